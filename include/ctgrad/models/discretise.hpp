// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../derivatives/substitute.hpp"
#include "../operations/addition.hpp"
#include "../operations/quotient.hpp"
#include "../operations/scalar_multiple.hpp"

namespace ctgrad {

/// Euler's method, x + f dt.
struct euler_type {};
inline constexpr euler_type euler{};

/// The classical method of Runge and Kutta, exact to the fourth order in dt.
struct runge_kutta_4_type {};
inline constexpr runge_kutta_4_type runge_kutta_4{};

namespace diagnostics {

template <class Method>
inline constexpr bool is_method =
    std::is_same_v<Method, euler_type> || std::is_same_v<Method, runge_kutta_4_type>;

template <class X>
inline constexpr bool claims_no_property = X::description.properties == property::none;

}  // namespace diagnostics

/// The state one step later where it moves by ẋ = f(x, …): `discretise(f, x, dt, runge_kutta_4)`. All else in
/// f, as inputs, is constant during the step. x is a variable without properties, f as long as it, dt a
/// number. Its derivative by x is the transition matrix of the step, exactly that of the method.
template <class F, class X, class Step, class Method>
constexpr auto discretise(F f, X x, Step dt, Method) {
    using namespace diagnostics;
    if constexpr (!all_expressions<F, Step>) {
        static_assert(
            all_expressions<F, Step>,
            "discretise(f, x, dt, method): a plain number is not an expression; write 0.01_c for 0.01");
        return harmless{};
    } else if constexpr (!is_variable<X>) {
        static_assert(is_variable<X>, "discretise(f, x, dt, method): x must be a variable");
        return harmless{};
    } else if constexpr (!agree<left_shape_of<F>, right_shape_of<X>>) {
        static_assert(agree<left_shape_of<F>, right_shape_of<X>>,
                      "discretise(f, x, dt, method): f must have the shape of x, whose derivative it is");
        return harmless{};
    } else if constexpr (!Step::shape.scalar() || !claims_no_property<X>) {
        static_assert(agree<has_shape_of<Step>, has_shape<1, 1>>,
                      "discretise(f, x, dt, method): dt must be a scalar");
        static_assert(
            claims_no_property<X>,
            "discretise(f, x, dt, method): a step does not keep the properties of x; declare it without, "
            "and normalise the result");
        return harmless{};
    } else if constexpr (!is_method<Method>) {
        static_assert(is_method<Method>,
                      "discretise(f, x, dt, method): the method is euler or runge_kutta_4");
        return harmless{};
    } else if constexpr (std::is_same_v<Method, euler_type>) {
        return x + dt * f;
    } else {
        const auto half = dt / literal_type<2>{};
        const auto second = substitute(f, x, x + half * f);
        const auto third = substitute(f, x, x + half * second);
        const auto fourth = substitute(f, x, x + dt * third);
        return x + dt / literal_type<6>{} * (f + literal_type<2>{} * (second + third) + fourth);
    }
}

}  // namespace ctgrad
