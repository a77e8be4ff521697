// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <type_traits>

namespace ctgrad {

/// A name as a template argument: `matrix<"X", 5, 3>`.
template <int N>
struct fixed_string {
    char characters[N]{};

    constexpr fixed_string(const char (&name)[N]) {
        for (int i = 0; i < N; ++i) characters[i] = name[i];
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
