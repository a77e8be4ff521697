// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "transpose.hpp"

namespace ctgrad {
namespace operations {

/// C = A on and below the diagonal of a square A, zero above.   dC is that of dA, so L_A = L on and above the
/// diagonal, where Cᵀ is not zero.
struct lower_triangle_of_matrix {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_linear = true};
    static constexpr notation written = function_notation({"tril(", "tril(", "\\operatorname{tril}\\left("});
    static constexpr dims shape(dims a) { return a; }
    static constexpr structure keeps(structure a) {
        return has(a, lower_triangular) ? a : lower_triangular | (a & upper_triangular);
    }
    static constexpr auto adjoint(auto, auto l) { return upper_triangle(l); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) {
        using field = decltype(a(i, j));
        return i < j ? field(0) : a(i, j);
    }
    static constexpr int into_program(auto& to, int index) { return to.triangle(index); }
};

}  // namespace operations

namespace diagnostics {

template <class A>
inline constexpr bool is_rectangle = false;
template <expression A>
inline constexpr bool is_rectangle<A> = !A::shape.square();

}  // namespace diagnostics

/// A on and below the diagonal of a square matrix, zero above.
template <operand_or_number A>
constexpr auto lower_triangle(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>,
                  "lower_triangle(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(
            agree<has_rows_of<A>, has_columns_of<A>>,
            "lower_triangle(A): A must be square; of a tall A take lower_triangle(transpose(A) * A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::lower_triangle_of_matrix, 0, A>>{};
    else return apply<operations::lower_triangle_of_matrix>(a);
}

/// A on and above the diagonal of a square matrix, zero below.
template <operand_or_number A>
constexpr auto upper_triangle(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>,
                  "upper_triangle(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(
            agree<has_rows_of<A>, has_columns_of<A>>,
            "upper_triangle(A): A must be square; of a tall A take upper_triangle(transpose(A) * A)");
    if constexpr (!operand<A>) return harmless{};
    else if constexpr (!diagnostics::is_rectangle<A>) return transpose(lower_triangle(transpose(a)));
    else return a;
}

}  // namespace ctgrad
