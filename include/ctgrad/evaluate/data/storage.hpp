// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <span>
#include <type_traits>

#include "../../expression/dims.hpp"

namespace ctgrad::evaluation {

/// How numbers lie in a type of the user's: specialise it to teach evaluate another one.
///   value_type          the type of an entry
///   fits(shape)         can it hold that shape, as far as the type knows?
///   at(data, shape, i, j)   the entry, a reference where data is not const
///   memory(data)        optional: where the entries begin that lie one behind the other, row by row
///   holds(data, shape)  optional: is it as large as that, where only the running program knows?
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
    static auto* memory(auto& data) { return &data[0]; }
};

template <class T, std::size_t Rows, std::size_t Columns>
struct nested_storage {
    using value_type = std::remove_const_t<T>;
    static constexpr bool fits(dims shape) {
        return Rows == static_cast<std::size_t>(shape.rows) &&
               Columns == static_cast<std::size_t>(shape.columns);
    }
    static constexpr auto& at(auto& data, dims, int i, int j) { return data[at_index(i)][at_index(j)]; }
    // the address of the whole, since a row's would not be good for the next row
    static const value_type* memory(const auto& data) {
        return static_cast<const value_type*>(static_cast<const void*>(&data));
    }
    static value_type* memory(auto& data)
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

/// A span of static extent is checked while compiling, one of dynamic extent by assert.
template <class T, std::size_t Extent>
struct storage<std::span<T, Extent>> {
    using value_type = std::remove_const_t<T>;
    static constexpr bool fits(dims shape) {
        return Extent == std::dynamic_extent || Extent == static_cast<std::size_t>(shape.count());
    }
    static constexpr auto& at(const std::span<T, Extent>& data, dims shape, int i, int j) {
        assert(holds(data, shape));
        return data[detail::flat_index(shape, i, j)];
    }
    static T* memory(const std::span<T, Extent>& data) { return data.data(); }
    static constexpr bool holds(const std::span<T, Extent>& data, dims shape) {
        return data.size() == static_cast<std::size_t>(shape.count());
    }
};

/// Can entries of Data be read (and, where it is not const, written) as Ts that lie one behind the other?
template <class Data, class T>
inline constexpr bool in_memory = requires(Data& data) {
    requires std::is_same_v<typename storage<std::remove_const_t<Data>>::value_type, T>;
    storage<std::remove_const_t<Data>>::memory(data);
};
template <class Data>
[[gnu::always_inline]] inline auto* memory_of(Data& data, [[maybe_unused]] dims shape) {
    using kept = storage<std::remove_const_t<Data>>;
    if constexpr (requires { kept::holds(data, shape); }) assert(kept::holds(data, shape));
    return kept::memory(data);
}

}  // namespace ctgrad::evaluation
