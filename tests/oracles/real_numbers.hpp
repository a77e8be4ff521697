// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <functional>
#include <random>
#include <string_view>
#include <type_traits>

#include <ctgrad/graph/node.hpp>
#include <ctgrad/operations/list.hpp>

#include "small_matrix.hpp"

namespace exact_oracle {

/// The elementary functions over long double: for what holds in the real numbers only, such as log(exp(x)) =
/// x.
class real_functions {
public:
    static long double divide(long double a, long double b) { return a / b; }
    static bool better_pivot(long double candidate, long double best) {
        return std::abs(candidate) > std::abs(best);
    }

    static bool is_positive(long double x) { return x > 0; }

    template <class Operation>
    static long double call_of_two(long double x, long double y) {
        using namespace ctgrad::operations;
        if constexpr (std::is_same_v<Operation, hypotenuse>) return std::hypot(x, y);
        else if constexpr (std::is_same_v<Operation, arc_tangent_of_two>) return std::atan2(x, y);
        else if constexpr (std::is_same_v<Operation, general_power>) return std::pow(x, y);
        else if constexpr (std::is_same_v<Operation, sign_transfer>) return std::copysign(x, y);
        else return std::fmod(x, y);
    }

    template <class Operation>
    static long double call(long double x, bool = false) {
        using namespace ctgrad::operations;
        if constexpr (std::is_same_v<Operation, exponential>) return std::exp(x);
        else if constexpr (std::is_same_v<Operation, logarithm>) return std::log(x);
        else if constexpr (std::is_same_v<Operation, exponential_less_one>) return std::expm1(x);
        else if constexpr (std::is_same_v<Operation, logarithm_of_one_plus>) return std::log1p(x);
        else if constexpr (std::is_same_v<Operation, exponential_of_two>) return std::exp2(x);
        else if constexpr (std::is_same_v<Operation, logarithm_of_two>) return std::log2(x);
        else if constexpr (std::is_same_v<Operation, square_root>) return std::sqrt(x);
        else if constexpr (std::is_same_v<Operation, cube_root>) return std::cbrt(x);
        else if constexpr (std::is_same_v<Operation, absolute_value>) return std::abs(x);
        else if constexpr (std::is_same_v<Operation, signum>) return x > 0 ? 1 : x < 0 ? -1 : 0;
        else if constexpr (std::is_same_v<Operation, heaviside_step>) return x > 0 ? 1 : 0;
        else if constexpr (std::is_same_v<Operation, rectifier>) return x > 0 ? x : 0;
        else if constexpr (std::is_same_v<Operation, rounding_down>) return std::floor(x);
        else if constexpr (std::is_same_v<Operation, rounding_up>) return std::ceil(x);
        else if constexpr (std::is_same_v<Operation, rounding_to_nearest>) return std::round(x);
        else if constexpr (std::is_same_v<Operation, sine>) return std::sin(x);
        else if constexpr (std::is_same_v<Operation, cosine>) return std::cos(x);
        else if constexpr (std::is_same_v<Operation, hyperbolic_tangent>) return std::tanh(x);
        else if constexpr (std::is_same_v<Operation, arc_tangent>) return std::atan(x);
        else if constexpr (std::is_same_v<Operation, tangent>) return std::tan(x);
        else if constexpr (std::is_same_v<Operation, arc_sine>) return std::asin(x);
        else if constexpr (std::is_same_v<Operation, arc_cosine>) return std::acos(x);
        else if constexpr (std::is_same_v<Operation, hyperbolic_sine>) return std::sinh(x);
        else if constexpr (std::is_same_v<Operation, hyperbolic_cosine>) return std::cosh(x);
        else if constexpr (std::is_same_v<Operation, area_hyperbolic_sine>) return std::asinh(x);
        else if constexpr (std::is_same_v<Operation, area_hyperbolic_cosine>) return std::acosh(x);
        else if constexpr (std::is_same_v<Operation, area_hyperbolic_tangent>) return std::atanh(x);
        else if constexpr (std::is_same_v<Operation, error_function>) return std::erf(x);
        else if constexpr (std::is_same_v<Operation, complementary_error_function>) return std::erfc(x);
        else if constexpr (std::is_same_v<Operation, logistic_sigmoid>) return 1 / (1 + std::exp(-x));
        else if constexpr (std::is_same_v<Operation, smooth_rectifier>) return std::log1p(std::exp(x));
        else {
            static_assert(std::is_same_v<Operation, multiplicative_inverse>,
                          "a new elementary function: state it in the table above");
            return 1 / x;
        }
    }
};

/// Random values for variables, with the properties that they claim: of both signs, or positive where the
/// property allows it.
class real_point {
public:
    real_point(unsigned seed, bool positive) : seed_(seed), positive_(positive) {}

    small_matrix<long double> value_of(const ctgrad::graph::variable_entry& variable) const {
        using ctgrad::property;
        const property known = variable.description.properties;
        std::seed_seq seeds{seed_,
                            static_cast<unsigned>(std::hash<std::string_view>{}(variable.description.name))};
        std::mt19937 generator{seeds};
        std::uniform_real_distribution<long double> uniform{0.5L, 2.0L};
        small_matrix<long double> value{variable.description.shape};
        for (int i = 0; i < value.rows(); ++i)
            for (int j = 0; j < value.columns(); ++j) {
                const long double size = uniform(generator);
                const bool negative = generator() % 2 == 0 && !has(known, property::positive);
                value.at(i, j) = negative && !positive_ ? -size : size;
            }
        const bool skew = has(known, property::skew_symmetric) || has(known, property::orthogonal);
        for (int i = 0; i < value.rows(); ++i)
            for (int j = 0; j <= i && j < value.columns(); ++j) {
                if (has(known, property::lower_triangular) && i != j) value.at(j, i) = 0;
                if (has(known, property::upper_triangular) && i != j) value.at(i, j) = 0;
                if (has(known, property::symmetric)) value.at(i, j) = value(j, i);
                if (skew) value.at(i, j) = i == j ? 0 : -value(j, i);
                // where everything exists determinants are positive, too
                const bool dominant = positive_ && known == property::none && value.rows() > 1 &&
                                      value.rows() == value.columns();
                if (i == j && (dominant || has(known, property::positive_definite)))
                    value.at(i, i) = 2 * value.rows() + std::abs(value(i, i));
            }
        if (has(known, property::positive_semidefinite) && !has(known, property::positive_definite))
            value = singular_square_of(value);
        if (has(known, property::rows_sum_to_one))
            for (int i = 0; i < value.rows(); ++i) {
                value.at(i, 0) = 1;
                for (int j = 1; j < value.columns(); ++j) value.at(i, 0) -= value(i, j);
            }
        if (has(known, property::columns_sum_to_one))
            for (int j = 0; j < value.columns(); ++j) {
                value.at(0, j) = 1;
                for (int i = 1; i < value.rows(); ++i) value.at(0, j) -= value(i, j);
            }
        if (has(known, property::unit_norm)) {
            long double square = 0;
            for (const long double x : value.entries()) square += x * x;
            for (int i = 0; i < value.rows(); ++i)
                for (int j = 0; j < value.columns(); ++j) value.at(i, j) = value(i, j) / std::sqrt(square);
        }
        if (has(known, property::one_hot)) {
            int hot = 0;
            for (int k = 1; k < value.shape().count(); ++k)
                if (value.entries()[k] > value.entries()[hot]) hot = k;
            for (int k = 0; k < value.shape().count(); ++k)
                value.at(k / value.columns(), k % value.columns()) = k == hot ? 1 : 0;
        } else if (has(known, property::sums_to_one)) {
            long double others = -value(0, 0);
            for (int k = 0; k < value.shape().count(); ++k) others += value.entries()[k];
            value.at(0, 0) = 1 - others;
        }
        real_functions functions;
        if (has(known, property::orthogonal)) value = cayley_of(value, functions);
        return value;
    }

private:
    // B Bᵀ with a first column of zeros in B: not negative, and singular.
    static small_matrix<long double> singular_square_of(const small_matrix<long double>& b) {
        small_matrix<long double> square{b.shape()};
        for (int i = 0; i < b.rows(); ++i)
            for (int j = 0; j < b.rows(); ++j)
                for (int k = 1; k < b.columns(); ++k) square.at(i, j) += b(i, k) * b(j, k);
        return square;
    }

    unsigned seed_;
    bool positive_;
};

}  // namespace exact_oracle
