// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "equality.hpp"
#include "real_point.hpp"

namespace ctgrad {
namespace graph::detail {

template <class A, class B>
inline constexpr comparison_plan exact_plan = plan_refutation(normal_graph<A, B>::value);
template <class A, class B>
inline constexpr bool has_real_values = can_be_real(normal_graph<A, B>::value);

// A constant of its own for each point: compilers limit what is computed for one.
template <class A, class B, int Kinds>
inline constexpr bool differ_for =
    differ_at_a_point(normal_graph<A, B>::value, exact_plan<A, B>.longest, Kinds);
template <class A, class B, int Attempt>
inline constexpr bool differ_at = differ_in_real_numbers(normal_graph<A, B>::value, Attempt);

template <class A, class B, int Kinds>
consteval bool differ_exactly_from() {
    if constexpr (Kinds >= exact_plan<A, B>.kinds) return false;
    else if constexpr (differ_for<A, B, Kinds>) return true;
    else return differ_exactly_from<A, B, Kinds + 1>();
}
template <class A, class B, int Attempt>
consteval bool differ_from() {
    if constexpr (Attempt == real_attempts || !has_real_values<A, B>) return false;
    else if constexpr (differ_at<A, B, Attempt>) return true;
    else return differ_from<A, B, Attempt + 1>();
}

template <class A, class B>
inline constexpr bool differ = [] {
    if constexpr (equal<A, B>) return false;
    else if constexpr (differ_exactly_from<A, B, 0>()) return true;
    else return differ_from<A, B, 0>();
}();

}  // namespace graph::detail

/// Is it proven that a and b are equal as functions? What `a == b` says.
template <class A, class B>
requires(expression<A> || expression<B>)
constexpr bool proven_equal(A, B) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "proven_equal(A, B): a plain number is not an expression; write 2_c for 2");
        return true;
    } else {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                      "proven_equal(A, B): the shapes must be equal; transpose one of the two");
        if constexpr (A::shape == B::shape) {
            using found = of_one_name<graph::normal_graph<A, B>>;
            using graph::detail::numbers_fit_in;
            static_assert(name_is_one_variable<found>,
                          "proven_equal(A, B): two variables that differ in shape or property have one name; "
                          "rename one");
            static_assert(
                numbers_fit_in<A, B>,
                "proven_equal(A, B): an exact number has more than 127 bits; let one of its factors be "
                "a variable, or write fewer digits");
            if constexpr (graph::detail::can_be_compared<A, B>) return graph::detail::equal<A, B>;
        }
        return true;
    }
}

/// Is it proven that a and b are not equal as functions? A constant: they have different values at some
/// point that the properties of their variables allow. Functions of arithmetic are evaluated exactly, modulo
/// a prime, others in intervals that hold the real value. Where neither this nor `proven_equal` is true it is
/// not known.
template <class A, class B>
requires(expression<A> || expression<B>)
constexpr bool proven_unequal(A, B) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "proven_unequal(A, B): a plain number is not an expression; write 2_c for 2");
        return true;
    } else {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                      "proven_unequal(A, B): the shapes must be equal; transpose one of the two");
        if constexpr (A::shape == B::shape) {
            using found = of_one_name<graph::normal_graph<A, B>>;
            using graph::detail::numbers_fit_in;
            static_assert(name_is_one_variable<found>,
                          "proven_unequal(A, B): two variables that differ in shape or property have one "
                          "name; rename one");
            static_assert(
                numbers_fit_in<A, B>,
                "proven_unequal(A, B): an exact number has more than 127 bits; let one of its factors be "
                "a variable, or write fewer digits");
            if constexpr (graph::detail::can_be_compared<A, B>) return graph::detail::differ<A, B>;
        }
        return true;
    }
}

}  // namespace ctgrad
