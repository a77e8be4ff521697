// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative.hpp"
#include "frozen_graph.hpp"
#include "jacobian.hpp"

namespace ctgrad::graph {
namespace detail {

template <class E>
struct lowering;

template <class E>
inline constexpr bool has_operands = false;
template <class Operation, int Payload, class... Operands>
inline constexpr bool has_operands<applied<Operation, Payload, Operands...>> = true;
template <class F, class X, layout Layout>
inline constexpr bool has_operands<derivative_type<F, X, Layout>> = true;

}  // namespace detail

/// Builds the graph of an expression's type. Each distinct type is visited once, however often it occurs.
class lowered_types {
public:
    constexpr explicit lowered_types(expression_graph& g) : g_(g) {}

    template <class E>
    constexpr int lower() {
        const int known = find<E>();
        return known >= 0 ? known : detail::lowering<E>::run(*this);
    }

    /// The node of a type that has been visited, or −1. What was visited last is found first. What has no
    /// operands is not looked for: to lower it again is as cheap.
    template <class E>
    constexpr int find() const {
        if constexpr (detail::has_operands<E>)
            for (int k = entries_.size(); k-- > 0;)
                if (entries_.items[k].tag == &detail::tag<E>) return entries_.items[k].node;
        return -1;
    }
    template <class E>
    constexpr int remember(int node) {
        entries_.push_back({&detail::tag<E>, node});
        return node;
    }
    constexpr expression_graph& graph() { return g_; }

private:
    struct entry {
        const void* tag;
        int node;
    };
    expression_graph& g_;
    sequence<entry> entries_;
};

namespace detail {

template <leaf E>
struct lowering<E> {
    static constexpr int run(lowered_types& types) {
        return types.graph().variable(&tag<typename E::leaf_type>, E::description);
    }
};

template <std::int64_t Numerator, std::int64_t Denominator>
struct lowering<literal_type<Numerator, Denominator>> {
    static constexpr int run(lowered_types& types) {
        return types.graph().number(numeric::rational{Numerator, Denominator});
    }
};

template <class Kind, int Rows, int Columns, int Index>
struct lowering<constant<Kind, Rows, Columns, Index>> {
    static constexpr int run(lowered_types& types) {
        return types.graph().template constant<Kind>({Rows, Columns}, Index);
    }
};

template <class Operation, int Payload, class... Operands>
struct lowering<applied<Operation, Payload, Operands...>> {
    // One call a level, since compilers limit how deep calls may nest.
    static constexpr int run(lowered_types& types) {
        index_list operands(static_cast<int>(sizeof...(Operands)), -1);
        int k = 0;
        (..., (operands.items[k] = types.template find<Operands>(),
               operands.items[k] < 0 ? operands.items[k] = lowering<Operands>::run(types) : 0, ++k));
        const int node = make(types.graph(), operations::index_of<Operation>, Payload, operands);
        return types.template remember<applied<Operation, Payload, Operands...>>(node);
    }
};

template <class E>
struct lowering<without_layout_type<E>> {
    static constexpr int run(lowered_types& types) { return types.template lower<E>(); }
};

/// A derivative's graph is a constant of its own: computed once wherever it is used, and within a compiler's
/// limits for one constant. Common factors are not taken out yet, so that terms can cancel in what it is used
/// for.
template <class F, class X, layout Layout>
struct derivative_graph {
    static constexpr void build(expression_graph& g, index_list& roots) {
        g.free_variable = &tag<typename X::leaf_type>;
        lowered_types types{g};
        const int f = types.template lower<F>();  // first, so that variables keep the order of writing
        const int x = types.template lower<X>();
        roots = {F::shape.scalar()   ? derivative_of_scalar(g, f, x)
                 : X::shape.scalar() ? derivative_by_scalar(g, f, x)
                                     : jacobian_of(g, f, x)};
        if (Layout == layout::denominator)
            roots[0] = make(g, operations::index_of<operations::transposition>, 0, roots[0]);
    }
};

template <class F, class X, layout Layout>
struct lowering<derivative_type<F, X, Layout>> {
    static constexpr int run(lowered_types& types) {
        return types.template remember<derivative_type<F, X, Layout>>(
            import_graph(types.graph(), constant_graph<derivative_graph<F, X, Layout>, 1>::value));
    }
};

}  // namespace detail
}  // namespace ctgrad::graph
