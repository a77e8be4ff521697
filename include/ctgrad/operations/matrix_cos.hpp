// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/matrix_functions/sine_and_cosine.hpp"
#include "matrix_function.hpp"

namespace ctgrad {
namespace operations {

/// C = cos A = Σ (−1)ᵏ A²ᵏ/(2k)!, A square, f' = −sin.
/// Value: Taylor series of a part of A, and double angles; NaN if an entry of A is NaN or infinite.
struct matrix_cosine : function_of_matrix<matrix_cosine> {
    static constexpr notation written = function_notation({"cos(", "cosm(", "\\cos\\left("});
    static constexpr int products = 16;  // of matrices, about
    static constexpr structure keeps(structure a) {
        return (a & diagonal) | known_if(has(a, skew_symmetric), symmetric);
    }
    static constexpr auto differential(auto a, auto e) { return matrix_cos_differential(a, e); }
    static constexpr auto derivative_of_scalar(auto x, int k) {
        const auto value = k % 2 == 0 ? cos(x) : sin(x);
        return (k + 1) % 4 < 2 ? value : -value;
    }
    template <int N, int K, class T, numeric::machine = numeric::this_machine>
    static constexpr void run(const T* a, const T* directions, T* result) {
        numeric::matrix_cosine<N, K>(a, directions, result);
    }
};

/// C = dᴷf(A)[E₁, …, E_K] of that f.
struct differential_of_matrix_cosine : differential_of_function<differential_of_matrix_cosine> {
    using function = matrix_cosine;
    static constexpr notation written =
        function_notation({"dcos(", "dcosm(", "\\operatorname{d}\\cos\\left("});
};

}  // namespace operations

/// cos A of a square matrix; cos(A) is that of the entries.
template <operand_or_number A>
constexpr auto matrix_cos(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "matrix_cos(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "matrix_cos(A): A must be square; entry by entry write cos(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_cosine, 0, A>>{};
    else return apply<operations::matrix_cosine>(a);
}

/// The differential of matrix_cos at A in the direction E: the coefficient of t in matrix_cos(A + t * E). Of
/// several directions, one below the other in E, the one of their order. Derivatives are made of it.
template <class A, class E>
requires operands_or_numbers<A, E>
constexpr auto matrix_cos_differential(A a, E e) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, E>) {
        static_assert(are_expressions<A, E>,
                      "matrix_cos_differential(A, E): a plain number is not an expression; write 2_c for 2");
        if constexpr (operand<A>) return a;
        else if constexpr (operand<E>) return e;
        else return harmless{};
    } else {
        if constexpr (expression<A> && expression<E>)
            static_assert(
                are_directions<left_shape_of<A>, right_shape_of<E>>,
                "matrix_cos_differential(A, E): A must be square and E as large, or several such one "
                "below the other");
        if constexpr (expression<A> && expression<E>)
            return applied_to<operations::differential_of_matrix_cosine, 0, A, E>{};
        else return apply<operations::differential_of_matrix_cosine>(a, e);
    }
}

}  // namespace ctgrad
