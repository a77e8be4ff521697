// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ctgrad::c_code {

constexpr bool is_letter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_';
}
constexpr bool is_digit(char c) {
    return '0' <= c && c <= '9';
}

/// Words that mean something in C, in C++, which reads the header, or in the functions that are written.
inline constexpr std::string_view taken_words[]{
    // clang-format off
    "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern",
    "float", "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed",
    "sizeof", "static", "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while",
    "alignas", "alignof", "and", "asm", "bool", "catch", "char8_t", "char16_t", "char32_t", "class", "co_await",
    "co_return", "co_yield", "compl", "concept", "const_cast", "consteval", "constexpr", "constinit", "decltype",
    "delete", "dynamic_cast", "explicit", "export", "false", "friend", "mutable", "namespace", "new", "noexcept",
    "not", "nullptr", "operator", "or", "private", "protected", "public", "reinterpret_cast", "requires",
    "static_assert", "static_cast", "template", "this", "thread_local", "throw", "true", "try", "typeid",
    "typename", "using", "virtual", "wchar_t", "xor", "main", "i", "j", "k", "sum", "scale",
    "exp", "exp2", "expm1", "log", "log2", "log1p", "sqrt", "cbrt", "fabs", "floor", "ceil", "round", "sin",
    "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "erf", "erfc",
    "hypot", "atan2", "copysign", "fmod", "pow", "frexp", "ldexp",
    // clang-format on
};

constexpr bool is_taken_word(std::string_view name) {
    for (const std::string_view word : taken_words)
        if (name == word) return true;
    return false;
}

/// Can it be the name of a function in C?
constexpr bool is_identifier(std::string_view name) {
    if (name.empty() || !is_letter(name[0]) || name[0] == '_' || is_taken_word(name)) return false;
    for (const char c : name)
        if (!is_letter(c) && !is_digit(c)) return false;
    return true;
}

/// Is it a letter and a number, as t12, which are the names of a program's own numbers?
constexpr bool is_numbered(std::string_view name) {
    if (name[0] != 't' && name[0] != 'b' && name[0] != 'm' && name[0] != 'p' && name[0] != 'r') return false;
    for (std::size_t place = 1; place < name.size(); ++place)
        if (!is_digit(name[place])) return false;
    return name.size() > 1;
}

/// The names of a function's arguments and results: those of the variables where C takes them; others are
/// changed, and all are different.
class argument_names {
public:
    std::string add(std::string_view name) {
        std::string wanted;
        for (const char c : name) {
            if (is_letter(c) || is_digit(c)) {
                wanted += c;
            } else if (c == '.') {
                wanted += '_';
            } else {  // a byte of a letter that is not in ASCII
                constexpr const char* digits = "0123456789abcdef";
                const auto byte = static_cast<unsigned char>(c);
                wanted += {'u', digits[byte / 16], digits[byte % 16]};
            }
        }
        if (wanted.empty() || !is_letter(wanted[0]) || wanted[0] == '_') wanted = "v" + wanted;
        if (is_taken_word(wanted) || is_numbered(wanted) || wanted.starts_with("ctgrad")) wanted += '_';
        while (is_used(wanted)) wanted += '_';
        used_.push_back(wanted);
        return wanted;
    }
    /// A name as it is, that no argument may have.
    std::string keep(const std::string& name) {
        used_.push_back(name);
        return name;
    }

private:
    bool is_used(const std::string& name) const {
        for (const std::string& other : used_)
            if (other == name) return true;
        return false;
    }
    std::vector<std::string> used_;
};

}  // namespace ctgrad::c_code
