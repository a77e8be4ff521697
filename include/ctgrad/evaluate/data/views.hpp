// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/binding.hpp"
#include "storage.hpp"

namespace ctgrad {
namespace evaluation {

/// Entries row by row from an address on, or column by column. How many there are only the user knows.
template <class T>
struct rows_from : view_base {
    T* first;
    constexpr explicit rows_from(T* at) : first(at) {}
};
template <class T>
struct columns_from : view_base {
    T* first;
    constexpr explicit columns_from(T* at) : first(at) {}
};

/// Entries that lie in rows and columns of a larger matrix: so far it is to the next row and to the next
/// column.
template <class T>
struct entries_apart : view_base {
    T* first;
    std::ptrdiff_t to_next_row, to_next_column;
    constexpr entries_apart(T* at, std::ptrdiff_t row, std::ptrdiff_t column)
        : first(at), to_next_row(row), to_next_column(column) {}
};

/// A block of an array of arrays.
template <class Data, int I, int J, int Rows, int Columns>
struct block_of_array : view_base {
    Data* data;
    constexpr explicit block_of_array(Data& whole) : data(&whole) {}
};

template <class T>
struct storage<rows_from<T>> {
    using value_type = std::remove_const_t<T>;
    static constexpr bool is_read_only = std::is_const_v<T>;
    static constexpr bool fits(dims) { return true; }
    static constexpr T& at(const rows_from<T>& data, dims shape, int i, int j) {
        return data.first[i * shape.columns + j];
    }
    template <int Columns>
    [[gnu::always_inline]] static constexpr T& entry(const rows_from<T>& data, int i, int j) {
        return data.first[i * Columns + j];
    }
    [[gnu::always_inline]] static constexpr T* memory(const rows_from<T>& data) { return data.first; }
};

template <class T>
struct storage<columns_from<T>> {
    using value_type = std::remove_const_t<T>;
    static constexpr bool is_read_only = std::is_const_v<T>;
    static constexpr bool ends_in_corners = true;
    static constexpr bool fits(dims) { return true; }
    [[gnu::always_inline]] static constexpr T& at(const columns_from<T>& data, dims shape, int i, int j) {
        return data.first[j * shape.rows + i];
    }
};

template <class T>
struct storage<entries_apart<T>> {
    using value_type = std::remove_const_t<T>;
    static constexpr bool is_read_only = std::is_const_v<T>;
    static constexpr bool ends_in_corners = true;
    static constexpr bool fits(dims) { return true; }
    [[gnu::always_inline]] static constexpr T& at(const entries_apart<T>& data, dims, int i, int j) {
        return data.first[i * data.to_next_row + j * data.to_next_column];
    }
};

template <class Data, int I, int J, int Rows, int Columns>
struct storage<block_of_array<Data, I, J, Rows, Columns>> {
    using view = block_of_array<Data, I, J, Rows, Columns>;
    using value_type = typename storage<std::remove_const_t<Data>>::value_type;
    static constexpr bool is_read_only = std::is_const_v<Data>;
    static constexpr bool ends_in_corners = true;
    static constexpr bool fits(dims shape) { return shape == dims{Rows, Columns}; }
    [[gnu::always_inline]] static constexpr auto& at(const view& data, dims, int i, int j) {
        return (*data.data)[static_cast<std::size_t>(I + i)][static_cast<std::size_t>(J + j)];
    }
};

/// Are the entries that lie first and last in memory known to be in corners of the matrix?
template <class Data>
inline constexpr bool ends_are_corners = [] {
    using type = std::remove_const_t<Data>;
    if constexpr (requires { storage<type>::ends_in_corners; }) return storage<type>::ends_in_corners;
    else return in_memory<Data, typename storage<type>::value_type>;
}();

/// The rows and columns of an array of arrays; of others none.
template <class Data>
inline constexpr dims extents_of_array{0, 0};
template <class T, std::size_t Rows, std::size_t Columns>
inline constexpr dims extents_of_array<T[Rows][Columns]>{static_cast<int>(Rows), static_cast<int>(Columns)};
template <class T, std::size_t Rows, std::size_t Columns>
inline constexpr dims extents_of_array<std::array<std::array<T, Columns>, Rows>>{static_cast<int>(Rows),
                                                                                 static_cast<int>(Columns)};

}  // namespace evaluation

/// Numbers from an address on as a matrix, row by row (the usual order) or column by column: where they end
/// is not checked. With a distance, from one row (column) to the next, as a block of a larger matrix.
template <class T>
constexpr auto row_major(T* first) {
    return evaluation::rows_from<T>(first);
}
template <class T>
constexpr auto row_major(T* first, std::ptrdiff_t distance) {
    return evaluation::entries_apart<T>(first, distance, 1);
}
template <class T>
constexpr auto column_major(T* first) {
    return evaluation::columns_from<T>(first);
}
template <class T>
constexpr auto column_major(T* first, std::ptrdiff_t distance) {
    return evaluation::entries_apart<T>(first, 1, distance);
}

}  // namespace ctgrad
