// SPDX-License-Identifier: BSL-1.0
// expect: block<i, j, r, c>(A): r rows from row i on, c columns from column j on, counted from 0, must lie in
// A expect: are_ranges<2, 3, ctgrad::has_rows<4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = block<2, 0, 3, 3>(A);
#else
constexpr auto right = block<2, 0, 2, 3>(A);
static_assert(shape_of(right) == dims{2, 3});
#endif
