// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = a × b, columns of 3.   dc = da × b + a × db, so with df = l dc and l (da × b) = (b × lᵀ)ᵀ da:
/// L_a = (b × lᵀ)ᵀ,  L_b = (lᵀ × a)ᵀ.
struct cross_product {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{.is_multilinear = true};
    static constexpr notation written{{"", "cross(", ""},
                                      {" × ", ", ", " \\times "},
                                      {"", ")", ""},
                                      binding_power::product,
                                      binding_power::power};
    static constexpr dims shape(dims, dims) { return {3, 1}; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{transpose(cross(b, transpose(l))), transpose(cross(transpose(l), a))};
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int) {
        const int j = (i + 1) % 3;
        const int k = (i + 2) % 3;
        return a(j, 0) * b(k, 0) - a(k, 0) * b(j, 0);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return make_cross(g, operands[0], operands[1]);
    }
};

}  // namespace operations

/// The cross product a × b of two column vectors of 3 entries.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto cross(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(
            are_expressions<A, B>,
            "cross(a, b): a plain number is not an expression; the column of three twos is 2_c * ones<3>");
        return harmless{};
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(are_columns_of_three<left_shape_of<A>, right_shape_of<B>>,
                          "cross(a, b): a and b must be column vectors of 3 entries; transpose a row");
        if constexpr (expression<A> && expression<B>)
            return fitting<are_columns_of_three<left_shape_of<A>, right_shape_of<B>>,
                           applied_to<operations::cross_product, 0, A, B>>{};
        else return apply<operations::cross_product>(a, b);
    }
}

}  // namespace ctgrad
