// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <boost/test/tools/assertion_result.hpp>

#include <ctgrad/expression/layout.hpp>
#include <ctgrad/graph/expression_graph.hpp>

namespace numeric_oracle {

using real = long double;
using ctgrad::dims;
using ctgrad::layout;
using ctgrad::graph::variable_entry;

enum class signs { both, positive };

/// The entries of one variable, row by row.
struct variable_value {
    variable_entry variable;
    std::vector<real> entries;
};
using point = std::vector<variable_value>;

/// Is D the derivative of F by x? Both are nodes of a graph, and D is a function of the variables' values in
/// addition if its value is to be asked for otherwise.
struct question {
    ctgrad::graph::expression_graph graph{};
    int f = 0;
    int d = 0;
    variable_entry x{};
    std::vector<variable_entry> variables{};
    void (*evaluated_d)(const point& p, real* entries) = nullptr;
    layout taken_in = layout::numerator;
    signs which = signs::both;
    bool by_columns = false;  // of the columns of F below each other, by those of x
};

enum class method { dual_numbers, differences };

/// The answer, with the wrong entries of D in its message.
boost::test_tools::assertion_result compare(const question& q, method by);
/// By both methods.
boost::test_tools::assertion_result compare(const question& q);

}  // namespace numeric_oracle
