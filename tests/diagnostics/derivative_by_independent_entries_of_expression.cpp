// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, x): x must be a variable; give f a variable in place of x
// expect: is_variable<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(trace(A * S), 2_c * S, independent_entries);
#else
constexpr auto right = derivative(trace(A * S), S, independent_entries);
static_assert(shape_of(right) == dims{3, 3});
#endif
