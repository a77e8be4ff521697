// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <boost/test/tools/assertion_result.hpp>
#include <cmath>
#include <compare>
#include <cstdint>
#include <random>
#include <tuple>

#include <ctgrad/ctgrad.hpp>

/// Is D the derivative of F by x? `BOOST_TEST(numeric_oracle::agrees(F, x, D))` compares every entry of the
/// value of D with the slope of the values that `evaluate` computes for F, at random points without
/// symmetries. The slope is found twice, by dual numbers and by differences of high order; neither knows
/// anything of the library's rules.
namespace numeric_oracle {

using real = long double;

/// value + slope ε with ε² = 0, so that f(x + ε) = f(x) + f'(x) ε. No more operators than a scalar type
/// needs; the elementary functions are found by argument-dependent lookup.
struct dual {
    real value = 0;
    real slope = 0;

    constexpr dual() = default;
    constexpr explicit dual(real v) : value(v) {}
    constexpr dual(real v, real s) : value(v), slope(s) {}

    friend constexpr dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
    friend constexpr dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
    friend constexpr dual operator-(dual a) { return {-a.value, -a.slope}; }
    friend constexpr dual operator*(dual a, dual b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend constexpr dual operator/(dual a, dual b) {
        return {a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value)};
    }
    friend constexpr bool operator==(dual a, dual b) { return a.value == b.value; }
    friend constexpr auto operator<=>(dual a, dual b) { return a.value <=> b.value; }

    friend dual exp(dual x) { return {std::exp(x.value), std::exp(x.value) * x.slope}; }
    friend dual log(dual x) { return {std::log(x.value), x.slope / x.value}; }
    friend dual sqrt(dual x) { return {std::sqrt(x.value), x.slope / (2 * std::sqrt(x.value))}; }
    friend dual sin(dual x) { return {std::sin(x.value), std::cos(x.value) * x.slope}; }
    friend dual cos(dual x) { return {std::cos(x.value), -std::sin(x.value) * x.slope}; }
    friend dual tanh(dual x) {
        return {std::tanh(x.value), x.slope / (std::cosh(x.value) * std::cosh(x.value))};
    }
    friend dual sigmoid(dual x) {
        const real cosine = std::cosh(x.value / 2);
        return {(1 + std::tanh(x.value / 2)) / 2, x.slope / (4 * cosine * cosine)};
    }
    friend dual softplus(dual x) { return {std::log1p(std::exp(x.value)), sigmoid(x).value * x.slope}; }
    friend dual abs(dual x) { return x.value < 0 ? -x : x; }
    friend dual relu(dual x) { return x.value > 0 ? x : dual{}; }
    friend dual sign(dual x) { return dual(x.value > 0 ? 1.0L : x.value < 0 ? -1.0L : 0.0L); }
    friend dual heaviside(dual x) { return dual(x.value > 0 ? 1.0L : 0.0L); }
};

/// How far a value of D may be from a slope, relative to the largest slope of that derivative, since a single
/// one may be small by cancellation. Dual numbers round and do nothing else: with 1e-12 a long double has
/// seven digits to spare for badly conditioned points, and where it is a mere double still three. Differences
/// with steps h to 4 h, h = 1/8192, leave h⁸/630 times the ninth derivative, which is nothing except next to
/// a singular matrix, and rounding about 1/h times that of the values.
inline constexpr real tolerance_of_duals = 1e-12L;
inline constexpr real tolerance_of_differences = 1e-9L;

/// The size below which a slope is as good as zero for these tolerances; the variables are of size 1.
inline constexpr real smallest_scale = 0.01L;

inline constexpr int points = 3;

enum class signs { both, positive };

namespace detail {

using ctgrad::dims;
using ctgrad::layout;
using ctgrad::property;

constexpr std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

template <class E>
inline constexpr std::size_t count = at(E::shape.count());

/// The entries of one variable, row by row.
template <class T, class Leaf>
struct entries_of {
    std::array<T, count<Leaf>> entries{};
};

/// The same numbers at every run and with every compiler, which the distributions of <random> do not promise.
/// All of them are at least 1/4 away from zero. Square matrices have the larger entries on the diagonal, so
/// that those which are inverted are rarely close to singular.
class random_numbers {
public:
    real next(signs which) {
        const real size = 0.25L + 1.5L * static_cast<real>(engine_() >> 11) * 0x1p-53L;
        const bool negative = which == signs::both && engine_() % 2 == 0;
        return negative ? -size : size;
    }

    /// A random value of a variable that has the properties it claims and no others.
    template <class Leaf>
    void fill(entries_of<real, Leaf>& variable, signs which) {
        constexpr dims shape = Leaf::shape;
        constexpr property known = Leaf::description.properties;
        static_assert(!has(known, property::orthogonal), "the oracle draws no orthogonal matrices");
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) {
                real& entry = variable.entries[at(i * shape.columns + j)];
                const real& mirrored = variable.entries[at((j * shape.columns + i) % shape.count())];
                entry = next(which);
                if (shape.square() && !shape.scalar() && i == j) entry += entry < 0 ? -2 : 2;
                if (has(known, property::positive_definite) && i == j) entry = 2 * shape.rows;
                if (has(known, property::symmetric) && j < i) entry = mirrored;
                if (has(known, property::skew_symmetric) && j <= i) entry = i == j ? 0 : -mirrored;
                if (has(known, property::lower_triangular) && i < j) entry = 0;
                if (has(known, property::upper_triangular) && i > j) entry = 0;
            }
    }

private:
    std::mt19937_64 engine_{20240229};
};

template <class T, class... Leaves>
using point = std::tuple<entries_of<T, Leaves>...>;

template <class T, class E, class... Leaves>
auto value_at(E e, const point<T, Leaves...>& p) {
    std::array<T, count<E>> result;
    ctgrad::evaluate_into(result, e, (Leaves{} = std::get<entries_of<T, Leaves>>(p).entries)...);
    return result;
}

template <class... Leaves>
point<dual, Leaves...> without_slopes(const point<real, Leaves...>& p) {
    point<dual, Leaves...> result;
    const auto copy = [](const auto& from, auto& to) {
        for (std::size_t k = 0; k < from.size(); ++k) to[k] = dual(from[k]);
    };
    (copy(std::get<entries_of<real, Leaves>>(p).entries, std::get<entries_of<dual, Leaves>>(result).entries),
     ...);
    return result;
}

/// The slopes of all entries of F along entry `k` of x, from dual numbers.
struct by_duals {
    static constexpr const char* name = "dual numbers";
    static constexpr real tolerance = tolerance_of_duals;

    template <class X, class F, class... Leaves>
    static auto slopes(F f, point<dual, Leaves...> p, std::size_t k) {
        std::get<entries_of<dual, X>>(p).entries[k].slope = 1;
        const auto values = value_at<dual>(f, p);
        std::array<real, count<F>> result;
        std::transform(values.begin(), values.end(), result.begin(), [](dual d) { return d.slope; });
        return result;
    }
};

/// The same from central differences of order eight.
struct by_differences {
    static constexpr const char* name = "differences";
    static constexpr real tolerance = tolerance_of_differences;

    template <class X, class F, class... Leaves>
    static auto slopes(F f, point<dual, Leaves...> p, std::size_t k) {
        constexpr real weights[]{4.0L / 5, -1.0L / 5, 4.0L / 105, -1.0L / 280};
        constexpr real h = 1.0L / 8192;
        real& entry = std::get<entries_of<dual, X>>(p).entries[k].value;
        const real middle = entry;
        std::array<real, count<F>> result{};
        for (int step = 1; step <= 4; ++step)
            for (const int sign : {1, -1}) {
                entry = middle + static_cast<real>(sign * step) * h;
                const auto values = value_at<dual>(f, p);
                for (std::size_t i = 0; i < result.size(); ++i)
                    result[i] += static_cast<real>(sign) * weights[step - 1] * values[i].value / h;
            }
        return result;
    }
};

/// Row and column, in numerator layout, of the derivative of entry (i, j) of F by entry (k, l) of x.
template <class F, class X>
constexpr dims place_of(int i, int j, int k, int l) {
    if (F::shape.scalar()) return {l, k};
    if (X::shape.scalar()) return {i, j};
    return {i, k};
}

template <class F, class X>
constexpr dims shape_of_derivative() {
    constexpr dims f = F::shape;
    constexpr dims x = X::shape;
    static_assert(f.scalar() || x.scalar() || (f.column() && x.column()), "this derivative is no matrix");
    const dims last = place_of<F, X>(f.rows - 1, f.columns - 1, x.rows - 1, x.columns - 1);
    return {last.rows + 1, last.columns + 1};
}

template <class Method, class X, layout Layout, class F, class D, class... Leaves>
boost::test_tools::assertion_result compare(F f, D d, signs which, ctgrad::type_list<Leaves...>) {
    constexpr dims expected_shape =
        Layout == layout::numerator ? shape_of_derivative<F, X>() : shape_of_derivative<F, X>().transposed();
    boost::test_tools::assertion_result result(D::shape == expected_shape);
    if (D::shape != expected_shape) {
        result.message() << "is " << D::shape.rows << " x " << D::shape.columns << ", must be "
                         << expected_shape.rows << " x " << expected_shape.columns;
        return result;
    }
    random_numbers random;
    for (int repetition = 0; repetition < points; ++repetition) {
        point<real, Leaves...> p;
        (random.fill(std::get<entries_of<real, Leaves>>(p), which), ...);
        const point<dual, Leaves...> lifted = without_slopes<Leaves...>(p);
        std::array<real, count<D>> expected{};
        for (int b = 0; b < X::shape.count(); ++b) {
            const auto slopes = Method::template slopes<X>(f, lifted, at(b));
            for (int a = 0; a < F::shape.count(); ++a) {
                dims place = place_of<F, X>(a / F::shape.columns, a % F::shape.columns, b / X::shape.columns,
                                            b % X::shape.columns);
                if (Layout == layout::denominator) place = place.transposed();
                expected[at(place.rows * D::shape.columns + place.columns)] = slopes[at(a)];
            }
        }
        real largest = smallest_scale;
        for (const real slope : expected) largest = std::max(largest, std::abs(slope));
        const auto values = value_at<real>(d, p);
        for (int k = 0; k < D::shape.count(); ++k) {
            if (std::abs(values[at(k)] - expected[at(k)]) <= Method::tolerance * largest) continue;
            result = false;
            result.message() << "entry (" << k / D::shape.columns << ", " << k % D::shape.columns << ") is "
                             << values[at(k)] << ", " << Method::name << " say " << expected[at(k)] << "; ";
        }
        if (!result) break;
    }
    return result;
}

template <class Method, signs Signs, class F, class X, class D, layout Layout>
auto compare_by(F f, X, D d, std::integral_constant<layout, Layout>) {
    using variable = typename X::leaf_type;
    return compare<Method, variable, Layout>(f, d, Signs, ctgrad::variables_of<F, X, D>{});
}

}  // namespace detail

/// Is D the derivative of F by x, according to dual numbers alone?
template <signs Signs = signs::both, class F, class X, class D,
          class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_with_duals(F f, X x, D d, Layout l = {}) {
    return detail::compare_by<detail::by_duals, Signs>(f, x, d, l);
}

/// The same according to differences alone.
template <signs Signs = signs::both, class F, class X, class D,
          class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_with_differences(F f, X x, D d, Layout l = {}) {
    return detail::compare_by<detail::by_differences, Signs>(f, x, d, l);
}

/// Is D the derivative of F by x? In numerator layout, unless a last argument says
/// `ctgrad::denominator_layout`.
template <signs Signs = signs::both, class F, class X, class D,
          class Layout = decltype(ctgrad::numerator_layout)>
boost::test_tools::assertion_result agrees(F f, X x, D d, Layout l = {}) {
    boost::test_tools::assertion_result result = agrees_with_duals<Signs>(f, x, d, l);
    return result ? agrees_with_differences<Signs>(f, x, d, l) : result;
}

/// The same at points whose entries are all positive, for logarithms and square roots.
template <class F, class X, class D, class Layout = decltype(ctgrad::numerator_layout)>
auto agrees_where_positive(F f, X x, D d, Layout l = {}) {
    return agrees<signs::positive>(f, x, d, l);
}

}  // namespace numeric_oracle
