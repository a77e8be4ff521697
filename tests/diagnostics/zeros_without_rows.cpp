// SPDX-License-Identifier: BSL-1.0
// expect: zeros<m, n>: m rows and n columns must both be at least 1
// expect: positive<0, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = zeros<0, 3>;
#else
constexpr auto right = zeros<1, 3>;
static_assert(shape_of(right) == dims{1, 3});
#endif
