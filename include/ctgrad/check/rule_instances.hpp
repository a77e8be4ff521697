// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <iterator>
#include <string_view>
#include <vector>

#include "../graph/rules/conditions.hpp"
#include "shape_laws.hpp"

namespace ctgrad::checking {

/// Both sides of a rule with variables in the place of its wildcards, in a graph that stores them as told.
struct rule_instance {
    const graph::expression_graph& g;
    int left;
    int right;
    bool rectangular;
};

/// Makes all instances of a rule that there are for the tried shapes: those for which the left side is a
/// lawful expression and the conditions hold.
class instance_maker {
public:
    using visitor = std::function<void(const rule_instance&)>;

    instance_maker(const graph::rule& r, visitor visit)
        : instance_maker(r, {std::begin(tried_shapes), std::end(tried_shapes)}, std::move(visit)) {}
    instance_maker(const graph::rule& r, std::vector<dims> shapes, visitor visit)
        : rule_(r), shapes_(std::move(shapes)), visit_(std::move(visit)) {
        for (int k = 0; k < r.left.size; ++k) {
            const graph::pattern_node& n = r.left.nodes[k];
            if (n.operation == graph::wildcard_operation) note(n.payload, n.scalar);
            if (n.operation == graph::function_operation) has_function_ = true;
            has_selection_ = has_selection_ || n.operation == graph::selection_operation;
            if (is_constant(n)) note(n.payload, false);
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

    static bool is_constant(const graph::pattern_node& n) {
        return n.operation == graph::selection_operation ||
               (n.operation >= 0 && n.left < 0 && n.operation != operations::index_of<operations::number>);
    }
    static bool stands_for_constant(int which) { return which >= graph::constant_wildcard; }

    void note(int which, bool scalar) {
        for (const wildcard_choice& known : chosen_)
            if (known.which == which) return;
        chosen_.push_back({which, scalar});
    }

    void choose_shape(std::size_t place) {
        if (place == chosen_.size()) return choose_property(0);
        for (const dims shape : shapes_) {
            if (chosen_[place].scalar && !shape.scalar()) continue;
            chosen_[place].shape = shape;
            choose_shape(place + 1);
        }
    }

    bool asks_of_two() const {
        for (int k = 0; k < rule_.condition_count; ++k)
            if (rule_.conditions[k].first != rule_.conditions[k].second && !rule_.conditions[k].of_shapes)
                return true;
        return false;
    }
    bool is_asked_for(int which) const {
        for (int k = 0; k < rule_.condition_count; ++k)
            if (!rule_.conditions[k].of_shapes &&
                (rule_.conditions[k].first == which || rule_.conditions[k].second == which))
                return true;
        return false;
    }
    // Only where a condition may ask for one.
    void choose_property(std::size_t place) {
        if (place == chosen_.size()) return choose_function();
        chosen_[place].known = property::none;
        choose_property(place + 1);
        if (!is_asked_for(chosen_[place].which) || stands_for_constant(chosen_[place].which)) return;
        for (const property p :
             {property::positive, property::sums_to_one, property::symmetric, property::skew_symmetric,
              property::orthogonal, property::diagonal, property::positive_definite,
              property::lower_triangular, property::upper_triangular}) {
            if (!is_of_any_shape(p) && !chosen_[place].shape.square()) continue;
            chosen_[place].known = p;
            choose_property(place + 1);
        }
        choose_if_named<property::rows_sum_to_one>(place);
        choose_if_named<property::columns_sum_to_one>(place);
        choose_if_named<property::unit_norm>(place);
        choose_if_named<property::one_hot>(place);
    }
    // What few rules ask for is tried on these alone.
    template <property Named>
    void choose_if_named(std::size_t place) {
        for (int k = 0; k < rule_.condition_count; ++k)
            if (rule_.conditions[k].holds == &graph::is_known_as<Named>) {
                chosen_[place].known = Named;
                return choose_property(place + 1);
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

    // Variables in both orders of appearance: a condition may ask which of two is written first, or that one
    // is the transpose of the other. And every constant that a pattern for several stands for.
    void build(int function, int exponent) {
        for (kind_ = 0; kind_ < 3; ++kind_) {
            static_cast<void>(try_to_build(function, exponent, false) ||
                              try_to_build(function, exponent, true) ||
                              (asks_of_two() && (try_to_build(function, exponent, false, 0) ||
                                                 try_to_build(function, exponent, false, 1))));
            if (!has_selection_) return;
        }
    }

    bool try_to_build(int function, int exponent, bool backwards, int transpose_of_the_other = -1) {
        graph::expression_graph g;
        g.mode.simplifies = false;
        graph::bindings bound;
        bound.function = function;
        bound.exponent = exponent;
        bool rectangular = false;
        for (std::size_t k = 0; k < chosen_.size(); ++k) {
            const wildcard_choice& choice = chosen_[backwards ? chosen_.size() - 1 - k : k];
            rectangular =
                rectangular || (!choice.shape.square() && !choice.shape.row() && !choice.shape.column());
            if (stands_for_constant(choice.which)) continue;
            static constexpr std::string_view names[]{"a", "b", "c", "s", "t"};
            bound.node[choice.which] =
                g.variable(&names[choice.which], {names[choice.which], choice.shape, choice.known});
        }
        if (transpose_of_the_other >= 0) {  // of a and b
            const int other = bound.node[1 - transpose_of_the_other];
            if (bound.node[0] < 0 || bound.node[1] < 0) return false;
            bound.node[transpose_of_the_other] =
                make(g, operations::index_of<operations::transposition>, 0, other);
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
        if (n.left < 0) return bound.node[n.payload] = constant(g, n);
        const int operation = n.operation == graph::function_operation ? bound.function : n.operation;
        const int payload = n.operation == graph::function_operation ? bound.exponent
                            : n.user != nullptr                      ? g.place_of(n.user)
                                                                     : n.payload;
        const int left = left_side(g, bound, n.left);
        const int right = n.right < 0 ? 0 : left_side(g, bound, n.right);
        if (left < 0 || right < 0) return -1;
        if (!applies(n.user, operation, g.shape(left), n.right < 0 ? dims{} : g.shape(right))) return -1;
        return n.right < 0 ? make(g, operation, payload, left) : make(g, operation, payload, left, right);
    }

    int constant(graph::expression_graph& g, const graph::pattern_node& n) const {
        const dims shape = shape_of_constant(n.payload);
        if (n.operation == operations::index_of<operations::zero_matrix>)
            return g.constant<operations::zero_matrix>(shape);
        if (n.operation == operations::index_of<operations::one_matrix>)
            return g.constant<operations::one_matrix>(shape);
        if (n.operation == operations::index_of<operations::identity_matrix> || kind_ == 0)
            return shape.square() ? g.constant<operations::identity_matrix>(shape) : -1;
        if (shape.columns >= shape.rows || (kind_ == 1) != shape.column()) return -1;
        const int last = shape.rows - shape.columns;
        return kind_ == 1 ? g.constant<operations::unit_vector>(shape, last)
                          : g.constant<operations::selection_matrix>(shape, last);
    }
    dims shape_of_constant(int which) const {
        for (const wildcard_choice& choice : chosen_)
            if (choice.which == which) return choice.shape;
        return {};
    }

    graph::rule rule_;
    std::vector<dims> shapes_;
    visitor visit_;
    std::vector<wildcard_choice> chosen_;
    bool has_function_ = false;
    bool has_selection_ = false;
    int kind_ = 0;  // which constant: 0 an identity, 1 a unit vector, 2 a selection
};

}  // namespace ctgrad::checking
