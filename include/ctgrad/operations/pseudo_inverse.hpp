// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/factorisation/pseudo_inverse.hpp"
#include "addition.hpp"
#include "inverse.hpp"
#include "product.hpp"
#include "subtraction.hpp"
#include "transpose.hpp"

namespace ctgrad {
namespace operations {

/// C = A⁺, A of full rank: A⁻¹ of a square one, (AᵀA)⁻¹Aᵀ of a tall one, Aᵀ(AAᵀ)⁻¹ of a wide one.
/// dA⁺ = −A⁺ dA A⁺ + A⁺A⁺ᵀ dAᵀ (I − AA⁺) + (I − A⁺A) dAᵀ A⁺ᵀA⁺, of which the last term is zero for a tall A
/// and the one before for a wide one. So with df = tr(L dC):
/// L_A = −C L C + C Cᵀ Lᵀ (I − AC) + (I − CA) Lᵀ CᵀC.
/// Golub and Pereyra, SIAM J. Numer. Anal. 10 (1973), 413-432.
/// Value: by an orthogonal factorisation; NaN where the rank is less than full.
struct pseudo_inverse_of_matrix {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written = postfix({"⁺", "^+", "^{+}"});
    static constexpr dims shape(dims a) { return {a.columns, a.rows}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t m = a.rows(), n = a.columns();
        return m < n ? 5 * m * m * n : 5 * m * n * n;
    }
    static constexpr structure keeps(structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto l) {
        const auto c = pseudo_inverse(a);
        const auto turned = transpose(l);
        if (a.shape().rows > a.shape().columns)
            return c * transpose(c) * (turned - turned * a * c) - c * l * c;
        if (a.shape().rows < a.shape().columns)
            return (turned - c * a * turned) * transpose(c) * c - c * l * c;
        return -(c * l * c);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return g.shape(operands[0]).square() ? make_matrix_power(g, operands[0], -1) : -1;
    }
    template <int Rows, int Columns, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        numeric::pseudo_inverse<Rows, Columns>(a, result);
    }
    static constexpr auto over_field(const auto& a, const auto& field) {
        const auto turned = field.value(transposition{}, a);
        if (a.rows() < a.columns())
            return field.value(product{}, turned, field.inverse(field.value(product{}, a, turned)));
        return field.value(product{}, field.inverse(field.value(product{}, turned, a)), turned);
    }
};

}  // namespace operations

/// The pseudo-inverse of a matrix of full rank, tall, wide or square: pseudo_inverse(A) * b is the x of least
/// ‖A x − b‖, or the shortest of those with A x = b. NaN where the rank is less, to the precision of the
/// numbers; inf or NaN of a singular square matrix, as its inverse.
template <operand_or_number A>
constexpr auto pseudo_inverse(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>,
                  "pseudo_inverse(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::pseudo_inverse_of_matrix, 0, A>{};
    else return apply<operations::pseudo_inverse_of_matrix>(a);
}

}  // namespace ctgrad
