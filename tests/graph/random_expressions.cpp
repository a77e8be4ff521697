// SPDX-License-Identifier: BSL-1.0

// Random expressions of everything: what the engine makes of them has their value, is its own normal form,
// and has their derivatives. The rules are proven one by one in rules.cpp; here is what holds them together.

#include <cmath>
#include <iostream>

#include <boost/test/unit_test.hpp>

#include <ctgrad/graph/differentiation/jacobian_graph.hpp>
#include <ctgrad/graph/frozen_graph.hpp>

#include "oracles/field_dual.hpp"
#include "oracles/real_numbers.hpp"
#include "random_graphs.hpp"

namespace {

using namespace rule_tests;
using exact_oracle::dual;
using exact_oracle::exact_functions;
using exact_oracle::random_point;
using graph::expression_graph;
using kind = twin_graphs::kind;

constexpr unsigned graphs = 1000;
constexpr int growth = 14;

enum class comparison { equal, unequal, nowhere_defined };

/// Of how many pairs neither the field nor real numbers said anything.
int undecided_pairs = 0;

/// Some rules hold of real numbers alone: ln σ(x) = −softplus(−x). The logarithm of what is 0 but for
/// rounding, such as a singular determinant, is any number far below 0, and not compared.
comparison compare_in_numbers(const expression_graph& g, int x, const expression_graph& h, int y) {
    int compared = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const exact_oracle::real_point point{seed, seed % 2 == 0};
        exact_oracle::real_functions functions;
        const auto left = exact_oracle::value_in<long double>(g, x, point, functions);
        const auto right = exact_oracle::value_in<long double>(h, y, point, functions);
        if (left.shape() != right.shape()) return comparison::unequal;
        for (int k = 0; k < left.shape().count(); ++k) {
            const long double l = left.entries()[k];
            const long double r = right.entries()[k];
            if (!std::isfinite(l) || (l < -30 && r < -30)) continue;
            if (!(std::abs(l - r) <= 1e-9L * (1 + std::abs(l)))) return comparison::unequal;
            ++compared;
        }
    }
    return compared > 0 ? comparison::equal : comparison::nowhere_defined;
}
bool equal_in_numbers(const expression_graph& g, int x, const expression_graph& h, int y) {
    return compare_in_numbers(g, x, h, y) == comparison::equal;
}

/// Compares two nodes at a few points where both exist. (In the field half of all roots do not, and rewriting
/// may bring a root to light that had been multiplied by 0.) Where the first exists, the second must exist
/// for at least some point.
comparison compare(const expression_graph& g, int x, const expression_graph& h, int y) {
    int first_exists = 0;
    int compared = 0;
    for (std::uint32_t attempt = 1; attempt < 60 && compared < 4; ++attempt) {
        exact_functions functions;
        const random_point point{attempt, attempt % 2 == 0, nullptr, {}};
        const auto left = exact_oracle::value_in<dual>(g, x, point, functions);
        if (!functions.defined) continue;
        ++first_exists;
        const auto right = exact_oracle::value_in<dual>(h, y, point, functions);
        if (!functions.defined) continue;
        if (!(left == right)) return equal_in_numbers(g, x, h, y) ? comparison::equal : comparison::unequal;
        ++compared;
    }
    if (compared > 0) return comparison::equal;
    return first_exists > 0 ? comparison::unequal : comparison::nowhere_defined;
}

/// Does a node differ from what became of it?
bool differ(const expression_graph& g, int x, const expression_graph& h, int y) {
    if (compare(g, x, h, y) == comparison::equal) return false;
    const comparison found = compare_in_numbers(g, x, h, y);
    if (found == comparison::nowhere_defined) ++undecided_pairs;
    return found == comparison::unequal;
}

/// Does D, a node of h, say how the node f of g changes with the variable? At 0 a norm has no derivative: a
/// function that is 0 everywhere and has a norm in it may have a derivative that exists nowhere.
/// Points at which the oracle takes f and what became of it for different numbers say nothing.
comparison compare_derivative(const expression_graph& g, int f, int x, const expression_graph& h, int became,
                              int d) {
    const graph::variable_entry& by = g.variable(g[x].payload);
    int compared = 0;
    for (std::uint32_t attempt = 1; attempt < 60 && compared < 4; ++attempt) {
        exact_functions functions;
        const random_point point{attempt, attempt % 2 == 0, by.tag, {}};
        const auto moved = exact_oracle::value_in<dual>(g, f, point, functions);
        const auto value = exact_oracle::value_in<dual>(h, d, point.stopped(), functions);
        const auto same = exact_oracle::value_in<dual>(h, became, point, functions);
        if (!functions.defined || !(moved == same)) continue;
        const auto told = exact_oracle::detail::told_by(value, point.movement(by.description), moved.shape());
        for (int k = 0; k < moved.shape().count(); ++k)
            if (moved.entries()[k].slope != told.entries()[k].value) return comparison::unequal;
        ++compared;
    }
    return compared == 0 ? comparison::nowhere_defined : comparison::equal;
}

/// A point from which one variable moves towards its value at another point, in a way that it can.
struct moved_point {
    exact_oracle::real_point from;
    exact_oracle::real_point to;
    const void* moving = nullptr;
    long double by = 0;

    exact_oracle::small_matrix<long double> movement(const graph::variable_entry& variable) const {
        auto v = to.value_of(variable);
        for (int i = 0; i < v.rows(); ++i)
            for (int j = 0; j < v.columns(); ++j) v.at(i, j) -= from.value_of(variable)(i, j);
        return v;
    }
    exact_oracle::small_matrix<long double> value_of(const graph::variable_entry& variable) const {
        auto value = from.value_of(variable);
        if (variable.tag != moving) return value;
        const auto v = movement(variable);
        for (int i = 0; i < v.rows(); ++i)
            for (int j = 0; j < v.columns(); ++j) value.at(i, j) += by * v(i, j);
        return value;
    }
};

/// The same by central differences, for functions that are known to be equal in real numbers alone.
comparison compare_derivative_in_numbers(const expression_graph& g, int f, int x, const expression_graph& h,
                                         int d) {
    const graph::variable_entry& by = g.variable(g[x].payload);
    if (has(by.description.properties, property::orthogonal)) return comparison::nowhere_defined;
    constexpr long double step = 1e-6L;
    int compared = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        moved_point point{{seed, seed % 2 == 0}, {seed + 100, seed % 2 == 0}, by.tag, 0};
        exact_oracle::real_functions functions;
        const auto slope = exact_oracle::value_in<long double>(h, d, point, functions);
        const auto moved = [&](long double distance) {
            point.by = distance;
            return exact_oracle::value_in<long double>(g, f, point, functions);
        };
        const auto ahead = moved(step);
        const auto behind = moved(-step);
        const auto told = exact_oracle::detail::told_by(slope, point.movement(by), ahead.shape());
        for (int k = 0; k < ahead.shape().count(); ++k) {
            const long double found = (ahead.entries()[k] - behind.entries()[k]) / (2 * step);
            const long double expected = told.entries()[k];
            if (!std::isfinite(found) || !std::isfinite(expected)) continue;
            if (!(std::abs(found - expected) <=
                  1e-5L * (1 + std::abs(ahead.entries()[k]) + std::abs(expected))))
                return comparison::unequal;
            ++compared;
        }
    }
    return compared == 0 ? comparison::nowhere_defined : comparison::equal;
}

/// The node made again of the same operands, all the way down.
int made_again(expression_graph& g, int index) {
    const graph::node n = g[index];
    if (n.count == 0) return index;
    graph::index_list operands;
    for (int k = 0; k < n.count; ++k) operands.push_back(made_again(g, g.operand(index, k)));
    return make(g, n.operation, n.payload, operands);
}

/// Visits random expressions that exist somewhere, and says how many did not.
template <class Visitor>
void visit_expressions(twin_graphs::kind wanted, Visitor visit, unsigned count = graphs,
                       graph::graph_mode mode = {}) {
    int visited = 0;
    int nowhere = 0;
    undecided_pairs = 0;
    for (unsigned seed = 0; seed < count; ++seed) {
        twin_graphs twins{seed, wanted};
        twins.simple.mode = mode;
        for (int k = 0; k < growth && twins.grow(); ++k) {
            const twin_graphs::twin made = twins.nodes.back();
            if (compare(twins.told, made.as_told, twins.told, made.as_told) == comparison::nowhere_defined) {
                ++nowhere;  // the inverse of a singular matrix: nothing may be built on it
                twins.nodes.pop_back();
                continue;
            }
            ++visited;
            visit(twins, made);
        }
    }
    std::cout << visited << " random expressions; left out, since they exist nowhere: " << nowhere << '\n';
    BOOST_TEST(visited > 10 * nowhere);
    BOOST_TEST(undecided_pairs <= 5);
}

constexpr auto simplified_keeps_the_value = [](twin_graphs& twins, twin_graphs::twin made) {
    if (differ(twins.told, made.as_told, twins.simple, made.simplified))
        BOOST_ERROR(text_of(twins.told, made.as_told)
                    << " became " << text_of(twins.simple, made.simplified));
};

BOOST_AUTO_TEST_CASE(simplifying_keeps_the_value) {
    for (const kind wanted : {kind::anything, kind::with_properties, kind::columns})
        visit_expressions(wanted, simplified_keeps_the_value);
}
BOOST_AUTO_TEST_CASE(simplifying_combines_rootss_keeps_the_value) {
    for (const kind wanted : {kind::anything, kind::columns})
        visit_expressions(wanted, simplified_keeps_the_value, graphs,
                          {.keeps_sums = true, .combines_roots = true});
}

BOOST_AUTO_TEST_CASE(a_normal_form_is_its_own_normal_form) {
    visit_expressions(kind::with_properties, [](twin_graphs& twins, twin_graphs::twin made) {
        const int again = made_again(twins.simple, made.simplified);
        if (again != made.simplified)
            BOOST_ERROR(text_of(twins.simple, made.simplified) << " became " << text_of(twins.simple, again));
    });
}

// A derivative is computed in a graph of its own and then put into another, where variables may have been met
// in another order. There it must be what it would have been if it had been made there.
BOOST_AUTO_TEST_CASE(a_graph_that_is_imported_is_in_normal_form) {
    visit_expressions(kind::with_properties, [](twin_graphs& twins, twin_graphs::twin made) {
        graph::frozen_graph<400, 1600, 8, 1> frozen;
        frozen.freeze(twins.simple, {made.simplified});
        if (frozen.overflow) BOOST_FAIL("a larger array is needed");
        expression_graph other;
        for (std::size_t k = twins.variables.size(); k-- > 0;) {
            const graph::node& variable = twins.simple[twins.variables[k].simplified];
            const graph::variable_entry& entry = twins.simple.variable(variable.payload);
            other.variable(entry.tag, entry.description);
        }
        const int imported = graph::import_graph(other, frozen);
        if (differ(twins.told, made.as_told, other, imported))
            BOOST_ERROR(text_of(twins.told, made.as_told) << " became " << text_of(other, imported));
        const int again = made_again(other, imported);
        if (again != imported)
            BOOST_ERROR(text_of(other, imported)
                        << " was imported, and made again is " << text_of(other, again));
    });
}

BOOST_AUTO_TEST_CASE(taking_out_factors_keeps_the_value) {
    int factored = 0;
    visit_expressions(kind::anything, [&](twin_graphs& twins, twin_graphs::twin made) {
        graph::index_list root{made.simplified};
        graph::factor(twins.simple, root);
        factored += root[0] != made.simplified ? 1 : 0;
        if (differ(twins.told, made.as_told, twins.simple, root[0]))
            BOOST_ERROR(text_of(twins.told, made.as_told) << " became " << text_of(twins.simple, root[0]));
        const int once = root[0];
        graph::factor(twins.simple, root);
        if (root[0] != once)
            BOOST_ERROR(text_of(twins.simple, once)
                        << " factored again is " << text_of(twins.simple, root[0]));
    });
    std::cout << factored << " expressions with common factors\n";
    BOOST_TEST(factored > 100);
}

BOOST_AUTO_TEST_CASE(derivatives_are_those_of_the_definition) {
    int scalars = 0;
    int by_scalar = 0;
    int jacobians = 0;
    int nowhere = 0;
    int in_numbers = 0;
    int undecided = 0;
    int of_real_numbers =
        0;  // the value is known to be equal there alone, so its derivatives are not compared
    const auto differentiate = [&](twin_graphs& twins, twin_graphs::twin made) {
        const dims f = twins.told.shape(made.as_told);
        for (const twin_graphs::twin x : twins.variables) {
            const dims v = twins.told.shape(x.as_told);
            int d = -1;
            if (f.scalar())
                ++scalars, d = graph::derivative_of_scalar(twins.simple, made.simplified, x.simplified);
            else if (v.scalar())
                ++by_scalar, d = graph::derivative_by_scalar(twins.simple, made.simplified, x.simplified);
            else if (f.column() && v.column())
                ++jacobians, d = graph::jacobian_of(twins.simple, made.simplified, x.simplified);
            else continue;
            // A sum of what is positive is positive, but over a field a sum of squares need be no square.
            if (compare(twins.told, made.as_told, twins.simple, made.simplified) == comparison::unequal) {
                const bool equal = equal_in_numbers(twins.told, made.as_told, twins.simple, made.simplified);
                ++(equal ? of_real_numbers : undecided);
                continue;
            }
            comparison found =
                compare_derivative(twins.told, made.as_told, x.as_told, twins.simple, made.simplified, d);
            // The oracle takes the two for different numbers wherever both exist: ln|AB| and ln|A| + ln|B|,
            // or the slope for another number: 1/√(1 + x²) and 1/hypot(1, x).
            if (found != comparison::equal &&
                equal_in_numbers(twins.told, made.as_told, twins.simple, made.simplified)) {
                found = compare_derivative_in_numbers(twins.told, made.as_told, x.as_told, twins.simple, d);
                ++in_numbers;
            }
            if (found == comparison::nowhere_defined) ++nowhere;
            if (found == comparison::unequal)
                BOOST_ERROR(text_of(twins.told, made.as_told)
                            << " by " << text_of(twins.told, x.as_told) << ": " << text_of(twins.simple, d));
        }
    };
    visit_expressions(kind::anything, differentiate);
    visit_expressions(kind::columns, differentiate, 3 * graphs);  // the rarer ways to find a Jacobian too
    std::cout << scalars << " derivatives of scalars, " << by_scalar << " by scalars, " << jacobians
              << " Jacobians; " << nowhere << " of them exist nowhere, " << in_numbers
              << " are compared in real numbers\n";
    BOOST_TEST((undecided < 100 && of_real_numbers < 200 && in_numbers < 400));
    BOOST_TEST((scalars > 30000 && by_scalar > 5000 && jacobians > 20000 && nowhere < 200));
}

}  // namespace
