// SPDX-License-Identifier: BSL-1.0
// expect: substitute(f, x, a, y, b): the last variable has nothing that takes its place
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = substitute(pow<2>(s), s);
#else
constexpr auto right = substitute(pow<2>(s), s, 2_c);
static_assert(right == 4_c);
#endif
