// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/mp11/list.hpp>

/// Positive definite matrices and what is known of them by elimination in long double.
namespace positive_definite {

template <int n>
using integer = std::integral_constant<int, n>;

/// A size, a type and a width of packs.
template <class Size, class Number, class Width>
struct combination {
    static constexpr int size = Size::value;
    static constexpr int width = Width::value;
    using number = Number;
};

template <class Number, class Width, int... Sizes>
using in_packs = boost::mp11::mp_list<combination<integer<Sizes>, Number, Width>...>;
/// Numbers one by one, packs of one register, and for some sizes packs of two: sizes below, at and above
/// whole packs, and of the four packs at a time that rows are combined in.
using combinations =
    boost::mp11::mp_append<in_packs<double, integer<1>, 1, 2, 7>, in_packs<double, integer<2>, 1, 2, 3, 8, 9>,
                           in_packs<float, integer<4>, 1, 3, 4, 5, 8, 16>, in_packs<float, integer<1>, 2>,
                           in_packs<float, integer<2>, 7>, in_packs<double, integer<4>, 2, 3, 9>>;

constexpr std::size_t at(int k) {
    return static_cast<std::size_t>(k);
}

using exact_matrix = std::vector<long double>;

/// n x columns entries in [-1, 1], which float holds exactly.
inline exact_matrix random_entries(int n, int columns, unsigned seed) {
    std::mt19937 engine(seed);
    exact_matrix a(at(n * columns));
    for (long double& entry : a) entry = static_cast<long double>(engine() % 2049) / 1024 - 1;
    return a;
}

/// I + G Gᵀ / n, rounded to float: its condition number is small.
inline exact_matrix random_matrix(int n, unsigned seed) {
    const exact_matrix g = random_entries(n, n, seed);
    exact_matrix a(at(n * n));
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            long double sum = 0;
            for (int k = 0; k < n; ++k) sum += g[at(i * n + k)] * g[at(j * n + k)];
            const long double entry = sum / n + (i == j ? 1 : 0);
            a[at(i * n + j)] = static_cast<long double>(static_cast<float>(entry));
        }
    return a;
}

/// What elimination with pivots makes of A X = B.
struct eliminated {
    exact_matrix solution;
    long double determinant = 1;
};
inline eliminated eliminate(exact_matrix a, exact_matrix b, int n, int columns) {
    eliminated result;
    for (int step = 0; step < n; ++step) {
        int pivot = step;
        for (int i = step + 1; i < n; ++i)
            if (std::abs(a[at(i * n + step)]) > std::abs(a[at(pivot * n + step)])) pivot = i;
        for (int j = 0; j < n; ++j) std::swap(a[at(step * n + j)], a[at(pivot * n + j)]);
        for (int j = 0; j < columns; ++j) std::swap(b[at(step * columns + j)], b[at(pivot * columns + j)]);
        const long double leading = a[at(step * n + step)];
        result.determinant *= pivot == step ? leading : -leading;
        for (int i = 0; i < n; ++i) {
            if (i == step) continue;
            const long double factor = a[at(i * n + step)] / leading;
            for (int j = 0; j < n; ++j) a[at(i * n + j)] -= factor * a[at(step * n + j)];
            for (int j = 0; j < columns; ++j) b[at(i * columns + j)] -= factor * b[at(step * columns + j)];
        }
    }
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < columns; ++j) b[at(i * columns + j)] /= a[at(i * n + i)];
    result.solution = b;
    return result;
}
inline exact_matrix identity(int n) {
    exact_matrix e(at(n * n), 0);
    for (int i = 0; i < n; ++i) e[at(i * n + i)] = 1;
    return e;
}

/// The largest difference of two arrays of entries; infinite if one of them holds a NaN.
template <class T>
long double distance(const T* actual, const exact_matrix& expected) {
    long double largest = 0;
    for (std::size_t k = 0; k < expected.size(); ++k) {
        const long double difference = std::abs(static_cast<long double>(actual[k]) - expected[k]);
        if (!(difference <= largest)) largest = difference;
        if (std::isnan(difference)) return std::numeric_limits<long double>::infinity();
    }
    return largest;
}

/// Rounding errors of sums over n entries.
template <class T>
constexpr long double rounding(int n) {
    return static_cast<long double>(std::numeric_limits<T>::epsilon()) * (8 + 4 * n);
}

/// The factors' type with the upper half of `a`, padded with zeros; NaN below the diagonal, which counts for
/// nothing.
template <class Factors, class T, int N>
constexpr void read_upper_half(const auto& a, Factors& factors) {
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < Factors::stride; ++j)
            factors.upper[i * Factors::stride + j] = j >= N  ? T(0)
                                                     : j < i ? std::numeric_limits<T>::quiet_NaN()
                                                             : static_cast<T>(a[at(i * N + j)]);
}

}  // namespace positive_definite
