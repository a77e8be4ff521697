// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace ctgrad {

/// A name as a template argument: `matrix<"X", 5, 3>`.
template <int N>
struct fixed_string {
    char characters[N]{};

    constexpr fixed_string(const char (&name)[N]) {
        for (int i = 0; i < N; ++i) characters[i] = name[i];
    }
    constexpr std::string_view view() const { return {characters, N - 1}; }
    friend constexpr bool operator==(const fixed_string&, const fixed_string&) = default;
};

}  // namespace ctgrad
