// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<initializer_list>)
#include <initializer_list>
#else

#include "cstddef.hpp"

namespace std {

// Compilers make it of an address and a number, in that order, and look for it under that name.
template <class T>
class initializer_list {
    const T* first_ = nullptr;
    size_t size_ = 0;
    constexpr initializer_list(const T* first, size_t size) noexcept : first_(first), size_(size) {}

public:
    constexpr initializer_list() noexcept = default;
    constexpr size_t size() const noexcept { return size_; }
    constexpr const T* begin() const noexcept { return first_; }
    constexpr const T* end() const noexcept { return first_ + size_; }
};

}  // namespace std

#endif
