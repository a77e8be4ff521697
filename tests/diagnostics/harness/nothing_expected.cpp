// verdict: it expects nothing
#include "sentence.hpp"

#ifdef CTGRAD_MISTAKE
int result = two<3>();
#endif
