// SPDX-License-Identifier: BSL-1.0

// Equal functions have equal derivatives. Random programs are written twice: by rules that know the
// properties of their variables, and by rules that do not. Wherever the two are equal, so are their
// derivatives and second derivatives, projected onto what the variables can do.

#include <iostream>

#include <boost/test/unit_test.hpp>

#include <ctgrad/graph/differentiation/differentiate.hpp>
#include <ctgrad/graph/differentiation/tangent_space.hpp>

#include "oracles/field_dual.hpp"
#include "random_graphs.hpp"

namespace {

using namespace rule_tests;
using exact_oracle::dual;
using exact_oracle::exact_functions;
using exact_oracle::random_point;
using graph::expression_graph;

/// The same matrix, written in another way, as its property allows.
graph::reference rewritten(graph::reference v, property known) {
    if (has(known, ctgrad::diagonal)) return diagonal_matrix(diagonal_of(v));
    if (has(known, ctgrad::symmetric)) return transpose(v);
    if (has(known, ctgrad::skew_symmetric)) return -transpose(v);
    if (has(known, ctgrad::orthogonal)) return transpose(inverse(v));
    if (has(known, ctgrad::lower_triangular)) return lower_triangle(v);
    if (has(known, ctgrad::upper_triangular)) return upper_triangle(v);
    return v;
}

/// A node of another graph in a graph of its own, of variables that have properties there or have none.
int copied(expression_graph& to, const expression_graph& from, int index, const twin_graphs& twins,
           bool with_properties) {
    graph::index_list nodes;
    for (int k = 0; k <= index; ++k) {
        const graph::node& n = from[k];
        graph::index_list operands;
        for (int each = 0; each < n.count; ++each) {
            const int operand = from.operand(k, each);
            int node = nodes[operand];
            if (!with_properties && from.is<operations::variable>(operand) && (k + each) % 2 == 0)
                node =
                    rewritten({to, node}, from.variable(from[operand].payload).description.properties).index;
            operands.push_back(node);
        }
        if (from.is<operations::variable>(k)) {
            const void* const tag = from.variable(n.payload).tag;
            ctgrad::leaf_description description = from.variable(n.payload).description;
            if (!with_properties) description.properties = property::none;
            for (const graph::variable_entry& each : twins.told.variables())
                if (with_properties && each.tag == tag) description = each.description;
            nodes.push_back(to.variable(tag, description));
        } else if (n.count == 0) {
            nodes.push_back(to.intern({.operation = n.operation,
                                       .payload = n.payload,
                                       .shape = n.shape,
                                       .known = n.known,
                                       .value = n.value,
                                       .rank = n.rank},
                                      {}));
        } else {
            nodes.push_back(make(to, n.operation, n.payload, operands));
        }
    }
    return nodes[index];
}

enum class projection { right, none, transposed };

int projected(expression_graph& g, int d, int x, property known, projection how) {
    if (how == projection::none || known == property::none) return d;
    if (how == projection::transposed) {
        const int back = make(g, operations::index_of<operations::transposition>, 0, d);
        return graph::tangent_space{g, x, known}.projected(back);
    }
    return graph::tangent_space{g, x, known}.projected(d);
}

/// One number of a matrix.
int entry_of(expression_graph& g, int index, int row) {
    const dims shape = g.shape(index);
    const int left = g.constant<operations::unit_vector>({shape.rows, 1}, row % shape.rows);
    const int right = g.constant<operations::unit_vector>({shape.columns, 1}, (row + 1) % shape.columns);
    const int turned = make(g, operations::index_of<operations::transposition>, 0, left);
    return graph::make_product(g, graph::make_product(g, turned, index), right);
}

/// One of the two ways to write the program.
struct side {
    expression_graph& g;
    int f;

    int derivative(const graph::variable_entry& by, projection how) {
        const int x = variable(by);
        return projected(g, graph::derivative_of_scalar(g, f, x), x, by.description.properties, how);
    }
    int second_derivative(const graph::variable_entry& by, const graph::variable_entry& then, int row,
                          projection how) {
        return side{g, entry_of(g, derivative(by, how), row)}.derivative(then, how);
    }

private:
    int variable(const graph::variable_entry& by) {
        for (int k = 0; k < g.size(); ++k)
            if (g.is<operations::variable>(k) && g.variable(g[k].payload).tag == by.tag) return k;
        return g.variable(by.tag, by.description);
    }
};

/// Are the two nodes equal where both exist?
bool agree(const twin_graphs& twins, const expression_graph& g, int x, const expression_graph& h, int y) {
    expression_graph values;
    values.mode.simplifies = false;
    const int left = copied(values, g, x, twins, true);
    const int right = copied(values, h, y, twins, true);
    for (std::uint32_t attempt = 1, compared = 0; attempt < 40 && compared < 3; ++attempt) {
        exact_functions functions;
        const random_point point{attempt, attempt % 2 == 0, nullptr, {}};
        const auto first = exact_oracle::value_in<dual>(values, left, point, functions);
        const auto second = exact_oracle::value_in<dual>(values, right, point, functions);
        if (!functions.defined) continue;
        if (!(first == second)) return false;
        ++compared;
    }
    return true;
}

struct counts {
    int programs = 0;
    int derivatives = 0;
    int second_derivatives = 0;
    int structured = 0;
    int unequal = 0;
};

counts search(unsigned programs, projection how, bool report) {
    counts found;
    for (unsigned seed = 0; seed < programs; ++seed) {
        twin_graphs twins{seed, twin_graphs::kind::with_properties};
        for (int k = 0; k < 14 && twins.grow(); ++k) {
            const twin_graphs::twin made = twins.nodes.back();
            if (twins.told[made.as_told].weight > 30) continue;
            expression_graph without;
            const int f = entry_of(without, copied(without, twins.told, made.as_told, twins, false), k);
            const int known = entry_of(twins.simple, made.simplified, k);
            if (!agree(twins, twins.simple, known, without, f)) continue;
            ++found.programs;
            const int count = static_cast<int>(twins.variables.size());
            for (int v = 0; v < count; ++v) {
                const graph::variable_entry& by = twins.told.variable(v);
                side knowing{twins.simple, known};
                side unknowing{without, f};
                const int d = knowing.derivative(by, how);
                const int e = unknowing.derivative(by, how);
                ++found.derivatives;
                found.structured += by.description.properties != property::none ? 1 : 0;
                if (!agree(twins, twins.simple, d, without, e)) {
                    ++found.unequal;
                    if (report)
                        BOOST_ERROR(text_of(twins.told, made.as_told)
                                    << " by " << by.description.name << ": " << text_of(twins.simple, d)
                                    << " and " << text_of(without, e));
                }
                if (by.description.shape.scalar() || twins.simple[d].weight > 60) continue;
                const graph::variable_entry& then = twins.told.variable((v + k) % count);
                const int dd = knowing.second_derivative(by, then, k, how);
                const int ee = unknowing.second_derivative(by, then, k, how);
                ++found.second_derivatives;
                if (agree(twins, twins.simple, dd, without, ee)) continue;
                ++found.unequal;
                if (report)
                    BOOST_ERROR(text_of(twins.told, made.as_told)
                                << " by " << by.description.name << " and " << then.description.name);
            }
        }
    }
    return found;
}

BOOST_AUTO_TEST_CASE(equal_functions_have_equal_derivatives) {
    const counts found = search(400, projection::right, true);
    std::cout << found.programs << " random programs, " << found.derivatives << " derivatives, "
              << found.structured << " of them by variables with properties, " << found.second_derivatives
              << " second derivatives\n";
    BOOST_TEST(found.unequal == 0);
    BOOST_TEST((found.programs > 500 && found.structured > 500 && found.second_derivatives > 1000));
}

BOOST_AUTO_TEST_CASE(planted_mistakes_are_found) {
    BOOST_TEST(search(150, projection::none, false).unequal > 5);
    BOOST_TEST(search(150, projection::transposed, false).unequal > 5);
}

}  // namespace
