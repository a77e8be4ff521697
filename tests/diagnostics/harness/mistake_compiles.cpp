// verdict: the mistake compiles
// expect: the sentence
#include "sentence.hpp"

#ifdef CTGRAD_MISTAKE
int result = two<2>();
#endif
