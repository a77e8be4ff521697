// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/subtraction.hpp"
#include "directional_derivative_type.hpp"
#include "substitute.hpp"

namespace ctgrad {
namespace detail {

/// f at x0, and its derivative there along x − x0.
template <class F, class X, class Point>
struct linearisation {
    using direction = free_type<"V", X::shape.rows, X::shape.columns>;
    using slope = substituted_type<directional_derivative_type<F, X, direction>, replaced<X, Point>,
                                   replaced<direction, decltype(X{} - without_layout_type<Point>{})>>;
    using type = decltype(substituted_type<F, replaced<X, Point>>{} + slope{});
};

}  // namespace detail

/// f about x0 to first order, f(x0) + J(x0) (x − x0), an expression in x of the shape of f. No Jacobian is
/// formed. x0 has the shape of x, and its properties.
template <class F, class X, class Point>
constexpr auto linearise(F, X, Point) {
    using namespace diagnostics;
    if constexpr (!all_expressions<F, Point>) {
        static_assert(all_expressions<F, Point>,
                      "linearise(f, x, x0): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!leaf<X> || !expression<F> || !expression<Point>) {
        static_assert(is_variable<X>, "linearise(f, x, x0): x must be a variable");
        return harmless{};
    } else {
        using place = in_places<X, Point>;
        static_assert(agree<typename place::shape, typename place::other_shape>,
                      "linearise(f, x, x0): x0 must have the shape of x");
        static_assert(place::have_properties, "linearise(f, X, X0): X0 must have the properties of X");
        if constexpr (X::shape == Point::shape && place::have_properties)
            return typename detail::linearisation<F, X, Point>::type{};
        else return harmless{};
    }
}

}  // namespace ctgrad
