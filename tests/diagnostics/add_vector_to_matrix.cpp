// SPDX-License-Identifier: BSL-1.0
// A bias is added to every column of a batch by a product with ones.
// expect: A + B: the shapes must be equal; transpose one, or multiply by ones to broadcast
// expect: left_has_shape<3, 4>
// expect: right_has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto b = vector<"b", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = A + b;
#else
constexpr auto right = A + b * transpose(ones<4>);
static_assert(shape_of(right) == dims{3, 4});
#endif
