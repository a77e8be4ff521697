// SPDX-License-Identifier: BSL-1.0
// expect: gradient(f, X, independent_entries): the entries of an orthogonal X depend on each other;
// expect: write gradient(f, X)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = gradient(trace(A * Q), Q, independent_entries);
#else
constexpr auto right = gradient(trace(A * Q), Q);
static_assert(shape_of(right) == dims{3, 3});
#endif
