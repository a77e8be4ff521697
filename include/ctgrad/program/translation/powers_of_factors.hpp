// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "powers_of_numbers.hpp"

namespace ctgrad::program {

/// The powers in a product. Of one that is divided by H = √(A² + B²) those of A and B: A²/H³ is (A/H)²/H, so
/// that it leaves the range of numbers only where the result does.
template <class Graph>
class powers_of_factors {
public:
    /// (A/H)ᵏ, of A that has these factors.
    struct quotient {
        graph::index_list factors;
        int hypotenuse = -1;
        int times = 0;
    };

    /// A product of several factors or of one, times a power of one of them.
    constexpr powers_of_factors(const Graph& graph, int product, power_factor more, bool has_quotients)
        : g_(graph), product_(product), is_product_(is_multiplication(product)) {
        bool divides = false;
        for (int k = 0; has_quotients && k < count() && !divides; ++k) divides = divides_by_hypotenuse(k);
        if (!divides && more.base < 0) return;
        for (int k = 0; k < count(); ++k) exponents_.push_back(power(factor(k)).exponent);
        if (more.base >= 0) exponents_[place_of(more.base)] += more.exponent;
        for (int k = 0; divides && k < count(); ++k)
            if (divides_by_hypotenuse(k))
                for (const int side : {0, 1}) take(k, side);
    }

    constexpr int count() const { return is_product_ ? g_[product_].count : 1; }
    constexpr int factor(int k) const { return is_product_ ? g_.operand(product_, k) : product_; }
    constexpr const graph::sequence<quotient>& quotients() const { return quotients_; }
    /// The power of a factor that is left beside the quotients.
    constexpr power_factor left(int k) const {
        const power_factor whole = power(factor(k));
        return exponents_.empty() ? whole : power_factor{whole.base, exponents_[k]};
    }

    constexpr power_factor power(int node) const {
        if (g_[node].operation != operations::index_of<operations::integer_power>) return {node, 1};
        return {g_.operand(node, 0), g_[node].payload};
    }

private:
    constexpr bool is_multiplication(int node) const {
        using namespace operations;
        const int operation = g_[node].operation;
        return operation == index_of<operations::product> || operation == index_of<scalar_multiple> ||
               operation == index_of<hadamard_product>;
    }
    constexpr bool divides_by_hypotenuse(int k) const {
        const power_factor divisor = power(factor(k));
        return divisor.exponent < 0 &&
               g_[divisor.base].operation == operations::index_of<operations::hypotenuse>;
    }
    // Numbers, also those in front of a matrix, stay where they are.
    constexpr graph::index_list factors_of(int leg) const {
        using namespace operations;
        if (!is_multiplication(leg)) return {leg};
        graph::index_list factors;
        for (int k = 0; k < g_[leg].count; ++k) {
            const int part = g_.operand(leg, k);
            if (g_[part].operation != index_of<number> && g_[part].shape == g_[product_].shape)
                factors.push_back(part);
        }
        return factors;
    }
    constexpr int place_of(int base) const {
        int k = 0;
        while (k < exponents_.size() && power(factor(k)).base != base) ++k;
        return k < exponents_.size() ? k : -1;
    }
    constexpr void take(int k, int side) {
        const int h = power(factor(k)).base;
        const graph::index_list leg = factors_of(g_.operand(h, side));
        int times = leg.empty() ? 0 : -exponents_[k];
        for (const int part : leg) {
            const int place = place_of(power(part).base);
            const int exponent = power(part).exponent;
            const int available = place < 0 || exponent < 0 ? 0 : exponents_[place] / exponent;
            if (available < times) times = available;
        }
        if (times <= 0) return;
        exponents_[k] += times;
        for (const int part : leg) exponents_[place_of(power(part).base)] -= times * power(part).exponent;
        quotients_.push_back({leg, h, times});
    }

    const Graph& g_;
    int product_;
    bool is_product_;
    graph::index_list exponents_;  // empty if they are those of the factors
    graph::sequence<quotient> quotients_;
};

}  // namespace ctgrad::program
