// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/series/not_finite.hpp"
#include "fraction_in_text.hpp"
#include "pseudo_inverse.hpp"
#include "scalar_multiple.hpp"
#include "singular_values.hpp"

namespace ctgrad {
namespace operations {

template <int R>
struct rules_of_pseudo_inverse;

/// C = A⁺ of a matrix of rank R, less than full: Σ v_k u_kᵀ/σ_k over the R largest singular values. Among
/// matrices of rank R, dA⁺ = −A⁺ dA A⁺ + A⁺A⁺ᵀ dAᵀ (I − AA⁺) + (I − A⁺A) dAᵀ A⁺ᵀA⁺, so with df = tr(L dC):
/// L_A = −C L C + C Cᵀ Lᵀ (I − AC) + (I − CA) Lᵀ CᵀC.
/// Golub and Pereyra, SIAM J. Numer. Anal. 10 (1973), 413-432.
template <int R>
struct pseudo_inverse_of_rank : matrix_operation<pseudo_inverse_of_rank<R>, rules_of_pseudo_inverse<R>> {
    static constexpr fraction_in_text<R, 1> sign{{"⁺", "^+_", "^{+}_{"}, {"", "", "}"}};
    static constexpr operation_facts facts{.name = "pseudo_inverse",
                                           .written = postfix({sign.unicode, sign.plain, sign.latex}),
                                           .flops = flops_of_singular_values};
    static constexpr dims shape(dims a) { return R < shorter_side(a) ? dims{a.columns, a.rows} : no_shape; }
    static constexpr auto adjoint(auto a, auto l) {
        const auto c = pseudo_inverse_of_rank::of(a);
        const auto turned = transpose(l);
        return c * transpose(c) * (turned - turned * a * c) + (turned - c * a * turned) * transpose(c) * c -
               c * l * c;
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        using operand_type = std::remove_cvref_t<decltype(a)>;
        using number_type = std::remove_cvref_t<decltype(a(0, 0))>;
        constexpr int m = operand_type::rows(), n = operand_type::columns();
        const auto found = singular_triples_of<m, n>(a);
        constexpr number_type precision =
            number_type(m < n ? n : m) * std::numeric_limits<number_type>::epsilon();
        const bool is_of_rank = found.value[R - 1] > precision * found.value[0];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < m; ++j) {
                number_type sum = is_of_rank ? number_type(0) : numeric::not_a_number<number_type>;
                for (int k = 0; k < R && is_of_rank; ++k) {
                    const number_type v = m < n ? found.left[k][i] : found.right[k][i];
                    const number_type u = m < n ? found.right[k][j] : found.left[k][j];
                    sum = sum + v * (u / found.value[k]);
                }
                result(i, j) = sum;
            }
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

template <int R>
struct rules_of_pseudo_inverse {
    static constexpr auto table(auto a, auto, auto s, auto) {
        constexpr auto of = pseudo_inverse_of_rank<R>::of;
        return rule_table(becomes(of(transpose(a)), transpose(of(a))),
                          becomes(of(s * a), pow<-1>(s) * of(a)));
    }
};

}  // namespace operations

namespace diagnostics {

template <int R, class A>
inline constexpr bool is_rank_of = true;
template <int R, expression A>
inline constexpr bool is_rank_of<R, A> = 1 <= R && R <= operations::shorter_side(A::shape);

}  // namespace diagnostics

/// The pseudo-inverse of a matrix of rank R, which may be less than full: pseudo_inverse<2>(A) * b is the
/// shortest x of least ‖A x − b‖. Of a matrix of higher rank, to the precision of the numbers or well above,
/// it is that of the nearest one of rank R, its R largest singular values; NaN where the rank is less, to the
/// precision of the numbers, or an entry is not finite. R = min(m, n) is pseudo_inverse(A).
///
/// The derivative is that at a matrix of rank R, of which a direction that raises the rank has no part; the
/// second one is right along directions that keep the rank. `==` knows of transposes and of multiples, and
/// otherwise takes it for an unknown function.
template <int R, operand_or_number A>
constexpr auto pseudo_inverse(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "pseudo_inverse<r>(A): a plain number is not an expression; write 2_c for 2");
    static_assert(is_rank_of<R, A>,
                  "pseudo_inverse<r>(A): the rank r is at least 1 and at most the shorter side of A");
    if constexpr (!expression<A> || !is_rank_of<R, A>) return harmless{};
    else if constexpr (R == operations::shorter_side(A::shape)) return pseudo_inverse(a);
    else return operations::pseudo_inverse_of_rank<R>::of(a);
}

}  // namespace ctgrad
