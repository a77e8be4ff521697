// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "text_buffer.hpp"

namespace ctgrad::printing {

// Where may two factors be written side by side? λA and 2λ are read as two factors, but `rate λ` needs its
// space: without it the name of several letters would run on into the next. Names consist of ASCII letters,
// digits, _ and letters of two bytes, such as Greek ones; superscripts are no part of them.
namespace detail {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_of_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}
constexpr bool leads_letter_of_two_bytes(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC3 && byte < 0xE0;
}

// Bytes of the letter that starts, or ends, at that place; 0 if there is none.
constexpr int letter_at(const text_buffer& text, int place) {
    if (place >= text.size()) return 0;
    return is_ascii_of_name(text[place]) ? 1 : leads_letter_of_two_bytes(text[place]) ? 2 : 0;
}
constexpr int letter_before(const text_buffer& text, int end) {
    if (end > 0 && is_ascii_of_name(text[end - 1])) return 1;
    return end > 1 && leads_letter_of_two_bytes(text[end - 2]) ? 2 : 0;
}

}  // namespace detail

constexpr bool starts_with_digit(const text_buffer& text) {
    return !text.empty() && detail::is_digit(text[0]);
}

/// Would the left text's last name run into the right text's first?
constexpr bool names_touch(const text_buffer& left, const text_buffer& right) {
    return detail::letter_before(left, left.size()) > 0 && detail::letter_at(right, 0) > 0;
}

constexpr bool starts_with_long_name(const text_buffer& text) {
    const int first = detail::letter_at(text, 0);
    return first > 0 && !starts_with_digit(text) && detail::letter_at(text, first) > 0;
}

constexpr bool ends_with_long_name(const text_buffer& text) {
    const int last = detail::letter_before(text, text.size());
    return last > 0 && detail::letter_before(text, text.size() - last) > 0;
}

}  // namespace ctgrad::printing
