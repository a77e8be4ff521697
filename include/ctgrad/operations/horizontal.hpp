// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "addition.hpp"
#include "product.hpp"
#include "selection.hpp"
#include "transpose.hpp"

namespace ctgrad {
namespace detail {

template <int Columns, int Offset, expression First, expression... Rest>
constexpr auto side_by_side(First first, Rest... rest) {
    const auto block = first * transpose(selection<Columns, First::shape.columns, Offset>());
    if constexpr (sizeof...(Rest) == 0) return block;
    else return block + side_by_side<Columns, Offset + First::shape.columns>(rest...);
}

}  // namespace detail

/// [a, b, …]: scalars, vectors or matrices of as many rows, side by side.
/// It is the sum a E₀ᵀ + b E_nᵀ + … with transposed selections E, like vertical.
template <class A, class... More>
requires operands_or_numbers<A, More...>
constexpr auto horizontal(A a, More... more) {
    using namespace diagnostics;
    if constexpr (!(expression<A> && ... && expression<More>)) {
        static_assert(all_expressions<A, More...>,
                      "horizontal(a, b, ...): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!agree_all<has_rows_of<A>, has_rows_of<More>...>) {
        static_assert(agree_all<has_rows_of<A>, has_rows_of<More>...>,
                      "horizontal(a, b, ...): all must have as many rows; transpose one, or write "
                      "vertical(a, b)");
        return harmless{};
    } else if constexpr (sizeof...(More) == 0) {
        return a;
    } else {
        return detail::side_by_side<(A::shape.columns + ... + More::shape.columns), 0>(a, more...);
    }
}

}  // namespace ctgrad
