// SPDX-License-Identifier: BSL-1.0
// expect: A * B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto A = matrix<"A", 2, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = tensor_derivative(A * x, A) * A;
#else
constexpr auto right = contract(tensor_derivative(A * x, A), A);
static_assert(right == A * x);
#endif
