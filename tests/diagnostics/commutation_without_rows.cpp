// SPDX-License-Identifier: BSL-1.0
// expect: commutation<m, n>: m rows and n columns must be at least 1
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = commutation<0, 3>;
#else
constexpr auto right = commutation<2, 3>;
static_assert(shape_of(right) == dims{6, 6});
#endif
