// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/array.hpp"
#include "../platform/cstddef.hpp"
#include "../platform/span.hpp"
#include "../platform/type_traits.hpp"

namespace ctgrad {

namespace detail {

template <class Data>
struct referred {
    using data_type = Data;
    const Data* data;

    [[gnu::always_inline]] constexpr const Data& value() const { return *data; }
};
template <class Data>
struct kept {
    using data_type = Data;
    Data data;

    [[gnu::always_inline]] constexpr const Data& value() const { return data; }
};

}  // namespace detail

/// Data for a variable: what `w = data` makes of data that have a name. It refers to them, so it must not
/// outlive them.
template <class Leaf, class Data>
struct binding : detail::referred<Data> {
    using leaf = Leaf;
    using unnamed = detail::referred<Data>;
};

/// What `w = data` makes of numbers, which are read then, once, of spans, of views and of what is temporary:
/// it keeps them.
template <class Leaf, class Data>
struct keeping_binding : detail::kept<Data> {
    using leaf = Leaf;
    using unnamed = detail::kept<Data>;
};

/// Base of what refers to data and says where entries lie in it, as `upper_triangle(data)`.
struct view_base {};

namespace detail {

/// Does it say where data are, so that it may be copied in their place?
template <class Data>
inline constexpr bool is_view = std::is_base_of_v<view_base, Data>;
template <class T, std::size_t Extent>
inline constexpr bool is_view<std::span<T, Extent>> = true;

template <class Data>
inline constexpr bool is_kept = std::is_arithmetic_v<Data> || is_view<Data>;

template <class Data>
struct member {
    using type = Data;
};
template <class T, std::size_t N>
struct member<T[N]> {
    using type = std::array<typename member<T>::type, N>;
};

/// Data as a member of a class can hold them, a C array as a std::array.
template <class Data>
using member_t = typename member<std::remove_cv_t<Data>>::type;
template <class T, std::size_t N>
constexpr auto copy_of_array(const T (&data)[N]) {
    member_t<T[N]> copy{};
    for (std::size_t k = 0; k < N; ++k)
        if constexpr (std::is_array_v<T>) copy[k] = copy_of_array(data[k]);
        else copy[k] = data[k];
    return copy;
}

}  // namespace detail
}  // namespace ctgrad
