// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/notation.hpp"
#include "text_buffer.hpp"

namespace ctgrad {

/// The scripts that an expression can be printed in.
enum class writing { unicode, plain, latex };

inline constexpr auto unicode = writing::unicode;
inline constexpr auto plain = writing::plain;

namespace printing {

/// Text and how tightly its outermost operation binds.
struct piece {
    text_buffer text{};
    binding_power binds = binding_power::atom;
};

constexpr std::string_view choose(writing how, const script& s) {
    return how == writing::unicode ? s.unicode : how == writing::plain ? s.plain : s.latex;
}

/// An operand, in parentheses if it binds more loosely than it must.
constexpr void add_operand(text_buffer& text, writing how, const piece& operand, binding_power at_least) {
    const bool parentheses = operand.binds < at_least;
    if (parentheses) text.add(choose(how, {"(", "(", "\\left("}));
    text.add(operand.text);
    if (parentheses) text.add(choose(how, {")", ")", "\\right)"}));
}

}  // namespace printing
}  // namespace ctgrad
