// SPDX-License-Identifier: BSL-1.0

// Every operation's own rule for its derivative, by every operand, in every entry, against exact dual
// numbers. The list of operations is walked, and shapes are found by trying: a new operation is tested by
// being in the list.

#include <iostream>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/graph/differentiation/differentiate.hpp>

#include "oracles/field_dual.hpp"
#include "oracles/shape_laws.hpp"

namespace {

namespace graph = ctgrad::graph;
namespace operations = ctgrad::operations;
using ctgrad::dims;
using graph::expression_graph;
using graph::index_list;

constexpr std::string_view names[]{"a", "b", "c", "L", "M", "N"};

int variable(expression_graph& g, int which, dims shape) {
    return g.variable(&names[which], {names[which], shape});
}

/// tr(L U) with a variable L, which is the general scalar function of U.
int weighted(expression_graph& g, int u, int which) {
    const graph::reference l{g, variable(g, which, g.shape(u).transposed())};
    return trace(l * graph::reference{g, u}).index;
}

/// One way to apply an operation.
struct application {
    int operation;
    int exponent;
    std::vector<dims> operands;

    std::string text() const {
        std::string text = "operation " + std::to_string(operation) + " of the list";
        if (exponent != 0) text += ", exponent " + std::to_string(exponent);
        for (const dims d : operands) text += ", " + std::to_string(d.rows) + "x" + std::to_string(d.columns);
        return text;
    }
    bool rectangular() const {
        for (const dims d : operands)
            if (!d.square() && !d.row() && !d.column()) return true;
        return false;
    }
};

/// U on variables as it is written, so that the operation's own rule is asked and no rewriting comes before
/// it.
int applied(expression_graph& g, const application& how) {
    g.mode.simplifies = false;
    index_list operands;
    for (std::size_t k = 0; k < how.operands.size(); ++k)
        operands.push_back(variable(g, static_cast<int>(k), how.operands[k]));
    const int u = make(g, how.operation, how.exponent, operands);
    g.mode.simplifies = true;
    return u;
}

/// Both the operation's own rule and, in `simplified`, what becomes of it after the rewriting.
void check_first_derivatives(const application& how, bool simplified) {
    expression_graph g;
    const int u = applied(g, how);
    g.mode.simplifies = false;
    const int f = weighted(g, u, 3);
    g.mode.simplifies = true;
    int differentiated = f;
    if (simplified) {
        index_list operands = g.operands(u);
        differentiated = weighted(g, make(g, how.operation, how.exponent, operands), 3);
    }
    for (const int x : g.operands(u)) {
        const int d = graph::derivative_of_scalar(g, differentiated, x);
        const exact_oracle::verdict found = exact_oracle::check_derivative(g, f, x, d);
        BOOST_TEST(found, how.text() << " by " << g.variable(g[x].payload).description.name << ": " << found);
    }
}

/// ∂/∂y tr(M ∂f/∂x) for every pair of operands. The first derivative is the function here: it was checked
/// above.
void check_second_derivatives(const application& how) {
    expression_graph g;
    const int u = applied(g, how);
    const int f = weighted(g, u, 3);
    const index_list variables = g.operands(u);
    for (int k = 0; k < variables.size(); ++k) {
        const int first = weighted(g, graph::derivative_of_scalar(g, f, variables[k]), 4 + k);
        for (const int y : variables) {
            const int second = graph::derivative_of_scalar(g, first, y);
            const exact_oracle::verdict found = exact_oracle::check_derivative(g, first, y, second);
            BOOST_TEST(found, "second derivative of " << how.text() << ": " << found);
        }
    }
}

template <class Operation>
std::vector<application> applications() {
    constexpr int operation = operations::index_of<Operation>;
    std::vector<int> exponents{0};
    if constexpr (requires { Operation::has_exponent; }) exponents = {-2, -1, 2, 3};
    std::vector<application> found;
    for (const int exponent : exponents)
        for (const dims a : exact_oracle::tried_shapes) {
            if (Operation::arity == 1 && exact_oracle::applies(operation, a, {}))
                found.push_back({operation, exponent, {a}});
            if (Operation::arity == 2)
                for (const dims b : exact_oracle::tried_shapes)
                    if (exact_oracle::applies(operation, a, b))
                        found.push_back({operation, exponent, {a, b}});
        }
    return found;
}

template <class Visitor, class... Operations>
void for_each_operation(operations::list<Operations...>, Visitor visit) {
    (visit.template operator()<Operations>(), ...);
}

BOOST_AUTO_TEST_CASE(every_operation_by_every_operand) {
    int checked = 0;
    int terminals = 0;
    int total = 0;
    for_each_operation(operations::all{}, [&]<class Operation>() {
        if constexpr (Operation::arity == 0) {
            ++terminals;
        } else {
            const std::vector<application> ways = applications<Operation>();
            BOOST_TEST(!ways.empty(),
                       "no shapes were found for operation " << operations::index_of<Operation>);
            for (const application& how : ways) {
                check_first_derivatives(how, false);
                check_first_derivatives(how, true);
            }
            total += static_cast<int>(ways.size());
            checked += ways.empty() ? 0 : 1;
        }
    });
    BOOST_TEST(checked + terminals == operations::all::size);
    std::cout << checked << " operations in " << total << " ways, and " << terminals << " without operands\n";
}

BOOST_AUTO_TEST_CASE(second_derivatives) {
    int total = 0;
    for_each_operation(operations::all{}, [&]<class Operation>() {
        if constexpr (Operation::arity > 0)
            for (const application& how : applications<Operation>()) {
                check_second_derivatives(how);
                ++total;
            }
    });
    std::cout << total << " second derivatives\n";
}

// Sums, Hadamard products and chains of several operands are one node.
BOOST_AUTO_TEST_CASE(associative_operations_of_three_operands) {
    for (const dims shape : exact_oracle::tried_shapes) {
        check_first_derivatives({operations::index_of<operations::addition>, 0, {shape, shape, shape}},
                                false);
        check_first_derivatives(
            {operations::index_of<operations::hadamard_product>, 0, {shape, shape, shape}}, false);
        for (const dims last : exact_oracle::tried_shapes)
            if (last.rows == shape.columns)
                check_first_derivatives(
                    {operations::index_of<operations::product>, 0, {{2, shape.rows}, shape, last}}, false);
    }
}

// The shapes that were found are those of the shape laws.
BOOST_AUTO_TEST_CASE(shapes_are_found_by_trying) {
    const auto count = [](const std::vector<application>& ways, bool only_rectangular) {
        int n = 0;
        for (const application& how : ways)
            if (!only_rectangular || how.rectangular()) ++n;
        return n;
    };
    for_each_operation(operations::all{}, [&]<class Operation>() {
        if constexpr (Operation::arity > 0) {
            for (const application& how : applications<Operation>()) {
                // the oracle's own definitions refuse operands that do not fit, and a wrong shape of the
                // result
                expression_graph g;
                const int u = applied(g, how);
                const exact_oracle::random_point point{7, true, nullptr, {}};
                exact_oracle::exact_functions functions;
                BOOST_CHECK_NO_THROW(exact_oracle::value_in<exact_oracle::dual>(g, u, point, functions));
            }
        }
    });
    using namespace operations;
    BOOST_TEST(count(applications<addition>(), false) == 9);
    BOOST_TEST(count(applications<addition>(), true) == 2);
    BOOST_TEST(count(applications<product>(), false) == 27);
    BOOST_TEST(count(applications<scalar_multiple>(), false) == 9);
    BOOST_TEST(count(applications<quotient>(), false) == 9);
    BOOST_TEST(count(applications<inner_product>(), false) == 3);
    BOOST_TEST(count(applications<outer_product>(), false) == 9);
    BOOST_TEST(count(applications<matrix_trace>(), false) == 3);
    BOOST_TEST(count(applications<matrix_inverse>(), false) == 3);
    BOOST_TEST(count(applications<power_of_matrix>(), false) == 12);
    BOOST_TEST(count(applications<diagonal_embedding>(), false) == 3);
    BOOST_TEST(count(applications<transposition>(), true) == 2);
    BOOST_TEST(count(applications<exponential>(), false) == 9);
}

}  // namespace
