// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/graph/rules/rules.hpp>

namespace rule_tests {

namespace graph = ctgrad::graph;
namespace operations = ctgrad::operations;

/// A weight of an expression as a linear function of the weights of what its wildcards stand for, all at
/// least 1.
struct linear_weight {
    int constant = 0;
    int per_wildcard[graph::wildcards]{};

    friend linear_weight operator+(linear_weight a, const linear_weight& b) {
        a.constant += b.constant;
        for (int k = 0; k < graph::wildcards; ++k) a.per_wildcard[k] += b.per_wildcard[k];
        return a;
    }
    friend linear_weight operator*(int n, linear_weight a) {
        a.constant *= n;
        for (int& factor : a.per_wildcard) factor *= n;
        return a;
    }
    friend bool operator==(const linear_weight&, const linear_weight&) = default;
};

/// a > b for all weights of the wildcards: in each of them at least as steep, and more where all are 1.
inline bool always_above(const linear_weight& a, const linear_weight& b) {
    const linear_weight difference = a + -1 * b;
    int where_all_are_one = difference.constant;
    for (const int steepness : difference.per_wildcard) {
        if (steepness < 0) return false;
        where_all_are_one += steepness;
    }
    return where_all_are_one > 0;
}

/// What an operation makes of the weights of its operands: left a + right b + constant. Every factor is at
/// least 1, so a part that gets lighter makes the whole lighter, and each rule that lowers the weight can be
/// applied only finitely often. The numbers were chosen so that every rule does.
struct operation_weight {
    int constant = 0;
    int left = 1;
    int right = 1;
};

inline operation_weight weight_of(int operation, int payload) {
    using namespace operations;
    const auto is = [operation]<class... Any>(list<Any...>) { return ((operation == index_of<Any>) || ...); };
    if (is(list<number>{})) return {1};
    if (is(list<product>{})) return {3, 1, 1};
    if (is(list<scalar_multiple>{})) return {2, 1, 1};
    if (is(list<kronecker_product>{})) return {7, 3, 3};
    if (is(list<trace_of_blocks>{})) return {7, 3, 12};
    if (is(list<vectorisation>{})) return {20, 18};
    if (is(list<matrix_of_column>{})) return {6, 6, 1};
    if (is(list<subtraction, negation>{})) return {10, 1, 1};
    if (is(list<quotient, entrywise_quotient>{})) return {10, 1, 3};
    if (is(list<inner_product>{})) return {10, 5, 1};
    if (is(list<outer_product>{})) return {10, 1, 5};
    if (is(list<linear_solution>{})) return {10, 11, 1};
    if (is(list<cross_product>{})) return {3, 2, 1};
    if (is(list<hypotenuse, sign_transfer>{})) return {1, 2, 2};
    if (is(list<skew_embedding>{})) return {4, 3};
    if (is(list<axial_extraction>{})) return {4, 10};
    if (is(list<transposition>{})) return {5, 5};
    if (is(list<multiplicative_inverse>{})) return {0, 3};
    if (is(list<entry_sum>{})) return {2, 1};
    if (is(list<squared_euclidean_norm>{})) return {1, 3};
    if (is(list<euclidean_norm>{})) return {0, 3};
    if (is(list<matrix_determinant, matrix_adjugate>{})) return {0, 8};
    if (is(list<log_absolute_determinant>{})) return {0, 5};
    if (graph::traits(operation).function_of_matrix && graph::traits(operation).arity == 2)
        return {20, 100, 1};
    if (is(list<exponential>{})) return {2, 3};
    if (is(list<log_sum_exponential>{})) return {1, 1};
    if (is(list<normalised_exponential>{})) return {6, 2};
    if (is(list<logistic_sigmoid>{})) return {3, 5};
    if (is(list<matrix_inverse>{})) return {0, 11};
    if (is(list<power_of_matrix>{})) return {0, 12};
    if (is(list<diagonal_extraction>{})) return {0, 6};
    if (is(list<diagonal_embedding, lower_triangle_of_matrix>{})) return {0, 2};
    if (is(list<integer_power>{})) return {0, payload % 2 == 0 ? 3 : 2};
    // the others by their kind, and what is new until a rule of it turns out to make nothing lighter
    const graph::operation_traits& t = graph::traits(operation);
    if (t.arity == 0) return {5};
    if (t.arity == 2) return {1, 1, 1};
    return {0, t.elementwise ? 2 : 6};
}

namespace detail {

inline linear_weight weight_of(const graph::pattern& p, int index, int function, int exponent) {
    const graph::pattern_node& n = p.nodes[index];
    linear_weight weight;
    if (n.operation == graph::wildcard_operation) {
        weight.per_wildcard[n.payload] = 1;
        return weight;
    }
    if (n.operation == graph::rows_operation || n.operation == graph::columns_operation) {
        weight.constant = rule_tests::weight_of(operations::index_of<operations::number>, 0).constant;
        return weight;
    }
    if (n.operation == graph::selection_operation) {
        weight.constant =
            rule_tests::weight_of(operations::index_of<operations::identity_matrix>, 0).constant;
        return weight;
    }
    if (n.operation == graph::power_of_rows_operation) {
        const int steepest = rule_tests::weight_of(operations::index_of<operations::integer_power>, 2).left;
        return steepest * weight_of(p, n.left, function, exponent);
    }
    const bool any_function = n.operation == graph::function_operation;
    const operation_weight own =
        rule_tests::weight_of(any_function ? function : n.operation, any_function ? exponent : n.payload);
    weight.constant = own.constant;
    if (n.left >= 0) weight = weight + own.left * weight_of(p, n.left, function, exponent);
    if (n.right >= 0) weight = weight + own.right * weight_of(p, n.right, function, exponent);
    return weight;
}

}  // namespace detail

/// The weight of a side of a rule; `function` is what its f stands for.
inline linear_weight weight_of(const graph::pattern& p, int function, int exponent) {
    return detail::weight_of(p, p.size - 1, function, exponent);
}

}  // namespace rule_tests
