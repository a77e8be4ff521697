// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/matrix_functions/sine_and_cosine.hpp"
#include "matrix_function.hpp"

namespace ctgrad {
namespace operations {

/// C = sin A = Σ (−1)ᵏ A²ᵏ⁺¹/(2k + 1)!, A square, f' = cos.
/// Value: Taylor series of a part of A, and double angles; NaN if an entry of A is NaN or infinite.
struct matrix_sine : function_of_matrix<matrix_sine> {
    static constexpr notation written = function_notation({"sin(", "sinm(", "\\sin\\left("});
    static constexpr int products = 16;  // of matrices, about
    static constexpr structure keeps(structure a) { return a & (diagonal | skew_symmetric); }
    static constexpr auto differential(auto a, auto e) { return matrix_sin_differential(a, e); }
    static constexpr auto derivative_of_scalar(auto x, int k) {
        const auto value = k % 2 == 0 ? sin(x) : cos(x);
        return k % 4 < 2 ? value : -value;
    }
    template <int N, int K, class T, numeric::machine = numeric::this_machine>
    static constexpr void run(const T* a, const T* directions, T* result) {
        numeric::matrix_sine<N, K>(a, directions, result);
    }
};

/// C = dᴷf(A)[E₁, …, E_K] of that f.
struct differential_of_matrix_sine : differential_of_function<differential_of_matrix_sine> {
    using function = matrix_sine;
    static constexpr notation written =
        function_notation({"dsin(", "dsinm(", "\\operatorname{d}\\sin\\left("});
};

}  // namespace operations

/// sin A of a square matrix; sin(A) is that of the entries.
template <operand_or_number A>
constexpr auto matrix_sin(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "matrix_sin(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "matrix_sin(A): A must be square; entry by entry write sin(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>, applied_to<operations::matrix_sine, 0, A>>{};
    else return apply<operations::matrix_sine>(a);
}

/// The differential of matrix_sin at A in the direction E: the coefficient of t in matrix_sin(A + t * E). Of
/// several directions, one below the other in E, the one of their order. Derivatives are made of it.
template <class A, class E>
requires operands_or_numbers<A, E>
constexpr auto matrix_sin_differential(A a, E e) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, E>) {
        static_assert(are_expressions<A, E>,
                      "matrix_sin_differential(A, E): a plain number is not an expression; write 2_c for 2");
        if constexpr (operand<A>) return a;
        else if constexpr (operand<E>) return e;
        else return harmless{};
    } else {
        if constexpr (expression<A> && expression<E>)
            static_assert(
                are_directions<left_shape_of<A>, right_shape_of<E>>,
                "matrix_sin_differential(A, E): A must be square and E as large, or several such one "
                "below the other");
        if constexpr (expression<A> && expression<E>)
            return applied_to<operations::differential_of_matrix_sine, 0, A, E>{};
        else return apply<operations::differential_of_matrix_sine>(a, e);
    }
}

}  // namespace ctgrad
