// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lowering/normal_graph.hpp"
#include "field_operations.hpp"
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
/// that they claim; element-wise functions but powers are functions of which nothing is known.
///
/// `longest` caps the lengths: a graph of large matrices is evaluated with smaller ones (see
/// reduced_lengths.hpp). `reflected` says by its bits which orthogonal variables have determinant -1, in the
/// order of variables.
template <class Graph, class Operations = operations::all>
class field_evaluation {
public:
    constexpr field_evaluation(const Graph& graph, std::uint32_t random_seed, int longest,
                               std::uint32_t reflected = 0)
        : g_(graph), seed_(random_seed), reflected_(reflected), lengths_(graph, longest) {
        values_ = sequence<field_matrix>(graph.size(), field_matrix{});
        for (int index = 0; index < graph.size(); ++index) values_[index] = value_of(index);
    }
    constexpr const field_matrix& operator[](int index) const { return values_[index]; }

private:
    constexpr field_matrix value_of(int index) const {
        const node& n = g_[index];
        if (operations::is_of_user(n.operation)) return value_of_user(index);
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
            return prime_field{n.value.numerator} / prime_field{n.value.denominator};
        if (n.operation == operations::index_of<operations::variable>)
            return variable_value(n.payload, shape);
        const field_matrix shaped(shape);
        return constant(shaped, shaped, lengths_.place(n.shape.rows, n.payload));
    }

    constexpr prime_field random(int place, int i, int j) const {
        return numeric::scattered(seed_ + static_cast<std::uint32_t>(place) * 7919u,
                                  static_cast<std::uint32_t>(i * 4096 + j));
    }

    constexpr field_matrix variable_value(int place, dims s) const {
        const property known = g_.variable(place).description.properties;
        field_matrix entries(s);
        for (int i = 0; i < s.rows; ++i)
            for (int j = 0; j < s.columns; ++j) entries(i, j) = entry(known, place, i, j);
        if (has(known, property::sums_to_one)) {
            prime_field others;
            for (int k = 1; k < s.count(); ++k) others = others + entries.entries[k];
            entries(0, 0) = 1 - others;
        }
        if (!has(known, property::orthogonal)) return entries;
        field_matrix rotation = cayley(entries);
        if (is_reflected(place))
            for (int j = 0; j < s.columns; ++j) rotation(0, j) = -rotation(0, j);
        return rotation;
    }

    constexpr bool is_reflected(int place) const {
        int before = 0;
        for (int other = 0; other < place; ++other)
            if (has(g_.variable(other).description.properties, property::orthogonal)) ++before;
        return before < 32 && ((reflected_ >> before) & 1u) != 0;
    }

    constexpr prime_field entry(property known, int place, int i, int j) const {
        if (i < j && has(known, property::lower_triangular)) return 0;
        if (i > j && has(known, property::upper_triangular)) return 0;
        if (has(known, property::symmetric)) return i < j ? random(place, i, j) : random(place, j, i);
        if (has(known, property::skew_symmetric) || has(known, property::orthogonal))
            return i < j ? random(place, i, j) : i == j ? prime_field{0} : -random(place, j, i);
        return random(place, i, j);
    }

    // (I − K)(I + K)⁻¹ is orthogonal for a skew-symmetric K, with determinant 1.
    static constexpr field_matrix cayley(const field_matrix& k) {
        const field_matrix one = exact_field::identity_like(k);
        const field_matrix minus = exact_field::value(operations::subtraction{}, one, k);
        const field_matrix plus = exact_field::value(operations::addition{}, one, k);
        return exact_field::value(operations::product{}, minus, exact_field::inverse(plus));
    }

    const Graph& g_;
    std::uint32_t seed_;
    std::uint32_t reflected_;
    reduced_lengths lengths_;
    sequence<field_matrix> values_;
};

/// Multiplications that an evaluation takes: what decides whether the true lengths can be afforded. What two
/// operands make of each other is a sum over the columns of the first, unless it is made entry by entry.
template <class Graph>
constexpr std::int64_t multiplications(const Graph& g) {
    std::int64_t total = 0;
    for (int index = 0; index < g.size(); ++index) {
        const dims s = g[index].shape;
        const int count = g[index].count;
        total += std::int64_t{s.rows} * s.columns * (count > 1 ? count - 1 : 1);
        if (traits(g[index].operation).pointwise) continue;
        for (int k = 0; k + 1 < count; ++k) {
            const dims left = g[g.operand(index, k)].shape;
            const dims right = g[g.operand(index, k + 1)].shape;
            total += std::int64_t{s.rows} * left.columns * right.columns;
        }
    }
    return total;
}

}  // namespace ctgrad::graph
