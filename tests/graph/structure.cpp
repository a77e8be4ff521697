// SPDX-License-Identifier: BSL-1.0

// What is known of a node must be so: symmetric, triangular, definite, … of random expressions of structured
// variables, and of every operation on every pair of properties, looked for in their values.

#include <array>
#include <iostream>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "oracles/graph_value.hpp"
#include "oracles/real_numbers.hpp"
#include "random_graphs.hpp"

namespace {

using namespace rule_tests;
using ctgrad::structure;
using matrix_value = exact_oracle::small_matrix<long double>;

constexpr std::array claims{property::symmetric,         property::skew_symmetric,
                            property::orthogonal,        property::positive_semidefinite,
                            property::positive_definite, property::lower_triangular,
                            property::upper_triangular,  property::diagonal,
                            property::positive,          property::sums_to_one};

long double largest_entry(const matrix_value& m) {
    long double largest = 1;
    for (int k = 0; k < m.shape().count(); ++k) largest = std::max(largest, std::abs(m.entries()[k]));
    return largest;
}

bool all_entries(const matrix_value& m, auto holds) {
    for (int i = 0; i < m.rows(); ++i)
        for (int j = 0; j < m.columns(); ++j)
            if (!holds(i, j)) return false;
    return true;
}

// xᵀMx for many x, of all sizes and signs.
bool above(const matrix_value& m, long double bound) {
    std::mt19937 generator{7};
    std::uniform_real_distribution<long double> uniform{-1, 1};
    for (int attempt = 0; attempt < 50; ++attempt) {
        std::vector<long double> x;
        for (int i = 0; i < m.rows(); ++i) x.push_back(uniform(generator));
        long double form = 0;
        for (int i = 0; i < m.rows(); ++i)
            for (int j = 0; j < m.rows(); ++j)
                form += x[static_cast<std::size_t>(i)] * m(i, j) * x[static_cast<std::size_t>(j)];
        if (!(form > bound)) return false;
    }
    return true;
}

/// Does the value have the property, up to rounding?
bool holds(property claim, const matrix_value& m) {
    const long double tolerance = 1e-12L * largest_entry(m);
    const auto is_small = [&](long double x) { return std::abs(x) <= tolerance; };
    switch (claim) {
        case property::symmetric:
            return all_entries(m, [&](int i, int j) { return is_small(m(i, j) - m(j, i)); });
        case property::skew_symmetric:
            return all_entries(m, [&](int i, int j) { return is_small(m(i, j) + m(j, i)); });
        case property::lower_triangular:
            return all_entries(m, [&](int i, int j) { return i >= j || is_small(m(i, j)); });
        case property::upper_triangular:
            return all_entries(m, [&](int i, int j) { return i <= j || is_small(m(i, j)); });
        case property::diagonal:
            return all_entries(m, [&](int i, int j) { return i == j || is_small(m(i, j)); });
        case property::positive:
            return all_entries(m, [&](int i, int j) { return m(i, j) > 0; });
        case property::positive_semidefinite:
            return holds(property::symmetric, m) && above(m, -100 * tolerance);
        case property::positive_definite:
            return holds(property::symmetric, m) && above(m, 0);
        case property::orthogonal:
            return all_entries(m, [&](int i, int j) {
                long double product = i == j ? -1 : 0;
                for (int k = 0; k < m.rows(); ++k) product += m(k, i) * m(k, j);
                return is_small(product);
            });
        case property::sums_to_one: {
            long double sum = -1;
            for (int k = 0; k < m.shape().count(); ++k) sum += m.entries()[k];
            return is_small(sum);
        }
        default:
            return false;
    }
}

bool is_finite(const matrix_value& m) {
    return all_entries(m, [&](int i, int j) { return std::isfinite(m(i, j)); });
}

/// Is all finite that a node is made of, and no inverse of what is singular but for rounding? eˣ is positive,
/// but e to the −∞, the logarithm of 0, is not; nor is erfc x beyond 106, where it is below all numbers.
bool is_made_of_finite(const graph::expression_graph& g, int index, const exact_oracle::real_point& point) {
    exact_oracle::real_functions functions;
    const auto value = exact_oracle::value_in<long double>(g, index, point, functions);
    if (!is_finite(value) || !(largest_entry(value) < 1e12L)) return false;
    if (g.is<ctgrad::operations::complementary_error_function>(index)) {
        const auto of = exact_oracle::value_in<long double>(g, g.operand(index, 0), point, functions);
        if (!(largest_entry(of) < 100)) return false;
    }
    for (int k = 0; k < g[index].count; ++k)
        if (!is_made_of_finite(g, g.operand(index, k), point)) return false;
    return true;
}

/// Is a sign or a step taken of a number that is zero but for rounding, as above the diagonal of a triangular
/// inverse? Then its value here says nothing.
bool has_sign_of_rounding(const graph::expression_graph& g, int index,
                          const exact_oracle::real_point& point) {
    namespace operations = ctgrad::operations;
    if (g.is<operations::signum>(index) || g.is<operations::heaviside_step>(index)) {
        exact_oracle::real_functions functions;
        const auto of = exact_oracle::value_in<long double>(g, g.operand(index, 0), point, functions);
        const long double tolerance = 1e-15L * largest_entry(of);
        if (!all_entries(of, [&](int i, int j) { return of(i, j) == 0 || std::abs(of(i, j)) > tolerance; }))
            return true;
    }
    for (int k = 0; k < g[index].count; ++k)
        if (has_sign_of_rounding(g, g.operand(index, k), point)) return true;
    return false;
}

/// Claims of nodes that were checked, and those that do not hold.
struct count {
    std::array<int, claims.size()> checked{};
    int wrong = 0;
    int constants = 0;

    // Singular matrices have no inverse, and nothing is said of it.
    void check(const graph::expression_graph& g, int index) {
        const structure known = g[index].known;
        if (known == property::none) return;
        matrix_value before;
        for (unsigned seed = 1; seed <= 4; ++seed) {
            exact_oracle::real_functions functions;
            const exact_oracle::real_point point{seed, seed == 1};
            const auto value = exact_oracle::value_in<long double>(g, index, point, functions);
            const long double size = largest_entry(value);
            if (!(size < 1e6L) || !is_finite(value)) continue;
            for (std::size_t k = 0; k < claims.size(); ++k) {
                if (!has(known, claims[k])) continue;
                ++checked[k];
                if (holds(claims[k], value) || !is_made_of_finite(g, index, point)) continue;
                if (has_sign_of_rounding(g, index, point)) continue;
                ++wrong;
                BOOST_ERROR(text_of(g, index) << " is not what it is known as: claim " << k);
            }
            if (!has(known, property::constant)) continue;
            ++constants;
            if (seed > 1 && before.shape() == value.shape())
                wrong +=
                    all_entries(value, [&](int i, int j) { return before(i, j) == value(i, j); }) ? 0 : 1;
            before = value;
        }
    }
};

BOOST_AUTO_TEST_CASE(the_claims_are_told_apart) {
    matrix_value m{dims{2, 2}};
    m.at(0, 0) = 2, m.at(0, 1) = 1, m.at(1, 0) = 1, m.at(1, 1) = 3;
    for (const property claim : claims) {
        const bool right = claim == property::symmetric || claim == property::positive ||
                           claim == property::positive_definite || claim == property::positive_semidefinite;
        BOOST_TEST(holds(claim, m) == right);
    }
    m.at(1, 0) = 0, m.at(0, 1) = -2;
    for (const property claim : claims) BOOST_TEST(holds(claim, m) == (claim == property::upper_triangular));
}

BOOST_AUTO_TEST_CASE(of_random_expressions) {
    count found;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        twin_graphs twins{seed, twin_graphs::kind::with_properties};
        for (int k = 0; k < 12 && twins.grow(); ++k) continue;
        for (int index = 0; index < twins.simple.size(); ++index) found.check(twins.simple, index);
    }
    for (const int checked : found.checked) {
        std::cout << checked << ' ';
        BOOST_TEST(checked > 500);
    }
    std::cout << "claims, " << found.constants << " constants\n";
    BOOST_TEST(found.constants > 1000);
    BOOST_TEST(found.wrong == 0);
}

BOOST_AUTO_TEST_CASE(of_every_operation_on_every_pair_of_properties) {
    count found;
    static constexpr char tags[2]{};
    for (int operation = 0; operation < operations::all::size; ++operation)
        for (const property first : claims)
            for (const property second : claims)
                for (const int payload : {-2, 0, 1, 3}) {
                    const graph::operation_traits& t = graph::traits(operation);
                    if (t.arity == 0 || first == property::positive || second == property::positive ||
                        first == property::sums_to_one || second == property::sums_to_one)
                        continue;
                    graph::expression_graph g;
                    const int a = g.variable(&tags[0], {"a", {3, 3}, first});
                    const int b = g.variable(&tags[1], {"b", {3, 3}, second});
                    if (!exact_oracle::applies(operation, {3, 3}, t.arity == 1 ? dims{} : dims{3, 3}))
                        continue;
                    found.check(
                        g, t.arity == 1 ? make(g, operation, payload, a) : make(g, operation, payload, a, b));
                    const int c = g.number({2});
                    if (t.arity == 2 && exact_oracle::applies(operation, {1, 1}, {3, 3}))
                        found.check(g, make(g, operation, payload, c, b));
                }
    BOOST_TEST(found.wrong == 0);
    BOOST_TEST(found.checked[0] > 1000);
}

}  // namespace
