// SPDX-License-Identifier: BSL-1.0
// expect: element<i, j, k, l>(T): k and l must be below the rows and columns of X
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto X = matrix<"X", 2, 3>;
constexpr auto T = tensor_derivative(exp(X), X);

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = element<1, 2, 2, 1>(T);
#else
constexpr auto right = element<1, 2, 1, 2>(T);
static_assert(right == exp(element<1, 2>(X)));
#endif
