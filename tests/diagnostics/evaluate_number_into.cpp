// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(d, e, ...): a plain number e is not an expression; write 2_c for 2
// expect: is_request<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

inline double result = 0;

#ifdef CTGRAD_MISTAKE
void run() {
    evaluate_into(result, 2.0);
}
#else
inline void run() {
    evaluate_into(result, 2.0_c);
}
#endif
