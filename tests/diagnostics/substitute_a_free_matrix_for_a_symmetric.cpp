// SPDX-License-Identifier: BSL-1.0
// expect: substitute(f, X, by): by must have the properties of X, as (B + transpose(B)) / 2_c is symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto B = matrix<"B", 3, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = substitute(trace(S * B), S, B);
#else
static_assert(substitute(trace(S * B), S, (B + transpose(B)) / 2_c) == trace(B * (B + transpose(B))) / 2_c);
#endif
