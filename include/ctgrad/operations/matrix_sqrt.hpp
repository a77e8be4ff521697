// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/matrix_functions/square_root.hpp"
#include "matrix_function.hpp"

namespace ctgrad {
namespace operations {

/// C = A^(1/2), the principal square root of a square A without eigenvalues on the closed negative real axis:
/// C C = A, and the eigenvalues of C lie on the right.
/// Value: the iteration of Denman and Beavers; NaN where there is no such root, and of a singular A. Close to
/// the negative real axis digits are lost with the square of the condition: of [−1, e; −e, −1] in double
/// about 4 are left at e = 1e−6, and at 1e−8 the result is NaN.
struct matrix_square_root : function_of_matrix<matrix_square_root> {
    static constexpr notation written = function_notation({"sqrt(", "sqrtm(", "\\operatorname{sqrt}\\left("});
    static constexpr int products = 40;  // of matrices, about
    static constexpr structure keeps(structure a) {
        return (a & diagonal) | known_if(has(a, positive_definite), positive_definite);
    }
    static constexpr auto differential(auto a, auto e) { return matrix_sqrt_differential(a, e); }
    static constexpr auto derivative_of_scalar(auto x, int k) {
        auto value = sqrt(x);
        for (int j = 0; j < k; ++j)
            value = whole_number(x, 1 - 2 * j) * value * pow<-1>(whole_number(x, 2) * x);
        return value;
    }
    template <int N, int K, class T, numeric::machine = numeric::this_machine>
    static constexpr void run(const T* a, const T* directions, T* result) {
        numeric::matrix_square_root<N, K>(a, directions, result);
    }
};

/// C = dᴷf(A)[E₁, …, E_K] of that f.
struct differential_of_matrix_square_root : differential_of_function<differential_of_matrix_square_root> {
    using function = matrix_square_root;
    static constexpr notation written =
        function_notation({"dsqrt(", "dsqrtm(", "\\operatorname{d}\\operatorname{sqrt}\\left("});
};

}  // namespace operations

/// The principal square root of a square matrix, the one whose eigenvalues lie on the right; sqrt(A) is that
/// of the entries.
template <operand_or_number A>
constexpr auto matrix_sqrt(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "matrix_sqrt(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "matrix_sqrt(A): A must be square; entry by entry write sqrt(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_square_root, 0, A>>{};
    else return apply<operations::matrix_square_root>(a);
}

/// The differential of matrix_sqrt at A in the direction E: the coefficient of t in matrix_sqrt(A + t * E).
/// Of several directions, one below the other in E, the one of their order. Derivatives are made of it.
template <class A, class E>
requires operands_or_numbers<A, E>
constexpr auto matrix_sqrt_differential(A a, E e) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, E>) {
        static_assert(are_expressions<A, E>,
                      "matrix_sqrt_differential(A, E): a plain number is not an expression; write 2_c for 2");
        if constexpr (operand<A>) return a;
        else if constexpr (operand<E>) return e;
        else return harmless{};
    } else {
        if constexpr (expression<A> && expression<E>)
            static_assert(
                are_directions<left_shape_of<A>, right_shape_of<E>>,
                "matrix_sqrt_differential(A, E): A must be square and E as large, or several such one "
                "below the other");
        if constexpr (expression<A> && expression<E>)
            return applied_to<operations::differential_of_matrix_square_root, 0, A, E>{};
        else return apply<operations::differential_of_matrix_square_root>(a, e);
    }
}

}  // namespace ctgrad
