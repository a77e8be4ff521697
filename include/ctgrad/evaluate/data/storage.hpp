// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/dims.hpp"
#include "../../platform/array.hpp"
#include "../../platform/cstddef.hpp"
#include "../../platform/span.hpp"
#include "../../platform/type_traits.hpp"

namespace ctgrad::evaluation {

/// How numbers lie in a type of the user's: specialise it to teach evaluate another one.
///   value_type          the type of an entry
///   fits(shape)         can it hold that shape, as far as the type knows?
///   at(data, shape, i, j)   the entry, a reference where data is not const (where it is const and no
///                       reference, nothing is known of what overlaps it: evaluate_into writes at the end)
///   memory(data)        optional: where the entries begin that lie one behind the other, row by row
///   ends_in_corners     optional, true: no entry lies before or behind all those in the matrix's corners
///   is_read_only        optional: can it be no destination?
///   holds(data, shape)  optional: is it as large as that, where only the running program knows? It is asked
///                       once in every evaluation, in every build (evaluate/data/wrong_size.hpp)
/// Vectors may be flat whether they are rows or columns; flat matrices are row by row.
template <class Data>
struct storage;

template <class Data>
concept stored_numbers = requires { typename storage<Data>::value_type; };

namespace detail {

constexpr std::size_t flat_index(dims shape, int i, int j) {
    return static_cast<std::size_t>(i * shape.columns + j);
}
constexpr std::size_t at_index(int k) {
    return static_cast<std::size_t>(k);
}

template <class T, std::size_t N>
struct flat_storage {
    using value_type = std::remove_const_t<T>;
    static constexpr bool fits(dims shape) { return N == static_cast<std::size_t>(shape.count()); }
    static constexpr auto& at(auto& data, dims shape, int i, int j) { return data[flat_index(shape, i, j)]; }
    template <int Columns>
    [[gnu::always_inline]] static constexpr auto& entry(auto& data, int i, int j) {
        return data[static_cast<std::size_t>(i * Columns + j)];
    }
    [[gnu::always_inline]] static auto* memory(auto& data) { return &data[0]; }
};

template <class T, std::size_t Rows, std::size_t Columns>
struct nested_storage {
    using value_type = std::remove_const_t<T>;
    static constexpr bool fits(dims shape) {
        return Rows == static_cast<std::size_t>(shape.rows) &&
               Columns == static_cast<std::size_t>(shape.columns);
    }
    static constexpr auto& at(auto& data, dims, int i, int j) { return data[at_index(i)][at_index(j)]; }
    template <int>
    [[gnu::always_inline]] static constexpr auto& entry(auto& data, int i, int j) {
        return data[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    }
    // the address of the whole, since a row's would not be good for the next row
    [[gnu::always_inline]] static const value_type* memory(const auto& data) {
        return static_cast<const value_type*>(static_cast<const void*>(&data));
    }
    [[gnu::always_inline]] static value_type* memory(auto& data)
    requires(!std::is_const_v<std::remove_reference_t<decltype(data[0][0])>>)
    {
        return static_cast<value_type*>(static_cast<void*>(&data));
    }
};

}  // namespace detail

template <class T, std::size_t N>
struct storage<std::array<T, N>> : detail::flat_storage<T, N> {};
template <class T, std::size_t N>
struct storage<T[N]> : detail::flat_storage<T, N> {};
template <class T, std::size_t Rows, std::size_t Columns>
struct storage<std::array<std::array<T, Columns>, Rows>> : detail::nested_storage<T, Rows, Columns> {};
template <class T, std::size_t Rows, std::size_t Columns>
struct storage<T[Rows][Columns]> : detail::nested_storage<T, Rows, Columns> {};

namespace detail {

/// A span of static extent is checked while compiling, one of dynamic extent once in every evaluation.
template <std::size_t Extent>
struct span_extent {
    static constexpr bool may_hold(int count) {
        return Extent == std::dynamic_extent || Extent == static_cast<std::size_t>(count);
    }
};

template <class Row, class T, std::size_t Columns, std::size_t Extent>
struct span_of_rows {
    using value_type = std::remove_const_t<T>;
    using span = std::span<Row, Extent>;
    static constexpr bool fits(dims shape) {
        return Columns == static_cast<std::size_t>(shape.columns) &&
               span_extent<Extent>::may_hold(shape.rows);
    }
    static constexpr T& at(const span& data, dims, int i, int j) { return data[at_index(i)][at_index(j)]; }
    [[gnu::always_inline]] static T* memory(const span& data) {
        return static_cast<T*>(
            static_cast<std::conditional_t<std::is_const_v<T>, const void*, void*>>(data.data()));
    }
    static constexpr bool holds(const span& data, dims shape)
    requires(Extent == std::dynamic_extent)
    {
        return data.size() == static_cast<std::size_t>(shape.rows);
    }
};

}  // namespace detail

template <class T, std::size_t Extent>
struct storage<std::span<T, Extent>> {
    using value_type = std::remove_const_t<T>;
    static constexpr bool fits(dims shape) { return detail::span_extent<Extent>::may_hold(shape.count()); }
    static constexpr T& at(const std::span<T, Extent>& data, dims shape, int i, int j) {
        return data[detail::flat_index(shape, i, j)];
    }
    [[gnu::always_inline]] static T* memory(const std::span<T, Extent>& data) { return data.data(); }
    static constexpr bool holds(const std::span<T, Extent>& data, dims shape)
    requires(Extent == std::dynamic_extent)
    {
        return data.size() == static_cast<std::size_t>(shape.count());
    }
};
template <class T, std::size_t Columns, std::size_t Extent>
struct storage<std::span<T[Columns], Extent>> : detail::span_of_rows<T[Columns], T, Columns, Extent> {};
template <class T, std::size_t Columns, std::size_t Extent>
struct storage<std::span<std::array<T, Columns>, Extent>>
    : detail::span_of_rows<std::array<T, Columns>, T, Columns, Extent> {};
template <class T, std::size_t Columns, std::size_t Extent>
struct storage<std::span<const std::array<T, Columns>, Extent>>
    : detail::span_of_rows<const std::array<T, Columns>, const T, Columns, Extent> {};

/// The entry of data that hold a matrix of that shape. Of the library's own the shape is no argument, since a
/// structure that is one is written to the stack where nothing is optimised.
template <dims Shape, class Data>
[[gnu::always_inline]] constexpr decltype(auto) entry_in(Data& data, int i, int j) {
    using stored = storage<std::remove_const_t<Data>>;
    if constexpr (requires { stored::template entry<Shape.columns>(data, i, j); })
        return stored::template entry<Shape.columns>(data, i, j);
    else return stored::at(data, dims{Shape.rows, Shape.columns}, i, j);
}

/// Can entries of Data be read (and, where it is not const, written) as Ts that lie one behind the other?
template <class Data, class T>
inline constexpr bool in_memory = requires(Data& data) {
    requires std::is_same_v<typename storage<std::remove_const_t<Data>>::value_type, T>;
    storage<std::remove_const_t<Data>>::memory(data);
};
template <class Data>
[[gnu::always_inline]] inline auto* memory_of(Data& data) {
    return storage<std::remove_const_t<Data>>::memory(data);
}

}  // namespace ctgrad::evaluation
