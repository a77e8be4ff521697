// SPDX-License-Identifier: BSL-1.0
// expect: contract(T, V): V must have the shape of the X that T is a derivative by
// expect: left_has_shape<2, 3>
// expect: right_has_shape<3, 2>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto X = matrix<"X", 2, 3>;
constexpr auto V = matrix<"V", 3, 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = contract(tensor_derivative(exp(X), X), V);
#else
constexpr auto right = contract(tensor_derivative(exp(X), X), transpose(V));
static_assert(shape_of(right) == dims{2, 3});
#endif
