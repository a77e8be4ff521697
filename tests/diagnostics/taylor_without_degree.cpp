// SPDX-License-Identifier: BSL-1.0
// expect: taylor(f, s): the degree is missing; write taylor<2>(f, s)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = taylor(exp(s), s);
#else
constexpr auto right = taylor<1>(exp(s), s);
static_assert(right == 1_c + s);
#endif
