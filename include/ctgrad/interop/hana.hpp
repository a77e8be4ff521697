// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/hana/core/tag_of.hpp>
#include <boost/hana/fwd/equal.hpp>
#include <boost/hana/fwd/hash.hpp>
#include <boost/hana/integral_constant.hpp>
#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>
#include <boost/hana/unpack.hpp>

#include "../derivatives/gradient.hpp"
#include "../evaluate/evaluate.hpp"

/// Variables are Comparable and Hashable: equal if they are the same variable. So they can be keys of a
/// hana::map.
namespace boost::hana {

template <>
struct equal_impl<ctgrad::variable_tag, ctgrad::variable_tag> {
    template <class A, class B>
    static constexpr auto apply(const A&, const B&) {
        return bool_c<std::is_same_v<typename A::leaf_type, typename B::leaf_type>>;
    }
};

template <>
struct hash_impl<ctgrad::variable_tag> {
    template <class A>
    static constexpr auto apply(const A&) {
        return type_c<typename A::leaf_type>;
    }
};

/// Whole numbers, 2_c, are integral constants: indices of a hana::tuple, for one.
template <std::int64_t Number>
struct tag_of<ctgrad::literal_type<Number, 1>> {
    using type = integral_constant_tag<std::int64_t>;
};

}  // namespace boost::hana

namespace ctgrad {
namespace hana = boost::hana;

template <class Map>
concept hana_map = std::is_same_v<hana::tag_of_t<Map>, hana::map_tag>;

namespace detail {

template <class... Leaves>
constexpr hana::tuple<Leaves...> tuple_of(type_list<Leaves...>) {
    return {};
}

}  // namespace detail

/// The variables that an expression is written with, as a hana::tuple, in the order of writing.
template <expression E>
constexpr auto variables(E) {
    return detail::tuple_of(variables_of<E>{});
}

/// The gradients of a scalar f by several variables, as a hana::map from variable to gradient. Evaluated
/// together they are one program, and what they share is computed once.
template <expression F, leaf... Variables>
constexpr auto gradients(F f, const hana::tuple<Variables...>&) {
    return hana::make_map(hana::make_pair(Variables{}, gradient(f, Variables{}))...);
}

namespace evaluation {

/// A hana::tuple of expressions evaluates to a hana::tuple of values.
template <expression... Es>
struct requested<hana::tuple<Es...>> {
    using compiled = program::compiled<Es...>;
    using variables = variables_of<Es...>;

    template <class T, class Backend = evaluation::own_loops, class Arguments>
    [[gnu::always_inline]] static constexpr auto run(const Arguments& arguments) {
        return std::apply([](const auto&... values) { return hana::make_tuple(values...); },
                          requested<outputs_type<Es...>>::template run<T, Backend>(arguments));
    }
};

namespace detail {

template <class... Pairs>
struct requested_pairs {
    using together = requested<outputs_type<std::decay_t<decltype(hana::second(std::declval<Pairs>()))>...>>;

    template <class T, class Backend = evaluation::own_loops, class Arguments>
    [[gnu::always_inline]] static constexpr auto run(const Arguments& arguments) {
        return std::apply(
            [](const auto&... values) {
                return hana::make_map(
                    hana::make_pair(std::decay_t<decltype(hana::first(std::declval<Pairs>()))>{}, values)...);
            },
            together::template run<T, Backend>(arguments));
    }
};

template <class Map>
using pairs_of = decltype(hana::unpack(std::declval<Map>(),
                                       [](auto... pairs) { return requested_pairs<decltype(pairs)...>{}; }));

}  // namespace detail

/// A hana::map with expressions as values evaluates to a hana::map with the same keys.
template <hana_map Map>
struct requested<Map> : detail::pairs_of<Map> {
    using compiled = typename detail::pairs_of<Map>::together::compiled;
    using variables = typename detail::pairs_of<Map>::together::variables;
};

}  // namespace evaluation

/// evaluate with the bindings in a hana::map from variable to data.
template <class What, hana_map Map>
constexpr auto evaluate(What what, const Map& bindings) {
    return hana::unpack(bindings, [&](const auto&... pairs) {
        return evaluate(what, binding<typename std::decay_t<decltype(hana::first(pairs))>::leaf_type,
                                      std::decay_t<decltype(hana::second(pairs))>>{&hana::second(pairs)}...);
    });
}

}  // namespace ctgrad
