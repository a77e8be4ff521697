// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <random>
#include <string>
#include <vector>

#include <ctgrad/graph/normal_form/normal_form.hpp>

#include "oracles/shape_laws.hpp"

namespace rule_tests {

namespace graph = ctgrad::graph;
namespace operations = ctgrad::operations;
using ctgrad::dims;
using ctgrad::property;

/// The same random expressions twice: in a graph that stores them as told, and in one that simplifies. The
/// operations are those of the list, the shapes those that fit.
class twin_graphs {
public:
    struct twin {
        int as_told;
        int simplified;
    };

    /// What is in the graphs: anything, variables with properties too, or mostly columns (for Jacobians).
    enum class kind { anything, with_properties, columns };

    twin_graphs(unsigned seed, kind wanted) : random_(seed), wanted_(wanted) {
        told.mode.simplifies = false;
        static constexpr std::string_view names[]{"a", "b", "c", "d", "e", "f"};
        static constexpr dims shapes[]{{1, 1}, {3, 1}, {3, 3}, {3, 3}, {2, 3}, {1, 3}};
        static constexpr property properties[]{property::symmetric,         property::skew_symmetric,
                                               property::orthogonal,        property::diagonal,
                                               property::positive_definite, property::lower_triangular,
                                               property::upper_triangular};
        for (std::size_t k = 0; k < std::size(names); ++k) {
            const bool structured =
                wanted == kind::with_properties && shapes[k].square() && !shapes[k].scalar() && pick(2) == 0;
            const ctgrad::leaf_description description{names[k], shapes[k],
                                                       structured ? properties[pick(7)] : property::none};
            nodes.push_back({told.variable(&names[k], description), simple.variable(&names[k], description)});
        }
        variables = nodes;
        const int numerator = pick(7) - 3;
        const ctgrad::numeric::rational number{numerator, 1 + pick(3)};
        nodes.push_back({told.number(number), simple.number(number)});
        add_constant<operations::zero_matrix>({3, 3}, 0);
        add_constant<operations::one_matrix>({3, 1 + 2 * pick(2)}, 0);
        add_constant<operations::identity_matrix>({3, 3}, 0);
        add_constant<operations::unit_vector>({3, 1}, pick(3));
        add_constant<operations::selection_matrix>({3, 2}, pick(2));
    }

    /// Makes one more node; false where nothing fitted.
    bool grow() { return pick(6) == 0 ? grow_by_common_factor() : grow_by_operation(); }

    graph::expression_graph told;
    graph::expression_graph simple;
    std::vector<twin> nodes;
    std::vector<twin> variables;

private:
    int pick(int ways) { return static_cast<int>(random_() % static_cast<unsigned>(ways)); }
    template <class Kind>
    void add_constant(dims shape, int index) {
        nodes.push_back({told.constant<Kind>(shape, index), simple.constant<Kind>(shape, index)});
    }
    // The later a node, the more likely: expressions shall become deep.
    twin any() {
        const int count = static_cast<int>(nodes.size());
        const bool anywhere = pick(3) == 0;
        return nodes[static_cast<std::size_t>(anywhere ? pick(count) : count - 1 - pick(6))];
    }

    bool apply(int operation, int payload, twin a, twin b) {
        const bool unary = graph::traits(operation).arity == 1;
        const dims second = unary ? dims{} : told.shape(b.as_told);
        if (!exact_oracle::applies(operation, told.shape(a.as_told), second)) return false;
        if (told[a.as_told].weight + told[b.as_told].weight > 40) return false;
        if (selects(operation) && !is_condition(a.as_told)) return false;
        const graph::operation_traits& t = graph::traits(operation);
        // Squares stand for what is positive, but sums of squares need be none.
        if (t.exact_value != nullptr && has(simple[a.simplified].known, property::positive)) return false;
        const dims shape = unary ? t.unary_shape(told.shape(a.as_told))
                                 : t.binary_shape(told.shape(a.as_told), told.shape(b.as_told));
        const bool column = shape.column() && !shape.scalar();
        if (wanted_ == kind::columns && !column && pick(3) != 0) return false;
        const int simplified = unary ? make(simple, operation, payload, a.simplified)
                                     : make(simple, operation, payload, a.simplified, b.simplified);
        if (has_large_number(simplified)) return false;
        const int as_told = unary ? make(told, operation, payload, a.as_told)
                                  : make(told, operation, payload, a.as_told, b.as_told);
        nodes.push_back({as_told, simplified});
        return true;
    }

    // Of which more holds in real numbers than over a prime field, where nothing is whole, an angle or a
    // sign, and functions of matrices are any.
    static bool is_any_over_field(int operation) {
        using namespace operations;
        const auto is = [operation]<class... Any>(list<Any...>) {
            return ((operation == index_of<Any>) || ...);
        };
        return graph::traits(operation).function_of_matrix ||
               is(list<cholesky_factor_of_matrix, cube_root, rounding_down, rounding_up, rounding_to_nearest,
                       hypotenuse, arc_tangent_of_two, sign_transfer, remainder_of_division,
                       general_power>{});
    }
    static bool selects(int operation) {
        return operation == operations::index_of<operations::selection_where> ||
               operation == operations::index_of<operations::selection_elsewhere>;
    }
    bool is_condition(int index) const {
        return told.is<operations::less_than>(index) || told.is<operations::less_or_equal>(index);
    }

    // Numbers are fractions of 64 bits, and must not grow out of them.
    bool has_large_number(int index) const {
        if (simple.is<operations::number>(index)) {
            const ctgrad::numeric::rational& value = simple[index].value;
            return value.numerator > 1000 || value.numerator < -1000 || value.denominator > 1000;
        }
        for (int k = 0; k < simple[index].count; ++k)
            if (has_large_number(simple.operand(index, k))) return true;
        return false;
    }

    bool grow_by_operation() {
        for (int attempt = 0; attempt < 500; ++attempt) {
            const int operation = pick(operations::first_of_user);
            const graph::operation_traits& t = graph::traits(operation);
            // the element-wise functions are many, and fit everywhere
            if (t.arity == 0 || (t.elementwise && pick(4) != 0)) continue;
            if (is_any_over_field(operation)) continue;
            const bool exponent = operation == operations::index_of<operations::integer_power> ||
                                  operation == operations::index_of<operations::power_of_matrix>;
            static constexpr int exponents[]{-2, -1, 2, 3};
            const int payload = exponent ? exponents[pick(4)] : 0;
            const twin a = any();  // one after the other: every compiler shall draw the same
            const twin b = any();
            if (apply(operation, payload, a, b)) return true;
        }
        return false;
    }

    // a b + a c or b a + c a, which would be rare otherwise
    bool grow_by_common_factor() {
        constexpr int product = operations::index_of<operations::product>;
        for (int attempt = 0; attempt < 500; ++attempt) {
            const twin a = any();
            const twin b = any();
            const twin c = any();
            const bool left = pick(2) == 0;
            if (told.shape(b.as_told) != told.shape(c.as_told)) continue;
            if (!(left ? apply(product, 0, a, b) : apply(product, 0, b, a))) continue;
            const twin first = nodes.back();
            if (!(left ? apply(product, 0, a, c) : apply(product, 0, c, a))) continue;
            if (apply(operations::index_of<operations::addition>, 0, first, nodes.back())) return true;
        }
        return false;
    }

    std::mt19937 random_;
    kind wanted_;
};

/// A node as text, for messages.
inline std::string text_of(const graph::expression_graph& g, int index) {
    const graph::node& n = g[index];
    if (g.is<operations::variable>(index)) return std::string(g.variable(n.payload).description.name);
    if (g.is<operations::number>(index))
        return std::to_string(static_cast<long long>(n.value.numerator)) + "/" +
               std::to_string(static_cast<long long>(n.value.denominator));
    std::string text = "#" + std::to_string(n.operation);
    if (n.payload != 0) text += "^" + std::to_string(n.payload);
    for (int k = 0; k < n.count; ++k) text += (k == 0 ? "(" : ", ") + text_of(g, g.operand(index, k));
    return n.count == 0 ? text : text + ")";
}

}  // namespace rule_tests
