// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/symmetric_type.hpp"
#include "../operations/horizontal.hpp"
#include "../operations/transpose.hpp"
#include "../operations/vertical.hpp"
#include "../platform/utility.hpp"
#include "curved_hessian.hpp"
#include "jacobian_of.hpp"
#include "variables.hpp"

namespace ctgrad {
namespace detail {

template <class F, class X, class Y>
struct hessian_of {
    using type = without_layout_type<jacobian_of<derivative_type<F, X, layout::denominator>, Y>>;
};
template <class F, class X>
struct hessian_of<F, X, X> {
    using type = symmetric_type<jacobian_of<derivative_type<F, X, layout::denominator>, X>>;
};
template <class F, class X>
requires is_curved<X>
struct hessian_of<F, X, X> : curved_hessian<F, X> {};

template <class F, class X, class Y>
using hessian_type = typename hessian_of<F, X, Y>::type;

// What is below the diagonal is the transpose of what is above, so that both are computed once.
template <class F, class X, class Y, bool IsBelow>
constexpr auto hessian_block() {
    if constexpr (IsBelow) return transpose(hessian_type<F, Y, X>{});
    else return hessian_type<F, X, Y>{};
}
template <class F, class X, int Row, class... Xs, int... Columns>
constexpr auto hessian_row(std::integer_sequence<int, Columns...>) {
    return horizontal(hessian_block<F, X, Xs, (Columns < Row)>()...);
}
template <class F, class... Xs, int... Rows>
constexpr auto hessian_blocks(std::integer_sequence<int, Rows...> all) {
    return symmetric_type<decltype(vertical(hessian_row<F, Xs, Rows, Xs...>(all)...))>{};
}

}  // namespace detail

/// The Hessian of a scalar f with respect to x and y: [∂²f/∂x∂y]_ij = ∂²f/∂x_i∂y_j, so x counts its rows and
/// y its columns. Of matrices it is that by vec X and vec Y, whose entries stand column by column. It has no
/// layout to mix up: for x = y it is symmetric (Schwarz's theorem), is known to be so, and half of it is
/// computed. By an x with properties both sides are projected; on a curved set, orthogonal or of unit norm,
/// it is the Riemannian Hessian: vᵀHv is the second derivative of f along the geodesic from x in the
/// direction v, so that of a uᵀSu by u of unit norm it is 2P(S − uᵀSu I)P, P = I − uuᵀ. hessian_times(f, x,
/// v) is H v.
template <class F, class X, class Y = X>
[[gnu::always_inline]] constexpr auto hessian(F, X, Y = {}) {
    using namespace diagnostics;
    if constexpr (!expression<F>) {
        static_assert(is_expression<F>,
                      "hessian(f, x): a plain number f is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!leaf<X> || !leaf<Y>) {
        static_assert(are_variables<X, Y>,
                      "hessian(f, x, y): x and y must be variables; give f variables in place of them");
        return harmless{};
    } else if constexpr (!F::shape.scalar()) {
        static_assert(agree<has_shape_of<F>, has_shape<1, 1>>,
                      "hessian(f, x): f must be a scalar; take it entry by entry, of dot(unit<n, i>, f)");
        return harmless{};
    } else {
        return detail::hessian_type<F, X, Y>{};
    }
}

/// The Hessian with respect to several variables at once, hessian(f, variables(x, Y)): the matrix of the
/// blocks hessian(f, x, x), hessian(f, x, Y); hessian(f, Y, x), hessian(f, Y, Y), which is symmetric.
template <class F, class... Xs>
[[gnu::always_inline]] constexpr auto hessian(F, variables_together<Xs...>) {
    using namespace diagnostics;
    if constexpr (!expression<F>) {
        static_assert(is_expression<F>,
                      "hessian(f, variables(x, Y)): a plain number f is not an expression; write 2_c for 2");
        return harmless{};
    } else {
        static_assert(
            agree<has_shape_of<F>, has_shape<1, 1>>,
            "hessian(f, variables(x, Y)): f must be a scalar; take it entry by entry, of dot(unit<n, "
            "i>, f)");
        if constexpr (F::shape.scalar())
            return detail::hessian_blocks<F, Xs...>(std::make_integer_sequence<int, sizeof...(Xs)>{});
        else return harmless{};
    }
}

}  // namespace ctgrad
