// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/substituted_type.hpp"
#include "../graph/lowering/normal_graph.hpp"

namespace ctgrad {
namespace diagnostics {

/// Is a node of a graph definite as a formula: a sum of semidefinite matrices of which one is definite? It is
/// not known to be so of its numbers, since that one may be lost in rounding.
constexpr bool is_definite_formula(const auto& graph, int index) {
    const graph::node& n = graph[index];
    if (n.operation == operations::index_of<operations::scalar_multiple>)
        return has(graph[graph.operand(index, 0)].known, property::positive) &&
               is_definite_formula(graph, graph.operand(index, 1));
    if (n.operation != operations::index_of<operations::addition>) return has(n.known, positive_definite);
    bool is_definite = false;
    for (int k = 0; k < n.count; ++k) {
        const int term = graph.operand(index, k);
        const bool term_is_definite = is_definite_formula(graph, term);
        if (!term_is_definite && !has(graph[term].known, positive_semidefinite)) return false;
        is_definite = is_definite || term_is_definite;
    }
    return is_definite;
}

/// Is all that a variable claims known of what takes its place? What it stands in was simplified so.
template <class By, property Claimed>
inline constexpr bool has_properties = [] {
    constexpr const auto& graph = graph::evaluation_graph<By>::value;
    const int root = graph.roots[0];
    const structure definite = known_if(is_definite_formula(graph, root), positive_definite);
    return has(within(By::shape, graph[root].known | definite), Claimed);
}();
template <class By>
inline constexpr bool has_properties<By, property::none> = true;

/// Variables and what takes their places: x, by, x, by, …
template <class... Pairs>
struct in_places {
    static constexpr bool are_variables = true;
    static constexpr bool are_expressions = true;
    static constexpr bool have_properties = true;
    static constexpr bool differ = true;
    // Of the first pair of which they differ.
    using shape = left_has_shape<0, 0>;
    using other_shape = right_has_shape<0, 0>;

    template <class X>
    static constexpr bool names = false;
    template <class F, class... Replaced>
    using substituted = substituted_type<F, Replaced...>;
};
template <class X, class By, class... Rest>
struct in_places<X, By, Rest...> : in_places<Rest...> {
    static constexpr bool are_variables = is_variable<X> && in_places<Rest...>::are_variables;
    static constexpr bool are_expressions = is_expression<By> && in_places<Rest...>::are_expressions;
};
template <leaf X, expression By, class... Rest>
requires(X::shape != By::shape)
struct in_places<X, By, Rest...> : in_places<Rest...> {
    using shape = left_shape_of<X>;
    using other_shape = right_shape_of<By>;
};
template <leaf X, expression By, class... Rest>
requires(X::shape == By::shape)
struct in_places<X, By, Rest...> : in_places<Rest...> {
    using rest = in_places<Rest...>;
    static constexpr bool have_properties =
        has_properties<By, X::description.properties> && rest::have_properties;
    static constexpr bool differ = !rest::template names<typename X::leaf_type> && rest::differ;

    template <class Variable>
    static constexpr bool names =
        std::is_same_v<Variable, typename X::leaf_type> || rest::template names<Variable>;
    template <class F, class... Replaced>
    using substituted = typename rest::template substituted<F, Replaced..., replaced<X, By>>;
};

}  // namespace diagnostics

/// f with `by` in place of the variable x, an expression of its shape: a function at a point, a chain of
/// functions. Several are replaced at once, so that substitute(f, x, y, y, x) exchanges them. In a derivative
/// what it is taken by is replaced in the result: substitute(derivative(f, x), x, a) is the derivative at a,
/// and derivative(substitute(f, x, a), y) obeys the chain rule. A derivative keeps its layout. In place of an
/// x with properties stands what is known to have them, or a sum that is definite as a formula.
template <class F, class X, class... More>
constexpr auto substitute(F, X, More...) {
    using namespace diagnostics;
    if constexpr (!expression<F>) {
        static_assert(is_expression<F>,
                      "substitute(f, x, by): a plain number f is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (sizeof...(More) % 2 != 1) {
        static_assert(agree<has_count<sizeof...(More) % 2>, has_count<1>>,
                      "substitute(f, x, a, y, b): the last variable has nothing that takes its place");
        return harmless{};
    } else {
        using places = in_places<X, More...>;
        static_assert(places::are_variables, "substitute(f, x, by): x must be a variable");
        static_assert(places::are_expressions,
                      "substitute(f, x, by): a plain number is not an expression; write 2_c for 2");
        static_assert(agree<typename places::shape, typename places::other_shape>,
                      "substitute(f, x, by): what takes the place of x must have its shape");
        static_assert(places::have_properties,
                      "substitute(f, X, by): by must have the properties of X, as (B + transpose(B)) / 2_c "
                      "is symmetric, B * transpose(B) + identity<n> positive definite, "
                      "b / norm(b) of unit norm, exp(b) / sum(exp(b)) adds up to one");
        static_assert(places::differ, "substitute(f, x, a, x, b): one variable is replaced twice");
        if constexpr (places::are_variables && places::are_expressions && places::have_properties &&
                      places::differ && agree<typename places::shape, typename places::other_shape>)
            return typename places::template substituted<F>{};
        else return harmless{};
    }
}

}  // namespace ctgrad
