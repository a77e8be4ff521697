// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/times_jacobian_type.hpp"
#include "../compiler_limits.hpp"
#include "../frozen_graph.hpp"
#include "../lowering/lower.hpp"
#include "jacobian_graph.hpp"
#include "tangent_space.hpp"

namespace ctgrad::graph::detail {

/// The graph of a function that derivatives are taken of, once for all of them.
template <class F>
struct value_graph {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        roots = {lowered_types{g}.template lower<F>()};
    }
};

template <class F>
inline constexpr const auto& value_of = constant_graph<value_graph<F>>::value;

template <class E, class Other>
inline constexpr bool is_derivative_of = false;
template <class E, class X, layout Layout>
inline constexpr bool is_derivative_of<E, derivative_type<E, X, Layout>> = true;

template <int Columns>
struct free_row_type {};
template <int Columns>
struct lowering<free_row_type<Columns>> {
    static constexpr int run(expression_graph& g) { return free_row(g, Columns); }
    static constexpr type_node node{&run, static_cast<unsigned>(Columns)};
};

/// How many nodes a part of a sweep goes through, and how many parts there are before the last one.
template <class L>
inline constexpr int nodes_in_part = nodes_in_one_sweep;
template <int Columns>
inline constexpr int nodes_in_part<free_row_type<Columns>> = nodes_in_one_sweep_of_rows;
template <class F, class L>
inline constexpr int earlier_parts = (value_of<F>.size() - 1) / nodes_in_part<L>;

/// The reverse sweep of L dF through a large graph, part by part, each a constant of its own: compilers limit
/// what is computed for one. The first root is the function, the others what has been reached, in pairs.
template <class F, class X, class L, int Part>
struct partial_sweep {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr reverse_sweep begin(expression_graph& g) {
        const int function = value_of<F>.roots[0];
        if constexpr (Part == 0) g.begin_with(value_of<F>);
        else g.begin_with(constant_graph<partial_sweep<F, X, L, Part - 1>>::value);
        reverse_sweep sweep{g, function, lowered_types{g}.template lower<X>()};
        if constexpr (Part == 0) {
            sweep.add(function, lowered_types{g}.template lower<L>());
        } else {
            const auto& before = constant_graph<partial_sweep<F, X, L, Part - 1>>::value;
            for (int k = 1; k < before.root_count; k += 2) sweep.add(before.roots[k], before.roots[k + 1]);
        }
        return sweep;
    }
    static constexpr void build(expression_graph& g, index_list& roots) {
        reverse_sweep sweep = begin(g);
        const int from = value_of<F>.roots[0] - Part * nodes_in_part<L>;
        const int to = from - nodes_in_part<L>;
        sweep.descend(from, to);
        roots = {value_of<F>.roots[0]};
        for (const reached& each : sweep.pending(to)) {
            roots.push_back(each.node);
            roots.push_back(each.adjoint);
        }
    }
};

/// M of L dF = tr(M dX), in numerator layout, where X is any matrix.
template <class F, class X, class L>
constexpr int swept(expression_graph& g) {
    reverse_sweep sweep = partial_sweep<F, X, L, earlier_parts<F, L>>::begin(g);
    sweep.descend(value_of<F>.roots[0], -1);
    return sweep.result();
}

/// The same for the X that there can be; L is 1 for the derivative of a scalar.
template <class F, class X, class L>
struct swept_graph {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        int result = swept<F, X, L>(g);
        constexpr property known = X::description.properties;
        if constexpr (known != property::none)
            result = tangent_space{g, lowered_types{g}.template lower<X>(), known}.projected(result);
        roots = {result};
    }
};

/// A large column, and l ∂F/∂X with a free row l: of this a constant of its own takes the Jacobian.
template <class F, class X>
struct swept_row {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        const int row = swept<F, X, free_row_type<F::shape.rows>>(g);
        roots = {value_of<F>.roots[0], row};
    }
};

template <class F, class X>
constexpr int jacobian(expression_graph& g) {
    if constexpr (earlier_parts<F, free_row_type<F::shape.rows>> == 0) {
        g.begin_with(value_of<F>);
        const int x = lowered_types{g}.template lower<X>();
        return jacobian_of(g, value_of<F>.roots[0], x);
    } else {
        const auto& before = constant_graph<swept_row<F, X>>::value;
        g.begin_with(before);
        const int x = lowered_types{g}.template lower<X>();
        return jacobian_of_row(g, before.roots[0], x, before.roots[1]);
    }
}

/// A derivative's graph is a constant of its own: computed once wherever it is used, and within a compiler's
/// limits for one constant. Common factors are not taken out yet, so that terms can cancel in what it is used
/// for.
template <class F, class X>
struct derivative_graph {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        if constexpr (F::shape.scalar()) {
            swept_graph<F, X, literal_type<1>>::build(g, roots);
        } else {
            int result;
            if constexpr (X::shape.scalar()) {
                g.begin_with(value_of<F>);
                const int x = lowered_types{g}.template lower<X>();
                result = derivative_by_scalar(g, value_of<F>.roots[0], x);
            } else {
                result = jacobian<F, X>(g);
            }
            constexpr property known = X::description.properties;
            if constexpr (known != property::none) {
                const int x = lowered_types{g}.template lower<X>();
                result = tangent_space{g, x, known}.projected_jacobian(result);
            }
            roots = {result};
        }
    }
};

/// The same in denominator layout, the transpose.
template <class F, class X>
struct transposed_derivative_graph {
    static constexpr const auto& derivative = constant_graph<derivative_graph<F, X>>::value;
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        g.begin_with(derivative);
        roots = {make(g, operations::index_of<operations::transposition>, 0, derivative.roots[0])};
    }
};

template <class F, class X, layout Layout>
using derivative_graph_in = std::conditional_t<Layout == layout::denominator,
                                               transposed_derivative_graph<F, X>, derivative_graph<F, X>>;

/// A function of which a derivative is wanted, too, is lowered already.
template <class E, class... Es>
constexpr int lower_beside(expression_graph& g, lowered_types& types) {
    if constexpr ((is_derivative_of<E, Es> || ...)) return import_graph(g, value_of<E>);
    else return types.template lower<E>();
}

template <class F, class X, layout Layout>
struct lowering<derivative_type<F, X, Layout>> {
    static constexpr int run(expression_graph& g) {
        return import_graph(g, constant_graph<derivative_graph_in<F, X, Layout>>::value);
    }
    static constexpr type_node node{&run, mixed(lowering<F>::node.hash, lowering<X>::node.hash + 1)};
};

template <class L, class U, class X>
struct lowering<times_jacobian_type<L, U, X>> {
    static constexpr int run(expression_graph& g) {
        return import_graph(g, constant_graph<swept_graph<U, X, L>>::value);
    }
    static constexpr type_node node{&run, mixed(lowering<U>::node.hash, lowering<X>::node.hash + 2)};
};

}  // namespace ctgrad::graph::detail
