// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lanes.hpp"

namespace ctgrad::numeric {

namespace detail {

/// Where the numbers of column Column of W rows of `Columns` numbers are, in packs of W through memory.
template <int W, int Columns, int Column>
struct place_in_packs {
    static constexpr int pack_of(int row) { return (row * Columns + Column) / W; }
    static constexpr int lane_of(int row) { return (row * Columns + Column) % W; }
    static constexpr int first = pack_of(0);
    static constexpr int second = pack_of(((first + 1) * W - Column + Columns - 1) / Columns);
    static constexpr int last = pack_of(W - 1);
    /// Lanes for a shuffle of the first two packs; −1 is any lane.
    static constexpr int of_two(int row) {
        return pack_of(row) == first ? lane_of(row) : pack_of(row) == second ? W + lane_of(row) : -1;
    }
    /// And of what has been put together of packs before one, and that one.
    static constexpr int of_next(int pack, int row) {
        return pack_of(row) == pack ? W + lane_of(row) : pack_of(row) < pack ? row : -1;
    }
};

template <class Place, int Next, class T, int W, int Columns, int... Row>
[[gnu::always_inline]] inline pack<T, W> column_put_together(pack<T, W> column,
                                                             const pack<T, W> (&all)[Columns],
                                                             std::integer_sequence<int, Row...> rows) {
    if constexpr (Next <= Place::last) {
        if constexpr (((Place::pack_of(Row) == Next) || ...))
            column.lanes =
                __builtin_shufflevector(column.lanes, all[Next].lanes, (Place::of_next(Next, Row))...);
        return column_put_together<Place, Next + 1>(column, all, rows);
    } else {
        return column;
    }
}

template <class Place, class T, int W, int Columns, int... Row>
[[gnu::always_inline]] inline pack<T, W> column_of_packs(const pack<T, W> (&all)[Columns],
                                                         std::integer_sequence<int, Row...> rows) {
    pack<T, W> column;
    column.lanes =
        __builtin_shufflevector(all[Place::first].lanes, all[Place::second].lanes, (Place::of_two(Row))...);
    return column_put_together<Place, Place::second + 1>(column, all, rows);
}

}  // namespace detail

/// W rows of a few numbers each, which lie one behind the other, column by column: they are read in packs,
/// whose lanes then change places.
template <class T, int W, int Columns>
[[gnu::always_inline]] inline void read_columns(const T* from, lanes<T, W> (&columns)[Columns]) {
    [&]<int... Column>(std::integer_sequence<int, Column...>) __attribute__((always_inline)) {
        if constexpr (W == 1 || Columns == 1) {
            ((columns[Column] = load<T, W>(from + Column)), ...);
        } else {
            constexpr std::make_integer_sequence<int, W> every_row{};
            const pack<T, W> all[]{load<T, W>(from + Column * W)...};
            ((columns[Column] =
                  detail::column_of_packs<detail::place_in_packs<W, Columns, Column>>(all, every_row)),
             ...);
        }
    }(std::make_integer_sequence<int, Columns>{});
}

}  // namespace ctgrad::numeric
