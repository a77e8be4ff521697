// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include <ctgrad/graph/identity_test/field_evaluation.hpp>

#include "oracles/graph_value.hpp"
#include "oracles/real_numbers.hpp"
#include "rule_instances.hpp"

namespace rule_tests {

/// What became of the attempt to prove a rule.
struct proof {
    int instances = 0;
    int rectangular = 0;
    int refuted_by_field = 0;  // instances whose sides differ in GF(p), where exp, √, … are unknown functions
    int refuted_by_numbers = 0;  // instances whose sides differ as real numbers, by more than 1e-12
    int unlawful = 0;            // instances whose right side has another shape or is no lawful expression
};

/// Does a side of the rule contain a function of which GF(p) knows nothing? Only then numbers may decide.
inline bool has_unknown_function(const graph::pattern& p) {
    for (int k = 0; k < p.size; ++k) {
        const int operation = p.nodes[k].operation;
        if (operation < 0) continue;
        const bool known = operation == operations::index_of<operations::integer_power> ||
                           operation == operations::index_of<operations::multiplicative_inverse>;
        if (graph::traits(operation).elementwise && !known) return true;
        if (operation == operations::index_of<operations::euclidean_norm>) return true;
        if (operation == operations::index_of<operations::log_absolute_determinant>) return true;
        if (operation == operations::index_of<operations::log_sum_exponential>) return true;
        if (operation == operations::index_of<operations::normalised_exponential>) return true;
    }
    return false;
}

// At many points, since a sign is hit by chance half of the time.
inline bool equal_in_field(const instance& i) {
    for (unsigned seed = 1; seed <= 24; ++seed) {
        const graph::field_evaluation point{i.g, seed * 1000003u, 1 << 20};
        if (!(point[i.left] == point[i.right])) return false;
    }
    return true;
}

// At positive points, where everything exists, and at points of both signs where the left side exists: a rule
// must not forget a sign.
inline bool equal_in_numbers(const instance& i) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const bool positive = seed <= 3;
        const exact_oracle::real_point point{seed, positive};
        exact_oracle::real_functions functions;
        const auto left = exact_oracle::value_in<long double>(i.g, i.left, point, functions);
        const auto right = exact_oracle::value_in<long double>(i.g, i.right, point, functions);
        for (int k = 0; k < left.shape().count(); ++k) {
            const long double l = left.entries()[k];
            const long double r = right.entries()[k];
            if (!positive && std::isnan(l)) continue;
            if (!(std::abs(l - r) <= 1e-12L * (1 + std::abs(l)))) return false;
        }
    }
    return true;
}

inline proof prove(const graph::rule& r) {
    proof result;
    instance_maker maker{
        r, [&](const instance& i) {
            ++result.instances;
            if (i.rectangular) ++result.rectangular;
            if (i.g.shape(i.left) != i.g.shape(i.right) || !exact_oracle::well_formed(i.g, i.right)) {
                ++result.unlawful;
                return;
            }
            if (!equal_in_field(i)) ++result.refuted_by_field;
            if (!equal_in_numbers(i)) ++result.refuted_by_numbers;
        }};
    maker.run();
    return result;
}

/// Exact where that is possible; by numbers only where a side contains an unknown function.
inline bool proven_exactly(const proof& p) {
    return p.instances > 0 && p.unlawful == 0 && p.refuted_by_field == 0;
}
inline bool proven_by_numbers(const graph::rule& r, const proof& p) {
    return p.instances > 0 && p.unlawful == 0 && p.refuted_by_numbers == 0 &&
           (has_unknown_function(r.left) || has_unknown_function(r.right));
}
inline bool proven(const graph::rule& r, const proof& p) {
    return proven_exactly(p) || proven_by_numbers(r, p);
}

}  // namespace rule_tests
