// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <type_traits>

#include <ctgrad/operations/list.hpp>

namespace numeric_oracle {

using real = long double;

/// value + slope ε with ε² = 0, so that f(x + ε) = f(x) + f'(x) ε.
struct dual {
    real value = 0;
    real slope = 0;

    dual() = default;
    explicit dual(real v) : value(v) {}
    dual(real v, real s) : value(v), slope(s) {}

    friend dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
    friend dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
    friend dual operator-(dual a) { return {-a.value, -a.slope}; }
    friend dual operator*(dual a, dual b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend dual operator/(dual a, dual b) {
        return {a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value)};
    }
};

/// The elementary functions of dual numbers, with their derivatives from the textbook.
class dual_functions {
public:
    static dual divide(dual a, dual b) { return a / b; }
    static bool better_pivot(dual candidate, dual best) {
        return std::abs(candidate.value) > std::abs(best.value);
    }

    static bool is_positive(dual x) { return x.value > 0; }

    template <class Operation>
    static dual call_of_two(dual x, dual y) {
        using namespace ctgrad::operations;
        const real square = x.value * x.value + y.value * y.value;
        if constexpr (std::is_same_v<Operation, hypotenuse>)
            return {std::sqrt(square), (x.value * x.slope + y.value * y.slope) / std::sqrt(square)};
        else if constexpr (std::is_same_v<Operation, arc_tangent_of_two>)
            return {std::atan2(x.value, y.value), (y.value * x.slope - x.value * y.slope) / square};
        else if constexpr (std::is_same_v<Operation, general_power>)
            return {std::pow(x.value, y.value), y.value * std::pow(x.value, y.value - 1) * x.slope +
                                                    std::pow(x.value, y.value) * std::log(x.value) * y.slope};
        else if constexpr (std::is_same_v<Operation, sign_transfer>)
            return (x.value < 0) == (y.value < 0) ? x : -x;
        else return {std::fmod(x.value, y.value), x.slope - std::trunc(x.value / y.value) * y.slope};
    }

    template <class Operation>
    static dual call(dual x, bool = false) {
        using namespace ctgrad::operations;
        const real v = x.value;
        const auto chain = [x](real value, real derivative) { return dual(value, derivative * x.slope); };
        if constexpr (std::is_same_v<Operation, exponential>) return chain(std::exp(v), std::exp(v));
        else if constexpr (std::is_same_v<Operation, exponential_less_one>)
            return chain(std::expm1(v), std::exp(v));
        else if constexpr (std::is_same_v<Operation, logarithm_of_one_plus>)
            return chain(std::log1p(v), 1 / (1 + v));
        else if constexpr (std::is_same_v<Operation, exponential_of_two>)
            return chain(std::exp2(v), std::log(2.0L) * std::exp2(v));
        else if constexpr (std::is_same_v<Operation, logarithm_of_two>)
            return chain(std::log2(v), 1 / (v * std::log(2.0L)));
        else if constexpr (std::is_same_v<Operation, logarithm>) return chain(std::log(v), 1 / v);
        else if constexpr (std::is_same_v<Operation, square_root>)
            return chain(std::sqrt(v), 1 / (2 * std::sqrt(v)));
        else if constexpr (std::is_same_v<Operation, cube_root>)
            return chain(std::cbrt(v), 1 / (3 * std::cbrt(v) * std::cbrt(v)));
        else if constexpr (std::is_same_v<Operation, sine>) return chain(std::sin(v), std::cos(v));
        else if constexpr (std::is_same_v<Operation, cosine>) return chain(std::cos(v), -std::sin(v));
        else if constexpr (std::is_same_v<Operation, hyperbolic_tangent>)
            return chain(std::tanh(v), 1 / (std::cosh(v) * std::cosh(v)));
        else if constexpr (std::is_same_v<Operation, arc_tangent>)
            return chain(std::atan(v), 1 / (1 + v * v));
        else if constexpr (std::is_same_v<Operation, tangent>)
            return chain(std::tan(v), 1 / (std::cos(v) * std::cos(v)));
        else if constexpr (std::is_same_v<Operation, arc_sine>)
            return chain(std::asin(v), 1 / std::sqrt((1 - v) * (1 + v)));
        else if constexpr (std::is_same_v<Operation, arc_cosine>)
            return chain(std::acos(v), -1 / std::sqrt((1 - v) * (1 + v)));
        else if constexpr (std::is_same_v<Operation, hyperbolic_sine>)
            return chain(std::sinh(v), std::cosh(v));
        else if constexpr (std::is_same_v<Operation, hyperbolic_cosine>)
            return chain(std::cosh(v), std::sinh(v));
        else if constexpr (std::is_same_v<Operation, area_hyperbolic_sine>)
            return chain(std::asinh(v), 1 / std::sqrt(1 + v * v));
        else if constexpr (std::is_same_v<Operation, area_hyperbolic_cosine>)
            return chain(std::acosh(v), 1 / std::sqrt((v - 1) * (v + 1)));
        else if constexpr (std::is_same_v<Operation, area_hyperbolic_tangent>)
            return chain(std::atanh(v), 1 / ((1 - v) * (1 + v)));
        else if constexpr (std::is_same_v<Operation, error_function>)
            return chain(std::erf(v), 2 / std::sqrt(std::acos(-1.0L)) * std::exp(-v * v));
        else if constexpr (std::is_same_v<Operation, complementary_error_function>)
            return chain(std::erfc(v), -2 / std::sqrt(std::acos(-1.0L)) * std::exp(-v * v));
        else if constexpr (std::is_same_v<Operation, logistic_sigmoid>) return sigmoid(x);
        else if constexpr (std::is_same_v<Operation, smooth_rectifier>)
            return chain(std::log1p(std::exp(v)), sigmoid(x).value);
        else if constexpr (std::is_same_v<Operation, absolute_value>) return v < 0 ? -x : x;
        else if constexpr (std::is_same_v<Operation, rectifier>) return v > 0 ? x : dual{};
        else if constexpr (std::is_same_v<Operation, signum>)
            return dual(v > 0 ? 1.0L : v < 0 ? -1.0L : 0.0L);
        else if constexpr (std::is_same_v<Operation, rounding_down>) return dual(std::floor(v));
        else if constexpr (std::is_same_v<Operation, rounding_up>) return dual(std::ceil(v));
        else if constexpr (std::is_same_v<Operation, rounding_to_nearest>) return dual(std::round(v));
        else if constexpr (std::is_same_v<Operation, heaviside_step>) return dual(v > 0 ? 1.0L : 0.0L);
        else {
            static_assert(std::is_same_v<Operation, multiplicative_inverse>,
                          "a new elementary function: state it and its derivative in the table above");
            return dual(1) / x;
        }
    }

private:
    static dual sigmoid(dual x) {
        const real cosine = std::cosh(x.value / 2);
        return {(1 + std::tanh(x.value / 2)) / 2, x.slope / (4 * cosine * cosine)};
    }
};

}  // namespace numeric_oracle
