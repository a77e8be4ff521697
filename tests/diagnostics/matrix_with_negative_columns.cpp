// SPDX-License-Identifier: BSL-1.0
// expect: matrix<name, m, n>: m rows and n columns must both be at least 1
// expect: positive<3, -1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = matrix<"M", 3, -1>;
#else
constexpr auto right = matrix<"M", 3, 1>;
static_assert(shape_of(right) == dims{3, 1});
#endif
