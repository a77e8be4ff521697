// SPDX-License-Identifier: BSL-1.0
// expect: right_side_has_a_wildcard_that_the_left_side_does_not_bind
// at most 26 lines, most of them how g++ came to the file in which rules are made
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto a = graph::wildcard(0);
constexpr auto b = graph::wildcard(1);
#ifdef CTGRAD_MISTAKE
inline constexpr graph::rule turned{transpose(a), transpose(b)};
#else
inline constexpr graph::rule turned{hadamard(a, b), hadamard(b, a)};
#endif
