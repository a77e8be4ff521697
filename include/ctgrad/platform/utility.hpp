// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cstddef.hpp"
#include "type_traits.hpp"

#if __has_include(<utility>)
#include <utility>
#else

// What a freestanding libstdc++ 12 has of it.
#if __has_include(<bits/move.h>)
#include <bits/move.h>
#else

namespace std {

template <class T>
constexpr remove_reference_t<T>&& move(T&& value) noexcept {
    return static_cast<remove_reference_t<T>&&>(value);
}
template <class T>
constexpr void swap(T& first, T& second) {
    T before = std::move(first);
    first = std::move(second);
    second = std::move(before);
}

}  // namespace std

#endif

namespace std {

template <class T, T... Number>
struct integer_sequence {
    using value_type = T;
    static constexpr size_t size() noexcept { return sizeof...(Number); }
};
#if defined(__clang__)
template <class T, T Count>
using make_integer_sequence = __make_integer_seq<integer_sequence, T, Count>;
#else
template <class T, T Count>
using make_integer_sequence = integer_sequence<T, __integer_pack(Count)...>;
#endif
template <size_t... Number>
using index_sequence = integer_sequence<size_t, Number...>;
template <size_t Count>
using make_index_sequence = make_integer_sequence<size_t, Count>;
template <class... Types>
using index_sequence_for = make_index_sequence<sizeof...(Types)>;

// Compilers look here for what structured bindings name.
template <class T>
struct tuple_size;
template <size_t Place, class T>
struct tuple_element;
template <size_t Place, class T>
struct tuple_element<Place, const T> {
    using type = const typename tuple_element<Place, T>::type;
};
template <class T>
requires requires { tuple_size<T>::value; }
struct tuple_size<const T> : integral_constant<size_t, tuple_size<T>::value> {};
template <size_t Place, class T>
using tuple_element_t = typename tuple_element<Place, T>::type;
template <class T>
inline constexpr size_t tuple_size_v = tuple_size<T>::value;

}  // namespace std

#endif
