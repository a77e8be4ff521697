// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "real_evaluation.hpp"

namespace ctgrad::graph {

/// Up to which size numbers are, with its sign, and whether some have the other one.
struct real_numbers {
    double size;
    bool of_one_sign;
};

/// A matrix of real numbers with the properties that a variable claims: multiples of 1/256 that are added and
/// scaled exactly, so that it has the properties and does not seem to.
class real_variable {
public:
    constexpr real_variable(property claimed, dims shape, unsigned seed, real_numbers numbers)
        : claimed_(claimed), shape_(shape), seed_(seed), numbers_(numbers) {
        if (has(claimed, property::positive))
            numbers_ = {numbers.size < 0 ? -numbers.size : numbers.size, true};
    }

    constexpr interval_matrix value() const {
        if (has(claimed_, property::orthogonal)) return rotation();
        const double scale = has(claimed_, property::sums_to_one) ? scale_of_parts() : numbers_.size;
        interval_matrix result(shape_);
        for (int i = 0; i < shape_.rows; ++i)
            for (int j = 0; j < shape_.columns; ++j) result(i, j) = exactly(scale * entry(i, j));
        if (has(claimed_, property::sums_to_one)) {
            double others = 0;
            for (int k = 1; k < shape_.count(); ++k) others += result.entries[k].low;
            result(0, 0) = exactly(1 - others);
        }
        return result;
    }

private:
    static constexpr interval exactly(double x) { return {x, x}; }

    // A power of two, so that parts add up to less than 1.
    constexpr double scale_of_parts() const {
        double scale = 1;
        for (int count = shape_.count(); count > 0; count /= 2) scale /= 2;
        return scale;
    }
    /// Above 0 and at most 1, or of any sign.
    constexpr double random(int i, int j) const {
        const std::uint64_t bits =
            numeric::scattered(seed_, static_cast<std::uint64_t>(i * 4096 + j)).value();
        const double size = static_cast<double>(1 + (bits >> 40) % 255) / 256;
        return numbers_.of_one_sign || (bits >> 20) % 2 == 0 ? size : -size;
    }
    constexpr double entry(int i, int j) const {
        if (i < j && has(claimed_, lower_triangular)) return 0;
        if (i > j && has(claimed_, upper_triangular)) return 0;
        if (has(claimed_, skew_symmetric)) return i == j ? 0 : i < j ? random(i, j) : -random(j, i);
        if (!has(claimed_, symmetric)) return random(i, j);
        // A diagonal that is larger than the rest of its row makes it definite.
        if (i != j || !has(claimed_, positive_semidefinite)) return i < j ? random(i, j) : random(j, i);
        const double added = random(i, i);
        return (numbers_.size < 0 ? -1 : 1) * (shape_.rows + (added < 0 ? -added : added));
    }
    // Cayley's (I − K)(I + K)⁻¹
    constexpr interval_matrix rotation() const {
        const interval_matrix k = real_variable{skew_symmetric, shape_, seed_, {0.5, false}}.value();
        const interval_matrix one = real_field::identity_like(k);
        const interval_matrix minus = real_field::value(operations::subtraction{}, one, k);
        const interval_matrix plus = real_field::value(operations::addition{}, one, k);
        return real_field::value(operations::product{}, minus, real_field::inverse(plus));
    }

    property claimed_;
    dims shape_;
    unsigned seed_;
    real_numbers numbers_;
};

namespace detail {

using real_function = interval_matrix (*)(const interval_matrix&, const interval_matrix&, int);

template <class List>
struct real_table;
template <class... Operations>
struct real_table<operations::list<Operations...>> {
    static constexpr real_function entries[sizeof...(Operations)]{&real_value<Operations>...};
};

}  // namespace detail

/// Evaluates a graph in real numbers at a point that its variables' properties allow.
template <class Graph, class Operations = operations::all>
class real_point {
public:
    constexpr real_point(const Graph& graph, unsigned seed, real_numbers numbers)
        : g_(graph), seed_(seed), numbers_(numbers) {
        values_ = sequence<interval_matrix>(graph.size(), interval_matrix{});
        for (int index = 0; index < graph.size(); ++index) values_[index] = value_of(index);
    }
    constexpr const interval_matrix& operator[](int index) const { return values_[index]; }

private:
    constexpr interval_matrix value_of(int index) const {
        const node& n = g_[index];
        const auto function = detail::real_table<Operations>::entries[n.operation];
        if (n.count == 0) return terminal(n, function);
        const interval_matrix& first = values_[g_.operand(index, 0)];
        if (n.count == 1) return function(first, first, n.payload);
        interval_matrix result = function(first, values_[g_.operand(index, 1)], n.payload);
        for (int k = 2; k < n.count; ++k) result = function(result, values_[g_.operand(index, k)], n.payload);
        return result;
    }
    constexpr interval_matrix terminal(const node& n, detail::real_function constant) const {
        if (n.operation == operations::index_of<operations::variable>)
            return real_variable{g_.variable(n.payload).description.properties, n.shape,
                                 seed_ + static_cast<unsigned>(n.payload) * 7919u, numbers_}
                .value();
        if (n.operation == operations::index_of<operations::number>) return number(n.value);
        return constant(interval_matrix(n.shape), {}, n.payload);
    }
    // In parts of 62 bits, each of which a double holds but for rounding.
    static constexpr interval number(const numeric::rational& x) {
        return whole(x.numerator) / whole(x.denominator);
    }
    static constexpr interval whole(numeric::wide_integer n) {
        const double rounded = numeric::rounded_to<double>(n);
        const double radius = (rounded < 0 ? -rounded : rounded) * 0x1p-48;
        return {rounded - radius, rounded + radius};
    }

    const Graph& g_;
    unsigned seed_;
    real_numbers numbers_;
    sequence<interval_matrix> values_;
};

namespace detail {

/// Can the graph be evaluated in real numbers, within a compiler's limits?
template <class Graph>
constexpr bool can_be_real(const Graph& g) {
    constexpr std::int64_t times_a_residue = 6;
    for (int index = 0; index < g.size(); ++index)
        if (operations::is_of_user(g[index].operation)) return false;
    for (int place = 0; place < g.variable_count; ++place) {
        const property claimed = g.variable(place).description.properties;
        for (const property alone : {property::orthogonal, property::skew_symmetric})
            if (has(claimed, alone) && claimed != alone) return false;
        if (!is_possible(claimed) || has(claimed, positive_semidefinite | property::sums_to_one))
            return false;
    }
    return times_a_residue * evaluation_steps(g, reduced_lengths{g, 1 << 20}) <= affordable_evaluation;
}

// Logarithms and roots want positive numbers, |x| others.
inline constexpr real_numbers tried_numbers[]{{1, true}, {1, false}, {-1, true}, {4, true}, {-4, false}};
inline constexpr int real_attempts = 5;

/// Do two functions differ at a point where both exist?
template <class Graph>
constexpr bool differ_in_real_numbers(const Graph& g, int attempt) {
    const real_point point{g, 77003u + 31u * static_cast<unsigned>(attempt), tried_numbers[attempt]};
    const interval_matrix& a = point[g.roots[0]];
    const interval_matrix& b = point[g.roots[1]];
    bool differ = false;
    for (int k = 0; k < a.shape.count(); ++k) {
        if (!a.entries[k].is_known || !b.entries[k].is_known) return false;
        differ = differ || have_no_common_number(a.entries[k], b.entries[k]);
    }
    return differ;
}

}  // namespace detail
}  // namespace ctgrad::graph
