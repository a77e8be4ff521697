// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "powers_of_numbers.hpp"

namespace ctgrad::program {

/// What a product that is divided by H = √(A² + B²) has of A and B: A²/H³ is (A/H)²/H, so that it leaves the
/// range of numbers only where the result does.
template <class Graph>
class points_of_the_plane {
public:
    /// (A/H)ᵏ, of A that has these factors.
    struct quotient {
        graph::index_list factors;
        int hypotenuse = -1;
        int times = 0;
    };

    constexpr points_of_the_plane(const Graph& graph, int product, bool are_wanted)
        : g_(graph), product_(product) {
        bool divides = false;
        for (int k = 0; are_wanted && k < graph[product].count && !divides; ++k)
            divides = divides_by_hypotenuse(k);
        if (!divides) return;
        for (int k = 0; k < graph[product].count; ++k)
            exponents_.push_back(power(graph.operand(product, k)).exponent);
        for (int k = 0; k < graph[product].count; ++k)
            if (divides_by_hypotenuse(k))
                for (const int side : {0, 1}) take(k, side);
    }

    constexpr const graph::sequence<quotient>& quotients() const { return quotients_; }
    /// The power of a factor that is left beside the quotients.
    constexpr power_factor left(int k) const {
        const power_factor whole = power(g_.operand(product_, k));
        return exponents_.empty() ? whole : power_factor{whole.base, exponents_[k]};
    }

private:
    constexpr power_factor power(int node) const {
        if (g_[node].operation != operations::index_of<operations::integer_power>) return {node, 1};
        return {g_.operand(node, 0), g_[node].payload};
    }
    constexpr bool divides_by_hypotenuse(int k) const {
        const power_factor factor = power(g_.operand(product_, k));
        return factor.exponent < 0 &&
               g_[factor.base].operation == operations::index_of<operations::hypotenuse>;
    }
    // Numbers, also those in front of a matrix, stay where they are.
    constexpr graph::index_list factors_of(int leg) const {
        using namespace operations;
        const int operation = g_[leg].operation;
        if (operation != index_of<operations::product> && operation != index_of<scalar_multiple> &&
            operation != index_of<hadamard_product>)
            return {leg};
        graph::index_list factors;
        for (int k = 0; k < g_[leg].count; ++k) {
            const int factor = g_.operand(leg, k);
            if (g_[factor].operation != index_of<number> && g_[factor].shape == g_[product_].shape)
                factors.push_back(factor);
        }
        return factors;
    }
    constexpr int place_of(int base) const {
        int k = 0;
        while (k < exponents_.size() && power(g_.operand(product_, k)).base != base) ++k;
        return k < exponents_.size() ? k : -1;
    }
    constexpr void take(int k, int side) {
        const int h = power(g_.operand(product_, k)).base;
        const graph::index_list factors = factors_of(g_.operand(h, side));
        int times = factors.empty() ? 0 : -exponents_[k];
        for (const int factor : factors) {
            const power_factor part = power(factor);
            const int place = place_of(part.base);
            const int available = place < 0 || part.exponent < 0 ? 0 : exponents_[place] / part.exponent;
            if (available < times) times = available;
        }
        if (times <= 0) return;
        exponents_[k] += times;
        for (const int factor : factors)
            exponents_[place_of(power(factor).base)] -= times * power(factor).exponent;
        quotients_.push_back({factors, h, times});
    }

    const Graph& g_;
    int product_;
    graph::index_list exponents_;  // empty if nothing is divided by a hypotenuse
    graph::sequence<quotient> quotients_;
};

}  // namespace ctgrad::program
