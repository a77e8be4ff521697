// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = aᵀb, two columns.   dc = bᵀda + aᵀdb, so L_a = L bᵀ and L_b = L aᵀ.
struct inner_product {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{};
    static constexpr notation written = function_notation({"dot(", "dot(", "\\operatorname{dot}\\left("});
    static constexpr dims shape(dims, dims) { return {1, 1}; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto b, auto l) { return both{l * transpose(b), l * transpose(a)}; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int, int) {
        using field = decltype(a(0, 0) * b(0, 0));
        field total(0);
        for (int k = 0; k < a.rows(); ++k) total = total + a(k, 0) * b(k, 0);
        return total;
    }
};

}  // namespace operations

/// The inner product aᵀb of two column vectors of one length.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto dot(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(
            are_expressions<A, B>,
            "dot(a, b): a plain number is not an expression; the column of n twos is 2_c * ones<n>");
        return harmless{};
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(are_columns_of_one_length<left_shape_of<A>, right_shape_of<B>>,
                          "dot(a, b): a and b must be column vectors of one length; transpose a row, write "
                          "trace(transpose(A) * B) of matrices");
        if constexpr (expression<A> && expression<B>)
            return fitting<are_columns_of_one_length<left_shape_of<A>, right_shape_of<B>>,
                           applied_to<operations::inner_product, 0, A, B>>{};
        else return apply<operations::inner_product>(a, b);
    }
}

}  // namespace ctgrad
