// SPDX-License-Identifier: BSL-1.0
// expect: element<i, j>(A): rows and columns count from 0,
// expect: so i must be below the rows and j below the columns of A
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = element<-1, 2>(A);
#else
constexpr auto right = element<0, 2>(A);
static_assert(shape_of(right) == dims{1, 1});
#endif
