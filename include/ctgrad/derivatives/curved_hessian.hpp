// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/substituted_type.hpp"
#include "../expression/symmetric_type.hpp"
#include "../operations/addition.hpp"
#include "../operations/commutation.hpp"
#include "../operations/identity.hpp"
#include "../operations/kronecker.hpp"
#include "../operations/product.hpp"
#include "../operations/quotient.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/subtraction.hpp"
#include "../operations/trace.hpp"
#include "../operations/transpose.hpp"
#include "../operations/vec.hpp"
#include "directional_derivative_type.hpp"
#include "jacobian_of.hpp"

namespace ctgrad::detail {

/// Is x on a set that is curved in the space of free matrices, and not only a few points?
template <class X>
inline constexpr bool is_curved =
    !is_point(X::shape, X::description.properties) &&
    (has(X::description.properties, orthogonal) || has(X::description.properties, unit_norm));

/// Of an orthogonal x that is symmetric or skew-symmetric, too, the part of z that is so.
template <class X>
constexpr auto symmetrised(auto z) {
    if constexpr (has(X::description.properties, symmetric)) return (z + transpose(z)) / 2_c;
    else if constexpr (has(X::description.properties, skew_symmetric)) return (z - transpose(z)) / 2_c;
    else return z;
}
/// The same for vec z: (I ± K)/2, or I.
template <class X>
constexpr auto symmetriser() {
    constexpr int n = X::shape.rows;
    constexpr auto i = identity<n * n>;
    if constexpr (has(X::description.properties, symmetric)) return (i + commutation<n, n>) / 2_c;
    else if constexpr (has(X::description.properties, skew_symmetric)) return (i - commutation<n, n>) / 2_c;
    else return i;
}

/// A direction, projected onto what x can do.
template <class X, class V>
constexpr auto in_tangent_space(X x, V) {
    constexpr without_layout_type<V> direction{};
    if constexpr (!is_curved<X>) {
        return V{};
    } else if constexpr (has(X::description.properties, orthogonal)) {
        const auto z = symmetrised<X>(direction);
        return (z - x * transpose(z) * x) / 2_c;
    } else {
        return direction - trace(transpose(x) * direction) * x;
    }
}

/// What projects columns vec V onto the tangent space of a point x of X, symmetric.
template <class X>
constexpr auto tangent_projector(auto x) {
    constexpr int n = X::shape.count();
    if constexpr (has(X::description.properties, orthogonal)) {
        constexpr int rows = X::shape.rows;
        return (identity<n> - kronecker(transpose(x), x) * commutation<rows, rows>) / 2_c * symmetriser<X>();
    } else {
        return identity<n> - vec(x) * transpose(vec(x));
    }
}

/// What the set's own curvature takes from the Hessian, as a matrix W (the Weingarten map), with the gradient
/// G by a free matrix: on the sphere it takes ⟨x, G⟩ V of a direction V, among orthogonal matrices
/// (V (Gᵀx + xᵀG) + (Gxᵀ + xGᵀ) V)/4.
template <class X>
constexpr auto turning(auto x, auto gradient) {
    if constexpr (has(X::description.properties, orthogonal)) {
        constexpr auto i = identity<X::shape.rows>;
        const auto g = symmetrised<X>(gradient);
        const auto right = transpose(g) * x + transpose(x) * g;
        const auto left = g * transpose(x) + x * transpose(g);
        return (kronecker(right, i) + kronecker(i, left)) / 4_c;
    } else {
        return trace(transpose(x) * gradient) * identity<X::shape.count()>;
    }
}

/// The Hessian of f by an x on a curved set, P (H − W) P with that by a free matrix, H, and the set's own
/// curvature W (Absil, Mahony, Sepulchre, Optimization Algorithms on Matrix Manifolds, 2008, ch. 5.3; Absil,
/// Mahony, Trumpf 2013): vᵀ Hess v is the second derivative along the geodesic in the direction v.
template <class F, class X>
struct curved_hessian {
    using point = free_type<"X", X::shape.rows, X::shape.columns>;
    using function = substituted_type<F, replaced<X, point>>;
    using slope = derivative_type<function, point, layout::denominator>;
    using free_hessian = without_layout_type<jacobian_of<slope, point>>;

    static constexpr auto at_point() {
        const auto p = tangent_projector<X>(point{});
        const auto w = turning<X>(point{}, without_layout_type<slope>{});
        return p * (free_hessian{} - w) * transpose(p);
    }
    using type = symmetric_type<substituted_type<decltype(at_point()), replaced<point, X>>>;
};

}  // namespace ctgrad::detail
