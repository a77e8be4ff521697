// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../diagnostics/agree.hpp"
#include "../../diagnostics/layouts.hpp"
#include "../../operations/known_later.hpp"
#include "../../operations/transpose.hpp"
#include "../lowering/shared_name.hpp"
#include "comparison_plan.hpp"
#include "field_evaluation.hpp"

namespace ctgrad {
namespace graph::detail {

template <class A, class B>
consteval bool normal_forms_equal() {
    const auto& g = normal_graph<A, B>::value;
    return g.roots[0] == g.roots[1] && numbers_fit(g);
}

constexpr bool roots_agree(const auto& g, int longest, int kinds, bool by_laws = false) {
    const field_evaluation point{g, 20240229u, longest, kinds, by_laws};
    return point[g.roots[0]] == point[g.roots[1]];
}

template <class A, class B>
inline constexpr bool numbers_fit_in = numbers_fit(normal_graph<A, B>::value);

/// Is every name in the two that of one variable, and every number short enough?
template <class A, class B>
inline constexpr bool can_be_compared = [] {
    if constexpr (!diagnostics::name_is_one_variable<diagnostics::of_one_name<normal_graph<A, B>>>)
        return false;
    else return numbers_fit_in<A, B>;
}();

/// How the two are compared, and whether they agree for the first kind of orthogonal matrices.
struct begun_comparison {
    comparison_plan plan;
    bool agrees = false;
    bool has_laws = false;

    constexpr explicit begun_comparison(const auto& graph) : plan(plan_comparison(graph)) {
        if (plan.kinds == 0) return;  // not known
        agrees = roots_agree(graph, plan.longest, 0);
        has_laws = has_functions_with_laws(graph.view(), graph.size());
    }
};

template <class A, class B>
inline constexpr begun_comparison comparison{normal_graph<A, B>::value};

// By all others. A constant of its own for each: compilers limit what is computed for one.
template <class A, class B, int Kinds, bool ByLaws>
inline constexpr bool agree_for =
    roots_agree(normal_graph<A, B>::value, comparison<A, B>.plan.longest, Kinds, ByLaws);

template <class A, class B, int Kinds>
consteval bool agree_of_kind() {
    if constexpr (Kinds == 0 && comparison<A, B>.agrees) return true;
    else if constexpr (Kinds > 0 && agree_for<A, B, Kinds, false>) return true;
    else if constexpr (comparison<A, B>.has_laws) return agree_for<A, B, Kinds, true>;
    else return false;
}

// None is looked at behind one that differs.
template <class A, class B, int Kinds>
consteval bool agree_from() {
    if constexpr (Kinds >= comparison<A, B>.plan.kinds) return true;
    else if constexpr (!agree_of_kind<A, B, Kinds>()) return false;
    else return agree_from<A, B, Kinds + 1>();
}

template <class A, class B>
inline constexpr bool identical = normal_forms_equal<A, B>();

template <class A, class B>
inline constexpr bool equal = [] {
    if constexpr (identical<A, B>) return true;
    else if constexpr (!comparison<A, B>.agrees && !comparison<A, B>.has_laws) return false;
    else if constexpr (comparison<A, B>.agrees && comparison<A, B>.plan.kinds == 1) return true;
    else return agree_from<A, B, 0>();
}();

}  // namespace graph::detail

/// Are a and b the same normal form? A constant.
template <class A, class B>
requires(diagnostics::is_expression<A> || diagnostics::is_expression<B>)
constexpr bool identical(A, B) {
    using namespace diagnostics;
    if constexpr (!(expression<A> && expression<B>)) {
        static_assert(are_expressions<A, B>,
                      "identical(A, B): a plain number is not an expression; write 2_c for 2");
        return true;
    } else {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                      "identical(A, B): the shapes must be equal; transpose one of the two");
        if constexpr (A::shape == B::shape) {
            using found = of_one_name<graph::normal_graph<A, B>>;
            static_assert(
                name_is_one_variable<found>,
                "identical(A, B): two variables that differ in shape or property have one name; rename one");
            if constexpr (name_is_one_variable<found>) return graph::detail::identical<A, B>;
        }
        return true;
    }
}

/// Are a and b equal as functions? A constant. Equal normal forms are; otherwise both are evaluated exactly,
/// at random points modulo two primes of 31 bits, where rational functions that differ agree with a chance of
/// about their degree in 2⁶² (Schwartz 1980, Zippel 1979), and for every kind of orthogonal matrices. Of
/// exponentials, logarithms, angles and roots the laws are used (field_functions.hpp), of other functions
/// entry by entry that equal arguments give equal values. Where the shapes make that too long for a
/// compiler, lengths are reduced if it is proven that the functions do not learn of them. So true is true;
/// false means that they differ or that it is not known.
template <class A, class B>
requires(expression<A> && expression<B>)
constexpr bool operator==(A, B) {
    using namespace diagnostics;
    static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                  "A == B: the shapes must be equal; transpose one of the two");
    if constexpr (A::shape == B::shape) {
        using found = of_one_name<graph::normal_graph<A, B>>;
        using graph::detail::numbers_fit_in;
        static_assert(name_is_one_variable<found>,
                      "A == B: two variables that differ in shape or property have one name; rename one");
        static_assert(numbers_fit_in<A, B>,
                      "A == B: an exact number has more than 127 bits; let one of its factors be a variable, "
                      "or write fewer digits");
        if constexpr (graph::detail::can_be_compared<A, B>) return graph::detail::equal<A, B>;
    }
    return true;  // so that static_assert(A == B) is one error, not two
}

template <class E>
constexpr bool graph::detail::is_its_own_transpose() {
    return E{} == transpose(E{});
}

/// Rejected: plain numbers, and a comparison in place of a binding.
template <class A, class B>
requires(expression<A> != expression<B>)
constexpr rejected_claim operator==(A, B) {
    using namespace diagnostics;
    static_assert(
        are_expressions<A, B>,
        "A == B: a plain number is not an expression; write 2_c for 2, and x = 2 to give x a value");
    return {};
}
template <class A, class B>
requires(expression<A> != expression<B>)
constexpr bool operator!=(A, B) {
    static_assert(diagnostics::are_expressions<A, B>,
                  "A != B: a plain number is not an expression; write 2_c for 2");
    return true;
}

}  // namespace ctgrad
