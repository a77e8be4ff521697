// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <ctgrad/graph/sequence.hpp>
#include <ctgrad/operations/list.hpp>

#include "dual_number.hpp"

namespace exact_oracle {

/// The elementary functions over dual numbers. √, powers and what depends on signs are themselves (see
/// is_square). Of the others nothing is known but that equal arguments give equal values, a value at 0, that
/// exp and log undo each other, that exp turns sums into products and log products into sums, and the
/// derivative, which the table in `call` states without asking the library, and what functions of −x are.
/// What is positive is a square.
class exact_functions {
public:
    /// Over a field a quotient by zero and the root of what is no square do not exist: this is no point to
    /// look at.
    bool defined = true;

    constexpr dual divide(dual a, dual b) {
        if (b.value == 0) {
            defined = false;
            return 0;
        }
        const field quotient = a.value / b.value;
        return {quotient, (a.slope - quotient * b.slope) / b.value};
    }

    constexpr bool better_pivot(dual candidate, dual best) const {
        return best.value == 0 && candidate.value != 0;
    }

    static constexpr bool is_positive(dual x) { return step_of(x.value) == 1; }

    template <class Operation>
    constexpr dual call_of_two(dual x, dual y) {
        using namespace ctgrad::operations;
        const field square = x.value * x.value + y.value * y.value;
        const field value = unknown<Operation>(x.value + unknown<Operation>(y.value));
        if constexpr (std::is_same_v<Operation, hypotenuse>) {
            const field length = root_of(square);
            return {length, (x.value * x.slope + y.value * y.slope) * inverted(length)};
        } else if constexpr (std::is_same_v<Operation, arc_tangent_of_two>) {
            return {value, (y.value * x.slope - x.value * y.slope) * inverted(square)};
        } else if constexpr (std::is_same_v<Operation, general_power>) {
            const field power = power_of(x.value, y.value);
            const field by_base = y.value * power_of(x.value, y.value - 1);
            return {power, by_base * x.slope + power * logarithm_of(x.value, false) * y.slope};
        } else if constexpr (std::is_same_v<Operation, sign_transfer>) {
            const field sign = sign_of(x.value) * sign_of(y.value);
            return {sign * x.value, sign * x.slope};
        } else {
            return {value, x.slope - (x.value - value) * inverted(y.value) * y.slope};
        }
    }

    template <class Operation>
    constexpr dual call(dual x, bool of_a_scalar = false) {
        using namespace ctgrad::operations;
        const auto chain = [x](field value, field derivative) { return dual{value, derivative * x.slope}; };
        if constexpr (std::is_same_v<Operation, exponential>) {
            const field e = exponential_of(x.value, of_a_scalar);
            return chain(e, e);
        } else if constexpr (std::is_same_v<Operation, logarithm>) {
            return chain(logarithm_of(x.value, of_a_scalar), inverted(x.value));
        } else if constexpr (std::is_same_v<Operation, exponential_less_one>) {
            const field e = exponential_of(x.value, of_a_scalar);
            return chain(e - 1, e);
        } else if constexpr (std::is_same_v<Operation, logarithm_of_one_plus>) {
            const field y = x.value + 1;
            return chain(logarithm_of(y, of_a_scalar), inverted(y));
        } else if constexpr (std::is_same_v<Operation, exponential_of_two>) {
            const field e = exponential_of(x.value * logarithm_of(2, true), of_a_scalar);
            return chain(e, e * logarithm_of(2, true));
        } else if constexpr (std::is_same_v<Operation, logarithm_of_two>) {
            const field scale = inverted(logarithm_of(2, true));
            return chain(logarithm_of(x.value, of_a_scalar) * scale, inverted(x.value) * scale);
        } else if constexpr (std::is_same_v<Operation, sine>) {
            return chain(sine_of(x.value), cosine_of(x.value));
        } else if constexpr (std::is_same_v<Operation, cosine>) {
            return chain(cosine_of(x.value), -sine_of(x.value));
        } else if constexpr (std::is_same_v<Operation, hyperbolic_tangent>) {
            const field root = unknown<hyperbolic_tangent>(size_of(x.value), 0);
            const field t = sign_of(x.value) * root * root;
            return chain(t, field{1} - t * t);
        } else if constexpr (std::is_same_v<Operation, tangent>) {
            const field t = odd<tangent>(x.value);
            return chain(t, field{1} + t * t);
        } else if constexpr (std::is_same_v<Operation, arc_sine>) {
            return chain(rising<arc_sine>(x.value), inverted(side_of_unit_circle(x.value)));
        } else if constexpr (std::is_same_v<Operation, arc_cosine>) {
            return chain(x.value == 1 ? field{0} : unknown<arc_cosine>(x.value),
                         -inverted(side_of_unit_circle(x.value)));
        } else if constexpr (std::is_same_v<Operation, arc_tangent>) {
            return chain(rising<arc_tangent>(x.value), inverted(field{1} + x.value * x.value));
        } else if constexpr (std::is_same_v<Operation, hyperbolic_sine>) {
            return chain(rising<hyperbolic_sine>(x.value), hyperbolic_cosine_of(x.value));
        } else if constexpr (std::is_same_v<Operation, hyperbolic_cosine>) {
            return chain(hyperbolic_cosine_of(x.value), rising<hyperbolic_sine>(x.value));
        } else if constexpr (std::is_same_v<Operation, area_hyperbolic_sine>) {
            return chain(rising<area_hyperbolic_sine>(x.value),
                         inverted(root_of(field{1} + x.value * x.value)));
        } else if constexpr (std::is_same_v<Operation, area_hyperbolic_cosine>) {
            return chain(x.value == 1 ? field{0} : unknown<area_hyperbolic_cosine>(x.value),
                         inverted(root_of(x.value - field{1}) * root_of(x.value + field{1})));
        } else if constexpr (std::is_same_v<Operation, area_hyperbolic_tangent>) {
            return chain(rising<area_hyperbolic_tangent>(x.value), inverted(field{1} - x.value * x.value));
        } else if constexpr (std::is_same_v<Operation, error_function>) {
            return chain(error_function_of(x.value), slope_of_error_function(x.value, of_a_scalar));
        } else if constexpr (std::is_same_v<Operation, complementary_error_function>) {
            return chain(field{1} - error_function_of(x.value),
                         -slope_of_error_function(x.value, of_a_scalar));
        } else if constexpr (std::is_same_v<Operation, logistic_sigmoid>) {
            const field s = sigmoid_of(x.value);
            return chain(s, s * (field{1} - s));
        } else if constexpr (std::is_same_v<Operation, smooth_rectifier>) {
            const field root = unknown<smooth_rectifier>(x.value);
            return chain(root * root, sigmoid_of(x.value));
        } else if constexpr (std::is_same_v<Operation, rectifier>) {
            return chain(step_of(x.value) * x.value, step_of(x.value));
        } else if constexpr (std::is_same_v<Operation, heaviside_step>) {
            return chain(step_of(x.value), 0);
        } else if constexpr (std::is_same_v<Operation, rounding_down> ||
                             std::is_same_v<Operation, rounding_up> ||
                             std::is_same_v<Operation, rounding_to_nearest>) {
            return chain(x.value == 1 ? field{1} : unknown<Operation>(x.value, 0), 0);
        } else if constexpr (std::is_same_v<Operation, absolute_value>) {
            return chain(sign_of(x.value) * x.value, sign_of(x.value));
        } else if constexpr (std::is_same_v<Operation, signum>) {
            return chain(sign_of(x.value), 0);
        } else if constexpr (std::is_same_v<Operation, square_root>) {
            return root(x);
        } else if constexpr (std::is_same_v<Operation, cube_root>) {
            const field r = cube_root_of(x.value);
            return chain(r, inverted(field{3} * r * r));
        } else {
            static_assert(std::is_same_v<Operation, multiplicative_inverse>,
                          "a new elementary function: state it and its derivative in the table above");
            return divide(1, x);
        }
    }

    constexpr dual root(dual x) {
        if (!is_square(x.value)) defined = false;
        const field r = root_of_square(x.value);
        return {r, x.slope == 0 ? field{0} : x.slope * inverted(r + r)};
    }

private:
    static constexpr field half = field{1} / field{2};

    struct exponential_pair {
        field exponent = 0;
        field power = 0;
        bool scalar = false;
    };

    constexpr field inverted(field x) {
        if (x == 0) defined = false;
        return field{1} / x;
    }

    static constexpr field sign_of(field x) {
        if (x == 0) return 0;
        return is_square(x) ? 1 : -1;
    }
    static constexpr field step_of(field x) { return x != 0 && is_square(x) ? 1 : 0; }

    template <class Operation>
    static constexpr field unknown(field x) {
        constexpr auto which = static_cast<std::uint32_t>(ctgrad::operations::index_of<Operation>);
        return mixed(0xC0FFEEu + which, x.value());
    }
    template <class Operation>
    static constexpr field unknown(field x, field at_zero) {
        return x == 0 ? at_zero : unknown<Operation>(x);
    }

    // Functions of −x are those of x: −1 is no square.
    static constexpr field size_of(field x) { return sign_of(x) * x; }
    template <class Operation>
    static constexpr field odd(field x) {
        return sign_of(x) * unknown<Operation>(size_of(x), 0);
    }
    // an odd function that is positive, a square, where x is
    template <class Operation>
    static constexpr field rising(field x) {
        const field root = unknown<Operation>(size_of(x), 0);
        return sign_of(x) * root * root;
    }
    constexpr field root_of(field x) { return root({x, 0}).value; }
    constexpr field side_of_unit_circle(field x) { return root_of(field{1} - x * x); }
    // p is −1 modulo 3, so every number has one: a power.
    static constexpr field cube_root_of(field x) { return x.power((2 * field::modulus - 1) / 3); }
    static constexpr field hyperbolic_cosine_of(field x) {
        const field root = unknown<ctgrad::operations::hyperbolic_cosine>(size_of(x), 1);
        return root * root;
    }
    static constexpr field sine_of(field x) { return odd<ctgrad::operations::sine>(x); }
    static constexpr field cosine_of(field x) { return unknown<ctgrad::operations::cosine>(size_of(x), 1); }
    // Of small whole exponents a power, otherwise any square.
    static constexpr field power_of(field x, field exponent) {
        if (x == 1) return 1;
        field power = 1;
        for (int n = 0; n < 4; ++n) {
            if (exponent == field{n}) return power;
            power = power * x;
        }
        const field root = unknown<ctgrad::operations::general_power>(
            x + unknown<ctgrad::operations::general_power>(exponent));
        return root * root;
    }
    // A square for a square x, and 1 less that and 1 more are squares, too.
    static constexpr field error_function_of(field x) {
        if (x == 0) return 0;
        field t = unknown<ctgrad::operations::error_function>(size_of(x));
        while (!is_square(field{1} - t * t) || !is_square(field{1} + t * t))
            t = unknown<ctgrad::operations::error_function>(t);
        return sign_of(x) * t * t;
    }
    constexpr field slope_of_error_function(field x, bool scalar) {
        return inverted(root_of(rising<ctgrad::operations::arc_tangent>(1))) * exponential_of(-x * x, scalar);
    }
    // 4t² and (1 − t²)², both squares, in parts of their sum (1 + t²)².
    static constexpr field sigmoid_of(field x) {
        if (x == 0) return half;
        const field t = unknown<ctgrad::operations::logistic_sigmoid>(size_of(x));
        const field root = (t + t) / (field{1} + t * t);
        return sign_of(x) == 1 ? root * root : field{1} - root * root;
    }

    constexpr field remember(field exponent, field power, bool scalar) {
        pairs_.push_back({exponent, power, scalar});
        return power;
    }

    constexpr field exponential_of(field x, bool scalar) {
        if (x == 0) return 1;
        for (const exponential_pair& known : pairs_) {
            if (known.exponent == x) return known.power;
            if (known.exponent == -x) return field{1} / known.power;
        }
        if (scalar) {
            const exponential_pair found = among_combinations(&exponential_pair::exponent, x);
            if (found.scalar) return found.power;
        }
        const field root = unknown<ctgrad::operations::exponential>(x);
        return remember(x, root * root, scalar);
    }

    constexpr field logarithm_of(field y, bool scalar) {
        if (y == 1) return 0;
        for (const exponential_pair& known : pairs_) {
            if (known.power == y) return known.exponent;
            if (known.power * y == 1) return -known.exponent;
        }
        if (scalar && y != 0) {
            const exponential_pair found = among_combinations(&exponential_pair::power, y);
            if (found.scalar) return found.exponent;
        }
        const field x = unknown<ctgrad::operations::logarithm>(y);
        remember(x, y, scalar);
        return x;
    }

    // eˢ⁺ᵗ must be eˢ eᵗ and ln st must be ln s + ln t, whichever is met first, so what is a small
    // combination of earlier ones of scalars is made of them. That random numbers meet so by chance is as
    // good as impossible. Without a scalar found, there is none.
    constexpr exponential_pair among_combinations(field exponential_pair::* part, field wanted) const {
        exponential_pair first[3]{};
        int count = 0;
        for (const exponential_pair& known : pairs_)
            if (known.scalar && count < 3) first[count++] = known;
        if (count < 2) return {};
        for (int i = -2; i <= 2; ++i)
            for (int j = -2; j <= 2; ++j)
                for (int k = count < 3 ? 0 : -2; k <= (count < 3 ? 0 : 2); ++k) {
                    const exponential_pair combined{
                        times(i, first[0]) + times(j, first[1]) + times(k, first[2]),
                        to_the(first[0], i) * to_the(first[1], j) * to_the(first[2], k), true};
                    if (combined.*part == wanted) return combined;
                }
        return {};
    }
    static constexpr field times(int n, const exponential_pair& p) { return field{n} * p.exponent; }
    static constexpr field to_the(const exponential_pair& p, int n) {
        const field power = n % 2 == 0 ? p.power * p.power : p.power;
        return n == 0 ? field{1} : n > 0 ? power : field{1} / power;
    }

    ctgrad::graph::sequence<exponential_pair> pairs_;
};

}  // namespace exact_oracle
