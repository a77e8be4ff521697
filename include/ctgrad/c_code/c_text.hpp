// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <type_traits>

#include "../numeric/exact/rational.hpp"

namespace ctgrad::c_code {

/// The type of numbers of a C function.
enum class precision { of_float, of_double };
template <class T>
inline constexpr precision precision_of =
    std::is_same_v<T, float> ? precision::of_float : precision::of_double;

inline std::string name_of(precision of) {
    return of == precision::of_float ? "float" : "double";
}

/// Text in which `@` stands for the type, `$` for what float's literals and functions end with, and `#` for
/// what the names of float's limits in <float.h> begin with.
inline std::string in_precision(std::string_view pattern, precision of) {
    std::string text;
    for (const char c : pattern) {
        if (c == '@') text += name_of(of);
        else if (c == '$') text += of == precision::of_float ? "f" : "";
        else if (c == '#') text += of == precision::of_float ? "FLT" : "DBL";
        else text += c;
    }
    return text;
}

/// The shortest literal that is this number again when it is read.
inline std::string literal(double value, precision of) {
    char digits[40];
    for (int count = 1; count <= 17; ++count) {
        std::snprintf(digits, sizeof digits, "%.*g", count, value);
        const bool same = of == precision::of_float
                              ? std::strtof(digits, nullptr) == static_cast<float>(value)
                              : !(std::strtod(digits, nullptr) != value);
        if (same) break;
    }
    std::string text = digits;
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    if (of == precision::of_float) text += "f";
    return value < 0 ? "(" + text + ")" : text;
}

/// An exact number, rounded as evaluate does.
inline std::string literal(const numeric::rational& value, precision of) {
    if (of == precision::of_float) return literal(static_cast<double>(numeric::value_in<float>(value)), of);
    return literal(numeric::value_in<double>(value), of);
}

/// Text that can stand in a comment.
inline std::string in_comment(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '/' && !safe.empty() && safe.back() == '*') safe += ' ';
        if (c == '*' && !safe.empty() && safe.back() == '/') safe += ' ';
        safe += c;
    }
    return safe;
}

}  // namespace ctgrad::c_code
