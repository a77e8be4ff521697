// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/factorisation/adjugate_differential.hpp"
#include "directions.hpp"

namespace ctgrad {
namespace operations {

/// C = dA*[E], the differential of the adjugate at A in the direction E: the coefficient of t in (A + tE)*.
/// With several directions one below the other, E = [E₁; …; E_k], the k-th differential, the coefficient of
/// t₁…t_k in (A + t₁E₁ + … + t_k E_k)*. As tr(E₀ dA*[E]) is a differential of |A|, it is symmetric in all of
/// its directions, so that with df = tr(L dC):  L_A = dA*[E; L],  and L_E = dA*[L] or, of several directions,
/// dA*[E₂; …; E_k; L] beside the others.
/// Value: from LU with complete pivoting, right at every rank.
struct differential_of_adjugate {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{};
    static constexpr notation written = function_notation({"dadj(", "dadj(", "\\operatorname{dadj}\\left("});
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto& e) {
        const std::int64_t n = a.rows();
        const std::int64_t directions = e.rows() / a.rows();
        std::int64_t choices = n * n;
        for (int k = 0; k < directions; ++k) choices *= n;
        return 2 * n * n * n * (directions + 1) + choices;
    }
    static constexpr structure keeps(structure a, structure e) { return a & e & (symmetric | diagonal); }
    static constexpr auto of(auto a, auto e) { return adjugate_differential(a, e); }
    static constexpr auto adjoint(auto a, auto e, auto l) {
        return adjoint_in_directions<differential_of_adjugate>(a, e, l);
    }
    static constexpr int into_program(auto& to, int index) { return to.adjugate_differential(index); }
    /// A determinant is linear in each row: the sum over all choices of rows that come from the directions,
    /// of the columns of the adjugate where the row is none of these.
    static constexpr auto over_field(const auto& a, const auto& e, const auto& field) {
        const int n = a.rows();
        const int directions = e.rows() / n;
        int choices = 1;
        for (int k = 0; k < directions; ++k) choices *= n;
        auto result = a;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) result(i, j) = decltype(a(0, 0))(0);
        for (int choice = 0; choice < choices; ++choice) {
            const auto has_row = [&](int of_row, int directions_before) {
                for (int chosen = 0, rest = choice; chosen < directions_before; ++chosen, rest /= n)
                    if (rest % n == of_row) return true;
                return false;
            };
            auto replaced = a;
            bool different = true;
            for (int k = 0, rest = choice; k < directions; ++k, rest /= n) {
                different = different && !has_row(rest % n, k);
                for (int j = 0; j < n; ++j) replaced(rest % n, j) = e(k * n + rest % n, j);
            }
            if (!different) continue;
            const auto adjugate = field.adjugate(replaced);
            for (int j = 0; j < n; ++j)
                for (int i = 0; i < n && !has_row(j, directions); ++i)
                    result(i, j) = result(i, j) + adjugate(i, j);
        }
        return result;
    }
};

}  // namespace operations

/// The differential of the adjugate of A in the direction E: the coefficient of t in adjugate(A + t * E). Of
/// several directions, one below the other in E, the one of their order. It is what second and higher
/// derivatives of determinants are made of.
template <class A, class E>
requires operands_or_numbers<A, E>
constexpr auto adjugate_differential(A a, E e) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, E>) {
        static_assert(are_expressions<A, E>,
                      "adjugate_differential(A, E): a plain number is not an expression; write 2_c for 2");
        if constexpr (operand<A>) return a;
        else if constexpr (operand<E>) return e;
        else return harmless{};
    } else {
        if constexpr (expression<A> && expression<E>)
            static_assert(are_directions<left_shape_of<A>, right_shape_of<E>>,
                          "adjugate_differential(A, E): A must be square and E as large, or several such one "
                          "below the other");
        if constexpr (expression<A> && expression<E>)
            return applied_to<operations::differential_of_adjugate, 0, A, E>{};
        else return apply<operations::differential_of_adjugate>(a, e);
    }
}

}  // namespace ctgrad
