// SPDX-License-Identifier: BSL-1.0
// expect: identical(A, B): two variables that differ in shape or property have one name; rename one
// expect: has_shape<1, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = scalar<"x">;

#ifdef CTGRAD_MISTAKE
static_assert(identical(x * vector<"x", 1>, vector<"x", 1>* x));
#else
static_assert(identical(x * vector<"y", 1>, vector<"y", 1>* scalar<"x">));
#endif
