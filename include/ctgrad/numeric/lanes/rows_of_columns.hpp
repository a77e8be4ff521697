// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lanes.hpp"

namespace ctgrad::numeric {

namespace detail {

/// Which number of which column is in a lane of pack Pack of rows that lie one behind the other.
template <int W, int Columns, int Pack>
struct origin_of_lanes {
    static constexpr int column_of(int lane) { return (Pack * W + lane) % Columns; }
    static constexpr int row_of(int lane) { return (Pack * W + lane) / Columns; }
    /// Lanes for a shuffle of the first two columns; −1 is any lane.
    static constexpr int of_two(int lane) {
        return column_of(lane) == 0 ? row_of(lane) : column_of(lane) == 1 ? W + row_of(lane) : -1;
    }
    /// And of what has been put together of columns before one, and that one.
    static constexpr int of_next(int column, int lane) {
        return column_of(lane) == column ? W + row_of(lane) : column_of(lane) < column ? lane : -1;
    }
};

template <class Origin, int Next, class T, int W, int Columns, int... Lane>
[[gnu::always_inline]] inline pack<T, W> rows_put_together(pack<T, W> rows, const pack<T, W> (&all)[Columns],
                                                           std::integer_sequence<int, Lane...> lanes) {
    if constexpr (Next < Columns) {
        if constexpr (((Origin::column_of(Lane) == Next) || ...))
            rows.lanes =
                __builtin_shufflevector(rows.lanes, all[Next].lanes, (Origin::of_next(Next, Lane))...);
        return rows_put_together<Origin, Next + 1>(rows, all, lanes);
    } else {
        return rows;
    }
}

template <class Origin, class T, int W, int Columns, int... Lane>
[[gnu::always_inline]] inline pack<T, W> rows_of_packs(const pack<T, W> (&all)[Columns],
                                                       std::integer_sequence<int, Lane...> lanes) {
    pack<T, W> rows;
    rows.lanes = __builtin_shufflevector(all[0].lanes, all[1].lanes, (Origin::of_two(Lane))...);
    return rows_put_together<Origin, 2>(rows, all, lanes);
}

}  // namespace detail

/// Writes W numbers of each of a few columns as rows that lie one behind the other, in packs, whose lanes
/// have changed places before: what `read_columns` reads.
template <class T, int W, int Columns>
[[gnu::always_inline]] inline void store_rows(const lanes<T, W> (&columns)[Columns], T* to) {
    [&]<int... Pack>(std::integer_sequence<int, Pack...>) __attribute__((always_inline)) {
        if constexpr (W == 1 || Columns == 1) (store<T, W>(to + Pack * W, columns[Pack]), ...);
        else
            (detail::rows_of_packs<detail::origin_of_lanes<W, Columns, Pack>>(
                 columns, std::make_integer_sequence<int, W>{})
                 .store(to + Pack * W),
             ...);
    }(std::make_integer_sequence<int, Columns>{});
}

}  // namespace ctgrad::numeric
