// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<span>)
#include <span>
#else

#include "array.hpp"

namespace std {

inline constexpr size_t dynamic_extent = static_cast<size_t>(-1);

template <class T, size_t Extent = dynamic_extent>
class span {
    T* first_;
    size_t size_;

    static constexpr bool may_hold(size_t count) { return Extent == dynamic_extent || Extent == count; }

public:
    using element_type = T;
    using value_type = remove_cv_t<T>;
    static constexpr size_t extent = Extent;

    constexpr explicit(Extent != dynamic_extent) span(T* first, size_t size) noexcept
        : first_(first), size_(size) {}
    template <size_t N>
    requires(may_hold(N))
    constexpr span(type_identity_t<T> (&all)[N]) noexcept : first_(all), size_(N) {}
    template <size_t N>
    requires(may_hold(N))
    constexpr span(array<value_type, N>& all) noexcept : first_(all.data()), size_(N) {}
    template <size_t N>
    requires(may_hold(N) && is_const_v<T>)
    constexpr span(const array<value_type, N>& all) noexcept : first_(all.data()), size_(N) {}
    template <size_t N>
    requires(may_hold(N) && is_const_v<T>)
    constexpr span(const span<value_type, N>& other) noexcept : first_(other.data()), size_(other.size()) {}

    constexpr T* data() const noexcept { return first_; }
    constexpr size_t size() const noexcept { return size_; }
    constexpr T& operator[](size_t k) const noexcept { return first_[k]; }
    constexpr T* begin() const noexcept { return first_; }
    constexpr T* end() const noexcept { return first_ + size_; }
};

template <class T>
span(T*, size_t) -> span<T>;
template <class T, size_t N>
span(T (&)[N]) -> span<T, N>;
template <class T, size_t N>
span(array<T, N>&) -> span<T, N>;
template <class T, size_t N>
span(const array<T, N>&) -> span<const T, N>;

}  // namespace std

#endif
