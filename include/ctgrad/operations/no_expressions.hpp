// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "condition.hpp"

// What is made of expressions and is none is no operand of the algebra: the message says what takes it.
namespace ctgrad {

template <class A, class B>
concept has_no_expression = (operand<A> || operand<B>) && (no_expression<A> || no_expression<B>);

/// Rejected.
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator*(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>,
                  "A * B: a condition is not an expression; only where(c, x, y) takes it");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A * B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator+(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>,
                  "A + B: a condition is not an expression; only where(c, x, y) takes it");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A + B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator-(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>,
                  "A - B: a condition is not an expression; only where(c, x, y) takes it");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A - B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator/(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>,
                  "A / B: a condition is not an expression; only where(c, x, y) takes it");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A / B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator<(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>, "A < B: a condition is not an expression; write a < b && b < c");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A < B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator<=(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>, "A <= B: a condition is not an expression; write a < b && b < c");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A <= B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator>(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>, "A > B: a condition is not an expression; write a < b && b < c");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A > B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}
template <class A, class B>
requires has_no_expression<A, B>
constexpr harmless operator>=(A, B) {
    using namespace diagnostics;
    static_assert(no_conditions<A, B>, "A >= B: a condition is not an expression; write a < b && b < c");
    static_assert(!no_conditions<A, B> || are_expressions<A, B>,
                  "A >= B: a derivative of order 3 or 4 is not an expression; only contract(T, V) takes it");
    return {};
}

}  // namespace ctgrad
