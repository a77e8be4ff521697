// SPDX-License-Identifier: BSL-1.0
// expect: partial_trace(L, B): L must be made of blocks in the shape of the transpose of B
// expect: left_has_shape<6, 6>
// expect: right_has_shape<2, 4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto L = matrix<"L", 6, 6>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = partial_trace(L, matrix<"B", 2, 4>);
#else
constexpr auto right = partial_trace(L, matrix<"B", 2, 3>);
static_assert(shape_of(right) == dims{2, 3});
#endif
