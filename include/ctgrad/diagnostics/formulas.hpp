// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/fixed_string.hpp"

namespace ctgrad {

// Words for the message of a claim that fails: a compiler prints the two formulas as text. Clang leaves out
// what comes behind 36 characters, so they are in pieces; before version 15 it prints the numbers of all
// characters that are not a template argument each.
#if defined(__clang__) && __clang_major__ < 15
template <char...>
struct left_is;
template <char...>
struct right_is;
#else
template <fixed_string...>
struct left_is;
template <fixed_string...>
struct right_is;
#endif

namespace diagnostics {

#if defined(__clang__) && __clang_major__ < 15
inline constexpr int longest_piece = 1;
#elif defined(__clang__)
inline constexpr int longest_piece = 36;
#else
inline constexpr int longest_piece = 1000;
#endif

/// What the compiler prints of a claim whose sides differ.
template <class Left, class Right>
inline constexpr bool are_equal = false;

}  // namespace diagnostics
}  // namespace ctgrad
