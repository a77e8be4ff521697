// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "data/views.hpp"

namespace ctgrad {
namespace evaluation {

/// What stands for data that were rejected: numbers of their type, in any shape.
template <class Data>
constexpr auto numbers_of_any_shape() {
    return rows_from<double>(nullptr);
}
template <stored_numbers Data>
constexpr auto numbers_of_any_shape() {
    return rows_from<typename storage<Data>::value_type>(nullptr);
}

}  // namespace evaluation

namespace diagnostics {

template <class Data>
inline constexpr bool is_array_of_arrays = evaluation::extents_of_array<std::remove_const_t<Data>>.rows > 0;

/// Do the lines First, First + 1, …, of which there are Count, exist?
template <int First, int Count, int Size>
inline constexpr bool lie_within = First >= 0 && Count > 0 && First < Size&& Count <= Size - First;
template <int I, int J, int Rows, int Columns, dims Whole>
inline constexpr bool lies_within = lie_within<I, Rows, Whole.rows> && lie_within<J, Columns, Whole.columns>;

}  // namespace diagnostics

/// The block of `Rows` rows from row I on and `Columns` columns from column J on of an array of arrays, as an
/// argument or a destination: nothing is copied.
template <int I, int J, int Rows, int Columns, class Data>
constexpr auto block_view(Data& data) {
    using namespace diagnostics;
    static_assert(is_array_of_arrays<Data>,
                  "block_view<i, j, r, c>(data): data must be an array of rows; of an address write "
                  "row_major(&p[first], distance)");
    constexpr dims whole = evaluation::extents_of_array<std::remove_const_t<Data>>;
    static_assert(
        !is_array_of_arrays<Data> || lies_within<I, J, Rows, Columns, whole>,
        "block_view<i, j, r, c>(data): r rows from row i on, c columns from column j on, counted from "
        "0, must lie in data");
    if constexpr (is_array_of_arrays<Data> && lies_within<I, J, Rows, Columns, whole>)
        return evaluation::block_of_array<Data, I, J, Rows, Columns>(data);
    else return evaluation::numbers_of_any_shape<std::remove_const_t<Data>>();
}

}  // namespace ctgrad
