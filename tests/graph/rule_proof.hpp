// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include <ctgrad/check/rule_proof.hpp>
#include <ctgrad/check/unknown_over_field.hpp>
#include <ctgrad/graph/identity_test/field_evaluation.hpp>

#include "oracles/graph_value.hpp"
#include "oracles/real_numbers.hpp"

namespace rule_tests {

namespace graph = ctgrad::graph;
namespace operations = ctgrad::operations;
using ctgrad::dims;
using ctgrad::checking::instance_maker;
using ctgrad::checking::text_of;
using instance = ctgrad::checking::rule_instance;
using proof = ctgrad::checking::rule_proof;

/// Judges the library's rules: by the evaluation that `==` uses, and by the definitions of matrix calculus.
struct library_judge {
    static bool is_unknown(const graph::pattern_node& n) {
        return n.operation >= 0 && ctgrad::checking::is_unknown_over_field(n.operation);
    }

    // At many points, since a sign is hit by chance half of the time.
    static bool equal_in_field(const instance& i) {
        for (unsigned seed = 1; seed <= 24; ++seed) {
            const graph::field_evaluation point{i.g, seed * 1000003u, 1 << 20};
            if (!(point[i.left] == point[i.right])) return false;
        }
        return true;
    }

    // At positive points, where everything exists or, beyond the domain of a function such as asin, on
    // neither side; and at points of both signs where the left side exists: a rule must not forget a sign.
    static bool equal_in_numbers(const instance& i) {
        int compared = 0;
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const bool positive = seed <= 3;
            const exact_oracle::real_point point{seed, positive};
            exact_oracle::real_functions functions;
            const auto left = exact_oracle::value_in<long double>(i.g, i.left, point, functions);
            const auto right = exact_oracle::value_in<long double>(i.g, i.right, point, functions);
            for (int k = 0; k < left.shape().count(); ++k) {
                const long double l = left.entries()[k];
                const long double r = right.entries()[k];
                if (std::isnan(l) && (!positive || std::isnan(r))) continue;
                ++compared;
                if (l == r) continue;  // infinities
                if (!(std::abs(l - r) <= 1e-12L * (1 + std::abs(l)))) return false;
            }
        }
        return compared > 0;
    }
};

inline proof prove(const graph::rule& r) {
    library_judge judge;
    return ctgrad::checking::prove(r, judge);
}

}  // namespace rule_tests
