// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<string_view>)
#include <string_view>
#else

#include "cstddef.hpp"

namespace std {

class string_view {
    const char* first_ = nullptr;
    size_t size_ = 0;

public:
    static constexpr size_t npos = static_cast<size_t>(-1);

    constexpr string_view() noexcept = default;
    constexpr string_view(const char* first, size_t size) noexcept : first_(first), size_(size) {}
    constexpr string_view(const char* zero_terminated) noexcept : first_(zero_terminated) {
        while (first_[size_] != '\0') ++size_;
    }

    constexpr const char* data() const noexcept { return first_; }
    constexpr size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr const char* begin() const noexcept { return first_; }
    constexpr const char* end() const noexcept { return first_ + size_; }
    constexpr const char& operator[](size_t k) const noexcept { return first_[k]; }
    constexpr string_view substr(size_t from, size_t count = npos) const {
        return {first_ + from, count < size_ - from ? count : size_ - from};
    }
    constexpr bool ends_with(string_view end) const noexcept {
        return end.size_ <= size_ && substr(size_ - end.size_) == end;
    }
    constexpr size_t find(char letter) const noexcept {
        for (size_t k = 0; k < size_; ++k)
            if (first_[k] == letter) return k;
        return npos;
    }

    friend constexpr bool operator==(string_view a, string_view b) noexcept {
        if (a.size_ != b.size_) return false;
        for (size_t k = 0; k < a.size_; ++k)
            if (a.first_[k] != b.first_[k]) return false;
        return true;
    }
};

}  // namespace std

#endif
