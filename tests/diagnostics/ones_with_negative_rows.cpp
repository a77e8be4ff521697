// SPDX-License-Identifier: BSL-1.0
// expect: ones<m, n>: m rows and n columns must both be at least 1
// expect: positive<-2, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = ones<-2>;
#else
constexpr auto right = ones<2>;
static_assert(shape_of(right) == dims{2, 1});
#endif
