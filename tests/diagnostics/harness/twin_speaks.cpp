// verdict: the twin compiles, but not without a word
// expect: the sentence
#include "sentence.hpp"

#ifdef CTGRAD_MISTAKE
int result = two<3>();
#else
#pragma message("a word")
#endif
