// SPDX-License-Identifier: BSL-1.0
// expect: column<j>(A): j counts from 0, so it must be at least 0 and below the columns of A
// expect: is_index<3, ctgrad::has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = column<3>(A);
#else
constexpr auto right = column<2>(A);
static_assert(shape_of(right) == dims{4, 1});
#endif
