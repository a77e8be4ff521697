// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include "../diagnostics/members.hpp"
#include "list.hpp"

namespace ctgrad {
namespace diagnostics {

/// Are the facts said, as `operation_facts`?
template <class Operation>
inline constexpr bool says_facts = [] {
    if constexpr (has_facts<Operation>)
        return std::is_same_v<std::remove_cv_t<decltype(Operation::facts)>, operation_facts>;
    else return false;
}();

/// As many as the shape law takes.
template <class Operation>
inline constexpr int number_of_operands = [] {
    if constexpr (requires { Operation::shape(dims{}); }) return 1;
    else if constexpr (requires { Operation::shape(dims{}, dims{}); }) return 2;
    else return 0;
}();

/// Do the operands fit, by the operation's shape law? Their shapes are there to be read in the message.
template <class Operation, class... Shapes>
inline constexpr bool shapes_fit = false;
template <class Operation, int M, int N>
requires(number_of_operands<Operation> == 1)
inline constexpr bool shapes_fit<Operation, has_shape<M, N>> = Operation::shape(dims{M, N}) != no_shape;
template <class Operation, int M, int N, int P, int Q>
requires(number_of_operands<Operation> == 2)
inline constexpr bool shapes_fit<Operation, has_shape<M, N>, has_shape<P, Q>> =
    Operation::shape(dims{M, N}, dims{P, Q}) != no_shape;

}  // namespace diagnostics

namespace detail {

// What an operation that lacks nothing makes of its operands; they are nodes of a graph in its own formulas.
template <class Operation, bool Complete, class First, class... Rest>
constexpr auto applied_to(First first, Rest... rest) {
    using namespace diagnostics;
    if constexpr (!Complete) {
        return first;
    } else if constexpr (!are_expressions<First, Rest...>) {
        static_assert(are_expressions<First, Rest...>,
                      "an operation of a user takes expressions; write 2_c for the plain number 2");
        return harmless{};
    } else if constexpr (!all_expressions<First, Rest...>) {
        return apply<Operation>(first, rest...);
    } else {
        constexpr bool fit = shapes_fit<Operation, has_shape_of<First>, has_shape_of<Rest>...>;
        static_assert(shapes_fit<Operation, has_shape_of<First>, has_shape_of<Rest>...>,
                      "the operands do not fit: the operation's shape law takes others");
        if constexpr (fit) return apply<Operation>(first, rest...);
        else return first;
    }
}

}  // namespace detail

namespace detail {

/// What an operation makes of operands of which one is a node of a graph, a pattern, or the like.
template <class Operation, class... Operands>
struct made_of_handles {};
template <class Operation, class... Operands>
requires(handle<Operands> || ...)
struct made_of_handles<Operation, Operands...> {
    using type = decltype(first_handle(std::declval<Operands>()...)
                              .template make<Operation>(0, std::declval<Operands>()...));
};

/// How a user's operation is applied: `of(a)`, or by an object of its type, `swish(a)`. What it makes of
/// nodes of a graph has its type said, since the operation's own derivative may apply it.
template <class Self>
struct applicable : operation_of_user {
    template <class... As>
    static constexpr auto of(As... as) -> typename made_of_handles<Self, As...>::type {
        return first_handle(as...).template make<Self>(0, as...);
    }
    template <class... As>
    requires(!(handle<As> || ...) && operands_or_numbers<As...>)
    static constexpr auto of(As... as) {
        static_assert(diagnostics::says_facts<Self>,
                      "an operation of a user says `static constexpr operation_facts facts{.name = ...};`");
        if constexpr (diagnostics::says_facts<Self>) return Self::checked(as...);
        else return harmless{};
    }
    template <class... As>
    constexpr auto operator()(As... as) const -> decltype(applicable::of(as...)) {
        return of(as...);
    }
};

}  // namespace detail

/// U = f(A), entry by entry, of a user: `facts`, `value(x)`, the function of one number, and `slope(a)`, the
/// expression f'(A). `of(a)` applies it; so does an object of the type, `swish(a)`.
template <class Self>
struct elementwise_operation : detail::applicable<Self>, operations::elementwise<Self> {
    using stands_in_list_as = operations::function_of_user;

    template <operand_or_number A>
    static constexpr auto checked(A a) {
        using namespace diagnostics;
        static_assert(has_value<Self>, "an elementwise_operation has `value(x)`, its function of one number");
        static_assert(!has_value<Self> || has_slope<Self>,
                      "an elementwise_operation has `slope(a)`, its derivative as an expression in a");
        return detail::applied_to < Self, has_value<Self> && has_slope < Self >> (a);
    }

    /// Is its value one of that type, too?
    template <class T>
    static constexpr bool computes_in = requires(const T& x) {
        { Self::value(x) } -> std::same_as<T>;
    };
};

/// U = f(A) or f(A, B), matrices, of a user: `facts`, `shape(a)` or `shape(a, b)`, which is `no_shape` where
/// the operands do not fit, `adjoint(a, l)` or `adjoint(a, b, l)`, and the value: `entry(a, i, j)`, the
/// formula of one entry, or `values(a, result)`, which writes them all.
template <class Self>
struct matrix_operation : detail::applicable<Self> {
    using stands_in_list_as = operations::matrix_operation_of_user;
    static constexpr int arity = diagnostics::number_of_operands<Self>;

    template <class... As>
    static constexpr auto checked(As... as) {
        using namespace diagnostics;
        constexpr bool shaped = has_shape_law<Self>;
        constexpr bool derived = shaped && has_adjoint<Self>;
        static_assert(has_shape_law<Self>,
                      "a matrix_operation has `shape(dims)` or `shape(dims, dims)`, the shape of its result");
        static_assert(!shaped || has_adjoint<Self>,
                      "a matrix_operation has `adjoint(a, l)` or `adjoint(a, b, l)`, with df = tr(L dU)");
        static_assert(!derived || has_entry_or_values<Self>,
                      "a matrix_operation has either `entry(a, i, j)` or `values(a, result)`");
        return detail::applied_to < Self, derived && has_entry_or_values < Self >> (as...);
    }

    template <class T>
    static constexpr bool computes_in = true;

    /// Writes the result's entries.
    static constexpr void run(const auto& result, const auto&... operands) {
        if constexpr (diagnostics::has_entry<Self>) {
            for (int i = 0; i < result.rows(); ++i)
                for (int j = 0; j < result.columns(); ++j) result(i, j) = Self::entry(operands..., i, j);
        } else {
            Self::values(operands..., result);
        }
    }
};

}  // namespace ctgrad
