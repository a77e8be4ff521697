// SPDX-License-Identifier: BSL-1.0

// Every operation of the list, applied to constants of every kind, is evaluated: to a number, to a constant
// matrix or to a multiple of one. What is not stands in a short list, each with its reason. And the values
// are those of the operations' definitions.

#include <iostream>
#include <set>

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/rule_text.hpp>
#include <ctgrad/ctgrad.hpp>

#include "oracles/graph_value.hpp"
#include "oracles/real_numbers.hpp"
#include "oracles/shape_laws.hpp"

namespace {

namespace graph = ctgrad::graph;
using namespace ctgrad::operations;
using ctgrad::dims;
using ctgrad::numeric::rational;

enum class kind { number, zero, one, identity, unit, selection };

struct constant {
    kind what;
    dims shape{};
    int offset = 0;
    rational value{};
};

std::vector<constant> all_constants() {
    std::vector<constant> all;
    for (const rational value : {rational{0}, rational{1}, rational{-2}, rational{9, 4}})
        all.push_back({kind::number, {1, 1}, 0, value});
    for (const dims shape : exact_oracle::tried_shapes) {
        if (shape.scalar()) continue;
        all.push_back({kind::zero, shape});
        all.push_back({kind::one, shape});
        if (shape.square()) all.push_back({kind::identity, shape});
        for (int offset = 0; shape.column() && offset < shape.rows; ++offset)
            all.push_back({kind::unit, shape, offset});
        for (int offset = 0; shape.columns > 1 && offset < shape.rows - shape.columns + 1; ++offset)
            if (!shape.square()) all.push_back({kind::selection, shape, offset});
    }
    return all;
}

int node_of(graph::expression_graph& g, const constant& c) {
    if (c.what == kind::number) return g.number(c.value);
    if (c.what == kind::zero) return g.constant<zero_matrix>(c.shape);
    if (c.what == kind::one) return g.constant<one_matrix>(c.shape);
    if (c.what == kind::identity) return g.constant<identity_matrix>(c.shape);
    if (c.what == kind::unit) return g.constant<unit_vector>(c.shape, c.offset);
    return g.constant<selection_matrix>(c.shape, c.offset);
}

/// A number, perhaps an irrational one: functions of numbers, sums and products of such.
bool is_evaluated_number(const graph::expression_graph& g, int index) {
    if (!g.shape(index).scalar()) return false;
    if (g.is<number>(index)) return true;
    const bool arithmetic = g.is<addition>(index) || g.is<product>(index);
    if (!arithmetic && !graph::traits(g[index].operation).elementwise) return false;
    for (int k = 0; k < g[index].count; ++k)
        if (!is_evaluated_number(g, g.operand(index, k))) return false;
    return true;
}

/// A number, a constant matrix, the transpose of one, or a multiple of these.
bool is_evaluated(const graph::expression_graph& g, int index) {
    if (is_evaluated_number(g, index)) return true;
    if (g[index].count == 0) return !g.is<variable>(index);
    if (g.is<transposition>(index)) return is_evaluated(g, g.operand(index, 0));
    return g.is<scalar_multiple>(index) && is_evaluated_number(g, g.operand(index, 0)) &&
           is_evaluated(g, g.operand(index, 1));
}

template <class... Any>
bool is_any(int operation) {
    return ((operation == index_of<Any>) || ...);
}

/// What is no constant of these kinds, or does not exist.
const char* why_not_evaluated(int operation, int payload, const constant& a) {
    const bool ones_and_zeros = a.what == kind::identity || a.what == kind::unit || a.what == kind::selection;
    const bool singular = a.what == kind::zero || a.what == kind::one;
    if (is_any<matrix_inverse, log_absolute_determinant>(operation) && singular)
        return "a singular matrix has no inverse, and the logarithm of zero is no number";
    if (is_any<pseudo_inverse_of_matrix>(operation)) return "of no full rank, or a selection, turned";
    if (is_any<cholesky_factor_of_matrix>(operation) && singular) return "a singular matrix is not definite";
    if (is_any<power_of_matrix>(operation) && payload < 0 && singular)
        return "a singular matrix has no inverse";
    if (is_any<logarithm, logarithm_of_two, integer_power, multiplicative_inverse>(operation) &&
        (a.what == kind::zero || ones_and_zeros))
        return "log 0 and 1/0 are no numbers";
    if (is_any<area_hyperbolic_cosine>(operation) && (a.what == kind::zero || ones_and_zeros))
        return "below 1 acosh is no number";
    if (is_any<area_hyperbolic_tangent>(operation) && ones_and_zeros) return "atanh 1 is no number";
    if (is_any<exponential, exponential_of_two, cosine, arc_cosine, hyperbolic_cosine,
               complementary_error_function, logistic_sigmoid, smooth_rectifier>(operation) &&
        ones_and_zeros)
        return "where the constant is zero the result is not, so it is a sum of two constants";
    if (is_any<normalised_exponential, log_sum_exponential>(operation) && ones_and_zeros)
        return "a sum stands in it, e + n − 1";
    if (is_any<log_sum_exponential>(operation) && a.what == kind::zero && !a.shape.column())
        return "ln n in every column is two constants";
    if (is_any<log_sum_exponential>(operation) && a.what == kind::one)
        return "1 + ln n is equal only for who knows that ln exp 1 is 1";
    if (is_any<power_of_matrix>(operation) && a.what == kind::one)
        return "a power stays one factor of a chain, without a number";
    if (graph::traits(operation).function_of_matrix && a.what == kind::one)
        return "a multiple of ones and of the identity, or none";
    if (is_any<matrix_logarithm, matrix_square_root>(operation) && singular)
        return "a singular matrix has no logarithm and not always a root";
    if (is_any<matrix_adjugate>(operation) && a.what == kind::one) return "2I − 1 for 2 × 2, zero beyond";
    if (is_any<diagonal_embedding>(operation) && a.what == kind::unit)
        return "one entry of a matrix is e_i e_iᵀ, two constants";
    if (is_any<lower_triangle_of_matrix>(operation) && a.what == kind::one)
        return "a triangle of ones: no constant of these kinds";
    if (is_any<vectorisation>(operation)) return "a column of zeros and ones: no constant of these kinds";
    if (is_any<skew_embedding>(operation)) return "ones and minus ones: no constant of these kinds";
    return nullptr;
}
const char* why_not_evaluated(int operation, const constant& a, const constant& b) {
    if (is_any<addition, subtraction>(operation)) return "a sum of two constants is written as such";
    if (is_any<hadamard_product>(operation))
        return "what two constants have in common has no kind, unless they are equal";
    if (is_any<smaller_of_two, larger_of_two, less_than, less_or_equal, selection_where, selection_elsewhere>(
            operation))
        return "zeros and ones in places, compared: no constant of these kinds";
    if (is_any<hypotenuse, arc_tangent_of_two, sign_transfer, remainder_of_division, general_power>(
            operation))
        return "a function of two constants stays one";
    if (is_any<kronecker_product, trace_of_blocks, matrix_of_column>(operation))
        return "entries of constants, moved: no constant of these kinds";
    if (is_any<cross_product>(operation)) return "minus ones among the entries";
    if (is_any<entrywise_quotient>(operation) && b.what != kind::one) return "1/0 is no number";
    if (is_any<differential_of_adjugate>(operation) || graph::traits(operation).function_of_matrix)
        return "polynomials of two constants are no constant of these kinds";
    if (is_any<linear_solution>(operation) && (a.what == kind::zero || a.what == kind::one))
        return "a singular matrix has no inverse";
    if (is_any<product, inner_product, outer_product, linear_solution>(operation))
        return "rows or columns of a constant, moved: no constant of these kinds";
    if (is_any<quotient>(operation) && b.value == 0) return "1/0 is no number";
    return nullptr;
}

std::vector<int> payloads_of(int operation) {
    if (is_any<integer_power, power_of_matrix>(operation)) return {-2, -1, 2, 3};
    return {0};
}

/// Is the value the one of the definition, wherever that is a number?
bool has_value_of_definition(const graph::expression_graph& made, int result, int operation, int payload,
                             const std::vector<constant>& operands) {
    graph::expression_graph as_told;
    as_told.mode.simplifies = false;
    graph::index_list nodes;
    for (const constant& c : operands) nodes.push_back(node_of(as_told, c));
    const int root = make(as_told, operation, payload, nodes);
    if (made.shape(result) != as_told.shape(root)) return false;
    const exact_oracle::real_point point{1, true};
    exact_oracle::real_functions functions;
    const auto expected = exact_oracle::value_in<long double>(as_told, root, point, functions);
    const auto actual = exact_oracle::value_in<long double>(made, result, point, functions);
    for (int k = 0; k < expected.shape().count(); ++k) {
        const long double e = expected.entries()[k];
        const long double difference = std::abs(e - actual.entries()[k]);
        if (std::isfinite(e) && !(difference <= 1e-15L * (1 + std::abs(e)))) return false;
    }
    return true;
}

std::string name_of(int operation, const constant& a) {
    static constexpr const char* names[]{"a number",    "zero",          "one",
                                         "an identity", "a unit vector", "a selection"};
    return "the operation " + ctgrad::checking::text_of(operation) + " of " +
           names[static_cast<int>(a.what)] + ", " + std::to_string(a.shape.rows) + " x " +
           std::to_string(a.shape.columns);
}

BOOST_AUTO_TEST_CASE(operations_of_one_constant_are_evaluated) {
    std::set<std::string> reasons;
    int evaluated = 0;
    for (int operation = 0; operation < all::size; ++operation) {
        if (graph::traits(operation).arity != 1) continue;
        for (const constant& a : all_constants()) {
            if (!exact_oracle::applies(operation, a.shape, {})) continue;
            for (const int payload : payloads_of(operation)) {
                graph::expression_graph g;
                const int result = make(g, operation, payload, node_of(g, a));
                BOOST_TEST(has_value_of_definition(g, result, operation, payload, {a}),
                           name_of(operation, a));
                if (is_evaluated(g, result)) {
                    ++evaluated;
                    continue;
                }
                const char* reason = why_not_evaluated(operation, payload, a);
                BOOST_TEST(reason != nullptr, name_of(operation, a)
                                                  << " is not evaluated; by a rule, or say why not");
                if (reason != nullptr) reasons.insert(reason);
            }
        }
    }
    std::cout << evaluated << " results are evaluated; not those where\n";
    for (const std::string& reason : reasons) std::cout << "    " << reason << '\n';
    BOOST_TEST(evaluated > 400);
}

BOOST_AUTO_TEST_CASE(operations_of_two_constants_are_evaluated) {
    std::set<std::string> reasons;
    int evaluated = 0;
    int not_evaluated = 0;
    const std::vector<constant> constants = all_constants();
    for (int operation = 0; operation < all::size; ++operation) {
        if (graph::traits(operation).arity != 2) continue;
        for (const constant& a : constants)
            for (const constant& b : constants) {
                if (!exact_oracle::applies(operation, a.shape, b.shape)) continue;
                graph::expression_graph g;
                const int right = node_of(g, b);
                const int result = make(g, operation, 0, node_of(g, a), right);
                BOOST_TEST(has_value_of_definition(g, result, operation, 0, {a, b}), name_of(operation, a));
                if (is_evaluated(g, result)) {
                    ++evaluated;
                    continue;
                }
                ++not_evaluated;
                const char* reason = why_not_evaluated(operation, a, b);
                BOOST_TEST(reason != nullptr, name_of(operation, a)
                                                  << " and " << name_of(operation, b)
                                                  << " is not evaluated; by a rule, or say why not");
                if (reason != nullptr) reasons.insert(reason);
            }
    }
    std::cout << evaluated << " results are evaluated, " << not_evaluated << " are not, where\n";
    for (const std::string& reason : reasons) std::cout << "    " << reason << '\n';
    BOOST_TEST(evaluated > 2 * not_evaluated);
}

}  // namespace
