// verdict: the compiler does not say `another
// expect: the sentence
// expect: another sentence
#include "sentence.hpp"

#ifdef CTGRAD_MISTAKE
int result = two<3>();
#endif
