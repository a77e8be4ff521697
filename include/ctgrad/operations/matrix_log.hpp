// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/matrix_functions/logarithm.hpp"
#include "matrix_function.hpp"

namespace ctgrad {
namespace operations {

/// C = log A, the principal logarithm of a square A without eigenvalues on the closed negative real axis:
/// e^C = A, and the eigenvalues of C have imaginary parts between −π and π. f'(A) = A⁻¹.
/// Value: square roots and a Padé approximant, of eigenvalues in all of the range of numbers; NaN where there
/// is no such logarithm, and of a singular A. Digits are lost close to the negative real axis, as of the root
/// (matrix_sqrt); of rotations, log_so3 loses none.
struct matrix_logarithm : function_of_matrix<matrix_logarithm> {
    static constexpr notation written = function_notation({"log(", "logm(", "\\log\\left("});
    static constexpr int products = 160;  // of matrices, about
    static constexpr structure keeps(structure a) {
        return (a & diagonal) | known_if(has(a, orthogonal), skew_symmetric);
    }
    static constexpr auto differential(auto a, auto e) { return matrix_log_differential(a, e); }
    static constexpr auto derivative_of_scalar(auto x, int k) {
        auto value = k == 0 ? log(x) : pow<-1>(x);
        for (int j = 1; j < k; ++j) value = whole_number(x, -j) * value * pow<-1>(x);
        return value;
    }
    template <int N, int K, class T, numeric::machine = numeric::this_machine>
    static constexpr void run(const T* a, const T* directions, T* result) {
        numeric::matrix_logarithm<N, K>(a, directions, result);
    }
};

/// C = dᴷf(A)[E₁, …, E_K] of that f.
struct differential_of_matrix_logarithm : differential_of_function<differential_of_matrix_logarithm> {
    using function = matrix_logarithm;
    static constexpr notation written =
        function_notation({"dlog(", "dlogm(", "\\operatorname{d}\\log\\left("});
};

}  // namespace operations

/// The principal logarithm of a square matrix; log(A) is that of the entries.
template <operand_or_number A>
constexpr auto matrix_log(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "matrix_log(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "matrix_log(A): A must be square; entry by entry write log(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_logarithm, 0, A>>{};
    else return apply<operations::matrix_logarithm>(a);
}

/// The differential of matrix_log at A in the direction E: the coefficient of t in matrix_log(A + t * E). Of
/// several directions, one below the other in E, the one of their order. Derivatives are made of it.
template <class A, class E>
requires operands_or_numbers<A, E>
constexpr auto matrix_log_differential(A a, E e) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, E>) {
        static_assert(are_expressions<A, E>,
                      "matrix_log_differential(A, E): a plain number is not an expression; write 2_c for 2");
        if constexpr (operand<A>) return a;
        else if constexpr (operand<E>) return e;
        else return harmless{};
    } else {
        if constexpr (expression<A> && expression<E>)
            static_assert(
                are_directions<left_shape_of<A>, right_shape_of<E>>,
                "matrix_log_differential(A, E): A must be square and E as large, or several such one "
                "below the other");
        if constexpr (expression<A> && expression<E>)
            return applied_to<operations::differential_of_matrix_logarithm, 0, A, E>{};
        else return apply<operations::differential_of_matrix_logarithm>(a, e);
    }
}

}  // namespace ctgrad
