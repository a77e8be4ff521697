// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "product.hpp"
#include "selection.hpp"
#include "transpose.hpp"

namespace ctgrad {
namespace diagnostics {

/// Do the lines First, First + 1, …, of which there are Count, exist?
template <int First, int Count, class Size>
inline constexpr bool is_range = false;
template <int First, int Count, template <int> class Size, int N>
inline constexpr bool is_range<First, Count, Size<N>> =
    First >= 0 && Count > 0 && First < N&& Count <= N - First;

template <int I, int Rows, class HasRows, int J, int Columns, class HasColumns>
inline constexpr bool are_ranges = is_range<I, Rows, HasRows> && is_range<J, Columns, HasColumns>;

}  // namespace diagnostics

/// The block of `Rows` rows from row I on and `Columns` columns from column J on; rows and columns count
/// from 0. It is the product EᵀA F with selections E and F, so that derivatives follow from those of
/// products.
template <int I, int J, int Rows, int Columns, operand_or_number A>
constexpr auto block(A a) {
    using namespace diagnostics;
    if constexpr (!expression<A>) {
        static_assert(is_expression<A>,
                      "block<i, j, r, c>(A): a plain number is not an expression and has no blocks");
        return harmless{};
    } else if constexpr (!are_ranges<I, Rows, has_rows_of<A>, J, Columns, has_columns_of<A>>) {
        static_assert(are_ranges<I, Rows, has_rows_of<A>, J, Columns, has_columns_of<A>>,
                      "block<i, j, r, c>(A): r rows from row i on, c columns from column j on, counted from "
                      "0, must lie in A");
        return harmless{};
    } else {
        return transpose(detail::selection<A::shape.rows, Rows, I>()) * a *
               detail::selection<A::shape.columns, Columns, J>();
    }
}

}  // namespace ctgrad
