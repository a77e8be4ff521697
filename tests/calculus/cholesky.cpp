// SPDX-License-Identifier: BSL-1.0

// The Cholesky factor as a function of S, by finite differences of the algorithm; both spellings of ln|S|.

#include <array>
#include <cmath>
#include <random>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;
constexpr auto L = matrix<"L", 6, 6, lower_triangular>;
constexpr auto Q = matrix<"Q", 6, 6, positive_definite>;
constexpr auto b = vector<"b", 6>;

static_assert(cholesky(P) * transpose(cholesky(P)) == P);
static_assert(log_determinant(cholesky(P)) == 0.5_c * log_determinant(P));
static_assert(2_c * sum(log(diagonal_of(cholesky(P)))) == log_determinant(P));
static_assert(derivative(2_c * sum(log(diagonal_of(cholesky(P)))), P) == inverse(P));
static_assert(derivative(log_determinant(cholesky(P)), P) == 0.5_c * inverse(P));
static_assert(cholesky(transpose(A)) == cholesky(A) && cholesky(0.5_c * (A + transpose(A))) == cholesky(A));
static_assert(lower_triangle(cholesky(A)) == cholesky(A) && cholesky(identity<3>) == identity<3>);

static_assert(!(cholesky(A) * transpose(cholesky(A)) == A) && !(cholesky(P) == P));
static_assert(!(transpose(cholesky(P)) * cholesky(P) == P));

// Triangles are substituted into, also those of a factorisation.
static_assert(flops(solve(L, b)) == 6 * 6 && flops(solve(transpose(L), b)) == 6 * 6);
static_assert(flops(solve(transpose(cholesky(Q)), b)) == flops(cholesky(Q)) + 6 * 6);
static_assert(flops(solve(Q, b)) < flops(solve(matrix<"M", 6, 6>, b)));

using square = std::array<std::array<double, 3>, 3>;
constexpr square definite{{{4, 2, -2}, {2, 5, 3}, {-2, 3, 14}}};
static_assert(evaluate(cholesky(P), P = definite) == square{{{2, 0, 0}, {1, 2, 0}, {-1, 2, 3}}});

using numbers = std::vector<double>;

/// The algorithm, written down once more.
numbers factor_of(const numbers& s, int n) {
    numbers lower(s.size());
    const auto at = [n](int i, int j) { return static_cast<std::size_t>(i * n + j); };
    for (int j = 0; j < n; ++j)
        for (int i = j; i < n; ++i) {
            double rest = (s[at(i, j)] + s[at(j, i)]) / 2;
            for (int k = 0; k < j; ++k) rest -= lower[at(i, k)] * lower[at(j, k)];
            lower[at(i, j)] = i == j ? std::sqrt(rest) : rest / lower[at(j, j)];
        }
    return lower;
}
double weighted(const numbers& weights, const numbers& s, int n) {
    const numbers lower = factor_of(s, n);
    double total = 0;
    for (std::size_t k = 0; k < s.size(); ++k) total += weights[k] * lower[k];
    return total;
}
double slope(const numbers& weights, numbers s, std::size_t entry, int n) {
    constexpr double step = 1e-5;
    s[entry] += step;
    const double ahead = weighted(weights, s, n);
    s[entry] -= 2 * step;
    return (ahead - weighted(weights, s, n)) / (2 * step);
}

numbers random_entries(int count, std::mt19937& generator) {
    std::uniform_real_distribution<double> of_both_signs{-1, 1};
    numbers entries(static_cast<std::size_t>(count));
    for (double& each : entries) each = of_both_signs(generator);
    return entries;
}
numbers positive_definite_entries(int n, std::mt19937& generator) {
    const numbers x = random_entries(n * n, generator);
    numbers s(x.size());
    for (std::size_t k = 0; k < s.size(); ++k) {
        const int i = static_cast<int>(k) / n, j = static_cast<int>(k) % n;
        s[k] = i == j ? 1 : 0;
        for (int m = 0; m < n; ++m)
            s[k] += x[static_cast<std::size_t>(i * n + m)] * x[static_cast<std::size_t>(j * n + m)];
    }
    return s;
}

template <class T, int N>
void check() {
    constexpr auto S = matrix<"S", N, N>;
    constexpr auto D = matrix<"D", N, N, positive_definite>;
    constexpr auto W = matrix<"W", N, N>;
    constexpr auto through_factor = 2_c * sum(log(diagonal_of(cholesky(S))));
    constexpr auto requested =
        outputs(cholesky(S), gradient(trace(transpose(W) * cholesky(S)), S), gradient(through_factor, S),
                gradient(log_determinant(S), S), gradient(log_determinant(cholesky(D)), D));
    std::mt19937 generator{N};
    const numbers s = positive_definite_entries(N, generator);
    const numbers w = random_entries(N * N, generator);
    T s_data[N][N], w_data[N][N];
    for (int k = 0; k < N * N; ++k) {
        s_data[k / N][k % N] = static_cast<T>(s[static_cast<std::size_t>(k)]);
        w_data[k / N][k % N] = static_cast<T>(w[static_cast<std::size_t>(k)]);
    }
    T lower[N][N], by_s[N][N], by_factor[N][N], by_determinant[N][N], half[N][N];
    evaluate_into(std::tie(lower, by_s, by_factor, by_determinant, half), requested, S = s_data, D = s_data,
                  W = w_data);

    constexpr double tolerance = sizeof(T) == 4 ? 2e-5 : 1e-8;
    const auto is_near = [](T found, double expected) {
        return std::abs(static_cast<double>(found) - expected) <= tolerance * (1 + std::abs(expected));
    };
    const numbers expected = factor_of(s, N);
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) {
            const auto entry = static_cast<std::size_t>(i * N + j);
            BOOST_TEST(is_near(lower[i][j], expected[entry]));
            BOOST_TEST(is_near(by_s[i][j], slope(w, s, entry, N)));
            BOOST_TEST(is_near(by_factor[i][j], static_cast<double>(by_determinant[i][j])));
            BOOST_TEST(is_near(2 * half[i][j], static_cast<double>(by_determinant[i][j])));
        }
}

BOOST_AUTO_TEST_CASE(values_and_gradients) {
    check<double, 1>();
    check<double, 2>();
    check<double, 3>();
    check<double, 5>();
    check<double, 8>();
    check<float, 1>();
    check<float, 2>();
    check<float, 3>();
    check<float, 5>();
    check<float, 8>();
}

BOOST_AUTO_TEST_CASE(second_derivatives) {
    constexpr auto W = matrix<"W", 3, 3>;
    constexpr auto by_a = gradient(sum(hadamard(W, cholesky(A))), A);
    constexpr auto f = sum(hadamard(W, by_a));
    std::mt19937 generator{7};
    const numbers s = positive_definite_entries(3, generator);
    double a[3][3], w[3][3];
    for (int k = 0; k < 9; ++k) {
        a[k / 3][k % 3] = s[static_cast<std::size_t>(k)];
        w[k / 3][k % 3] = 1 + std::abs(k / 3 - k % 3);
    }
    double found[3][3];
    evaluate_into(found, gradient(f, A), A = a, W = w);
    for (int k = 0; k < 9; ++k) {
        constexpr double step = 1e-5;
        double& entry = a[k / 3][k % 3];
        const double kept = entry;
        entry = kept + step;
        const double ahead = evaluate(f, A = a, W = w);
        entry = kept - step;
        const double difference = (ahead - evaluate(f, A = a, W = w)) / (2 * step);
        entry = kept;
        BOOST_TEST(std::abs(found[k / 3][k % 3] - difference) <= 1e-7 * (1 + std::abs(difference)));
    }
}

// From the first pivot on that is not positive there are no numbers.
BOOST_AUTO_TEST_CASE(of_what_is_not_definite) {
    const double indefinite[3][3] = {{4, 2, 0}, {2, 1, 0}, {0, 0, 1}};
    const auto lower = evaluate(cholesky(A), A = indefinite);
    BOOST_TEST(lower[0][0] == 2);
    BOOST_TEST(std::isnan(lower[1][1]));
    BOOST_TEST(std::isnan(lower[2][2]));
    BOOST_TEST(lower[0][2] == 0);
}

}  // namespace
