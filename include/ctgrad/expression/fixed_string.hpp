// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/string_view.hpp"
#include "../platform/type_traits.hpp"

namespace ctgrad {

namespace detail {

// A function of its own: g++ compares the names in templates with a user's, under -Wshadow.
constexpr void copy_characters(const char* from, int count, char* to) {
    for (int i = 0; i < count; ++i) to[i] = from[i];
}

}  // namespace detail

/// A name as a template argument: `matrix<"X", 5, 3>`.
template <int N>
struct fixed_string {
    char characters[N]{};

    constexpr fixed_string(const char (&its_characters)[N]) {
        detail::copy_characters(its_characters, N, characters);
    }
    template <class Pointer>
    requires std::is_pointer_v<Pointer>
    constexpr fixed_string(const Pointer&) {
        static_assert(!std::is_pointer_v<Pointer>,
                      "a variable's name must be a literal, or a constexpr array of characters");
    }
    constexpr std::string_view view() const { return {characters, N - 1}; }
    friend constexpr bool operator==(const fixed_string&, const fixed_string&) = default;
};

template <class Pointer>
requires std::is_pointer_v<Pointer>
fixed_string(const Pointer&) -> fixed_string<1>;

}  // namespace ctgrad
