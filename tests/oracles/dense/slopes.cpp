// SPDX-License-Identifier: BSL-1.0

#include "slopes.hpp"

#include <cmath>
#include <random>

namespace dense_oracle {
namespace {

using ctgrad::property;

std::size_t place(int k) {
    return static_cast<std::size_t>(k);
}

dense mean_removed(const dense& g) {
    return g - mean(g);
}
dense row_means_removed(const dense& g) {
    return g - row_sums(g) * filled(1, g.columns, 1) / number(g.columns);
}

/// A direction projected onto those in which a variable with the value q can move.
dense projected(const dense& g, const dense& q, property known) {
    const dense half = number(0.5L);
    if (has(known, property::diagonal)) return diagonal_matrix(diagonal_of(g));
    if (has(known, property::symmetric)) return (g + transpose(g)) * half;
    if (has(known, property::skew_symmetric)) return (g - transpose(g)) * half;
    if (has(known, property::lower_triangular)) return lower_triangle(g);
    if (has(known, property::upper_triangular)) return upper_triangle(g);
    if (has(known, property::orthogonal)) return (g - q * transpose(g) * q) * half;
    if (has(known, property::unit_norm)) return g - dot(q, g) * q;
    if (has(known, property::sums_to_one)) return mean_removed(g);
    if (has(known, property::rows_sum_to_one)) return row_means_removed(g);
    if (has(known, property::columns_sum_to_one)) return transpose(row_means_removed(transpose(g)));
    return g;
}

/// Entry k of the columns below each other.
dense direction(const dense& like, int k) {
    dense result(like.rows, like.columns);
    result(k % like.rows, k / like.rows) = 1;
    return result;
}

/// Central differences of order six.
template <class Function>
dense difference(Function f, real h) {
    const dense d1 = f(h) - f(-h);
    const dense d2 = f(2 * h) - f(-2 * h);
    const dense d3 = f(3 * h) - f(-3 * h);
    return (d1 * number(45) - d2 * number(9) + d3) / number(60 * h);
}

dense beside(const std::vector<dense>& columns) {
    std::vector<dense> rows;
    for (const dense& column : columns) rows.push_back(transpose(column));
    return transpose(stacked(rows));
}

bool is_finite(const dense& a) {
    for (const real entry : a.entries)
        if (!(std::fabs(entry) < 1e12L)) return false;
    return true;
}

/// What two ways to compute it agree on.
judged agreed(const dense& a, const dense& b, const dense& nearby, real trusted) {
    judged result{a, largest(a - b) * 10 + trusted * (largest(a) + 0.01L), false};
    result.error += largest(a - nearby) * 1e-4L;  // it was 1e-9 away, where double rounds by 1e-16
    result.known = is_finite(a) && is_finite(b) && is_finite(nearby) &&
                   result.error <= 1e-3L * (largest(a) + 0.01L) &&
                   largest(a - nearby) <= 1e-3L * (largest(a) + 0.01L);
    return result;
}

constexpr real first_step = 3e-4L;
constexpr real second_step = 2e-3L;

}  // namespace

variable::variable(int rows, int columns, property properties, const std::vector<double>& entries)
    : value(rows, columns), known(properties) {
    for (int k = 0; k < value.count(); ++k) value[k] = static_cast<real>(entries[place(k)]);
}

judged transpose(judged a) {
    a.value = transpose(a.value);
    return a;
}
judged as_matrix(judged a, int m, int n) {
    a.value = as_matrix(a.value, m, n);
    return a;
}
judged operator*(judged a, const dense& b) {
    a.error *= largest(b) * static_cast<real>(b.rows);
    a.value = a.value * b;
    return a;
}

judged operator+(const judged& a, const judged& b) {
    return {a.value + b.value, a.error + b.error, a.known && b.known};
}

std::vector<dense> oracle::values(real noise) const {
    std::vector<dense> result;
    std::mt19937_64 engine(7);
    for (const variable& each : variables_) {
        result.push_back(each.value);
        for (real& entry : result.back().entries)
            entry *= 1 + noise * (static_cast<real>(engine() >> 11) * 0x1p-52L - 1);
    }
    return result;
}

judged oracle::value() const {
    judged result{at(values()), 0, true};
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const std::vector<dense> nearby = values(0x1p-52L);
        const rounding inexact{seed};
        const dense other = at(nearby);
        result.known = result.known && is_finite(other);
        for (int k = 0; k < other.count(); ++k)
            result.error = std::fmax(result.error, std::fabs(other[k] - result.value[k]));
    }
    result.error = result.error * 100 + 1e-14L * largest(result.value) + 1e-300L;
    result.known =
        result.known && is_finite(result.value) && result.error <= 1e-4L * largest(result.value) + 1e-10L;
    return result;
}

dense oracle::slopes(const std::vector<dense>& values, int x, real step) const {
    const dense& rest = values[place(x)];
    std::vector<dense> columns;
    for (int k = 0; k < rest.count(); ++k) {
        const dense along = projected(direction(rest, k), rest, variables_[place(x)].known);
        columns.push_back(difference(
            [&](real t) {
                std::vector<dense> moved = values;
                moved[place(x)] = rest + along * number(t);
                return vec(at(moved));
            },
            step));
    }
    return beside(columns);
}

dense oracle::second_slopes(const std::vector<dense>& values, int x, int y, real step) const {
    const dense& rest = values[place(y)];
    const dense& of_x = values[place(x)];
    std::vector<dense> columns;
    for (int k = 0; k < rest.count(); ++k) {
        const dense along = projected(direction(rest, k), rest, variables_[place(y)].known);
        const dense column = difference(
            [&](real t) {
                std::vector<dense> moved = values;
                moved[place(y)] = rest + along * number(t);
                return transpose(slopes(moved, x, step));
            },
            step);
        // on a curved set the gradient has turned out of where x can move
        columns.push_back(
            vec(projected(as_matrix(column, of_x.rows, of_x.columns), of_x, variables_[place(x)].known)));
    }
    return beside(columns);
}

judged oracle::jacobian(int x) const {
    return agreed(slopes(values(), x, first_step), slopes(values(), x, 1.5L * first_step),
                  slopes(values(1e-9L), x, first_step), 1e-10L);
}
judged oracle::gradient(int x) const {
    return as_matrix(transpose(jacobian(x)), value_of(x).rows, value_of(x).columns);
}
judged oracle::gradient_by_independent_entries(int x) const {
    judged result = gradient(x);
    const property known = variables_[place(x)].known;
    const dense doubled = result.value * number(2);
    if (has(known, property::symmetric)) result.value = doubled - diagonal_matrix(diagonal_of(result.value));
    if (has(known, property::skew_symmetric)) result.value = doubled;
    return result;
}
judged oracle::hessian(int x, int y) const {
    return agreed(second_slopes(values(), x, y, second_step),
                  second_slopes(values(), x, y, 1.3L * second_step),
                  second_slopes(values(1e-9L), x, y, second_step), 1e-8L);
}
judged oracle::hessian_of_two(int x, int y) const {
    const judged xx = hessian(x, x);
    const judged xy = hessian(x, y);
    const judged yy = hessian(y, y);
    return {stacked({horizontal(xx.value, xy.value), horizontal(transpose(xy.value), yy.value)}),
            xx.error + xy.error + yy.error, xx.known && xy.known && yy.known};
}
judged oracle::jacobian_times(int x, const dense& v) const {
    const dense shape = at(values());
    return as_matrix(jacobian(x) * vec(v), shape.rows, shape.columns);
}
judged oracle::times_jacobian(const dense& l, int x) const {
    const judged in_shape_of_x =
        as_matrix(transpose(jacobian(x)) * vec(transpose(l)), value_of(x).rows, value_of(x).columns);
    return transpose(in_shape_of_x);
}
judged oracle::hessian_times(int x, const dense& v) const {
    return as_matrix(hessian(x, x) * vec(v), v.rows, v.columns);
}

}  // namespace dense_oracle
