// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/identity_test/equality.hpp"
#include "../operations/negation.hpp"
#include "../operations/solve.hpp"
#include "../operations/unvec.hpp"
#include "../operations/vec.hpp"
#include "../operations/zeros.hpp"
#include "jacobian_of.hpp"
#include "substitute.hpp"

namespace ctgrad {
namespace diagnostics {

template <class X>
inline constexpr bool is_free = X::description.properties == property::none;

}  // namespace diagnostics

namespace detail {

/// For the equation e(x) = J x + e(0) = 0, of matrices by vec: J, and J and e at zero.
template <class E, class X>
struct affine_parts {
    using zero = constant<operations::zero_matrix, X::shape.rows, X::shape.columns>;
    using slope = without_layout_type<jacobian_of<E, X>>;
    using matrix = substituted_type<slope, replaced<X, zero>>;
    using rest = without_layout_type<substituted_type<E, replaced<X, zero>>>;

    static constexpr bool is_affine = slope{} == matrix{};
};

}  // namespace detail

/// The x that solves e = 0, for an e of the shape of x that is affine in x: −J⁻¹ e(0), which contains x no
/// more. Of matrices it is solved by vec. solve_linear(gradient(f, w), w) is the minimum of a quadratic f, as
/// a formula.
template <class E, class X>
constexpr auto solve_linear(E, X) {
    using namespace diagnostics;
    if constexpr (!expression<E>) {
        static_assert(is_expression<E>,
                      "solve_linear(e, x): a plain number e is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>, "solve_linear(e, x): x must be a variable");
        return harmless{};
    } else if constexpr (X::description.properties != property::none) {
        static_assert(
            is_free<X>,
            "solve_linear(e, x): what x is known to be may exclude the solution; declare x without");
        return harmless{};
    } else {
        static_assert(agree<left_shape_of<E>, right_shape_of<X>>,
                      "solve_linear(e, x): e must have the shape of x; as many equations as unknowns");
        if constexpr (E::shape == X::shape) {
            using parts = detail::affine_parts<E, X>;
            static_assert(parts::is_affine,
                          "solve_linear(e, x): e must be affine in x; its derivative by x contains x");
            if constexpr (!parts::is_affine) return harmless{};
            else if constexpr (X::shape.scalar()) return -typename parts::rest{} / typename parts::matrix{};
            else if constexpr (X::shape.column())
                return solve(typename parts::matrix{}, -typename parts::rest{});
            else
                return unvec<X::shape.rows, X::shape.columns>(
                    solve(typename parts::matrix{}, vec(-typename parts::rest{})));
        } else {
            return harmless{};
        }
    }
}

}  // namespace ctgrad
