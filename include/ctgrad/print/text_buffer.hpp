// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "../graph/sequence.hpp"

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
    constexpr int size() const { return characters_.size(); }
    constexpr bool empty() const { return characters_.empty(); }
    constexpr char operator[](int k) const { return characters_[k]; }

private:
    graph::sequence<char> characters_;
};

}  // namespace ctgrad::printing
