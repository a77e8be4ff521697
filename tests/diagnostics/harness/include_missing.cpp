// verdict: an include is missing
// expect: error
#ifdef CTGRAD_MISTAKE
#include "no_such_header.hpp"
#endif
