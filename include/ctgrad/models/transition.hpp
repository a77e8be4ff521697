// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/block.hpp"
#include "../operations/horizontal.hpp"
#include "../operations/identity.hpp"
#include "../operations/known_later.hpp"
#include "../operations/matrix_exp.hpp"
#include "../operations/product.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/transpose.hpp"
#include "../operations/vertical.hpp"
#include "../operations/zeros.hpp"

namespace ctgrad {

/// What is kept of the powers of dt: the first alone, the first two, or all.
struct first_order_type {};
inline constexpr first_order_type first_order{};
struct second_order_type {};
inline constexpr second_order_type second_order{};
struct all_orders_type {};
inline constexpr all_orders_type all_orders{};

namespace diagnostics {

template <class Order>
inline constexpr bool is_order =
    std::is_same_v<Order, first_order_type> || std::is_same_v<Order, second_order_type> ||
    std::is_same_v<Order, all_orders_type>;

template <class Left, class Right>
inline constexpr bool are_equally_large_squares = false;
template <int N>
inline constexpr bool are_equally_large_squares<left_has_shape<N, N>, right_has_shape<N, N>> = true;

}  // namespace diagnostics

/// The transition matrix of ẋ = F x over a time dt: I + F dt, I + F dt + F² dt²/2, or e^(F dt).
template <class F, class Step, class Order>
constexpr auto transition_matrix(F f, Step dt, Order) {
    using namespace diagnostics;
    if constexpr (!all_expressions<F, Step>) {
        static_assert(
            all_expressions<F, Step>,
            "transition_matrix(F, dt, order): a plain number is not an expression; write 0.01_c for 0.01");
        return harmless{};
    } else if constexpr (!F::shape.square() || !Step::shape.scalar() || !is_order<Order>) {
        static_assert(agree<has_rows_of<F>, has_columns_of<F>>,
                      "transition_matrix(F, dt, order): F must be square");
        static_assert(agree<has_shape_of<Step>, has_shape<1, 1>>,
                      "transition_matrix(F, dt, order): dt must be a scalar");
        static_assert(
            is_order<Order>,
            "transition_matrix(F, dt, order): the order is first_order, second_order or all_orders");
        return harmless{};
    } else {
        constexpr int n = F::shape.rows;
        if constexpr (std::is_same_v<Order, all_orders_type>) return matrix_exp(dt * f);
        else if constexpr (std::is_same_v<Order, first_order_type>) return identity<n> + dt * f;
        else return identity<n> + dt * f + dt * dt / literal_type<2>{} * (f * f);
    }
}

/// The covariance that white noise of spectral density Q adds to x over a time dt where ẋ = F x + noise,
/// symmetric: Q dt; (Q + Φ Q Φᵀ) dt/2 with Φ = I + F dt, which is right to the second order and semidefinite
/// where Q is; or the integral of e^(F t) Q e^(F t)ᵀ (Van Loan 1978, IEEE Trans. Automatic Control 23, 395),
/// by an exponential of twice the size. Q is known to be symmetric.
template <class F, class Density, class Step, class Order>
constexpr auto process_noise(F f, Density q, Step dt, Order) {
    using namespace diagnostics;
    if constexpr (!all_expressions<F, Density, Step>) {
        static_assert(
            all_expressions<F, Density, Step>,
            "process_noise(F, Q, dt, order): a plain number is not an expression; write 0.01_c for 0.01");
        return harmless{};
    } else if constexpr (!are_equally_large_squares<left_shape_of<F>, right_shape_of<Density>>) {
        static_assert(are_equally_large_squares<left_shape_of<F>, right_shape_of<Density>>,
                      "process_noise(F, Q, dt, order): F and Q must be square and equally large");
        return harmless{};
    } else if constexpr (!Step::shape.scalar() || !is_order<Order> || !is_known_symmetric<Density>) {
        static_assert(agree<has_shape_of<Step>, has_shape<1, 1>>,
                      "process_noise(F, Q, dt, order): dt must be a scalar");
        static_assert(is_order<Order>,
                      "process_noise(F, Q, dt, order): the order is first_order, second_order or all_orders");
        static_assert(
            is_known_symmetric<Density>,
            "process_noise(F, Q, dt, order): Q must be known to be symmetric, as a variable declared so "
            "or G * W * transpose(G)");
        return harmless{};
    } else if constexpr (std::is_same_v<Order, first_order_type>) {
        return dt * q;
    } else if constexpr (std::is_same_v<Order, second_order_type>) {
        const auto transition = transition_matrix(f, dt, first_order);
        return dt / literal_type<2>{} * (q + transition * q * transpose(transition));
    } else {
        constexpr int n = F::shape.rows;
        const auto half = q / literal_type<2>{};
        const auto both =
            matrix_exp(dt * vertical(horizontal(-f, half), horizontal(zeros<n, n>, transpose(f))));
        const auto noise = transpose(block<n, n, n, n>(both)) * block<0, n, n, n>(both);
        return noise + transpose(noise);
    }
}

}  // namespace ctgrad
