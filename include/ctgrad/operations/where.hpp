// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "addition.hpp"
#include "condition.hpp"

namespace ctgrad {
namespace operations {

/// C = A where the condition holds, otherwise 0; the condition a matrix or a number.
/// dC is dA there, so L_A is L there. It is a selection and no product: what A is elsewhere, NaN or infinite,
/// does not matter.
struct selection_where : entrywise_of_two<selection_where> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written = function_notation(
        {"where(", "where(", "\\operatorname{where}\\left("}, {", 0)", ", 0)", ", 0\\right)"});
    static constexpr dims shape(dims, dims a) { return a; }
    static constexpr structure keeps(structure condition, structure a) {
        return (a & (lower_triangular | upper_triangular)) |
               known_if(has(condition, symmetric), a & (symmetric | skew_symmetric));
    }
    static constexpr auto adjoint(auto condition, auto, auto l) {
        return both{zeros_like(transpose(condition)), apply<selection_where>(transpose(condition), l)};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& condition, const auto& x) {
        return numeric::kept_where(condition, x);
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& condition, const auto& a, int i, int j) {
        const bool is_number = condition.rows() == 1 && condition.columns() == 1;
        return value(is_number ? condition(0, 0) : condition(i, j), a(i, j));
    }
    static constexpr auto over_field(const auto& condition, const auto& a, const auto& field) {
        const bool is_number = condition.shape.scalar();
        return field.matrix(
            a.shape, [&](int i, int j) { return (is_number ? condition(0, 0) : condition(i, j)) * a(i, j); });
    }
};

/// C = A where the condition does not hold, otherwise 0.
struct selection_elsewhere : entrywise_of_two<selection_elsewhere> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written{
        {"where(", "where(", "\\operatorname{where}\\left("}, ", 0, ", {")", ")", "\\right)"}};
    static constexpr dims shape(dims, dims a) { return a; }
    static constexpr structure keeps(structure condition, structure a) {
        return selection_where::keeps(condition, a);
    }
    static constexpr auto adjoint(auto condition, auto, auto l) {
        return both{zeros_like(transpose(condition)), apply<selection_elsewhere>(transpose(condition), l)};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& condition, const auto& x) {
        return numeric::kept_elsewhere(condition, x);
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& condition, const auto& a, int i, int j) {
        const bool is_number = condition.rows() == 1 && condition.columns() == 1;
        return value(is_number ? condition(0, 0) : condition(i, j), a(i, j));
    }
    static constexpr auto over_field(const auto& condition, const auto& a, const auto& field) {
        const bool is_number = condition.shape.scalar();
        return field.matrix(a.shape, [&](int i, int j) {
            return a(i, j) - (is_number ? condition(0, 0) : condition(i, j)) * a(i, j);
        });
    }
};

}  // namespace operations

/// In rules: one half of `where`.
template <handle C, handle X>
constexpr auto kept_where(C condition, X x) {
    return apply<operations::selection_where>(condition, x);
}
template <handle C, handle X>
constexpr auto kept_elsewhere(C condition, X x) {
    return apply<operations::selection_elsewhere>(condition, x);
}

/// x where the condition holds and y elsewhere, entry by entry; the three of equal shapes, or scalars. What
/// is not taken has no part in the result and in its derivatives, be it NaN or infinite. Both x and y are
/// computed, so that one of them may raise a floating-point exception, and in constant evaluation both must
/// be constants. The derivative by what the condition is made of is 0.
template <class C, class X, class Y>
requires(diagnostics::is_condition<C> || std::is_same_v<C, harmless> || operands_or_numbers<X, Y>)
constexpr auto where(C, X x, Y y) {
    using namespace diagnostics;
    static_assert(is_condition<C> || std::is_same_v<C, harmless>,
                  "where(C, X, Y): C must be a condition: less(A, B), A < B, C && D, C || D, !C");
    static_assert(are_expressions<X, Y>,
                  "where(C, X, Y): a plain number is not an expression; write 2_c for 2");
    if constexpr (is_condition<C> && expression<X> && expression<Y>) {
        static_assert(fit_as_scalars_do<left_shape_of<X>, right_shape_of<Y>>,
                      "where(C, X, Y): the shapes of X and Y must be equal, or one of them a scalar");
        constexpr bool branches_fit = fit_as_scalars_do<left_shape_of<X>, right_shape_of<Y>>;
        constexpr dims branches = detail::common_shape<X::shape, Y::shape>;
        using left = left_has_shape<C::shape.rows, C::shape.columns>;
        using right = std::conditional_t<branches_fit, right_has_shape<branches.rows, branches.columns>,
                                         right_has_shape<1, 1>>;
        static_assert(fit_as_scalars_do<left, right>,
                      "where(C, X, Y): C must be of the shape of X and Y, or a scalar");
        if constexpr (branches_fit && fit_as_scalars_do<left, right>) {
            constexpr dims shape = detail::common_shape<branches, C::shape>;
            constexpr typename C::expression_type asked{};
            const auto first = detail::spread<shape>(x);
            const auto second = detail::spread<shape>(y);
            if constexpr (C::is_opposite)
                return apply<operations::selection_where>(asked, second) +
                       apply<operations::selection_elsewhere>(asked, first);
            else
                return apply<operations::selection_where>(asked, first) +
                       apply<operations::selection_elsewhere>(asked, second);
        } else {
            return harmless{};
        }
    } else {
        return harmless{};
    }
}

}  // namespace ctgrad
