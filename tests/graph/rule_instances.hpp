// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <ctgrad/graph/rewrite.hpp>

#include "oracles/shape_laws.hpp"

namespace rule_tests {

namespace graph = ctgrad::graph;
namespace operations = ctgrad::operations;
using ctgrad::dims;
using ctgrad::property;

/// Both sides of a rule with variables in the place of its wildcards, in a graph that stores them as told.
struct instance {
    const graph::expression_graph& g;
    int left;
    int right;
    bool rectangular;
};

/// Makes all instances of a rule that there are for the tried shapes: those for which the left side is a
/// lawful expression and the conditions hold.
class instance_maker {
public:
    instance_maker(const graph::rule& r, std::function<void(const instance&)> visit)
        : rule_(r), visit_(std::move(visit)) {
        for (int k = 0; k < r.left.size; ++k) {
            const graph::pattern_node& n = r.left.nodes[k];
            if (n.operation == graph::wildcard_operation) note(n.payload, n.scalar);
            if (n.operation == graph::function_operation) has_function_ = true;
            if (n.operation >= 0 && n.left < 0 && n.operation != operations::index_of<operations::number>)
                note(graph::wildcards - 1, false);
        }
    }

    void run() { choose_shape(0); }

private:
    struct wildcard_choice {
        int which = 0;
        bool scalar = false;
        dims shape{};
        property known = property::none;
    };

    void note(int which, bool scalar) {
        for (const wildcard_choice& known : chosen_)
            if (known.which == which) return;
        chosen_.push_back({which, scalar});
    }

    void choose_shape(std::size_t place) {
        if (place == chosen_.size()) return choose_property(0);
        for (const dims shape : exact_oracle::tried_shapes) {
            if (chosen_[place].scalar && !shape.scalar()) continue;
            chosen_[place].shape = shape;
            choose_shape(place + 1);
        }
    }

    // Only where a condition may ask for one.
    void choose_property(std::size_t place) {
        if (place == chosen_.size()) return choose_function();
        chosen_[place].known = property::none;
        choose_property(place + 1);
        if (rule_.condition_count == 0 || !chosen_[place].shape.square() ||
            chosen_[place].which == graph::wildcards - 1)
            return;
        for (const property p :
             {property::symmetric, property::skew_symmetric, property::orthogonal, property::diagonal,
              property::positive_definite, property::lower_triangular, property::upper_triangular}) {
            chosen_[place].known = p;
            choose_property(place + 1);
        }
    }

    void choose_function() {
        if (!has_function_) return build(-1, 0);
        for (int operation = 0; operation < operations::all::size; ++operation) {
            if (!graph::traits(operation).elementwise) continue;
            if (operation == operations::index_of<operations::integer_power>)
                for (const int exponent : {-2, -1, 2, 3}) build(operation, exponent);
            else build(operation, 0);
        }
    }

    // Variables in both orders of appearance: a condition may ask which of two is written first.
    void build(int function, int exponent) {
        if (!try_to_build(function, exponent, false)) try_to_build(function, exponent, true);
    }

    bool try_to_build(int function, int exponent, bool backwards) {
        graph::expression_graph g;
        g.simplifies = false;
        graph::bindings bound;
        bound.function = function;
        bound.exponent = exponent;
        bool rectangular = false;
        for (std::size_t k = 0; k < chosen_.size(); ++k) {
            const wildcard_choice& choice = chosen_[backwards ? chosen_.size() - 1 - k : k];
            rectangular =
                rectangular || (!choice.shape.square() && !choice.shape.row() && !choice.shape.column());
            if (choice.which == graph::wildcards - 1) continue;
            static constexpr std::string_view names[]{"a", "b", "c", "s", "t"};
            bound.node[choice.which] =
                g.variable(&names[choice.which], {names[choice.which], choice.shape, choice.known});
        }
        const int left = left_side(g, bound, rule_.left.size - 1);
        if (left < 0 || !graph::conditions_hold(g, rule_, bound)) return false;
        const int right = graph::instantiate(g, rule_.right, rule_.right.size - 1, bound, g.shape(left));
        visit_({g, left, right, rectangular});
        return true;
    }

    // −1 where it is no lawful expression.
    int left_side(graph::expression_graph& g, graph::bindings& bound, int index) const {
        const graph::pattern_node& n = rule_.left.nodes[index];
        if (n.operation == graph::wildcard_operation) return bound.node[n.payload];
        if (n.operation == operations::index_of<operations::number>) return g.number(n.value);
        if (n.left < 0) return bound.node[graph::wildcards - 1] = constant(g, n.operation);
        const int operation = n.operation == graph::function_operation ? bound.function : n.operation;
        const int payload = n.operation == graph::function_operation ? bound.exponent : n.payload;
        const int left = left_side(g, bound, n.left);
        const int right = n.right < 0 ? 0 : left_side(g, bound, n.right);
        if (left < 0 || right < 0) return -1;
        if (!exact_oracle::applies(operation, g.shape(left), n.right < 0 ? dims{} : g.shape(right)))
            return -1;
        return n.right < 0 ? make(g, operation, payload, left) : make(g, operation, payload, left, right);
    }

    int constant(graph::expression_graph& g, int operation) const {
        const dims shape = shape_of_constant();
        if (operation == operations::index_of<operations::zero_matrix>)
            return g.constant<operations::zero_matrix>(shape);
        if (operation == operations::index_of<operations::one_matrix>)
            return g.constant<operations::one_matrix>(shape);
        return shape.square() ? g.constant<operations::identity_matrix>(shape) : -1;
    }
    dims shape_of_constant() const {
        for (const wildcard_choice& choice : chosen_)
            if (choice.which == graph::wildcards - 1) return choice.shape;
        return {};
    }

    graph::rule rule_;
    std::function<void(const instance&)> visit_;
    std::vector<wildcard_choice> chosen_;
    bool has_function_ = false;
};

}  // namespace rule_tests
