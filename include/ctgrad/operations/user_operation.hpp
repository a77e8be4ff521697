// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/members.hpp"
#include "../platform/concepts.hpp"
#include "../platform/utility.hpp"
#include "list.hpp"

namespace ctgrad {
namespace graph::detail {

/// Has the derivative the operands' shapes? Defined where graphs are known (graph/algebra.hpp).
template <class Operation>
constexpr bool adjoint_fits(dims a, dims b);

}  // namespace graph::detail

namespace diagnostics {

/// Can the facts be read, if there are any?
template <class Operation>
inline constexpr bool members_are_public = [] {
    if constexpr (!has_facts<Operation>) return true;
    else return requires { Operation::facts; };
}();

/// Are the facts said, as `operation_facts`, with a name?
template <class Operation>
inline constexpr bool says_facts = [] {
    if constexpr (!has_facts<Operation> || !members_are_public<Operation>) return false;
    else if constexpr (!std::is_same_v<std::remove_cv_t<decltype(Operation::facts)>, operation_facts>)
        return false;
    else return !Operation::facts.name.empty();
}();

/// Is linearity claimed of an operation of one operand only, if at all?
template <class Operation>
inline constexpr bool linear_in_one_operand = !Operation::facts.is_linear || Operation::arity == 1;

/// Is nothing said by a member that is a field of the facts, or one of the library's own operations alone?
template <class Operation>
inline constexpr bool facts_are_in_facts = !(
    requires { Operation::is_linear; } || requires { Operation::is_arithmetic; } ||
    requires { Operation::flops; } || requires { Operation::written; } || requires { Operation::laws; } ||
    requires { Operation::keeps_zeros; } || requires { Operation::keeps_signs; } ||
    requires { Operation::is_positive; });

/// As many as the shape law takes.
template <class Operation>
inline constexpr int number_of_operands = [] {
    if constexpr (requires { Operation::shape(dims{}); }) return 1;
    else if constexpr (requires { Operation::shape(dims{}, dims{}); }) return 2;
    else return 0;
}();

/// Does the shape law give dims?
template <class Operation>
inline constexpr bool shape_gives_dims = [] {
    if constexpr (number_of_operands<Operation> == 1)
        return std::is_same_v<decltype(Operation::shape(dims{})), dims>;
    else if constexpr (number_of_operands<Operation> == 2)
        return std::is_same_v<decltype(Operation::shape(dims{}, dims{})), dims>;
    else return false;
}();

/// Can the derivative be made while compiling, of an operand of which nothing is known?
template <class Operation>
inline constexpr bool slope_is_constant = requires {
    typename std::bool_constant<(static_cast<void>(Operation::slope(harmless{})), true)>;
    requires handle<decltype(Operation::slope(harmless{}))>;
};
/// And has it as many operands and results?
template <class Operation>
inline constexpr bool adjoint_is_constant = [] {
    if constexpr (number_of_operands<Operation> == 1)
        return requires {
            typename std::bool_constant<(static_cast<void>(Operation::adjoint(harmless{}, harmless{})),
                                         true)>;
        };
    else
        return requires {
            typename std::bool_constant<(
                static_cast<void>(Operation::adjoint(harmless{}, harmless{}, harmless{}).left), true)>;
        };
}();

/// Has the derivative the shapes of the operands, if that is asked at all?
template <bool Asked, class Operation, class... Shapes>
inline constexpr bool adjoint_fits = !Asked;
template <class Operation, int M, int N>
inline constexpr bool adjoint_fits<true, Operation, has_shape<M, N>> =
    graph::detail::adjoint_fits<Operation>(dims{M, N}, dims{M, N});
template <class Operation, int M, int N, int P, int Q>
inline constexpr bool adjoint_fits<true, Operation, has_shape<M, N>, has_shape<P, Q>> =
    graph::detail::adjoint_fits<Operation>(dims{M, N}, dims{P, Q});

/// Do the operands fit, by the operation's shape law, if that is asked at all? Their shapes are there to be
/// read in the message.
template <bool Asked, class Operation, class... Shapes>
inline constexpr bool shapes_fit = !Asked;
template <class Operation, int M, int N>
requires(number_of_operands<Operation> == 1)
inline constexpr bool shapes_fit<true, Operation, has_shape<M, N>> = Operation::shape(dims{M, N}) != no_shape;
template <class Operation, int M, int N, int P, int Q>
requires(number_of_operands<Operation> == 2)
inline constexpr bool shapes_fit<true, Operation, has_shape<M, N>, has_shape<P, Q>> =
    Operation::shape(dims{M, N}, dims{P, Q}) != no_shape;

// Of what is no expression, any.
template <class A>
struct shape_in_words {
    using type = has_shape<1, 1>;
};
template <expression A>
struct shape_in_words<A> {
    using type = has_shape_of<A>;
};
template <class A>
using shape_in_words_t = typename shape_in_words<A>::type;

}  // namespace diagnostics

namespace detail {

/// What an operation makes of operands of which one is a node of a graph, a pattern, or the like. Its type is
/// said, since the operation's own derivative may apply it.
template <class Operation, class... Operands>
struct made_of_handles {};
template <class Operation, class... Operands>
requires(handle<Operands> || ...)
struct made_of_handles<Operation, Operands...> {
    using type = decltype(first_handle(std::declval<Operands>()...)
                              .template make<Operation>(0, std::declval<Operands>()...));
};

template <class Operation>
struct application_to_handles {
    template <class... As>
    constexpr auto operator()(As... as) const -> typename made_of_handles<Operation, As...>::type {
        return first_handle(as...).template make<Operation>(0, as...);
    }
};

template <class... As>
concept no_handles = !(handle<As> || ...) && operands_or_numbers<As...>;

/// An operation entry by entry, to be called: says what is missing.
template <class Operation>
struct elementwise_application : application_to_handles<Operation> {
    using application_to_handles<Operation>::operator();

    template <class A>
    requires no_handles<A>
    constexpr auto operator()(A a) const {
        using namespace diagnostics;
        constexpr bool open = is_not_final<Operation>;
        constexpr bool readable = open && members_are_public<Operation>;
        constexpr bool named = says_facts<Operation>;
        constexpr bool valued = named && has_value<Operation>;
        constexpr bool sloped = valued && has_slope<Operation>;
        constexpr bool ruled = sloped && has_table<typename Operation::rules>;
        constexpr bool complete = ruled && slope_is_constant<Operation>;
        constexpr bool takes = complete && are_expressions<A>;
        constexpr bool fits = adjoint_fits<takes, Operation, shape_in_words_t<A>>;
        static_assert(is_not_final<Operation>,
                      "an operation of a user is not `final`: its members are looked for");
        static_assert(!open || members_are_public<Operation>,
                      "the members of an operation of a user are public: write struct, or public:");
        static_assert(!readable || says_facts<Operation>,
                      "an operation of a user says `static constexpr operation_facts facts{.name = ...};`");
        static_assert(!named || has_value<Operation>,
                      "an elementwise_operation has `value(x)`, its function of one number");
        static_assert(!valued || has_slope<Operation>,
                      "an elementwise_operation has `slope(a)`, its derivative as an expression in a");
        static_assert(!sloped || has_table<typename Operation::rules>,
                      "the rules of an operation of a user are a class with `table(a, b, s, t)`");
        static_assert(!ruled || slope_is_constant<Operation>,
                      "`slope(a)` of an elementwise_operation is static constexpr and returns an expression "
                      "in a, as c * ones_like(a)");
        static_assert(
            !complete || facts_are_in_facts<Operation>,
            "what is optional to say of an operation of a user is a field of `facts`: `.is_linear = true`");
        static_assert(adjoint_fits<takes, Operation, shape_in_words_t<A>>,
                      "`slope(a)` of an elementwise_operation has the shape of a");
        if constexpr (complete && number_alone<A>) return Operation::value(as_computed(a));
        else if constexpr (takes && fits) return apply<Operation>(a);
        else return harmless{};
    }
};

/// An operation on matrices, to be called.
template <class Operation>
struct matrix_application : application_to_handles<Operation> {
    using application_to_handles<Operation>::operator();

    // Other parameters than those of the one above, which clang 14 takes for hidden otherwise.
    template <class A, class... As>
    requires no_handles<A, As...>
    constexpr auto operator()(A a, As... as) const {
        using namespace diagnostics;
        constexpr bool open = is_not_final<Operation>;
        constexpr bool readable = open && members_are_public<Operation>;
        constexpr bool named = says_facts<Operation>;
        constexpr bool has_shape = named && has_shape_law<Operation>;
        constexpr bool shaped = has_shape && shape_gives_dims<Operation>;
        constexpr bool derived = shaped && has_adjoint<Operation>;
        constexpr bool valued = derived && has_entry_or_values<Operation>;
        constexpr bool ruled = valued && has_table<typename Operation::rules>;
        constexpr bool complete = ruled && adjoint_is_constant<Operation>;
        constexpr bool takes = complete && are_expressions<A, As...>;
        static_assert(is_not_final<Operation>,
                      "an operation of a user is not `final`: its members are looked for");
        static_assert(!open || members_are_public<Operation>,
                      "the members of an operation of a user are public: write struct, or public:");
        static_assert(!readable || says_facts<Operation>,
                      "an operation of a user says `static constexpr operation_facts facts{.name = ...};`");
        static_assert(!named || has_shape_law<Operation>,
                      "a matrix_operation has `shape(dims)` or `shape(dims, dims)`, the shape of its result");
        static_assert(!has_shape || shape_gives_dims<Operation>,
                      "`shape(dims)` or `shape(dims, dims)` of a matrix_operation returns dims");
        static_assert(!shaped || has_adjoint<Operation>,
                      "a matrix_operation has `adjoint(a, l)` or `adjoint(a, b, l)`, with df = tr(L dU)");
        static_assert(!derived || has_entry_or_values<Operation>,
                      "a matrix_operation has either `entry(a, i, j)` or `values(a, result)`");
        static_assert(!valued || has_table<typename Operation::rules>,
                      "the rules of an operation of a user are a class with `table(a, b, s, t)`");
        static_assert(
            !ruled || adjoint_is_constant<Operation>,
            "the adjoint of a matrix_operation is static constexpr, `adjoint(a, l)` of one operand, of two "
            "`adjoint(a, b, l)`, which returns both{L_A, L_B}");
        static_assert(!complete || linear_in_one_operand<Operation>,
                      "a matrix_operation of two operands is not `.is_linear`");
        static_assert(
            !complete || facts_are_in_facts<Operation>,
            "what is optional to say of an operation of a user is a field of `facts`: `.is_linear = true`");
        static_assert(!complete || are_expressions<A, As...>,
                      "an operation of a user takes expressions; write 2_c for the plain number 2");
        static_assert(shapes_fit<takes, Operation, shape_in_words_t<A>, shape_in_words_t<As>...>,
                      "the operands do not fit: the operation's shape law takes others");
        constexpr bool fits = shapes_fit<takes, Operation, shape_in_words_t<A>, shape_in_words_t<As>...>;
        static_assert(adjoint_fits < takes && fits, Operation, shape_in_words_t<A>, shape_in_words_t<As>... >,
                      "an adjoint has the shape of its operand, transposed: df = tr(L dU)");
        if constexpr (takes && fits) return apply<Operation>(a, as...);
        else return harmless{};
    }
};

}  // namespace detail

/// U = f(A), entry by entry, of a user: `facts`, `value(x)`, the function of one number, and `slope(a)`, the
/// expression f'(A). An object of the type applies it, `swish(a)`, and so does `of(a)`; to a number too.
/// `Rules`, if given, is a class that says by `table(a, b, s, t)` what the operation's results become.
template <class Self, class Rules = void>
struct elementwise_operation : operation_of_user,
                               operations::elementwise<Self>,
                               detail::elementwise_application<Self> {
    using stands_in_list_as = operations::function_of_user;
    using rules = Rules;
    static constexpr detail::elementwise_application<Self> of{};

    /// Is its value one of that type, too, or lane by lane of a pack?
    template <class T>
    static constexpr bool computes_in = requires(const T& x) {
        { Self::value(x) } -> std::same_as<T>;
    } || requires(const T& x) {
        { Self::value(x[T::width - 1]) } -> std::same_as<std::remove_cvref_t<decltype(x[T::width - 1])>>;
    };
};

/// U = f(A) or f(A, B), matrices, of a user: `facts`, `shape(a)` or `shape(a, b)`, which is `no_shape` where
/// the operands do not fit, `adjoint(a, l)` or `adjoint(a, b, l)`, and the value: `entry(a, i, j)`, the
/// formula of one entry, or `values(a, result)`, which writes them all. `Rules` as above.
template <class Self, class Rules = void>
struct matrix_operation : operation_of_user, detail::matrix_application<Self> {
    using stands_in_list_as = operations::matrix_operation_of_user;
    using rules = Rules;
    static constexpr detail::matrix_application<Self> of{};
    static constexpr int arity = diagnostics::number_of_operands<Self>;

    template <class T>
    static constexpr bool computes_in = true;

    /// Writes the result's entries.
    template <numeric::machine = numeric::this_machine>
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
