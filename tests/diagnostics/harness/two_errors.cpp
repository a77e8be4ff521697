// verdict: 2 errors instead of 1
// expect: the sentence
#include "sentence.hpp"

#ifdef CTGRAD_MISTAKE
int result = two<3>();
int another = undeclared;
#endif
