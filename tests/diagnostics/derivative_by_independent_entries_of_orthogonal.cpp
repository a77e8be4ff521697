// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, X, independent_entries): the entries of an orthogonal X depend on each other;
// expect: write derivative(f, X)
// expect: has_independent_entries<ctgrad::matrix_type<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(trace(A * Q), Q, independent_entries);
#else
constexpr auto right = derivative(trace(A * Q), Q);
static_assert(shape_of(right) == dims{3, 3});
#endif
