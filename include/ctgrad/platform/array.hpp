// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<array>)
#include <array>
#else

#include "utility.hpp"

namespace std {

template <class T, size_t N>
struct array {
    using value_type = T;

    T elements[N];

    constexpr T& operator[](size_t k) noexcept { return elements[k]; }
    constexpr const T& operator[](size_t k) const noexcept { return elements[k]; }
    constexpr T* data() noexcept { return elements; }
    constexpr const T* data() const noexcept { return elements; }
    constexpr T* begin() noexcept { return elements; }
    constexpr const T* begin() const noexcept { return elements; }
    constexpr T* end() noexcept { return elements + N; }
    constexpr const T* end() const noexcept { return elements + N; }
    static constexpr size_t size() noexcept { return N; }
    constexpr bool operator==(const array&) const = default;
};

template <class First, class... Rest>
array(First, Rest...) -> array<First, 1 + sizeof...(Rest)>;

template <class T, size_t N>
struct tuple_size<array<T, N>> : integral_constant<size_t, N> {};
template <size_t Place, class T, size_t N>
struct tuple_element<Place, array<T, N>> : type_identity<T> {};

template <size_t Place, class T, size_t N>
constexpr T& get(array<T, N>& all) noexcept {
    return all.elements[Place];
}
template <size_t Place, class T, size_t N>
constexpr const T& get(const array<T, N>& all) noexcept {
    return all.elements[Place];
}
template <size_t Place, class T, size_t N>
constexpr T&& get(array<T, N>&& all) noexcept {
    return static_cast<T&&>(all.elements[Place]);
}

}  // namespace std

#endif
