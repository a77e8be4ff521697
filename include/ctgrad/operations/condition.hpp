// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/selection.hpp"
#include "entrywise_of_two.hpp"
#include "hadamard.hpp"
#include "zeros.hpp"

namespace ctgrad {
namespace operations {

/// 1 where a < b, otherwise 0, entry by entry; a condition, whose derivative is 0.
struct less_than : entrywise_of_two<less_than> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written = infix(" < ", binding_power::sum, binding_power::sum);
    static constexpr structure keeps(structure a, structure b) { return a & b & symmetric; }
    static constexpr auto adjoint(auto a, auto b, auto) {
        return both{zeros_like(transpose(a)), zeros_like(transpose(b))};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::less(x, y);
    }
    // all that is used of it is that a < b is a − b < 0, and that nothing is less than itself
    static constexpr auto of_difference(const auto& difference, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(difference)>;
        return difference * field.unknown(less_than{}, difference) / field_number(2);
    }
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        return of_difference(x - y, field);
    }
};

/// 1 where a ≤ b, otherwise 0, entry by entry. (Not the opposite of b < a: where one of the two is NaN
/// neither holds.)
struct less_or_equal : entrywise_of_two<less_or_equal> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written =
        infix({" ≤ ", " <= ", " \\le "}, binding_power::sum, binding_power::sum);
    static constexpr structure keeps(structure a, structure b) { return a & b & symmetric; }
    static constexpr auto adjoint(auto a, auto b, auto l) { return less_than::adjoint(a, b, l); }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::less_equal(x, y);
    }
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        return field_number(1) - less_than::of_difference(y - x, field);
    }
};

}  // namespace operations

/// What `where` asks, entry by entry: less(A, B) or A < B, and what `&&`, `||` and `!` make of such. A
/// condition is no expression: nothing but `where` takes it.
///
/// E is 1 where it holds, or, if `Opposite`, where it does not.
template <expression E, bool Opposite = false>
struct condition : no_expression_base {
    static constexpr dims shape = E::shape;
    static constexpr bool is_opposite = Opposite;
    using expression_type = E;
};

namespace diagnostics {

template <class C>
inline constexpr bool is_condition = false;
template <class E, bool Opposite>
inline constexpr bool is_condition<condition<E, Opposite>> = true;
template <class... As>
inline constexpr bool no_conditions = !(is_condition<As> || ...);

}  // namespace diagnostics

namespace detail {

template <class Operation, class A, class B>
constexpr auto compared(A a, B b) {
    if constexpr (expression<A> && expression<B>) {
        constexpr dims shape = common_shape<A::shape, B::shape>;
        if constexpr (A::shape == B::shape || A::shape.scalar() || B::shape.scalar())
            return condition<decltype(apply<Operation>(spread<shape>(a), spread<shape>(b)))>{};
        else return harmless{};
    } else if constexpr (operand<A> && operand<B>) {
        return apply<Operation>(a, b);
    } else {
        return harmless{};
    }
}

/// The condition's numbers, 1 where it holds.
template <class E>
constexpr auto as_numbers(condition<E, false>) {
    return E{};
}
template <class E>
constexpr auto as_numbers(condition<E, true>) {
    return ones<E::shape.rows, E::shape.columns> - E{};
}
constexpr harmless as_numbers(harmless) {
    return {};
}

}  // namespace detail

/// A < B, entry by entry: of equal shapes, or one of the two a scalar. Not where an entry is NaN. With
/// `using namespace std`, which has a `less` too, write A < B.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto less(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "less(A, B): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "less(A, B): the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_than>(a, b);
}
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto less_equal(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>,
                  "less_equal(A, B): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "less_equal(A, B): the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_or_equal>(a, b);
}
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto greater(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>,
                  "greater(A, B): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "greater(A, B): the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_than>(b, a);
}
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto greater_equal(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>,
                  "greater_equal(A, B): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "greater_equal(A, B): the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_or_equal>(b, a);
}
template <class A, class B>
requires(operand<A> || operand<B>)
constexpr auto operator<(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "A < B: a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "A < B: the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_than>(a, b);
}
template <class A, class B>
requires(operand<A> || operand<B>)
constexpr auto operator<=(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "A <= B: a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "A <= B: the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_or_equal>(a, b);
}
template <class A, class B>
requires(operand<A> || operand<B>)
constexpr auto operator>(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "A > B: a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "A > B: the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_than>(b, a);
}
template <class A, class B>
requires(operand<A> || operand<B>)
constexpr auto operator>=(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "A >= B: a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "A >= B: the shapes must be equal, or one of the two a scalar");
    return detail::compared<operations::less_or_equal>(b, a);
}

template <class E, bool Opposite>
constexpr condition<E, !Opposite> operator!(condition<E, Opposite>) {
    return {};
}
template <class E, bool O, class F, bool P>
constexpr auto operator&&(condition<E, O> c, condition<F, P> d) {
    using namespace diagnostics;
    constexpr bool fit = fit_as_scalars_do<left_shape_of<E>, right_shape_of<F>>;
    static_assert(fit_as_scalars_do<left_shape_of<E>, right_shape_of<F>>,
                  "C && D, C || D: the conditions' shapes must be equal, or one of the two a scalar");
    if constexpr (fit) {
        constexpr dims shape = detail::common_shape<E::shape, F::shape>;
        using both_hold = decltype(hadamard(detail::spread<shape>(detail::as_numbers(c)),
                                            detail::spread<shape>(detail::as_numbers(d))));
        return condition<both_hold>{};
    } else {
        return c;
    }
}
template <class E, bool O, class F, bool P>
constexpr auto operator||(condition<E, O> c, condition<F, P> d) {
    return !(!c && !d);
}

/// Equal, entry by entry: A <= B && B <= A. Not where an entry is NaN; !equal(A, B) holds there. (A == B asks
/// whether two formulas are equal, of all data.)
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto equal(A a, B b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "equal(A, B): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "equal(A, B): the shapes must be equal, or one of the two a scalar");
    using first = decltype(detail::compared<operations::less_or_equal>(a, b));
    using second = decltype(detail::compared<operations::less_or_equal>(b, a));
    if constexpr (is_condition<first>) return first{} && second{};
    else if constexpr (operand<first>)
        return hadamard(detail::compared<operations::less_or_equal>(a, b),
                        detail::compared<operations::less_or_equal>(b, a));
    else return harmless{};
}

}  // namespace ctgrad
