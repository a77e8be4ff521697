// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/jacobian_type.hpp"
#include "derivative_graph.hpp"

namespace ctgrad::graph {

/// ∂vec U/∂vec X. With df = tr(L dU) the sweep takes a free row l, as L = unvec(lᵀ)ᵀ, to tr(M dX), and what
/// stands behind l in vec(Mᵀ)ᵀ is the Jacobian. Where l cannot be brought to the front, rows are computed one
/// by one.
class vectorised_jacobian {
public:
    constexpr vectorised_jacobian(expression_graph& g, int u, int x, property known)
        : g_(g), u_(u), x_(x), known_(known) {}

    constexpr int run() {
        const dims shape = g_.shape(u_);
        if (g_.shape(x_).scalar() && known_ == property::none && !shape.scalar())
            return vec(derivative_by_scalar(g_, u_, x_));
        if (shape.scalar()) return row(swept(g_.number(1)));
        const int l = g_.variable(&detail::tag<vectorised_jacobian>, {"l", {1, shape.count()}});
        const int zeros = g_.constant<operations::zero_matrix>(shape);
        const int seed =
            transposed(make(g_, operations::index_of<operations::matrix_of_column>, 0, transposed(l), zeros));
        const int closed = left_coefficient{g_, l, true}.of_matrix(swept(seed));
        return closed >= 0 ? closed : by_rows(shape);
    }

private:
    constexpr int transposed(int a) {
        return make(g_, operations::index_of<operations::transposition>, 0, a);
    }
    constexpr int vec(int a) { return make(g_, operations::index_of<operations::vectorisation>, 0, a); }
    constexpr int row(int m) { return transposed(vec(transposed(m))); }
    constexpr int unit(int n, int i) { return g_.constant<operations::unit_vector>({n, 1}, i); }

    constexpr int swept(int seed) {
        const int m = reverse_sweep{g_, u_, x_}.run(seed);
        return known_ == property::none ? m : tangent_space{g_, x_, known_}.projected(m);
    }
    constexpr int by_rows(dims shape) {
        index_list rows;
        for (int k = 0; k < shape.count(); ++k) {
            const int seed = make_product(
                g_, {unit(shape.columns, k / shape.rows), transposed(unit(shape.rows, k % shape.rows))});
            rows.push_back(make_product(g_, {unit(shape.count(), k), row(swept(seed))}));
        }
        return make_sum(g_, rows, {shape.count(), g_.shape(x_).count()});
    }

    expression_graph& g_;
    int u_;
    int x_;
    property known_;
};

namespace detail {

template <class F, class X>
struct jacobian_graph {
    static constexpr graph_mode mode{.keeps_sums = true};

    static constexpr void build(expression_graph& g, index_list& roots) {
        g.begin_with(value_of<F>);
        const int x = lowered_types{g}.template lower<X>();
        roots = {vectorised_jacobian{g, value_of<F>.roots[0], x, X::description.properties}.run()};
    }
};

template <class F, class X, layout Layout>
struct lowering<jacobian_type<F, X, Layout>> {
    static constexpr int run(expression_graph& g) {
        const int j = import_graph(g, constant_graph<jacobian_graph<F, X>>::value);
        return Layout == layout::numerator ? j
                                           : make(g, operations::index_of<operations::transposition>, 0, j);
    }
    static constexpr type_node node{&run, mixed(lowering<F>::node.hash, lowering<X>::node.hash + 2)};
};

}  // namespace detail
}  // namespace ctgrad::graph
