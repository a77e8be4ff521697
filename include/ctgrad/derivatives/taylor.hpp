// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/addition.hpp"
#include "../operations/pow.hpp"
#include "../operations/subtraction.hpp"
#include "directional_derivative_type.hpp"
#include "substitute.hpp"

namespace ctgrad {
namespace diagnostics {

template <class F>
inline constexpr bool says_degree = false;

}  // namespace diagnostics

namespace detail {

/// The k-th derivative of F by the number S, in the layout of F.
template <class F, class S, int Order>
struct derivative_of_order {
    using type =
        directional_derivative_type<typename derivative_of_order<F, S, Order - 1>::type, S, literal_type<1>>;
};
template <class F, class S>
struct derivative_of_order<F, S, 0> {
    using type = F;
};

consteval std::int64_t factorial(int n) {
    std::int64_t product = 1;
    for (int k = 2; k <= n; ++k) product *= k;
    return product;
}

/// The term (s − s0)ᵏ ∂ᵏf/∂sᵏ(s0) / k!, and those before it.
template <int Order, class F, class S, class Point>
constexpr auto taylor_sum() {
    constexpr substituted_type<typename derivative_of_order<F, S, Order>::type, replaced<S, Point>> at_s0{};
    if constexpr (Order == 0) return at_s0;
    else
        return taylor_sum<Order - 1, F, S, Point>() +
               literal_type<1, factorial(Order)>{} * pow<Order>(S{} - Point{}) * at_s0;
}

}  // namespace detail

/// The Taylor polynomial of degree k of f in the number s, about s0, which is zero unless given: an
/// expression in s of the shape of f. f may be of any shape.
template <int K, class F, class S, class Point = literal_type<0>>
constexpr auto taylor(F, S, Point = {}) {
    using namespace diagnostics;
    static_assert(K >= 0 && K <= 20, "taylor<k>(f, s): k is the degree, from 0 to 20");
    if constexpr (!all_expressions<F, Point>) {
        static_assert(all_expressions<F, Point>,
                      "taylor<k>(f, s, s0): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!leaf<S> || !expression<F> || !expression<Point>) {
        static_assert(is_variable<S>, "taylor<k>(f, s): s must be a variable");
        return harmless{};
    } else {
        static_assert(agree<has_shape_of<S>, has_shape<1, 1>>,
                      "taylor<k>(f, s): s must be a number; expand f along a direction, in t of "
                      "substitute(f, x, x + t * v)");
        static_assert(agree<has_shape_of<Point>, has_shape<1, 1>>,
                      "taylor<k>(f, s, s0): s0 must be a number");
        if constexpr (S::shape.scalar() && Point::shape.scalar() && K >= 0 && K <= 20)
            return detail::taylor_sum<K, F, S, Point>();
        else return harmless{};
    }
}
/// Without the degree: rejected.
template <class F, class S, class... Point>
requires(operand_or_number<F>)
constexpr harmless taylor(F, S, Point...) {
    static_assert(diagnostics::says_degree<F>, "taylor(f, s): the degree is missing; write taylor<2>(f, s)");
    return {};
}

}  // namespace ctgrad
