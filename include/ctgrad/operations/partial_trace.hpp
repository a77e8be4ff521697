// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "commutation.hpp"
#include "operation.hpp"
#include "product.hpp"

namespace ctgrad {

template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto kronecker(A a, B b);

template <class L, class B>
requires operands_or_numbers<L, B>
constexpr auto partial_trace(L l, B b);

namespace operations {

/// L, whose blocks are as large as those of C ⊗ D with C and D in the shapes of Aᵀ and Bᵀ, with blocks as
/// large as those of D ⊗ C: K L K.
template <class L, class A, class B>
constexpr auto sorted_by_second(L l, A a, B b) {
    if constexpr (expression<A> && expression<B>)
        return commutation<B::shape.columns, A::shape.columns> * l *
               commutation<A::shape.rows, B::shape.rows>;
    else return with_blocks_sorted(l, a.shape(), b.shape());
}

/// C made of the blocks L_ij of L, in the shape of Bᵀ: c_ij = tr(L_ij B).   df = tr(M dC) gives
/// L_L = M ⊗ B and, of L sorted by the other factor, L_B = the same of K L K and M.
struct trace_of_blocks {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{};
    static constexpr notation written = function_notation({"ptr(", "ptr(", "\\operatorname{ptr}\\left("});
    static constexpr dims shape(dims l, dims b) {
        if (b.count() == 0) return {};  // of a pattern, whose shape is not known
        return {l.rows / b.columns, l.columns / b.rows};
    }
    static constexpr structure keeps(structure l, structure b) {
        return l & b & (symmetric | property::positive | positive_semidefinite);
    }
    static constexpr auto adjoint(auto l, auto b, auto m) {
        return both{kronecker(m, b), partial_trace(sorted_by_second(l, m, b), m)};
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& l, const auto& b, int i, int j) {
        using field = decltype(l(0, 0) * b(0, 0));
        field total(0);
        for (int k = 0; k < b.rows(); ++k)
            for (int m = 0; m < b.columns(); ++m)
                total = total + l(i * b.columns() + m, j * b.rows() + k) * b(k, m);
        return total;
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return make_partial_trace(g, operands[0], operands[1]);
    }
};

}  // namespace operations

/// The matrix with the entries tr(L_ij B), L_ij the blocks of L in the shape of Bᵀ: what derivatives of
/// Kronecker products are made of. tr(L (A ⊗ B)) is tr(partial_trace(L, B) A).
template <class L, class B>
requires operands_or_numbers<L, B>
constexpr auto partial_trace(L l, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<L, B>) {
        static_assert(are_expressions<L, B>,
                      "partial_trace(L, B): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else {
        if constexpr (expression<L> && expression<B>) {
            static_assert(are_blocks<left_shape_of<L>, right_shape_of<B>>,
                          "partial_trace(L, B): L must be made of blocks in the shape of the transpose of B");
            return fitting<are_blocks<left_shape_of<L>, right_shape_of<B>>,
                           applied_to<operations::trace_of_blocks, 0, L, B>>{};
        } else {
            return apply<operations::trace_of_blocks>(l, b);
        }
    }
}

}  // namespace ctgrad
