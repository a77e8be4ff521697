// SPDX-License-Identifier: BSL-1.0
// expect: to_string(e): two variables that differ in shape or property have one name; rename one
// expect: has_shape<3, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto text = to_string(A + matrix<"A", 3, 3, symmetric>);
#else
constexpr auto text = to_string(A + matrix<"A", 3, 3>);
#endif
static_assert(!text.empty());
