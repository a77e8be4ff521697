// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_sum.hpp"

namespace ctgrad::graph {

constexpr int make_hadamard(expression_graph& g, const index_list& factors, dims shape);

/// A factor of a commutative product: base to an exponent.
struct power_factor {
    int base;
    int exponent;
};

constexpr int make_power(expression_graph& g, int a, int n);

/// The node that a root is a root of, ‖a‖² of ‖a‖ and a of √a, if `index` is a root that programs multiply by
/// its square; −1 otherwise. Roots of roots are left as they are.
constexpr int radicand(expression_graph& g, int index) {
    using namespace operations;
    if (!g.mode.combines_roots) return -1;
    if (g.is<euclidean_norm>(index)) return make(g, index_of<squared_euclidean_norm>, 0, g.operand(index, 0));
    if (!g.is<square_root>(index)) return -1;
    const int square = g.operand(index, 0);
    return g.is<square_root>(square) || g.is<euclidean_norm>(square) ? -1 : square;
}

/// Is it a root to a power that is written by its square: ‖x‖⁴ is (‖x‖²)², and √s³ is s√s? An odd power of a
/// norm is one power, and so is, in programs, what is divided by: x/‖x‖² is (x/‖x‖)/‖x‖, where the square may
/// be out of range.
constexpr bool is_written_by_square(expression_graph& g, power_factor p) {
    if (p.exponent == 1 || p.exponent == -1) return false;
    if (p.exponent < 0 && g.is<operations::euclidean_norm>(p.base)) return false;
    return (p.exponent % 2 == 0 || g.is<operations::square_root>(p.base)) && radicand(g, p.base) >= 0;
}

/// The factors that a power is written as.
constexpr void append_power(expression_graph& g, power_factor p, index_list& factors) {
    if (is_written_by_square(g, p)) {
        factors.push_back(make_power(g, radicand(g, p.base), p.exponent / 2));
        p.exponent %= 2;
    }
    if (p.exponent != 0) factors.push_back(make_power(g, p.base, p.exponent));
}

/// Numbers to a power are multiplied out up to what every double holds exactly; beyond, as in |2X| = 2ⁿ|X| of
/// a large X, they are left to the program.
constexpr bool is_small_power(numeric::rational x, int n) {
    constexpr std::int64_t largest = std::int64_t{1} << 53;
    if (!numeric::fits_64_bits(x.numerator) || !numeric::fits_64_bits(x.denominator)) return false;
    for (std::int64_t base :
         {static_cast<std::int64_t>(x.numerator), static_cast<std::int64_t>(x.denominator)}) {
        if (base < 0) base = -base;
        std::int64_t power = 1;
        for (int k = 0; k < n && base > 1; ++k) {
            if (power > largest / base) return false;
            power *= base;
        }
    }
    return true;
}

/// aⁿ entry by entry in normal form: never a power of a power, of a product, of a number or to 0 or 1.
constexpr int make_power(expression_graph& g, int a, int n) {
    using namespace operations;
    const dims shape = g.shape(a);
    if (n == 0) return g.constant<one_matrix>(shape);
    if (n == 1) return a;
    if (g.is<integer_power>(a)) return make_power(g, g.operand(a, 0), n * g[a].payload);
    if (is_written_by_square(g, {a, n})) {
        index_list factors;
        append_power(g, {a, n}, factors);
        return factors.size() == 1 ? factors[0] : make_hadamard(g, factors, shape);
    }
    if (g.is<one_matrix>(a) || (n > 0 && (g.is<zero_matrix>(a) || traits(g[a].operation).selection ||
                                          has(g[a].known, property::one_hot))))
        return a;
    if (g.is<number>(a) && (n > 0 || g[a].value != 0) && is_small_power(g[a].value, n > 0 ? n : -n)) {
        numeric::rational value = 1;
        for (int k = 0; k < (n > 0 ? n : -n); ++k) value = value * g[a].value;
        return g.number(n > 0 ? value : numeric::rational{1} / value);
    }
    if (g.is<scalar_multiple>(a) || g.is<hadamard_product>(a) ||
        (g.is<product>(a) && g.shape(g.operand(a, 0)).scalar())) {
        const int operation = g[a].operation;
        index_list factors = g.operands(a);
        for (int& factor : factors) factor = make_power(g, factor, n);
        return make(g, operation, 0, factors);
    }
    const int rewritten = rewrite(g, g.laws->simplification, index_of<integer_power>, n, {a}, shape);
    if (rewritten >= 0) return rewritten;
    return g.intern({.operation = index_of<integer_power>, .payload = n, .shape = shape}, {a});
}

/// Aⁿ as a matrix in normal form: A⁻¹ is an inverse, A⁰ the identity, a power of a power one power.
constexpr int make_matrix_power(expression_graph& g, int a, int n) {
    using namespace operations;
    const dims shape = g.shape(a);
    if (shape.scalar()) return make_power(g, a, n);
    if (n == 0) return g.constant<identity_matrix>(shape);
    if (n == 1 || g.is<identity_matrix>(a)) return a;
    if (g.is<power_of_matrix>(a)) return make_matrix_power(g, g.operand(a, 0), n * g[a].payload);
    if (g.is<matrix_inverse>(a)) return make_matrix_power(g, g.operand(a, 0), -n);
    if (n > 0 && g.is<zero_matrix>(a)) return a;
    if (g.is<scalar_multiple>(a)) {
        const int matrix = g.operand(a, 1);
        const int factor = make_power(g, g.operand(a, 0), n);
        return make_product(g, factor, make_matrix_power(g, matrix, n));
    }
    const int rewritten = rewrite(g, g.laws->simplification, index_of<power_of_matrix>, n, {a}, shape);
    if (rewritten >= 0) return rewritten;
    return g.intern({.operation = index_of<power_of_matrix>, .payload = n, .shape = shape}, {a});
}

/// Collects a factor of a commutative product with those before it that are powers of the same. In programs a
/// root and its square are powers of the root, so that ‖x‖²/‖x‖ and s/√s lose their divisors.
constexpr void collect_power(expression_graph& g, sequence<power_factor>& factors, int index) {
    power_factor factor{index, 1};
    if (g.is<operations::integer_power>(index)) factor = {g.operand(index, 0), g[index].payload};
    for (power_factor& known : factors) {
        if (known.base == factor.base) known.exponent += factor.exponent;
        else if (radicand(g, known.base) == factor.base) known.exponent += 2 * factor.exponent;
        else if (radicand(g, factor.base) == known.base)
            known = {factor.base, 2 * known.exponent + factor.exponent};
        else continue;
        return;
    }
    factors.push_back(factor);
}

}  // namespace ctgrad::graph
