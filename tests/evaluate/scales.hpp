// SPDX-License-Identifier: BSL-1.0
// Residuals of inverses and solutions beside those of elimination with pivoting, and logarithms of
// determinants, of programs that are asked for in a certain way.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/numeric/factorisation/substitution.hpp>

namespace scales {

using namespace ctgrad;
using namespace ctgrad::literals;

template <class T, int N>
using square = std::array<std::array<T, N>, N>;

using exact = long double;

/// max |A X - B| over max |A| max |X|, where all is divided by the scale, and X is infinite if it is NaN.
template <class T, int N, std::size_t M>
exact residual(const square<T, N>& a, const std::array<std::array<T, M>, N>& x,
               const std::array<std::array<T, M>, N>& b) {
    exact largest_a = 0, largest_x = 0, largest = 0;
    for (const auto& row : a)
        for (const T entry : row) largest_a = std::max(largest_a, std::abs(exact(entry)));
    for (const auto& row : x)
        for (const T entry : row) {
            if (!std::isfinite(entry)) return std::numeric_limits<exact>::infinity();
            largest_x = std::max(largest_x, std::abs(exact(entry)));
        }
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < M; ++j) {
            exact sum = -exact(b[i][j]);
            for (std::size_t k = 0; k < N; ++k) sum += exact(a[i][k]) * exact(x[k][j]);
            largest = std::max(largest, std::abs(sum));
        }
    return largest / (largest_a * largest_x);
}

template <class T, int N>
square<T, N> identity_times(T number) {
    square<T, N> result{};
    for (std::size_t i = 0; i < N; ++i) result[i][i] = number;
    return result;
}

enum class kind { any, symmetric, definite };

/// A random matrix U diag(1, ..., 1/condition) V, or with V = U' where it is to be symmetric. Then signs are
/// random unless it is to be positive definite, and every other matrix has two large eigenvalues and else
/// small ones, so that of many no entry on the diagonal is as large as those beside it.
template <class T, int N, kind Kind>
square<T, N> random_matrix(std::mt19937& random, double condition, double scale) {
    std::normal_distribution<double> normal;
    const auto rotation = [&] {
        square<double, N> q;
        for (std::size_t i = 0; i < N; ++i) {
            for (double& entry : q[i]) entry = normal(random);
            for (std::size_t k = 0; k < i; ++k) {
                double product = 0;
                for (std::size_t j = 0; j < N; ++j) product += q[i][j] * q[k][j];
                for (std::size_t j = 0; j < N; ++j) q[i][j] -= product * q[k][j];
            }
            double length = 0;
            for (const double entry : q[i]) length += entry * entry;
            for (double& entry : q[i]) entry /= std::sqrt(length);
        }
        return q;
    };
    const auto u = rotation();
    const auto v = Kind == kind::any ? rotation() : u;
    std::array<double, N> values;
    const bool has_two_large = Kind == kind::symmetric && normal(random) > 0;
    for (std::size_t k = 0; k < N; ++k) {
        values[k] = std::pow(condition, -double(k) / std::max(N - 1, 1));
        if (has_two_large) values[k] = k < 2 ? 1 : 1 / condition;
        if (Kind == kind::symmetric && normal(random) > 0) values[k] = -values[k];
    }
    square<T, N> a;
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < N; ++k) sum += u[k][i] * values[k] * v[k][j];
            a[i][j] = static_cast<T>(sum * scale);
        }
    if (Kind != kind::any)
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < i; ++j) a[i][j] = a[j][i];
    return a;
}

/// ln |det A| of the scaled entries, in long double.
template <class T, int N>
exact log_determinant_of(const square<T, N>& a) {
    std::array<exact, N * N> entries{};
    for (std::size_t k = 0; k < N * N; ++k) entries[k] = exact(a[k / N][k % N]);
    return numeric::log_absolute_determinant(
        numeric::lu_factorisation<numeric::pivoting::partial, N>(static_cast<const exact*>(entries.data())));
}

/// What elimination with partial pivoting leaves.
template <class T, int N, std::size_t M>
exact residual_of_elimination(const square<T, N>& a, const std::array<std::array<T, M>, N>& b) {
    std::array<std::array<T, M>, N> x;
    const auto factors =
        numeric::lu_factorisation<numeric::pivoting::partial, N>(static_cast<const T*>(&a[0][0]));
    numeric::solve(
        factors, M, [&](int i, int j) { return b[std::size_t(i)][std::size_t(j)]; },
        static_cast<T*>(&x[0][0]));
    return residual<T, N>(a, x, b);
}

template <int N, kind Kind>
constexpr auto matrix_of_kind() {
    if constexpr (Kind == kind::definite) return matrix<"A", N, N, positive_definite>;
    else if constexpr (Kind == kind::symmetric) return matrix<"A", N, N, symmetric>;
    else return matrix<"A", N, N>;
}

/// Rows up to which symmetric and definite matrices are inverted with the residual of elimination.
template <auto Way>
inline constexpr int rows_of_symmetric = 3;
template <auto Way>
inline constexpr int rows_of_definite = 4;

template <auto Way, class T, int N, kind Kind>
void check(double condition, double scale) {
    constexpr auto A = matrix_of_kind<N, Kind>();
    constexpr auto B = matrix<"B", N, 2>;
    constexpr auto b = vector<"b", N>;
    std::mt19937 random(N);
    std::normal_distribution<double> normal;
    std::array<exact, 4> largest{};
    std::array<exact, 4> of_elimination{};
    exact worst_logarithm = 0;
    for (int trial = 0; trial < 60; ++trial) {
        const auto a = random_matrix<T, N, Kind>(random, condition, scale);
        square<T, N> transposed;
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j) transposed[i][j] = a[j][i];
        std::array<std::array<T, 2>, N> two;
        std::array<std::array<T, 1>, N> one, x, y;
        std::array<T, N> column;
        for (std::size_t i = 0; i < N; ++i) {
            column[i] = one[i][0] = static_cast<T>(normal(random) * scale);
            for (T& entry : two[i]) entry = static_cast<T>(normal(random) * scale);
        }
        const auto [solution, other] =
            evaluate(Way(outputs(solve(A, b), transpose(inverse(A)) * b)), A = a, b = column);
        for (std::size_t i = 0; i < N; ++i) {
            if constexpr (N == 1) {
                x[i][0] = solution;
                y[i][0] = other;
            } else {
                x[i][0] = solution[i];
                y[i][0] = other[i];
            }
        }
        square<T, N> inverted;
        evaluate_into(inverted, Way(inverse(A)), A = a);
        std::array<std::array<T, 2>, N> solutions;
        evaluate_into(solutions, Way(solve(A, B)), A = a, B = two);

        const auto note = [&](std::size_t which, exact found, exact wanted) {
            largest[which] = std::max(largest[which], found);
            of_elimination[which] = std::max(of_elimination[which], wanted);
        };
        const auto unit = identity_times<T, N>(T(1));
        note(0, residual<T, N>(a, x, one), residual_of_elimination<T, N>(a, one));
        note(1, residual<T, N>(transposed, y, one), residual_of_elimination<T, N>(transposed, one));
        note(2, residual<T, N>(a, solutions, two), residual_of_elimination<T, N>(a, two));
        note(3, residual<T, N>(a, inverted, unit), residual_of_elimination<T, N>(a, unit));
        const exact logarithm = log_determinant_of<T, N>(a);
        const exact error =
            std::abs(exact(evaluate(Way(log_determinant(A)), A = a)) - logarithm) / (1 + std::abs(logarithm));
        worst_logarithm = std::isfinite(error) ? std::max(worst_logarithm, error) : error;
    }
    BOOST_TEST_CONTEXT(N << " rows, condition " << condition << ", scale " << scale) {
        constexpr auto epsilon = exact(std::numeric_limits<T>::epsilon());
        for (std::size_t which = 0; which < (Kind == kind::symmetric && N > rows_of_symmetric<Way> ? 3 : 4);
             ++which)
            BOOST_TEST(largest[which] <= 4 * of_elimination[which] + 4 * epsilon);
        BOOST_TEST(worst_logarithm <= exact(condition) * N * epsilon);
    }
}

template <auto Way, class T, int N>
void check_all(double condition, double scale) {
    check<Way, T, N, kind::any>(condition, scale);
    check<Way, T, N, kind::symmetric>(condition, scale);
    check<Way, T, N, kind::definite>(condition, scale);
}

/// Of the inverse of a symmetric matrix of more rows than that, half of which is taken for the other, and of
/// the symmetric sweep, which inverts larger positive definite matrices, the residual grows with the
/// condition, though the error of the result does not.
template <auto Way, class T, int N>
void check_ill_conditioned(double condition, double scale) {
    check<Way, T, N, kind::any>(condition, scale);
    check<Way, T, N, kind::symmetric>(condition, scale);
    if constexpr (N <= rows_of_definite<Way>) check<Way, T, N, kind::definite>(condition, scale);
}

template <auto Way, int N>
void check_in_float() {
    for (const double scale : {1e-32, 1e-25, 1e-14, 1.0, 1e13, 1e30}) check_all<Way, float, N>(20, scale);
    check_ill_conditioned<Way, float, N>(1e4, 1);
    check_ill_conditioned<Way, float, N>(1e4, 1e-30);
}
template <auto Way, int N>
void check_in_double() {
    for (const double scale : {1e-290, 1e-150, 1e-30, 1.0, 1e30, 1e160, 1e280})
        check_all<Way, double, N>(20, scale);
    check_ill_conditioned<Way, double, N>(1e8, 1);
    check_ill_conditioned<Way, double, N>(1e8, 1e-100);
    check_ill_conditioned<Way, double, N>(1e12, 1);
}

}  // namespace scales
