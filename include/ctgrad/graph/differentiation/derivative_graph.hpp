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

/// What is made in parts, each a constant of its own: compilers limit what is computed for one. A part goes
/// on with what the one before has left, which has more roots than the last one.
template <class Parts, int Part = 0>
constexpr const auto& last_part_of() {
    using part = constant_graph<typename Parts::template part<Part>>;
    if constexpr (part::value.root_count <= Parts::root_count) return part::value;
    else return last_part_of<Parts, Part + 1>();
}

/// M of L dF = tr(M dX), in numerator layout, or what is left of the sweep: the function and what has been
/// reached, in pairs.
constexpr index_list swept_or_left(reverse_sweep& sweep, int function) {
    const int from = sweep.descend(
        function, sweep.of_number() ? normal_forms_in_sweep_of_number : normal_forms_in_one_constant);
    const sequence<reached> left = sweep.pending(from);
    if (sweep.is_at_its_end(from) || left.empty()) return {sweep.result()};
    index_list roots{function};
    for (const reached& each : left) {
        roots.push_back(each.node);
        roots.push_back(each.adjoint);
    }
    return roots;
}

/// Begins the reverse sweep of L dF.
template <class F, class X, class L>
constexpr index_list swept(expression_graph& g) {
    const int function = value_of<F>.roots[0];
    g.begin_with(value_of<F>);
    reverse_sweep sweep{g, function, lowered_types{g}.template lower<X>()};
    sweep.add(function, lowered_types{g}.template lower<L>());
    return swept_or_left(sweep, function);
}
/// Goes on with what was left.
template <class X>
constexpr index_list swept(expression_graph& g, const auto& before) {
    g.begin_with(before);
    const int function = before.roots[0];
    reverse_sweep sweep{g, function, lowered_types{g}.template lower<X>()};
    for (int k = 1; k < before.root_count; k += 2) sweep.add(before.roots[k], before.roots[k + 1]);
    return swept_or_left(sweep, function);
}

/// The same for the X that there can be; L is 1 for the derivative of a scalar.
template <class F, class X, class L>
struct swept_in_parts {
    static constexpr int root_count = 1;

    template <int Part>
    struct part {
        static constexpr graph_mode mode{.keeps_sums = true};

        static constexpr void build(expression_graph& g, index_list& roots) {
            if constexpr (Part == 0) roots = swept<F, X, L>(g);
            else roots = swept<X>(g, constant_graph<part<Part - 1>>::value);
            constexpr property known = X::description.properties;
            if constexpr (known != property::none)
                if (roots.size() == 1)
                    roots = {
                        tangent_space{g, lowered_types{g}.template lower<X>(), known}.projected(roots[0])};
        }
    };
};

/// The Jacobian of a column: a sweep with a free row l, and what stands behind l then.
template <class F, class X>
struct jacobian_in_parts {
    static constexpr int root_count = 1;
    using free = free_row_type<F::shape.rows>;

    template <int Part>
    struct part {
        static constexpr graph_mode mode{.keeps_sums = true};
        static constexpr const auto& before() { return constant_graph<part<Part - 1>>::value; }
        // Of a row an even number of nodes is left.
        static constexpr bool has_row() {
            if constexpr (Part == 0) return false;
            else return before().root_count % 2 == 0;
        }

        static constexpr void build(expression_graph& g, index_list& roots) {
            const int function = value_of<F>.roots[0];
            if constexpr (has_row()) {
                g.begin_with(before());
                roots.append(before().roots, before().root_count);
            } else {
                if constexpr (Part == 0) roots = swept<F, X, free>(g);
                else roots = swept<X>(g, before());
                if (roots.size() > 1) return;
                roots = {function, roots[0]};
                if (g.made.size() >= normal_forms_in_one_constant) return;
            }
            const int x = lowered_types{g}.template lower<X>();
            roots = jacobian_of_row(g, x, roots, normal_forms_in_one_constant);
            constexpr property known = X::description.properties;
            if constexpr (known != property::none)
                if (roots.size() == 1) roots = {tangent_space{g, x, known}.projected_jacobian(roots[0])};
        }
    };
};

template <class F, class X>
struct derivative_by_scalar_graph {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        g.begin_with(value_of<F>);
        const int x = lowered_types{g}.template lower<X>();
        roots = {derivative_by_scalar(g, value_of<F>.roots[0], x)};
    }
};

/// A derivative's graph is a constant of its own: computed once wherever it is used, and within a compiler's
/// limits for one constant. Common factors are not taken out yet, so that terms can cancel in what it is used
/// for.
template <class F, class X>
constexpr const auto& derivative_graph() {
    if constexpr (F::shape.scalar()) return last_part_of<swept_in_parts<F, X, literal_type<1>>>();
    else if constexpr (X::shape.scalar()) return constant_graph<derivative_by_scalar_graph<F, X>>::value;
    else return last_part_of<jacobian_in_parts<F, X>>();
}

/// The same in denominator layout, the transpose.
template <class F, class X>
struct transposed_derivative {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        g.begin_with(derivative_graph<F, X>());
        roots = {
            make(g, operations::index_of<operations::transposition>, 0, derivative_graph<F, X>().roots[0])};
    }
};

template <class F, class X, layout Layout>
constexpr const auto& derivative_graph_in() {
    if constexpr (Layout == layout::denominator) return constant_graph<transposed_derivative<F, X>>::value;
    else return derivative_graph<F, X>();
}

/// A function of which a derivative is wanted, too, is lowered already.
template <class E, class... Es>
constexpr int lower_beside(expression_graph& g, lowered_types& types) {
    if constexpr ((is_derivative_of<E, Es> || ...)) return import_graph(g, value_of<E>);
    else return types.template lower<E>();
}

template <class F, class X, layout Layout>
struct lowering<derivative_type<F, X, Layout>> {
    static constexpr int run(expression_graph& g) {
        return import_graph(g, derivative_graph_in<F, X, Layout>());
    }
    static constexpr type_node node{&run, mixed(lowering<F>::node.hash, lowering<X>::node.hash + 1)};
};

template <class L, class U, class X>
struct lowering<times_jacobian_type<L, U, X>> {
    static constexpr int run(expression_graph& g) {
        return import_graph(g, last_part_of<swept_in_parts<U, X, L>>());
    }
    static constexpr type_node node{&run, mixed(lowering<U>::node.hash, lowering<X>::node.hash + 2)};
};

}  // namespace ctgrad::graph::detail
