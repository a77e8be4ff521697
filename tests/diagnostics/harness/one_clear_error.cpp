// verdict: accepted
// expect: the sentence [of; this header
// expect: is_two<3>
#include "sentence.hpp"

#ifdef CTGRAD_MISTAKE
int result = two<3>();
#else
int result = two<2>();
#endif
