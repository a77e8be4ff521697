// SPDX-License-Identifier: BSL-1.0

// Inverses, solutions and determinants at every scale and condition: residuals are those of elimination with
// pivoting, wherever the data and the results can be represented.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <utility>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/numeric/factorisation/substitution.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

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

template <class T, int N, kind Kind>
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
            evaluate(outputs(solve(A, b), transpose(inverse(A)) * b), A = a, b = column);
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
        evaluate_into(inverted, inverse(A), A = a);
        std::array<std::array<T, 2>, N> solutions;
        evaluate_into(solutions, solve(A, B), A = a, B = two);

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
            std::abs(exact(evaluate(log_determinant(A), A = a)) - logarithm) / (1 + std::abs(logarithm));
        worst_logarithm = std::isfinite(error) ? std::max(worst_logarithm, error) : error;
    }
    BOOST_TEST_CONTEXT(N << " rows, condition " << condition << ", scale " << scale) {
        constexpr auto epsilon = exact(std::numeric_limits<T>::epsilon());
        for (std::size_t which = 0; which < (Kind == kind::symmetric && N > 3 ? 3 : 4); ++which)
            BOOST_TEST(largest[which] <= 4 * of_elimination[which] + 4 * epsilon);
        BOOST_TEST(worst_logarithm <= exact(condition) * N * epsilon);
    }
}

template <class T, int N>
void check_all(double condition, double scale) {
    check<T, N, kind::any>(condition, scale);
    check<T, N, kind::symmetric>(condition, scale);
    check<T, N, kind::definite>(condition, scale);
}

/// Of the inverse of a symmetric matrix of more than 3 rows, half of which is taken for the other, and of the
/// symmetric sweep, which inverts larger positive definite matrices, the residual grows with the
/// condition, though the error of the result does not.
template <class T, int N>
void check_ill_conditioned(double condition, double scale) {
    check<T, N, kind::any>(condition, scale);
    check<T, N, kind::symmetric>(condition, scale);
    if constexpr (N <= 4) check<T, N, kind::definite>(condition, scale);
}

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 1, 2, 3, 4, 5, 6>;

BOOST_AUTO_TEST_CASE_TEMPLATE(in_float, Size, sizes) {
    for (const double scale : {1e-32, 1e-25, 1e-14, 1e-9, 1e-7, 1.0, 1e6, 1e13, 1e30})
        check_all<float, Size::value>(20, scale);
    check_ill_conditioned<float, Size::value>(1e4, 1);
    check_ill_conditioned<float, Size::value>(1e4, 1e-30);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(in_double, Size, sizes) {
    for (const double scale : {1e-290, 1e-150, 1e-30, 1.0, 1e30, 1e160, 1e280})
        check_all<double, Size::value>(20, scale);
    check_ill_conditioned<double, Size::value>(1e8, 1);
    check_ill_conditioned<double, Size::value>(1e8, 1e-100);
    check_ill_conditioned<double, Size::value>(1e12, 1);
}

BOOST_AUTO_TEST_CASE(of_multiples_of_the_identity) {
    constexpr auto A = matrix<"A", 3, 3>;
    constexpr auto B = matrix<"B", 4, 4>;
    for (const float number : {1e-14f, 1e13f, 1e-30f, 1e30f})
        BOOST_TEST((evaluate(inverse(A), A = identity_times<float, 3>(number)) ==
                    identity_times<float, 3>(1 / number)));
    BOOST_TEST((evaluate(inverse(B), B = identity_times<double, 4>(1e-100)) ==
                identity_times<double, 4>(1 / 1e-100)));
}

BOOST_AUTO_TEST_CASE(of_the_variances_of_angles) {
    constexpr auto P = matrix<"P", 3, 3, positive_definite>;
    constexpr auto R = matrix<"R", 3, 3, positive_definite>;
    const auto gain = evaluate(P * inverse(P + R), P = identity_times<float, 3>(2.4e-14f),
                               R = identity_times<float, 3>(2.4e-14f));
    BOOST_TEST((gain == identity_times<float, 3>(0.5f)));
}

BOOST_AUTO_TEST_CASE(of_an_ill_conditioned_matrix_of_hilbert) {
    constexpr auto A = matrix<"A", 4, 4>;
    square<float, 4> hilbert;
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j) hilbert[i][j] = 1 / static_cast<float>(i + j + 1);
    const auto unit = identity_times<float, 4>(1);
    const auto inverted = evaluate(inverse(A), A = hilbert);
    BOOST_TEST((residual<float, 4>(hilbert, inverted, unit) <=
                2 * residual_of_elimination<float, 4>(hilbert, unit)));
}

template <class T, auto A>
void check_of_ones_and_halves(double c, double logarithm) {
    constexpr auto b = vector<"b", 4>;
    square<T, 4> a;
    std::array<T, 4> right;
    for (std::size_t i = 0; i < 4; ++i) {
        right[i] = static_cast<T>(c * static_cast<double>(i + 1));
        for (std::size_t j = 0; j < 4; ++j) a[i][j] = static_cast<T>(c * (i == j ? 2 : 0.5));
    }
    constexpr auto epsilon = static_cast<double>(std::numeric_limits<T>::epsilon());
    const auto x = evaluate(solve(A, b), A = a, b = right);
    // (2 − ½)x = b − ½ Σx with Σx = 10/3.5
    for (std::size_t i = 0; i < 4; ++i)
        BOOST_TEST(std::abs(static_cast<double>(x[i]) -
                            (static_cast<double>(i + 1) - 0.5 * 10 / 3.5) / 1.5) <= 8 * epsilon);
    const auto found = static_cast<double>(evaluate(log_determinant(A), A = a));
    BOOST_TEST(std::abs(found - logarithm) <= 4 * epsilon * std::abs(logarithm));
    const auto inverted = evaluate(inverse(A), A = a);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            BOOST_TEST(std::abs(static_cast<double>(inverted[i][j]) * c -
                                ((i == j ? 1 : 0) - 0.5 / 3.5) / 1.5) <= 8 * epsilon);
}

BOOST_AUTO_TEST_CASE(of_covariances_of_small_numbers) {
    constexpr auto A = matrix<"A", 4, 4>;
    constexpr auto S = matrix<"S", 4, 4, positive_definite>;
    // ln |A| = 4 ln c + 3 ln 1.5 + ln 3.5
    const auto logarithm = [](double c) { return 4 * std::log(c) + 3 * std::log(1.5) + std::log(3.5); };
    BOOST_TEST(std::abs(logarithm(1e-12) + 108.06) < 0.01);
    for (const double c : {1e-12, 1e-30, 1e30}) {
        check_of_ones_and_halves<float, A>(c, logarithm(c));
        check_of_ones_and_halves<float, S>(c, logarithm(c));
    }
    for (const double c : {1e-12, 1e-100, 1e-290, 1e290}) {
        check_of_ones_and_halves<double, A>(c, logarithm(c));
        check_of_ones_and_halves<double, S>(c, logarithm(c));
    }
}
