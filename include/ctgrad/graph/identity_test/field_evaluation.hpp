// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lowering/normal_graph.hpp"
#include "field_functions.hpp"
#include "random_variable.hpp"
#include "reduced_lengths.hpp"

namespace ctgrad::graph {
namespace detail {

using field_function = field_matrix (*)(const field_matrix&, const field_matrix&, int);

template <class List>
struct field_table;
template <class... Operations>
struct field_table<operations::list<Operations...>> {
    static constexpr field_function entries[sizeof...(Operations)]{&field_value<Operations>...};
};

}  // namespace detail

/// Evaluates a graph at a random point of the prime field. Variables get random values with the properties
/// that they claim; of exponentials, logarithms and angles laws are known (field_functions.hpp), of the other
/// functions entry by entry nothing.
///
/// `longest` caps the lengths (reduced_lengths.hpp). `kinds` says of which kind the orthogonal variables are
/// (random_variable.hpp), a digit for each variable.
template <class Graph, class Operations = operations::all>
class field_evaluation {
public:
    constexpr field_evaluation(const Graph& graph, std::uint32_t random_seed, int longest, int kinds = 0,
                               bool by_laws = false)
        : g_(graph), seed_(random_seed), kinds_(kinds), by_laws_(by_laws), lengths_(graph, longest) {
        values_ = sequence<field_matrix>(graph.size(), field_matrix{});
        for (int index = 0; index < graph.size(); ++index) values_[index] = value_of(index);
    }
    constexpr const field_matrix& operator[](int index) const { return values_[index]; }

private:
    constexpr field_matrix value_of(int index) const {
        const node& n = g_[index];
        if (operations::is_of_user(n.operation)) return value_of_user(index);
        const field_functions<node_view> functions{g_.view(), values_, by_laws_};
        if ((n.count == 1 || n.operation == operations::index_of<operations::general_power>) &&
            functions.know(index))
            return functions.value(index);
        const auto function = detail::field_table<Operations>::entries[n.operation];
        if (n.count == 0) return terminal(n, function);
        const field_matrix& first = values_[g_.operand(index, 0)];
        if (n.count == 1) return function(first, first, n.payload);
        // an associative operation of many operands, from left to right
        field_matrix result = function(first, values_[g_.operand(index, 1)], n.payload);
        for (int k = 2; k < n.count; ++k) result = function(result, values_[g_.operand(index, k)], n.payload);
        return result;
    }

    // Of what is computed entry by entry equal entries are equal.
    constexpr field_matrix value_of_user(int index) const {
        const node& n = g_[index];
        const field_matrix& first = values_[g_.operand(index, 0)];
        if (n.operation == operations::index_of<operations::function_of_user>) {
            field_matrix result = first;
            for (prime_field& x : result.entries) x = exact_field::unknown_of_user(n.payload, x);
            return result;
        }
        const dims shape{lengths_.length(n.shape.rows), lengths_.length(n.shape.columns)};
        const field_matrix& last = values_[g_.operand(index, n.count - 1)];
        return exact_field::unknown_of_user(n.payload, first, last, shape);
    }

    // The payload of a constant matrix is a place among its rows.
    constexpr field_matrix terminal(const node& n, detail::field_function constant) const {
        const dims shape{lengths_.length(n.shape.rows), lengths_.length(n.shape.columns)};
        if (n.operation == operations::index_of<operations::number>)
            return numeric::in_field(n.value.numerator) / numeric::in_field(n.value.denominator);
        if (n.operation == operations::index_of<operations::variable>)
            return variable_value(n.payload, shape);
        const field_matrix shaped(shape);
        return constant(shaped, shaped, lengths_.place(n.shape.rows, n.payload));
    }

    constexpr field_matrix variable_value(int place, dims shape) const {
        int kinds = kinds_;
        for (int before = 0; before < place; ++before)
            if (const int count = kinds_of(before); count > 1) kinds /= count;
        const int count = kinds_of(place);
        const random_variable values{g_.variable(place).description.properties, shape,
                                     seed_ + static_cast<std::uint32_t>(place) * 7919u};
        return values.of_kind(count > 1 ? kinds % count : 0);
    }
    constexpr int kinds_of(int place) const {
        const leaf_description& variable = g_.variable(place).description;
        if (!has(variable.properties, property::orthogonal)) return 1;
        return kinds_of_matrix(variable.properties, lengths_.length(variable.shape.rows));
    }

    const Graph& g_;
    std::uint32_t seed_;
    int kinds_;
    bool by_laws_;
    reduced_lengths lengths_;
    sequence<field_matrix> values_;
};

}  // namespace ctgrad::graph
