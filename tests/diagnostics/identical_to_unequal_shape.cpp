// SPDX-License-Identifier: BSL-1.0
// expect: identical(A, B): the shapes must be equal; transpose one of the two
// expect: left_has_shape<4, 3>
// expect: right_has_shape<3, 4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", 3, 4>;

#ifdef CTGRAD_MISTAKE
static_assert(identical(transpose(A + B), B + A));
#else
static_assert(identical(A + B, B + A));
#endif
