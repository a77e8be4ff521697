// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "addition.hpp"
#include "product.hpp"
#include "selection.hpp"
#include "transpose.hpp"

namespace ctgrad {
namespace detail {

template <int Rows, int Columns, int I, int J, expression First, expression... Rest>
constexpr auto along_the_diagonal(First first, Rest... rest) {
    const auto block = selection<Rows, First::shape.rows, I>() * first *
                       transpose(selection<Columns, First::shape.columns, J>());
    if constexpr (sizeof...(Rest) == 0) return block;
    else
        return block +
               along_the_diagonal<Rows, Columns, I + First::shape.rows, J + First::shape.columns>(rest...);
}

}  // namespace detail

/// The matrix with the blocks A, B, … along its diagonal and zeros elsewhere; blocks may be scalars, vectors
/// or matrices. It is the sum E₀A F₀ᵀ + E₁B F₁ᵀ + … with selections E and F.
template <class A, class... More>
requires operands_or_numbers<A, More...>
constexpr auto block_diagonal(A a, More... more) {
    using namespace diagnostics;
    if constexpr (!(expression<A> && ... && expression<More>)) {
        static_assert(all_expressions<A, More...>,
                      "block_diagonal(A, B, ...): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (sizeof...(More) == 0) {
        return a;
    } else {
        return detail::along_the_diagonal<(A::shape.rows + ... + More::shape.rows),
                                          (A::shape.columns + ... + More::shape.columns), 0, 0>(a, more...);
    }
}

}  // namespace ctgrad
