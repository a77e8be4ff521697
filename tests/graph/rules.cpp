// SPDX-License-Identifier: BSL-1.0

// Every rule of the tables that the engine applies is proven: both sides have one value for every combination
// of shapes that the left side allows, at random points, exactly where the prime field can decide.

#include <iostream>
#include <stdexcept>

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/rule_text.hpp>
#include <ctgrad/graph/differentiation/left_coefficient.hpp>

#include "oracles/shape_laws.hpp"
#include "rule_proof.hpp"
#include "rule_weights.hpp"

// Rules of a table are constants; those of a test may be made at run time.
void ctgrad::graph::right_side_has_a_wildcard_that_the_left_side_does_not_bind() {
    throw std::logic_error("the right side has a wildcard that the left side does not bind");
}

namespace {

using namespace rule_tests;
using namespace ctgrad::literals;

using written = graph::rules<graph::pattern>;

/// The tables as the engine sees them, so that no rule can be left out.
std::vector<graph::rule> all_rules() {
    std::vector<graph::rule> rules;
    const auto take = [&](const auto& index) {
        for (const graph::indexed_rule& r : index.sorted) {
            BOOST_REQUIRE_MESSAGE(r.table != nullptr, "a rule has a left side that nothing can match");
            rules.push_back(r.whole());
        }
    };
    using known = graph::algebra_of<graph::pattern>;
    take(known::simplification);
    take(known::factoring);
    return rules;
}

/// Those that bring a row to the left of what is linear in it.
std::vector<graph::rule> rules_to_the_left() {
    std::vector<graph::rule> rules;
    for (const graph::indexed_rule& r : graph::algebra_of<graph::pattern>::to_the_left.sorted) {
        BOOST_REQUIRE_MESSAGE(r.table != nullptr, "a rule has a left side that nothing can match");
        rules.push_back(r.whole());
    }
    return rules;
}

/// Does the left side allow any shape, so that rectangles must have been among the instances?
bool allows_rectangles(const graph::rule& r) {
    if (r.condition_count > 0) return false;
    bool has_matrix = false;
    for (int k = 0; k < r.left.size; ++k) {
        const graph::pattern_node& n = r.left.nodes[k];
        if (n.operation == graph::wildcard_operation && !n.scalar) has_matrix = true;
        if (n.operation < 0 || n.left < 0) continue;
        const dims rectangle{2, 3};
        const bool two = n.right >= 0;
        bool applicable = false;
        for (const dims other : exact_oracle::tried_shapes)
            applicable = applicable || exact_oracle::applies(n.operation, rectangle, other) ||
                         (two && exact_oracle::applies(n.operation, other, rectangle));
        if (!applicable) return false;
    }
    return has_matrix;
}

BOOST_AUTO_TEST_CASE(every_rule_is_proven) {
    int instances = 0;
    int exact = 0;
    std::vector<graph::rule> rules = all_rules();
    const std::size_t applied_always = rules.size();
    for (const graph::rule& r : rules_to_the_left()) rules.push_back(r);
    std::cout << "proven by numbers, since they are about functions that a prime field does not have:\n";
    for (std::size_t k = 0; k < rules.size(); ++k) {
        const graph::rule& r = rules[k];
        const proof p = prove(r);
        instances += p.instances;
        BOOST_TEST(p.instances > 0, "no instance of " << text_of(r));
        BOOST_TEST(p.unlawful == 0, text_of(r) << ": the right side has another shape or is no expression");
        BOOST_TEST(p.refuted_by_numbers == 0, text_of(r) << " is wrong for real numbers");
        BOOST_TEST(p.holds(), text_of(r) << " is wrong");
        // What a rule says is also done. (Not for every instance: on 1 × 1 some rules for matrices give way
        // to the rules for numbers.)
        if (k < applied_always) BOOST_TEST(p.applied > 0, text_of(r) << " is never applied");
        if (allows_rectangles(r)) BOOST_TEST(p.rectangular > 0, text_of(r) << " was not tried on rectangles");
        if (p.is_exact()) ++exact;
        else if (p.holds()) std::cout << "    " << text_of(r) << '\n';
    }
    std::cout << rules.size() << " rules, " << exact << " of them proven exactly; " << instances
              << " instances\n";
}

// The walker must be able to refute. A wrong rule that only numbers could refute must not pass either.
BOOST_AUTO_TEST_CASE(wrong_rules_are_refuted) {
    constexpr graph::pattern a = written::a, b = written::b, c = written::c, s = written::s, t = written::t,
                             zero = written::zero, one = written::one;
    const auto refuted = [](const graph::rule& r) {
        BOOST_TEST(!prove(r).holds(), text_of(r) << " is wrong and was not refuted");
    };
    refuted(graph::rule{transpose(a * b), transpose(a) * transpose(b)});
    refuted(graph::rule{inverse(s * a), s * inverse(a)});
    refuted(graph::rule{trace(a * b), trace(a) * trace(b)});
    refuted(graph::rule{transpose(a), a});
    refuted(graph::rule{transpose(a), a}.when(graph::is<ctgrad::skew_symmetric>(a)));
    refuted(graph::rule{inverse(a), transpose(a)}.when(graph::is<ctgrad::symmetric>(a)));
    refuted(graph::rule{a - b, b + -1_c * a});
    refuted(graph::rule{divide(a, b), hadamard(pow<-1>(a), b)});
    refuted(graph::rule{sum(one), rows_of(one)});
    refuted(graph::rule{determinant(s * a), s * determinant(a)});
    refuted(graph::rule{f(a + b), f(a) + f(b)});
    refuted(graph::rule{f(s * a), s * f(a)});
    refuted(graph::rule{trace(a), sum(a)});
    refuted(graph::rule{a * b + a * c, a * (c + c)});
    refuted(graph::rule{diagonal_of(a * b), hadamard(diagonal_of(a), diagonal_of(b))});
    refuted(graph::rule{exp(a + b), hadamard(exp(a), exp(a))});
    refuted(graph::rule{exp(s) * exp(t), exp(s * t)});
    refuted(graph::rule{log(exp(a)), exp(a)});
    refuted(graph::rule{pow<2>(sqrt(a)), pow<2>(a)});
    refuted(graph::rule{norm(s * a), pow<2>(s) * norm(a)});
    refuted(graph::rule{log_determinant(inverse(a)), log_determinant(a)});
    refuted(graph::rule{cos(zero), zero});
    refuted(graph::rule{abs(s), s});
    refuted(graph::rule{relu(s), s});
    refuted(graph::rule{norm(s * a), s * norm(a)});
    refuted(graph::rule{pow<3>(norm(a)), squared_norm(a)});
    // shapes that do not fit, and a rule without any instance
    refuted(graph::rule{sum(transpose(a)), transpose(a)});
    refuted(graph::rule{a * b, b * a});
    const auto never = [](const graph::expression_graph&, int, int) { return false; };
    refuted(graph::rule{transpose(transpose(a)), a}.when({never, 0, 0}));
}

BOOST_AUTO_TEST_CASE(what_a_right_side_is_made_of_is_bound) {
    const graph::pattern a = written::a, b = written::b, e = written::e, s = written::s, one = written::one;
    const graph::pattern other_one = written::other_one;
    BOOST_CHECK_THROW((graph::rule{transpose(a), b}), std::logic_error);
    BOOST_CHECK_THROW((graph::rule{transpose(a), transpose(a) * transpose(b)}), std::logic_error);
    BOOST_CHECK_THROW((graph::rule{determinant(a), s * determinant(a)}), std::logic_error);
    BOOST_CHECK_THROW((graph::rule{exp(a), f(a)}), std::logic_error);
    BOOST_CHECK_THROW((graph::rule{sum(a), columns_of(b)}), std::logic_error);
    BOOST_CHECK_THROW((graph::rule{determinant(s * a), graph::power_of_rows(s, b) * determinant(a)}),
                      std::logic_error);
    BOOST_CHECK_THROW((graph::rule{sum(one), columns_of(e)}), std::logic_error);
    BOOST_CHECK_THROW((graph::rule{sum(one), columns_of(other_one)}), std::logic_error);
    BOOST_CHECK_NO_THROW((graph::rule{exp(a), one}));
    BOOST_CHECK_NO_THROW((graph::rule{f(a), f(transpose(a))}));
}

/// The rule that turns products in a trace round makes nothing lighter, but brings an earlier factor to the
/// front.
bool is_rotation(const graph::rule& r) {
    if (r.right.root().operation != operations::index_of<operations::matrix_trace>) return false;
    for (int k = 0; k < r.condition_count; ++k)
        if (r.conditions[k].holds == graph::begins_before(written::b, written::a).holds) return true;
    return false;
}

BOOST_AUTO_TEST_CASE(rewriting_ends) {
    int rotations = 0;
    for (const graph::rule& r : all_rules()) {
        const bool turns = is_rotation(r);
        rotations += turns ? 1 : 0;
        for (int function = 0; function < operations::all::size; ++function) {
            if (!graph::traits(function).elementwise) continue;
            for (const int exponent : {-3, -2, -1, 2, 3}) {
                const linear_weight left = weight_of(r.left, function, exponent);
                const linear_weight right = weight_of(r.right, function, exponent);
                BOOST_TEST((turns ? left == right : always_above(left, right)),
                           text_of(r) << " makes nothing lighter");
            }
        }
    }
    BOOST_TEST(rotations == 1);
    constexpr graph::pattern a = written::a, b = written::b;
    const graph::rule back{a, transpose(transpose(a))};
    const graph::rule sideways{a * b, b * a};
    for (const graph::rule& r : {back, sideways})
        BOOST_TEST(!always_above(weight_of(r.left, 0, 0), weight_of(r.right, 0, 0)));
}

// A rotation ends because "is written before" is a strict order of all nodes: no factor can come to the front
// twice.
BOOST_AUTO_TEST_CASE(rotations_end) {
    graph::expression_graph g;
    static constexpr std::string_view names[]{"a", "b", "c", "d"};
    for (const std::string_view& name : names) g.variable(&name, {name, {2, 2}});
    for (int x = 0; x < 4; ++x)
        for (int y = 0; y < 4; ++y) {
            const graph::reference a{g, x};
            const graph::reference b{g, y};
            for (const auto made : {a * b, transpose(a) * b, a + b, inverse(a) * b, exp(a * b), trace(a) * b})
                BOOST_TEST(made.index < g.size());
        }
    for (int x = 0; x < g.size(); ++x) {
        BOOST_TEST(!graph::precedes(g, x, x));
        for (int y = 0; y < g.size(); ++y) {
            if (x != y) BOOST_TEST(graph::precedes(g, x, y) != graph::precedes(g, y, x));
            for (int z = 0; z < g.size(); ++z)
                if (graph::precedes(g, x, y) && graph::precedes(g, y, z) && !graph::precedes(g, x, z))
                    BOOST_ERROR("the order of nodes is not transitive");
        }
    }
    for (int x = 0; x < g.size(); ++x)
        for (int y = 0; y < g.size(); ++y) {
            const graph::condition turn = graph::begins_before(written::b, written::a);
            if (turn.holds(g, y, x)) BOOST_TEST(!turn.holds(g, x, y));
        }
}

// A rule to the left ends because fewer operations other than products and transposes have l in them, of
// which a Hadamard product counts twice; or because nothing is left to look at but a itself, a part of the
// left side. All of the left side's first wildcard is l, so how many operations it stands in is a linear
// weight.
int operations_around_a(const graph::pattern& p, int index) {
    const graph::pattern_node& n = p.nodes[index];
    if (n.operation == graph::wildcard_operation) return n.payload == 0 ? 0 : -1;
    const int left = n.left < 0 ? -1 : operations_around_a(p, n.left);
    const int right = n.right < 0 ? -1 : operations_around_a(p, n.right);
    const int inside = left > right ? left : right;
    if (inside < 0) return -1;
    using namespace operations;
    if (n.operation == index_of<product> || n.operation == index_of<transposition>) return inside;
    return inside + (n.operation == index_of<hadamard_product> ? 2 : 1);
}
/// Of what is looked at next: of the right side, or of all but its last factor.
int operations_around_a_next(const graph::rule& r) {
    const int first = operations_around_a(r.right, r.right.root().left);
    return first >= 0 ? first : operations_around_a(r.right, r.right.size - 1);
}
bool leaves_a_itself(const graph::pattern& p) {
    const graph::pattern_node& first = p.nodes[p.root().left];
    return first.operation == graph::wildcard_operation && first.payload == 0;
}
bool comes_to_an_end(const graph::rule& r) {
    if (r.right.root().operation != operations::index_of<operations::product>) return false;
    const int before = operations_around_a(r.left, r.left.size - 1);
    const int behind = operations_around_a_next(r);
    return behind >= 0 && (behind < before || leaves_a_itself(r.right));
}

BOOST_AUTO_TEST_CASE(coming_to_the_left_ends) {
    for (const graph::rule& r : rules_to_the_left())
        BOOST_TEST(comes_to_an_end(r), text_of(r) << " brings nothing to the left");
    using to_left = graph::coefficient_rules<graph::pattern>;
    constexpr graph::pattern a = to_left::a, b = to_left::b;
    BOOST_TEST(
        !comes_to_an_end(graph::rule{a * diagonal_matrix(b), transpose(b) * diagonal_matrix(transpose(a))}));
    BOOST_TEST(!comes_to_an_end(graph::rule{b * transpose(a), transpose(a * transpose(b))}));
    BOOST_TEST(!comes_to_an_end(graph::rule{b * diagonal_matrix(a), hadamard(b, transpose(a)) * b}));
}

/// The left side of an instance made again, with a node in the place of the variable a.
int made_with(graph::expression_graph& g, const graph::expression_graph& from, int index, int of_a) {
    const graph::node& n = from[index];
    if (from.is<operations::variable>(index)) {
        const graph::variable_entry& variable = from.variable(n.payload);
        return variable.description.name == "a" ? of_a : g.variable(variable.tag, variable.description);
    }
    graph::index_list operands;
    for (int k = 0; k < n.count; ++k) operands.push_back(made_with(g, from, from.operand(index, k), of_a));
    return make(g, n.operation, n.payload, operands);
}

/// Rows that are linear in l: the instances of a rule in which a is l or l M, or the transpose of these.
struct coefficients {
    int found = 0;
    int missed = 0;
    int wrong = 0;
};
enum class around_l { nothing, first_matrix, matrix_after_p };
void find_coefficient(const instance& i, const graph::algebra& laws, around_l around, coefficients& result) {
    graph::expression_graph g;
    g.laws = &laws;
    dims shape{};
    for (const graph::variable_entry& v : i.g.variables())
        if (v.description.name == "a") shape = v.description.shape;
    BOOST_REQUIRE((shape.row() || shape.column()));
    const int n = shape.count();
    // In normal form what is met first is written first: M before all others or behind the row p (which is
    // the wildcard s), l behind everything.
    if (around == around_l::matrix_after_p)
        for (const graph::variable_entry& v : i.g.variables())
            if (v.description.name == "s") g.variable(v.tag, v.description);
    const graph::reference m{g, g.variable(&n, {"M", {n, n}})};
    for (const graph::variable_entry& v : i.g.variables()) g.variable(v.tag, v.description);
    const graph::reference l{g, g.variable(&shape, {"l", {1, n}})};
    const graph::reference column = around == around_l::nothing ? transpose(l) : m * transpose(l);
    const int row = made_with(g, i.g, i.left, shape.row() ? transpose(column).index : column.index);
    const int j = graph::left_coefficient{g, l.index}.of(row);
    ++(j < 0 ? result.missed : result.found);
    if (j < 0) return;
    const int product = graph::make_product(g, l.index, j);
    const graph::field_evaluation point{g, 7u, 1 << 20};
    if (!(point[row] == point[product])) ++result.wrong;
}
coefficients coefficients_of(const graph::rule& r, const graph::algebra& laws) {
    coefficients result;
    for (const around_l around : {around_l::nothing, around_l::first_matrix, around_l::matrix_after_p}) {
        instance_maker maker{r, [&](const instance& i) { find_coefficient(i, laws, around, result); }};
        maker.run();
    }
    return result;
}

BOOST_AUTO_TEST_CASE(every_rule_to_the_left_is_needed) {
    using known = graph::algebra_of<graph::pattern>;
    const graph::condition never{[](const graph::expression_graph&, int, int) { return false; }, 0, 0};
    const std::vector<graph::rule> rules = rules_to_the_left();
    constexpr std::size_t count = std::size(graph::coefficient_rules<graph::pattern>::to_the_left);
    BOOST_REQUIRE(rules.size() == count);
    for (std::size_t k = 0; k < count; ++k) {
        const coefficients all = coefficients_of(rules[k], known::value);
        BOOST_TEST((all.found > 0 && all.missed == 0), text_of(rules[k]) << " is not applied");
        BOOST_TEST(all.wrong == 0, text_of(rules[k]) << " gives a wrong coefficient");
        graph::rule never_applied = rules[k];
        never_applied.conditions[0] = never;
        never_applied.condition_count = 1;
        graph::rule_index<static_cast<int>(count)> index = known::to_the_left;
        for (graph::indexed_rule& r : index.sorted)
            if (&r.whole() == &known::to_the_left.sorted[k].whole()) {
                r.table = &never_applied;
                r.place = 0;
            }
        graph::algebra weaker = known::value;
        weaker.to_the_left = index;
        BOOST_TEST(coefficients_of(rules[k], weaker).missed > 0, text_of(rules[k]) << " is not needed");
    }
}

}  // namespace
