// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/factorisation/log_absolute_determinant.hpp"
#include "abs.hpp"
#include "log.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = ln | |A| |, A square.   dc = tr(A⁻¹ dA), so L_A = l A⁻¹.   A singular A has the value −inf.
struct log_absolute_determinant {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    // Binds like a power, so that its square is (ln|A|)²: ln|A|² could be the logarithm of |A|².
    static constexpr notation written{
        {"ln|", "logdet(", "\\ln\\left|"}, {}, {"|", ")", "\\right|"}, binding_power::power};
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return 2 * n * n * n / 3;
    }
    static constexpr structure keeps(structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto l) { return l * inverse(a); }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        *result = numeric::log_absolute_determinant<N>(a);
    }
    static constexpr int into_program(auto& to, int index) { return to.log_determinant(index); }
    static constexpr auto over_field(const auto& a, const auto& field) {
        return field.unknown(logarithm{}, absolute_value::over_field(field.determinant(a), field));
    }
};

}  // namespace operations

/// ln|det A| of a square matrix, without the overflow that the determinant may have.
template <operand_or_number A>
constexpr auto log_determinant(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>,
                  "log_determinant(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(
            agree<has_rows_of<A>, has_columns_of<A>>,
            "log_determinant(A): A must be square; of a tall A take log_determinant(transpose(A) * A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::log_absolute_determinant, 0, A>>{};
    else return apply<operations::log_absolute_determinant>(a);
}

}  // namespace ctgrad
