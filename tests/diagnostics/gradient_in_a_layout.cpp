// SPDX-License-Identifier: BSL-1.0
// expect: gradient(f, x, convention): write independent_entries, or nothing; a gradient has the shape of x
// expect: has_convention<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = gradient(trace(A * S), S, numerator_layout);
#else
constexpr auto right = gradient(trace(A * S), S, independent_entries);
static_assert(shape_of(right) == dims{3, 3});
#endif
