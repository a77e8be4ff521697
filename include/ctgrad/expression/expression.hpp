// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"
#include "dims.hpp"

namespace ctgrad {
namespace operations {
struct zero_matrix;
}

/// Base of every expression. An expression is an empty, trivially copyable type: all that it says is in the
/// type, so copies are free, `auto` is always safe and nothing can dangle.
struct expression_base {};

/// Base of everything that algebra can be written with and that is not an expression: nodes of a graph while
/// the compiler differentiates, patterns of the rule table.
struct handle_base {};

template <class E>
concept expression =
    std::is_base_of<expression_base, E>::value;  // is_base_of_v would be a variable for every type

template <class H>
concept handle = std::is_base_of<handle_base, H>::value;

/// What an operation can be applied to.
template <class A>
concept operand = expression<A> || handle<A>;

/// Base of what is made of expressions and is none: a condition, a derivative of order 3 or 4.
struct no_expression_base {};

template <class N>
concept no_expression = std::is_base_of<no_expression_base, N>::value;

/// What functions of expressions take: operands, and plain numbers, which they reject with a word on what to
/// write instead. Functions entry by entry have a value at a number (operations/plain_numbers.hpp).
template <class A>
concept operand_or_number = operand<A> || std::is_arithmetic_v<A>;

/// What functions of several expressions take: at least one operand, or plain numbers alone. Those among them
/// that are no expressions are rejected in the same way.
template <class... As>
concept operands_or_numbers = (operand<As> || ...) || (std::is_arithmetic_v<As> && ...);

/// What functions return after they have rejected what they were given. All that is made of it is the same,
/// without a word, so that one mistake is one message.
struct harmless : handle_base {
    template <class Operation>
    constexpr harmless make(int, auto...) const {
        return {};
    }
    constexpr harmless multiply(auto, auto) const { return {}; }
    template <class Kind>
    constexpr harmless constant_like() const {
        return {};
    }
    friend constexpr bool operator==(harmless, harmless) { return true; }
};

/// The static shape of an expression.
template <operand_or_number E>
constexpr dims shape_of(E) {
    static_assert(std::is_base_of_v<expression_base, E>,
                  "shape_of(e): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<E>) return E::shape;
    else return {1, 1};
}

/// The shape of what was rejected is whatever it is expected to be.
struct any_shape {
    friend constexpr bool operator==(any_shape, dims) { return true; }
};
constexpr any_shape shape_of(harmless) {
    return {};
}

/// What a comparison that was rejected returns: a claim that holds, and no binding that evaluate would
/// complain about again.
struct rejected_claim {
    constexpr operator bool() const { return true; }
};

/// Base of the classes by which expressions stand in larger ones: `applied::part`.
struct part_base : expression_base {};

/// `Operation` applied to operands, as a type. `Payload` is the operation's integer, such as the n of pow<n>.
template <class Operation, int Payload, expression... Operands>
struct applied : expression_base {
    static constexpr dims shape = Operation::shape(Operands::shape...);

    /// Stands for this expression in a larger one. Argument-dependent lookup searches all types that a
    /// template's arguments are made of, and clang searches an expression as often as it occurs; at a nested
    /// class the search ends.
    struct part : part_base {
        using whole = applied;
        static constexpr dims shape = applied::shape;
    };
};

namespace detail {

template <class E>
struct as_part {
    using type = E;
};
template <class Operation, int Payload, class... Operands>
struct as_part<applied<Operation, Payload, Operands...>> {
    using type = typename applied<Operation, Payload, Operands...>::part;
};

template <class E>
struct as_whole {
    using type = E;
};
template <class E>
requires(std::is_base_of<part_base, E>::value)
struct as_whole<E> {
    using type = typename E::whole;
};

}  // namespace detail

/// The operand of an `applied` as the expression that it was.
template <class E>
using whole_of = typename detail::as_whole<E>::type;

/// A matrix whose entries are known: zeros, ones, the identity, a unit vector (with its index).
template <class Kind, int Rows, int Columns, int Index = 0>
struct constant : expression_base {
    static constexpr dims shape{Rows, Columns};
};

namespace detail {

constexpr auto first_handle(auto first, auto... rest) {
    if constexpr (handle<decltype(first)>) return first;
    else return first_handle(rest...);
}

}  // namespace detail

/// What `Operation` makes of expressions, as a type: a function would do it too, but compilers write out the
/// name of every function, which is as long as the expression.
template <class Operation, int Payload, expression... Operands>
using applied_to = applied<Operation, Payload, typename detail::as_part<Operands>::type...>;

namespace detail {

// One class for all results, since names are as long as they are.
template <bool Fits>
struct fitting {
    template <class Result>
    using type = Result;
};
template <>
struct fitting<false> {
    template <class>
    using type = harmless;
};

}  // namespace detail

/// The result of operands that fit; of others, which were rejected by an assertion, none.
template <bool Fits, class Result>
using fitting = typename detail::fitting<Fits>::template type<Result>;

/// What `Operation` makes of its operands: an expression of expressions, and a node or a pattern as soon as
/// one of them is a node or a pattern. Numbers among them were rejected by the function that was called.
template <class Operation, int Payload = 0, class... Operands>
constexpr auto apply(Operands... operands) {
    if constexpr ((expression<Operands> && ...)) return applied_to<Operation, Payload, Operands...>{};
    else if constexpr (!(operand<Operands> && ...)) return harmless{};
    else return detail::first_handle(operands...).template make<Operation>(Payload, operands...);
}

}  // namespace ctgrad
