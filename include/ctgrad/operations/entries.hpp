// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/utility.hpp"
#include "horizontal.hpp"
#include "vertical.hpp"

namespace ctgrad {
namespace diagnostics {

template <class... Shapes>
inline constexpr bool are_scalars = (agree<Shapes, has_shape<1, 1>> && ...);

/// Are there as many entries as a matrix has?
template <class Rows, class Columns, class Count>
inline constexpr bool fill_a_matrix = false;
template <int M, int N, int Count>
inline constexpr bool fill_a_matrix<has_rows<M>, has_columns<N>, has_count<Count>> =
    positive<M, N> && static_cast<long long>(M) * N == Count;

}  // namespace diagnostics

namespace detail {

template <int Place, expression E>
struct entry_at_place {};
template <class Places, expression... Entries>
struct list_of_entries;
template <int... Places, expression... Entries>
struct list_of_entries<std::integer_sequence<int, Places...>, Entries...>
    : entry_at_place<Places, Entries>... {};

// The one base that fits is the entry: an expression is its type.
template <int Place, expression E>
constexpr E entry_of(entry_at_place<Place, E>) {
    return {};
}

template <int First, int... J>
constexpr auto row_of_entries(auto entries, std::integer_sequence<int, J...>) {
    return horizontal(entry_of<First + J>(entries)...);
}
template <int Columns, int... I>
constexpr auto rows_of_entries(auto entries, std::integer_sequence<int, I...>) {
    return vertical(row_of_entries<I * Columns>(entries, std::make_integer_sequence<int, Columns>{})...);
}

}  // namespace detail

/// The Rows × Columns matrix of scalar expressions, given row by row.
template <int Rows, int Columns, class... Entries>
requires operands_or_numbers<Entries...>
constexpr auto entries(Entries...) {
    using namespace diagnostics;
    if constexpr (!(expression<Entries> && ...)) {
        static_assert(all_expressions<Entries...>,
                      "entries<m, n>(a, b, ...): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!are_scalars<has_shape_of<Entries>...>) {
        static_assert(
            are_scalars<has_shape_of<Entries>...>,
            "entries<m, n>(a, b, ...): all must be scalars; of matrices write vertical or horizontal");
        return harmless{};
    } else if constexpr (!fill_a_matrix<has_rows<Rows>, has_columns<Columns>,
                                        has_count<sizeof...(Entries)>>) {
        static_assert(fill_a_matrix<has_rows<Rows>, has_columns<Columns>, has_count<sizeof...(Entries)>>,
                      "entries<m, n>(a, b, ...): an m x n matrix has m * n entries, given row by row");
        return harmless{};
    } else {
        constexpr detail::list_of_entries<std::make_integer_sequence<int, sizeof...(Entries)>, Entries...>
            list{};
        return detail::rows_of_entries<Columns>(list, std::make_integer_sequence<int, Rows>{});
    }
}

}  // namespace ctgrad
