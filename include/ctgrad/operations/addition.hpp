// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative_type.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// C = A + B, equal shapes.   dC = dA + dB, so L_A = L_B = L.
struct addition {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{
        .is_pointwise = true, .is_commutative = true, .on_layout = layout_effect::keeps};
    static constexpr notation written = infix(" + ", binding_power::sum, binding_power::sum);
    static constexpr auto print(const auto& to, int index) { return to.sum_of(index); }
    static constexpr dims shape(dims a, dims) { return a; }
    // A semidefinite and a definite matrix add up to a definite one, but where the latter is lost in rounding
    // that is not so of the numbers: it is known to be semidefinite.
    static constexpr structure keeps(structure a, structure b) {
        return a & b & (linear_structure | property::positive | positive_definite);
    }
    static constexpr auto adjoint(auto, auto, auto l) { return both{l, l}; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return a(i, j) + b(i, j);
    }
    static constexpr int normal_form(auto& g, auto& terms, int) {
        return make_sum(g, terms, g.shape(terms[0]));
    }
    static constexpr int into_program(auto& to, int index) { return to.sum(index); }
};

}  // namespace operations

/// A + B. Shapes must be equal (nothing is broadcast) and derivatives must be in one layout.
template <class A, class B>
requires(operand<A> || operand<B>)
[[gnu::always_inline]] constexpr auto operator+(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        if constexpr (detail::make_a_number<A, B>) {
            using number = detail::number_of<A, B>;
            return detail::as_number<number>(a) + detail::as_number<number>(b);
        } else {
            static_assert(are_expressions<A, B>,
                          "A + B: a plain number is not an expression; write 2_c for 2");
            return harmless{};
        }
    } else if constexpr (!may_be_added<A, B>) {
        static_assert(layouts_agree<layout_mark_t<A>, has_shape_of<A>, layout_mark_t<B>, has_shape_of<B>>,
                      "A + B mixes layouts; write gradient(F, w), transpose(d) or in_layout(d, "
                      "denominator_layout); to mix on purpose, without_layout(d)");
        return without_layout_type<A>{};
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                          "A + B: the shapes must be equal; transpose one, or multiply by ones to broadcast");
        if constexpr (expression<A> && expression<B>)
            return fitting<agree<left_shape_of<A>, right_shape_of<B>>,
                           applied_to<operations::addition, 0, A, B>>{};
        else return apply<operations::addition>(a, b);
    }
}

}  // namespace ctgrad
