// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "defined_expression.hpp"
#include "derivative_type.hpp"
#include "jacobian_type.hpp"
#include "literal.hpp"
#include "substituted_type.hpp"
#include "symmetric_type.hpp"
#include "times_jacobian_type.hpp"

namespace ctgrad {

/// A list of types.
template <class... Types>
struct type_list {};

namespace detail {

template <class List, class Type>
struct with;
template <class... Types, class Type>
struct with<type_list<Types...>, Type> {
    using type = std::conditional_t<(std::is_same_v<Types, Type> || ...), type_list<Types...>,
                                    type_list<Types..., Type>>;
};

template <class List, class Other>
struct joined;
template <class List>
struct joined<List, type_list<>> {
    using type = List;
};
template <class List, class First, class... Rest>
struct joined<List, type_list<First, Rest...>>
    : joined<typename with<List, First>::type, type_list<Rest...>> {};

template <class... Lists>
struct all_of;
template <>
struct all_of<> {
    using type = type_list<>;
};
template <class List>
struct all_of<List> {
    using type = List;
};
template <class A, class B, class... Rest>
struct all_of<A, B, Rest...> : all_of<typename joined<A, B>::type, Rest...> {};

template <class Type, class... Types>
inline constexpr bool is_one_of = (std::is_same_v<Type, Types> || ...);

template <class List, class... Excluded>
struct without;
template <class... Types, class... Excluded>
struct without<type_list<Types...>, Excluded...>
    : all_of<std::conditional_t<is_one_of<Types, Excluded...>, type_list<>, type_list<Types>>...> {};

template <class E>
struct variables_in {
    using type = type_list<>;
};
template <leaf E>
struct variables_in<E> {
    using type = type_list<typename E::leaf_type>;
};
template <class Operation, int Payload, class... Operands>
struct variables_in<applied<Operation, Payload, Operands...>>
    : all_of<typename variables_in<whole_of<Operands>>::type...> {};
template <class F, class X, layout Layout>
struct variables_in<derivative_type<F, X, Layout>>
    : all_of<typename variables_in<F>::type, typename variables_in<X>::type> {};
template <class F, class X, layout Layout>
struct variables_in<jacobian_type<F, X, Layout>>
    : all_of<typename variables_in<F>::type, typename variables_in<X>::type> {};
template <class E>
struct variables_in<without_layout_type<E>> : variables_in<E> {};
template <class E>
struct variables_in<symmetric_type<E>> : variables_in<E> {};
template <class L, class U, class X>
struct variables_in<times_jacobian_type<L, U, X>> : variables_in<type_list<L, U, X>> {};
template <class F, class... Xs, class... Bys>
struct variables_in<substituted_type<F, replaced<Xs, Bys>...>>
    : all_of<typename without<typename variables_in<F>::type, typename Xs::leaf_type...>::type,
             typename variables_in<Bys>::type...> {};
template <class... Es>
struct variables_in<type_list<Es...>> : all_of<typename variables_in<Es>::type...> {};
template <defined_expression E>
struct variables_in<E> : variables_in<typename E::written_with> {};

}  // namespace detail

/// The variables that expressions are written with, each once, in the order of writing.
template <expression... Es>
using variables_of = typename detail::all_of<typename detail::variables_in<Es>::type...>::type;

}  // namespace ctgrad
