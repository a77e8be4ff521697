// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../diagnostics/agree.hpp"
#include "../../diagnostics/layouts.hpp"
#include "../compiler_limits.hpp"
#include "field_evaluation.hpp"

namespace ctgrad {
namespace graph::detail {

constexpr int orthogonal_variables(const auto& g) {
    int total = 0;
    for (int place = 0; place < g.variable_count; ++place)
        if (has(g.variable(place).description.properties, property::orthogonal)) ++total;
    return total;
}

template <class A, class B>
consteval bool normal_forms_equal() {
    const auto& g = normal_graph<A, B>::value;
    return g.roots[0] == g.roots[1];
}

template <class A, class B>
consteval bool equal_at_random_point() {
    const auto& g = normal_graph<A, B>::value;
    const int limit = multiplications(g) <= affordable_multiplications ? 1 << 20 : reduced_length;
    // Orthogonal matrices are of two kinds, determinant 1 and -1: equal is what is so for every choice.
    const int orthogonal = orthogonal_variables(g);
    const std::uint32_t choices = 1u << (orthogonal < most_reflections ? orthogonal : most_reflections);
    for (std::uint32_t reflected = 0; reflected < choices; ++reflected) {
        const field_evaluation point{g, 20240229u, limit, reflected};
        if (!(point[g.roots[0]] == point[g.roots[1]])) return false;
    }
    return true;
}

template <class A, class B>
inline constexpr bool identical = normal_forms_equal<A, B>();

template <class A, class B>
inline constexpr bool equal = [] {
    if constexpr (identical<A, B>) return true;
    else return equal_at_random_point<A, B>();
}();

}  // namespace graph::detail

/// Are a and b the same normal form? A constant.
template <class A, class B>
requires(expression<A> || expression<B>)
constexpr bool identical(A, B) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "identical(A, B): a plain number is not an expression; write 2_c for 2");
        return true;
    } else {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                      "identical(A, B): the shapes must be equal; transpose one of the two");
        if constexpr (A::shape == B::shape) return graph::detail::identical<A, B>;
        else return true;
    }
}

/// Are a and b equal as functions? A constant. Equal normal forms are; otherwise both are evaluated exactly,
/// at random points of a field of about 2³¹ elements, where rational functions that differ agree with a
/// chance of about their degree in 2³¹ (Schwartz 1980, Zippel 1979). Of exp, sin, … only that equal arguments
/// give equal values is used. Where the shapes make that too long for a compiler, lengths above 6 are
/// reduced: what holds in general is still found equal; what holds only because of one length (tr I = 500)
/// must then be so in normal form.
template <class A, class B>
requires(expression<A> || expression<B>)
constexpr bool operator==(A, B) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>, "A == B: a plain number is not an expression; write 2_c for 2");
        return true;
    } else {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                      "A == B: the shapes must be equal; transpose one of the two");
        if constexpr (A::shape == B::shape) return graph::detail::equal<A, B>;
        else return true;  // so that static_assert(A == B) is one error, not two
    }
}

}  // namespace ctgrad
