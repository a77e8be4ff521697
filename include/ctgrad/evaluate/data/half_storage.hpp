// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/expression.hpp"
#include "../../expression/property.hpp"
#include "views.hpp"

namespace ctgrad {
namespace evaluation {

/// Data by which a symmetric matrix is held: views and spans themselves, of other data the address.
template <class Data>
struct referred : view_base {
    Data* data;
    constexpr explicit referred(Data& its_data) : data(&its_data) {}
    [[gnu::always_inline]] constexpr Data& get() const { return *data; }
};
template <class Data>
requires ctgrad::detail::is_kept<std::remove_const_t<Data>>
struct referred<Data> : view_base {
    std::remove_const_t<Data> data;
    constexpr explicit referred(const Data& its_data) : data(its_data) {}
    [[gnu::always_inline]] constexpr const Data& get() const { return data; }
};

/// The entries on and above the diagonal of data that hold a whole matrix. Those below are neither read nor
/// written.
template <class Data>
struct upper_triangle_of : referred<Data> {
    using referred<Data>::referred;
};
/// The entries on and above the diagonal, row by row, and nothing else.
template <class Data>
struct packed_upper_of : referred<Data> {
    using referred<Data>::referred;
};

/// An entry of the lower half is that of the upper one.
template <class Data>
struct storage<upper_triangle_of<Data>> {
    using stored = storage<std::remove_const_t<Data>>;
    using value_type = typename stored::value_type;
    static constexpr bool is_half = true;
    static constexpr bool ends_in_corners = ends_are_corners<Data>;
    static constexpr bool is_read_only =
        std::is_const_v<std::remove_reference_t<decltype(stored::at(std::declval<Data&>(), dims{}, 0, 0))>>;
    static constexpr bool fits(dims shape) { return shape.square() && stored::fits(shape); }
    [[gnu::always_inline]] static constexpr auto& at(const upper_triangle_of<Data>& data, dims shape, int i,
                                                     int j) {
        return i <= j ? stored::at(data.get(), shape, i, j) : stored::at(data.get(), shape, j, i);
    }
    static constexpr bool holds(const upper_triangle_of<Data>& data, dims shape)
    requires requires { stored::holds(data.get(), shape); }
    {
        return stored::holds(data.get(), shape);
    }
};

template <class Data>
struct storage<packed_upper_of<Data>> {
    using stored = storage<std::remove_const_t<Data>>;
    using value_type = typename stored::value_type;
    static constexpr bool is_half = true;
    static constexpr bool ends_in_corners = ends_are_corners<Data>;
    static constexpr bool is_read_only =
        std::is_const_v<std::remove_reference_t<decltype(stored::at(std::declval<Data&>(), dims{}, 0, 0))>>;
    static constexpr dims packed(dims shape) { return {1, shape.rows * (shape.rows + 1) / 2}; }
    static constexpr bool fits(dims shape) { return shape.square() && stored::fits(packed(shape)); }
    [[gnu::always_inline]] static constexpr auto& at(const packed_upper_of<Data>& data, dims shape, int i,
                                                     int j) {
        const int row = i <= j ? i : j;
        const int column = i <= j ? j : i;
        return stored::at(data.get(), packed(shape), 0, row * (2 * shape.rows - row - 1) / 2 + column);
    }
    static constexpr bool holds(const packed_upper_of<Data>& data, dims shape)
    requires requires { stored::holds(data.get(), shape); }
    {
        return stored::holds(data.get(), packed(shape));
    }
};

template <class Data>
concept half_of_matrix = requires { storage<Data>::is_half; };

/// What can hold a matrix of which half is looked at: data, but no address, which is no array.
template <class Data>
concept holds_entries = stored_numbers<std::remove_const_t<Data>> && !operand<Data>;

}  // namespace evaluation

/// The upper triangle of a symmetric matrix in data that hold all of it (from an address on: row by row), as
/// the argument of a symmetric variable or the destination of a result that is known to be symmetric: what
/// lies below the diagonal is neither read nor written.
template <class Data>
requires evaluation::holds_entries<Data>
constexpr auto upper_triangle(Data& data) {
    return evaluation::upper_triangle_of<Data>(data);
}
template <class Data>
requires(evaluation::holds_entries<Data> && detail::is_kept<Data>)
constexpr auto upper_triangle(const Data& data) {
    return evaluation::upper_triangle_of<Data>(data);
}
template <class Address>
requires std::is_pointer_v<Address>
constexpr auto upper_triangle(const Address& first) {
    return upper_triangle(row_major(first));
}

/// The same of data that hold the upper triangle alone, row by row: n (n + 1)/2 numbers.
template <class Data>
requires evaluation::holds_entries<Data>
constexpr auto packed_upper(Data& data) {
    return evaluation::packed_upper_of<Data>(data);
}
template <class Data>
requires(evaluation::holds_entries<Data> && detail::is_kept<Data>)
constexpr auto packed_upper(const Data& data) {
    return evaluation::packed_upper_of<Data>(data);
}
template <class Address>
requires std::is_pointer_v<Address>
constexpr auto packed_upper(const Address& first) {
    return packed_upper(row_major(first));
}

}  // namespace ctgrad
