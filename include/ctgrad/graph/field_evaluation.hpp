// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "field_operations.hpp"
#include "normal_graph.hpp"
#include "reduced_lengths.hpp"

namespace ctgrad::graph {
namespace detail {

using field_function = field_matrix (*)(field_view, field_view, int, dims);

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

    constexpr dims shape(int index) const {
        return {lengths_.length(g_[index].shape.rows), lengths_.length(g_[index].shape.columns)};
    }

private:
    constexpr field_view view(int index) const { return {&values_[index], shape(index)}; }

    constexpr field_matrix value_of(int index) const {
        const node& n = g_[index];
        if (n.count == 0) return terminal(index);
        if (operations::is_of_user(n.operation)) return value_of_user(index);
        const auto function = detail::field_table<Operations>::entries[n.operation];
        const field_view first = view(g_.operand(index, 0));
        if (n.count == 1) return function(first, first, n.payload, shape(index));
        // an associative operation of many operands, from left to right
        field_matrix result = *first.entries;
        dims so_far = first.shape;
        for (int k = 1; k < n.count; ++k) {
            const field_view next = view(g_.operand(index, k));
            const bool chain = n.operation == operations::index_of<operations::product>;
            const dims whole = chain             ? dims{so_far.rows, next.shape.columns}
                               : k + 1 < n.count ? so_far
                                                 : shape(index);
            result = function({&result, so_far}, next, n.payload, whole);
            so_far = whole;
        }
        return result;
    }

    constexpr field_matrix value_of_user(int index) const {
        const node& n = g_[index];
        const int operation = operations::all::size + n.payload;
        const field_matrix& first = values_[g_.operand(index, 0)];
        if (n.operation == operations::index_of<operations::matrix_operation_of_user>)
            return unknown_operation(operation, &first,
                                     n.count == 1 ? nullptr : &values_[g_.operand(index, 1)], shape(index));
        field_matrix result = first;
        for (prime_field& x : result) x = unknown_function(operation, x);
        return result;
    }

    constexpr field_matrix terminal(int index) const {
        using namespace operations;
        const node& n = g_[index];
        const dims s = shape(index);
        if (n.operation == index_of<number>)
            return {prime_field{n.value.numerator} / prime_field{n.value.denominator}};
        if (n.operation == index_of<variable>) return variable_value(n.payload, s);
        field_matrix result(s.count(), n.operation == index_of<one_matrix> ? 1 : 0);
        if (n.operation == index_of<identity_matrix>)
            for (int i = 0; i < s.rows; ++i) result[i * s.columns + i] = 1;
        if (n.operation == index_of<unit_vector>) result[place_of(n)] = 1;
        if (n.operation == index_of<selection_matrix>)
            for (int j = 0; j < s.columns; ++j) result[(j + place_of(n)) * s.columns + j] = 1;
        return result;
    }

    constexpr int place_of(const node& selected) const {
        return lengths_.place(selected.shape.rows, selected.payload);
    }

    constexpr prime_field random(int place, int i, int j) const {
        return numeric::scattered(seed_ + static_cast<std::uint32_t>(place) * 7919u,
                                  static_cast<std::uint32_t>(i * 4096 + j));
    }

    constexpr field_matrix variable_value(int place, dims s) const {
        const property known = g_.variable(place).description.properties;
        field_matrix result;
        for (int i = 0; i < s.rows; ++i)
            for (int j = 0; j < s.columns; ++j) result.push_back(entry(known, place, i, j));
        if (has(known, property::sums_to_one)) result[0] = 1 - (detail::sum_of(result) - result[0]);
        if (!has(known, property::orthogonal)) return result;
        result = cayley(result, s.rows);
        if (is_reflected(place))
            for (int j = 0; j < s.columns; ++j) result[j] = -result[j];
        return result;
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
    static constexpr field_matrix cayley(const field_matrix& k, int n) {
        field_matrix minus(k.size());
        field_matrix plus(k.size());
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                const int at = i * n + j;
                const prime_field one = i == j ? 1 : 0;
                minus[at] = one - k[at];
                plus[at] = one + k[at];
            }
        invert(plus, n);
        const dims s{n, n};
        return detail::by_entries<operations::product>({&minus, s}, {&plus, s}, s);
    }

    const Graph& g_;
    std::uint32_t seed_;
    std::uint32_t reflected_;
    reduced_lengths lengths_;
    sequence<field_matrix> values_;
};

/// Multiplications that an evaluation takes: what decides whether the true lengths can be afforded.
template <class Graph>
constexpr std::int64_t multiplications(const Graph& g) {
    using namespace operations;
    std::int64_t total = 0;
    for (int index = 0; index < g.size(); ++index) {
        const dims s = g[index].shape;
        total += std::int64_t{s.rows} * s.columns * (g[index].count > 1 ? g[index].count - 1 : 1);
        if (g[index].operation == index_of<product>)
            for (int k = 0; k + 1 < g[index].count; ++k) {
                const dims left = g[g.operand(index, k)].shape;
                const dims right = g[g.operand(index, k + 1)].shape;
                total += std::int64_t{s.rows} * left.columns * right.columns;
            }
    }
    return total;
}

}  // namespace ctgrad::graph
