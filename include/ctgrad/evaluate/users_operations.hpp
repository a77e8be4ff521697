// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/variables.hpp"
#include "../graph/rules/user_rules.hpp"

namespace ctgrad {
namespace evaluation::detail {

template <class Operation>
using itself_if_of_user = std::conditional_t<std::is_base_of<operation_of_user, Operation>::value,
                                             type_list<Operation>, type_list<>>;

// What an operand of a formula mentions; literals mention nothing.
template <class Operand>
struct mentioned_by {
    using type = type_list<>;
};

/// What a formula is written with to find which operations of users it mentions.
template <class List>
struct mentioning : handle_base {
    template <class Operation, class... Operands>
    constexpr auto make(int, Operands...) const {
        return mentioning<typename ctgrad::detail::all_of<itself_if_of_user<Operation>,
                                                          typename mentioned_by<Operands>::type...>::type>{};
    }
    constexpr auto multiply(auto a, auto b) const { return make<void>(0, a, b); }
    template <class Kind>
    constexpr mentioning<type_list<>> constant_like() const {
        return {};
    }
    // what a rule's condition is about
    constexpr operator graph::pattern() const { return graph::wildcard(0); }
};
template <class List>
constexpr mentioning<type_list<>> whole_number(mentioning<List>, int) {
    return {};
}

template <class List>
struct mentioned_by<mentioning<List>> {
    using type = List;
};
template <class Left, class Right>
struct mentioned_by<both<Left, Right>>
    : ctgrad::detail::all_of<typename mentioned_by<Left>::type, typename mentioned_by<Right>::type> {};
template <class Left, class Right>
struct mentioned_by<graph::detail::sides_of_rule<Left, Right>> : mentioned_by<both<Left, Right>> {};

template <class... Rules>
struct mentioned_by<type_list<Rules...>> : ctgrad::detail::all_of<typename mentioned_by<Rules>::type...> {};

using anything = mentioning<type_list<>>;

/// The operations that the derivative of one mentions.
template <class Operation>
constexpr auto adjoint_with_anything() {
    if constexpr (!diagnostics::has_adjoint<Operation>) return anything{};
    else if constexpr (Operation::arity == 1) return Operation::adjoint(anything{}, anything{});
    else return Operation::adjoint(anything{}, anything{}, anything{});
}
/// And its rules.
template <class Operation>
constexpr auto rules_with_anything() {
    if constexpr (graph::has_rules<Operation>)
        return Operation::rules::table(anything{}, anything{}, anything{}, anything{});
    else return anything{};
}
template <class Operation>
using mentioned_in_laws = typename ctgrad::detail::all_of<
    typename mentioned_by<decltype(adjoint_with_anything<Operation>())>::type,
    typename mentioned_by<decltype(rules_with_anything<Operation>())>::type>::type;

/// The operations of users that an expression is written with.
template <class E>
struct users_in {
    using type = type_list<>;
};
template <class Operation, int Payload, class... Operands>
struct users_in<applied<Operation, Payload, Operands...>>
    : ctgrad::detail::all_of<itself_if_of_user<Operation>, typename users_in<whole_of<Operands>>::type...> {};
template <class F, class X, layout Layout>
struct users_in<derivative_type<F, X, Layout>> : users_in<F> {};
template <class F, class X, layout Layout>
struct users_in<jacobian_type<F, X, Layout>> : users_in<F> {};
template <class E>
struct users_in<without_layout_type<E>> : users_in<E> {};
template <class E>
struct users_in<symmetric_type<E>> : users_in<E> {};
template <class L, class U, class X>
struct users_in<times_jacobian_type<L, U, X>> : users_in<type_list<L, U, X>> {};
template <class F, class... Xs, class... Bys>
struct users_in<substituted_type<F, replaced<Xs, Bys>...>> : users_in<type_list<F, Bys...>> {};
template <class... Es>
struct users_in<type_list<Es...>> : ctgrad::detail::all_of<typename users_in<Es>::type...> {};
template <defined_expression E>
struct users_in<E> : users_in<typename E::written_with> {};

/// With those that their derivatives and rules bring in, and so on.
template <class Done, class Open>
struct closed;
template <class Done>
struct closed<Done, type_list<>> {
    using type = Done;
};
template <class... Done, class First, class... Rest>
struct closed<type_list<Done...>, type_list<First, Rest...>>
    : std::conditional_t<
          (std::is_same_v<Done, First> || ...), closed<type_list<Done...>, type_list<Rest...>>,
          closed<type_list<Done..., First>,
                 typename ctgrad::detail::all_of<type_list<Rest...>, mentioned_in_laws<First>>::type>> {};

template <class List>
struct users_in_list;
template <class... Es>
struct users_in_list<type_list<Es...>>
    : closed<type_list<>, typename ctgrad::detail::all_of<typename users_in<Es>::type...>::type> {};

template <class List>
using users_of_all = typename users_in_list<List>::type;

struct unknown_operation;

/// The operation of that list that has the laws.
template <const graph::user_laws* Laws, class List>
struct operation_with_laws;
template <const graph::user_laws* Laws>
struct operation_with_laws<Laws, type_list<>> {
    static_assert(
        Laws == nullptr,
        "an operation of a user came out of a derivative or a rule that does not always mention it");
    using type = unknown_operation;
};
template <const graph::user_laws* Laws, class First, class... Rest>
struct operation_with_laws<Laws, type_list<First, Rest...>>
    : std::conditional_t<Laws == &graph::laws_of<First>, std::type_identity<First>,
                         operation_with_laws<Laws, type_list<Rest...>>> {};

}  // namespace evaluation::detail
}  // namespace ctgrad
