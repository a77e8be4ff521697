// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = a bᵀ, two columns.   dC = da bᵀ + a dbᵀ, so with df = tr(L dC):  L_a = bᵀL,  L_b = aᵀLᵀ.
struct outer_product {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"outer(", "outer(", "\\operatorname{outer}\\left("});
    static constexpr dims shape(dims a, dims b) { return {a.rows, b.rows}; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{transpose(b) * l, transpose(a) * transpose(l)};
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return a(i, 0) * b(j, 0);
    }
};

}  // namespace operations

/// The outer product a bᵀ of two column vectors.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto outer(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "outer(a, b): a plain number is not an expression; write 2_c * a for 2 * a");
        return harmless{};
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(are_columns<left_shape_of<A>, right_shape_of<B>>,
                          "outer(a, b): a and b must be column vectors; transpose a row, write A * "
                          "transpose(B) of matrices");
        if constexpr (expression<A> && expression<B>)
            return fitting<are_columns<left_shape_of<A>, right_shape_of<B>>,
                           applied_to<operations::outer_product, 0, A, B>>{};
        else return apply<operations::outer_product>(a, b);
    }
}

}  // namespace ctgrad
