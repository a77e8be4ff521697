// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "text_buffer.hpp"

namespace ctgrad::printing {

/// An index below the line: ₁₂.
constexpr void add_subscript(text_buffer& text, int value) {
    text_buffer decimal;
    decimal.add_integer(value);
    for (int k = 0; k < decimal.size(); ++k)
        text.add(std::string_view("₀₁₂₃₄₅₆₇₈₉").substr(static_cast<unsigned>(decimal[k] - '0') * 3, 3));
}

/// An exponent above the line: ⁻¹². All of its digits have three bytes but ¹²³.
constexpr void add_superscript(text_buffer& text, int value) {
    constexpr std::string_view low[]{"⁰", "¹", "²", "³"};
    text_buffer decimal;
    decimal.add_integer(value);
    for (int k = 0; k < decimal.size(); ++k) {
        if (decimal[k] == '-') text.add("⁻");
        else if (decimal[k] < '4') text.add(low[decimal[k] - '0']);
        else text.add(std::string_view("⁴⁵⁶⁷⁸⁹").substr(static_cast<unsigned>(decimal[k] - '4') * 3, 3));
    }
}

}  // namespace ctgrad::printing
