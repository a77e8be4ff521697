// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/matrix_functions/exponential.hpp"
#include "matrix_function.hpp"

namespace ctgrad {
namespace operations {

/// C = e^A = Σ Aᵏ/k!, A square, f' = f.
/// Value: scaling, a Padé approximant and squaring, right to rounding and the condition of the problem; a
/// large A is balanced first. Where the result is out of range it is inf, or NaN where infinite terms cancel;
/// if an entry of A is NaN or infinite, entries are NaN.
struct matrix_exponential : function_of_matrix<matrix_exponential> {
    static constexpr notation written = function_notation({"exp(", "expm(", "\\exp\\left("});
    static constexpr int products = 16;  // of matrices, about
    static constexpr structure keeps(structure a) {
        return (a & diagonal) | known_if(has(a, symmetric), positive_definite) |
               known_if(has(a, skew_symmetric), orthogonal);
    }
    static constexpr auto differential(auto a, auto e) { return matrix_exp_differential(a, e); }
    static constexpr auto derivative_of_scalar(auto x, int) { return exp(x); }
    static constexpr int into_program(auto& to, int index) { return to.matrix_exponential(index); }
    template <int N, int K, class T, numeric::machine = numeric::this_machine>
    static constexpr void run(const T* a, const T* directions, T* result) {
        numeric::matrix_exponential<N, K>(a, directions, result);
    }
};

/// C = dᴷf(A)[E₁, …, E_K] of that f.
struct differential_of_matrix_exponential : differential_of_function<differential_of_matrix_exponential> {
    using function = matrix_exponential;
    static constexpr int into_program(auto& to, int index) {
        return to.matrix_exponential_differential(index);
    }
    static constexpr notation written =
        function_notation({"dexp(", "dexpm(", "\\operatorname{d}\\exp\\left("});
};

}  // namespace operations

/// e^A, the exponential of a square matrix; exp(A) is that of the entries. It solves Y' = A Y: Y = e^(tA).
template <operand_or_number A>
constexpr auto matrix_exp(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "matrix_exp(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "matrix_exp(A): A must be square; entry by entry write exp(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_exponential, 0, A>>{};
    else return apply<operations::matrix_exponential>(a);
}

/// The differential of matrix_exp at A in the direction E: the coefficient of t in matrix_exp(A + t * E). Of
/// several directions, one below the other in E, the one of their order. Derivatives are made of it.
template <class A, class E>
requires operands_or_numbers<A, E>
constexpr auto matrix_exp_differential(A a, E e) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, E>) {
        static_assert(are_expressions<A, E>,
                      "matrix_exp_differential(A, E): a plain number is not an expression; write 2_c for 2");
        if constexpr (operand<A>) return a;
        else if constexpr (operand<E>) return e;
        else return harmless{};
    } else {
        if constexpr (expression<A> && expression<E>)
            static_assert(
                are_directions<left_shape_of<A>, right_shape_of<E>>,
                "matrix_exp_differential(A, E): A must be square and E as large, or several such one "
                "below the other");
        if constexpr (expression<A> && expression<E>)
            return applied_to<operations::differential_of_matrix_exponential, 0, A, E>{};
        else return apply<operations::differential_of_matrix_exponential>(a, e);
    }
}

}  // namespace ctgrad
