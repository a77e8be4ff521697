// SPDX-License-Identifier: BSL-1.0

// One loop for all questions: what it costs the compiler does not grow with the number of tests.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>

#include "../graph_value.hpp"
#include "dual.hpp"
#include "question.hpp"

namespace numeric_oracle {
namespace {

using boost::test_tools::assertion_result;
using ctgrad::property;
using exact_oracle::small_matrix;

/// How far a value of D may be from a slope, relative to the largest slope of that derivative, since a single
/// one may be small by cancellation. Dual numbers round and do nothing else: with 1e-12 a long double has
/// seven digits to spare for badly conditioned points, and where it is a mere double still three. Differences
/// with steps h to 4 h, h = 1/8192, leave h⁸/630 times the ninth derivative, which is nothing except next to
/// a singular matrix, and rounding about 1/h times that of the values.
constexpr real tolerance_of(method by) {
    return by == method::dual_numbers ? 1e-12L : 1e-9L;
}

/// The size below which a slope is as good as zero for these tolerances; the variables are of size 1.
constexpr real smallest_scale = 0.01L;

constexpr int points = 3;

constexpr std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The same numbers at every run and with every compiler, which the distributions of <random> do not promise.
/// All of them are at least 1/4 away from zero. Square matrices have the larger entries on the diagonal, so
/// that those which are inverted are rarely close to singular.
class random_numbers {
public:
    /// A random value of a variable that has the properties it claims and no others.
    std::vector<real> value_of(const variable_entry& variable, signs which) {
        const dims shape = variable.description.shape;
        const property known = variable.description.properties;
        exact_oracle::require(!has(known, property::orthogonal), "the oracle draws no orthogonal matrices");
        std::vector<real> entries(at(shape.count()));
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) {
                real& entry = entries[at(i * shape.columns + j)];
                const real mirrored = entries[at((j * shape.columns + i) % shape.count())];
                entry = next(which);
                if (shape.square() && !shape.scalar() && i == j) entry += entry < 0 ? -2 : 2;
                if (has(known, property::positive_definite) && i == j) entry = 2 * shape.rows;
                if (has(known, property::symmetric) && j < i) entry = mirrored;
                if (has(known, property::skew_symmetric) && j <= i) entry = i == j ? 0 : -mirrored;
                if (has(known, property::lower_triangular) && i < j) entry = 0;
                if (has(known, property::upper_triangular) && i > j) entry = 0;
            }
        return entries;
    }

private:
    real next(signs which) {
        const real size = 0.25L + 1.5L * static_cast<real>(engine_() >> 11) * 0x1p-53L;
        const bool negative = which == signs::both && engine_() % 2 == 0;
        return negative ? -size : size;
    }

    std::mt19937_64 engine_{20240229};
};

/// The way in which a variable moves for one of its entries: the entry alone, projected onto the ways that
/// keep the properties of the variable. What is told of that slope is the entry of the projected derivative.
std::vector<real> direction_of(const variable_entry& x, int entry) {
    const dims shape = x.description.shape;
    const property known = x.description.properties;
    std::vector<real> direction(at(shape.count()));
    const int row = entry / shape.columns;
    const int column = entry % shape.columns;
    const bool is_zero = (row < column && has(known, property::lower_triangular)) ||
                         (row > column && has(known, property::upper_triangular));
    if (is_zero) return direction;
    const bool mirrors = has(known, property::symmetric) || has(known, property::skew_symmetric);
    const real half = mirrors ? 0.5L : 1;
    direction[at(entry)] += half;
    if (mirrors)
        direction[at(column * shape.columns + row)] += has(known, property::symmetric) ? half : -half;
    return direction;
}

/// A point, moved by a dual number in the direction of one entry of one variable.
struct moved_point {
    const point& at_rest;
    const void* moving;
    int entry;
    dual by;

    small_matrix<dual> value_of(const variable_entry& variable) const {
        small_matrix<dual> value{variable.description.shape};
        for (const variable_value& known : at_rest) {
            if (known.variable.tag != variable.tag) continue;
            for (int k = 0; k < value.entries().size(); ++k) value.entries()[k] = dual(known.entries[at(k)]);
            if (variable.tag != moving) return value;
            const std::vector<real> direction = direction_of(variable, entry);
            for (int k = 0; k < value.entries().size(); ++k)
                if (direction[at(k)] != 0)
                    value.entries()[k] = value.entries()[k] + dual(direction[at(k)]) * by;
            return value;
        }
        throw "a variable without a value";
    }
};

/// All entries of a node, with an entry of x moved.
small_matrix<dual> value_of(const question& q, int node, const point& p, int entry, dual by) {
    dual_functions functions;
    return exact_oracle::value_in<dual>(q.graph, node, moved_point{p, q.x.tag, entry, by}, functions);
}

std::vector<real> value_of_d(const question& q, const point& p) {
    std::vector<real> values(at(q.graph.shape(q.d).count()));
    if (q.evaluated_d != nullptr) {
        q.evaluated_d(p, values.data());
    } else {
        const small_matrix<dual> d = value_of(q, q.d, p, 0, dual(0));
        std::transform(d.entries().begin(), d.entries().end(), values.begin(),
                       [](dual entry) { return entry.value; });
    }
    return values;
}

/// The slopes of all entries of F in the direction of one entry of x: from dual numbers, or from central
/// differences of order eight.
std::vector<real> slopes(const question& q, const point& p, int entry, method by) {
    std::vector<real> result(at(q.graph.shape(q.f).count()));
    if (by == method::dual_numbers) {
        const small_matrix<dual> values = value_of(q, q.f, p, entry, dual(0, 1));
        std::transform(values.entries().begin(), values.entries().end(), result.begin(),
                       [](dual d) { return d.slope; });
        return result;
    }
    constexpr real weights[]{4.0L / 5, -1.0L / 5, 4.0L / 105, -1.0L / 280};
    constexpr real h = 1.0L / 8192;
    for (int step = 1; step <= 4; ++step)
        for (const int sign : {1, -1}) {
            const auto weight = static_cast<real>(sign) * weights[step - 1];
            const small_matrix<dual> values =
                value_of(q, q.f, p, entry, dual(static_cast<real>(sign * step) * h));
            for (std::size_t i = 0; i < result.size(); ++i)
                result[i] += weight * values.entries()[static_cast<int>(i)].value / h;
        }
    return result;
}

/// Row and column, in numerator layout, of the derivative of entry (i, j) of F by entry (k, l) of x.
dims place_of(const question& q, dims ij, dims kl) {
    const dims f = q.graph.shape(q.f);
    const dims x = q.x.description.shape;
    if (q.by_columns) return {ij.columns * f.rows + ij.rows, kl.columns * x.rows + kl.rows};
    if (f.scalar()) return kl.transposed();
    if (x.scalar()) return ij;
    return {ij.rows, kl.rows};
}

dims entry_of(dims shape, int k) {
    return {k / shape.columns, k % shape.columns};
}

/// D as it must be, row by row.
std::vector<real> expected_derivative(const question& q, const point& p, method by) {
    const dims f = q.graph.shape(q.f);
    const dims x = q.x.description.shape;
    const int columns = q.graph.shape(q.d).columns;
    std::vector<real> expected(at(q.graph.shape(q.d).count()));
    for (int b = 0; b < x.count(); ++b) {
        const std::vector<real> along = slopes(q, p, b, by);
        for (int a = 0; a < f.count(); ++a) {
            dims place = place_of(q, entry_of(f, a), entry_of(x, b));
            if (q.taken_in == layout::denominator) place = place.transposed();
            expected[at(place.rows * columns + place.columns)] = along[at(a)];
        }
    }
    return expected;
}

dims expected_shape(const question& q) {
    const dims f = q.graph.shape(q.f);
    const dims x = q.x.description.shape;
    exact_oracle::require(q.by_columns || f.scalar() || x.scalar() || (f.column() && x.column()),
                          "this derivative is no matrix");
    const dims last = place_of(q, entry_of(f, f.count() - 1), entry_of(x, x.count() - 1));
    const dims shape{last.rows + 1, last.columns + 1};
    return q.taken_in == layout::numerator ? shape : shape.transposed();
}

}  // namespace

assertion_result compare(const question& q, method by) {
    const dims wanted = expected_shape(q);
    const dims found = q.graph.shape(q.d);
    assertion_result result(found == wanted);
    if (!result) {
        result.message() << "is " << found.rows << " x " << found.columns << ", must be " << wanted.rows
                         << " x " << wanted.columns;
        return result;
    }
    random_numbers random;
    for (int repetition = 0; repetition < points && result; ++repetition) {
        point p;
        for (const variable_entry& each : q.variables) p.push_back({each, random.value_of(each, q.which)});
        const std::vector<real> expected = expected_derivative(q, p, by);
        real largest = smallest_scale;
        for (const real slope : expected) largest = std::max(largest, std::abs(slope));
        const std::vector<real> values = value_of_d(q, p);
        for (std::size_t k = 0; k < values.size(); ++k) {
            if (std::abs(values[k] - expected[k]) <= tolerance_of(by) * largest) continue;
            const dims place = entry_of(found, static_cast<int>(k));
            result = false;
            result.message() << "entry (" << place.rows << ", " << place.columns << ") is " << values[k]
                             << ", " << (by == method::differences ? "differences" : "dual numbers")
                             << " say " << expected[k] << "; ";
        }
    }
    return result;
}

assertion_result compare(const question& q) {
    const assertion_result result = compare(q, method::dual_numbers);
    return result ? compare(q, method::differences) : result;
}

}  // namespace numeric_oracle
