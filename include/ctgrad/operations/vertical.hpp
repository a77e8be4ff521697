// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "addition.hpp"
#include "product.hpp"
#include "selection.hpp"

namespace ctgrad {
namespace detail {

// Block k of a stack of m rows is the product with the selection that puts it where it belongs.
template <int Rows, int Offset, expression First, expression... Rest>
constexpr auto stacked(First first, Rest... rest) {
    const auto block = selection<Rows, First::shape.rows, Offset>() * first;
    if constexpr (sizeof...(Rest) == 0) return block;
    else return block + stacked<Rows, Offset + First::shape.rows>(rest...);
}

}  // namespace detail

/// [a; b; …]: scalars, vectors or matrices of as many columns, one below the other.
/// It is the sum E₀ a + E_m b + … with selections E, so that derivatives and transposes follow from those of
/// sums and products.
template <class A, class... More>
requires operands_or_numbers<A, More...>
constexpr auto vertical(A a, More... more) {
    using namespace diagnostics;
    if constexpr (!(expression<A> && ... && expression<More>)) {
        static_assert(all_expressions<A, More...>,
                      "vertical(a, b, ...): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!agree_all<has_columns_of<A>, has_columns_of<More>...>) {
        static_assert(agree_all<has_columns_of<A>, has_columns_of<More>...>,
                      "vertical(a, b, ...): all must have as many columns; transpose one, or write "
                      "horizontal(a, b)");
        return harmless{};
    } else if constexpr (sizeof...(More) == 0) {
        return a;
    } else {
        return detail::stacked<(A::shape.rows + ... + More::shape.rows), 0>(a, more...);
    }
}

}  // namespace ctgrad
