// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/sequence.hpp"
#include "../numeric/exact/wide_integer.hpp"
#include "../platform/string_view.hpp"

namespace ctgrad::printing {

/// Text under construction in constant evaluation.
class text_buffer {
public:
    constexpr void add(std::string_view text) {
        for (const char c : text) characters_.push_back(c);
    }
    constexpr void add(const text_buffer& other) {
        for (const char c : other.characters_) characters_.push_back(c);
    }
    constexpr void add_integer(std::int64_t value) {
        if (value < 0) characters_.push_back('-');
        std::uint64_t rest =
            value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
        char digits[20]{};
        int count = 0;
        do {
            digits[count++] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        while (count > 0) characters_.push_back(digits[--count]);
    }
    constexpr void add_wide_integer(numeric::wide_integer value) {
        if (numeric::fits_64_bits(value)) return add_integer(static_cast<std::int64_t>(value));
        constexpr std::int64_t billion = 1000000000;
        const std::int64_t rest = static_cast<std::int64_t>(value % numeric::wide_integer{billion});
        add_wide_integer(value / numeric::wide_integer{billion});
        const std::int64_t digits = rest < 0 ? -rest : rest;
        for (std::int64_t place = billion / 10; place > 0; place /= 10)
            characters_.push_back(static_cast<char>('0' + digits / place % 10));
    }
    constexpr int size() const { return characters_.size(); }
    constexpr bool empty() const { return characters_.empty(); }
    constexpr char operator[](int k) const { return characters_[k]; }

private:
    graph::sequence<char> characters_;
};

}  // namespace ctgrad::printing
