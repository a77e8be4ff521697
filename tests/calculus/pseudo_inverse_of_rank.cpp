// SPDX-License-Identifier: BSL-1.0

// The pseudo-inverse of matrices whose rank is less than full: Penrose's four identities, the derivative of
// Golub and Pereyra, second derivatives along directions that keep the rank, and what is cut off.

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using real = long double;

constexpr auto square = matrix<"A", 4, 4>;
constexpr auto tall = matrix<"A", 5, 3>;
constexpr auto wide = matrix<"A", 3, 5>;

static_assert(identical(pseudo_inverse<3>(tall), pseudo_inverse(tall)));
static_assert(identical(pseudo_inverse<3>(wide), pseudo_inverse(wide)));
static_assert(identical(pseudo_inverse<4>(square), pseudo_inverse(square)));
static_assert(shape_of(pseudo_inverse<2>(tall)) == dims{3, 5});
static_assert(pseudo_inverse<2>(transpose(tall)) == transpose(pseudo_inverse<2>(tall)));
static_assert(pseudo_inverse<2>(-2_c * tall) == -0.5_c * pseudo_inverse<2>(tall));

// What holds for matrices of rank 2 alone is not said of all, and neither is what holds of full rank.
constexpr auto cut = pseudo_inverse<2>(tall);
static_assert(!(cut == pseudo_inverse<1>(tall)) && !(cut == pseudo_inverse(tall)));
static_assert(!(tall * cut * tall == tall) && !(cut * tall == identity<3>));
static_assert(!(pseudo_inverse<2>(cut) == tall));
static_assert(!proven_unequal(tall * cut * tall, tall) && !proven_unequal(cut, pseudo_inverse(tall)));

template <class A>
constexpr bool is_differentiated_as_golub_and_pereyra_do(A a) {
    constexpr auto p = pseudo_inverse<2>(A{});
    constexpr auto l = matrix<"L", A::shape.rows, A::shape.columns>;
    return derivative(trace(l * p), a) ==
           -(p * l * p) + p * transpose(p) * transpose(l) * (identity<A::shape.rows> - a * p) +
               (identity<A::shape.columns> - p * a) * transpose(l) * transpose(p) * p;
}
static_assert(is_differentiated_as_golub_and_pereyra_do(tall));
static_assert(is_differentiated_as_golub_and_pereyra_do(wide));
static_assert(is_differentiated_as_golub_and_pereyra_do(square));

template <class T, std::size_t M, std::size_t N>
using rows = std::array<std::array<T, N>, M>;

template <std::size_t M, std::size_t K, std::size_t N>
rows<real, M, N> product(const rows<real, M, K>& a, const rows<real, K, N>& b) {
    rows<real, M, N> result{};
    for (std::size_t i = 0; i < M; ++i)
        for (std::size_t j = 0; j < N; ++j)
            for (std::size_t k = 0; k < K; ++k) result[i][j] += a[i][k] * b[k][j];
    return result;
}
template <std::size_t M, std::size_t N>
real largest_difference(const rows<real, M, N>& a, const rows<real, M, N>& b) {
    real result = 0;
    for (std::size_t i = 0; i < M; ++i)
        for (std::size_t j = 0; j < N; ++j) result = std::fmax(result, std::fabs(a[i][j] - b[i][j]));
    return result;
}
template <std::size_t M, std::size_t N>
real asymmetry(const rows<real, M, N>& a) {
    real result = 0;
    for (std::size_t i = 0; i < M; ++i)
        for (std::size_t j = 0; j < N; ++j) result = std::fmax(result, std::fabs(a[i][j] - a[j][i]));
    return result;
}
/// In other numbers, all times a factor.
template <class To, class From, std::size_t M, std::size_t N>
rows<To, M, N> scaled(const rows<From, M, N>& a, real factor = 1) {
    rows<To, M, N> result{};
    for (std::size_t i = 0; i < M; ++i)
        for (std::size_t j = 0; j < N; ++j)
            result[i][j] = static_cast<To>(static_cast<real>(a[i][j]) * factor);
    return result;
}

template <std::size_t M, std::size_t N>
rows<real, M, N> random_rows(std::mt19937& random) {
    std::uniform_real_distribution<double> between{-1, 1};
    rows<real, M, N> result{};
    for (auto& row : result)
        for (real& entry : row) entry = static_cast<real>(between(random));
    for (std::size_t k = 0; k < M && k < N; ++k) result[k][k] += result[k][k] < 0 ? -1 : 1;
    return result;
}

/// A curve of matrices of rank R, and where it leads.
template <std::size_t M, std::size_t N, std::size_t R>
struct curve {
    rows<real, M, R> left, left_slope;
    rows<real, R, N> right, right_slope;

    explicit curve(std::mt19937& random)
        : left(random_rows<M, R>(random)),
          left_slope(random_rows<M, R>(random)),
          right(random_rows<R, N>(random)),
          right_slope(random_rows<R, N>(random)) {}
    rows<real, M, N> at(real t) const {
        rows<real, M, R> a = left;
        rows<real, R, N> b = right;
        for (std::size_t r = 0; r < R; ++r) {
            for (std::size_t i = 0; i < M; ++i) a[i][r] += t * left_slope[i][r];
            for (std::size_t j = 0; j < N; ++j) b[r][j] += t * right_slope[r][j];
        }
        return product(a, b);
    }
    rows<real, M, N> slope() const {
        rows<real, M, N> result = product(left_slope, right);
        const rows<real, M, N> other = product(left, right_slope);
        for (std::size_t i = 0; i < M; ++i)
            for (std::size_t j = 0; j < N; ++j) result[i][j] += other[i][j];
        return result;
    }
};

/// Penrose's identities in numbers of type T, of A times a scale.
template <class T, std::size_t M, std::size_t N, std::size_t R>
void check_values(double scale) {
    constexpr auto A = matrix<"A", M, N>;
    std::mt19937 random{M * 100 + N * 10 + R};
    for (int step = 0; step < 10; ++step) {
        const rows<real, M, N> exact = curve<M, N, R>{random}.at(0);
        const auto at = scaled<T>(exact, static_cast<real>(scale));
        const auto found =
            scaled<real>(rows<T, N, M>{evaluate(pseudo_inverse<R>(A), A = at)}, static_cast<real>(scale));
        const real tolerance = 1000 * static_cast<real>(std::numeric_limits<T>::epsilon());
        const auto onto_columns = product(exact, found);
        const auto onto_rows = product(found, exact);
        BOOST_TEST(largest_difference(product(onto_columns, exact), exact) < tolerance);
        BOOST_TEST(largest_difference(product(onto_rows, found), found) < tolerance);
        BOOST_TEST(asymmetry(onto_columns) < tolerance);
        BOOST_TEST(asymmetry(onto_rows) < tolerance);
    }
}

/// The gradient by every entry, and the second derivative along a curve of rank R, by differences.
template <std::size_t M, std::size_t N, std::size_t R>
void check_derivatives() {
    constexpr auto A = matrix<"A", M, N>;
    constexpr auto W = matrix<"W", M, N>;
    constexpr auto V = matrix<"V", M, N>;
    constexpr auto f = trace(W * pseudo_inverse<R>(A));
    std::mt19937 random{M * 100 + N * 10 + R};
    const curve<M, N, R> moving{random};
    const auto at = moving.at(0);
    const auto w = random_rows<M, N>(random);
    const auto slope = evaluate(gradient(f, A), A = at, W = w);
    const real h = 1e-5L;
    for (std::size_t i = 0; i < M; ++i)
        for (std::size_t j = 0; j < N; ++j) {
            rows<real, M, N> ahead = at, behind = at;
            ahead[i][j] += h;
            behind[i][j] -= h;
            const real difference =
                (evaluate(f, A = ahead, W = w) - evaluate(f, A = behind, W = w)) / (2 * h);
            BOOST_TEST(std::fabs(slope[i][j] - difference) < 1e-7L * (1 + std::fabs(difference)));
        }
    const auto along = moving.slope();
    const auto turning = evaluate(directional_derivative(gradient(f, A), A, V), A = at, V = along, W = w);
    const auto ahead = evaluate(gradient(f, A), A = moving.at(h), W = w);
    const auto behind = evaluate(gradient(f, A), A = moving.at(-h), W = w);
    real largest = 1;
    rows<real, M, N> difference{}, found{};
    for (std::size_t i = 0; i < M; ++i)
        for (std::size_t j = 0; j < N; ++j) {
            difference[i][j] = (ahead[i][j] - behind[i][j]) / (2 * h);
            found[i][j] = turning[i][j];
            largest = std::fmax(largest, std::fabs(difference[i][j]));
        }
    BOOST_TEST(largest_difference(found, difference) < 1e-6L * largest);
}

}  // namespace

BOOST_AUTO_TEST_CASE(at_every_scale) {
    for (const double scale : {1e-300, 1.0, 1e300}) {
        check_values<double, 5, 3, 2>(scale);
        check_values<double, 3, 6, 1>(scale);
        check_values<double, 6, 6, 4>(scale);
    }
    for (const double scale : {1e-30, 1.0, 1e30}) {
        check_values<float, 5, 3, 2>(scale);
        check_values<float, 2, 4, 1>(scale);
    }
}

BOOST_AUTO_TEST_CASE(derivatives_where_the_rank_is_constant) {
    check_derivatives<4, 3, 2>();
    check_derivatives<2, 5, 1>();
    check_derivatives<4, 4, 3>();
}

// A = U Diag(10, 5, 1/4) Vᵀ, U and V of ninths and thirds.
BOOST_AUTO_TEST_CASE(what_is_cut_off) {
    constexpr auto A = matrix<"A", 3, 3>;
    const rows<real, 3, 3> u{{{1, 2, 2}, {2, 1, -2}, {2, -2, 1}}}, v{{{4, 1, 8}, {7, 4, -4}, {-4, 8, 1}}};
    const std::array<real, 3> values{10, 5, 0.25L};
    rows<double, 3, 3> at{};
    rows<real, 3, 3> one{}, two{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            real sum = 0;
            for (std::size_t k = 0; k < 3; ++k) sum += u[i][k] * v[j][k] / 27 * values[k];
            at[i][j] = static_cast<double>(sum);
            for (std::size_t k = 0; k < 2; ++k) two[i][j] += v[i][k] * u[j][k] / 27 / values[k];
            one[i][j] = v[i][0] * u[j][0] / 27 / values[0];
        }
    const auto of_one = evaluate(pseudo_inverse<1>(A), A = at);
    const auto of_two = evaluate(pseudo_inverse<2>(A), A = at);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            BOOST_TEST(std::fabs(static_cast<real>(of_one[i][j]) - one[i][j]) < 1e-15L);
            BOOST_TEST(std::fabs(static_cast<real>(of_two[i][j]) - two[i][j]) < 1e-15L);
        }
}

BOOST_AUTO_TEST_CASE(of_less_rank) {
    constexpr auto A = matrix<"A", 4, 3>;
    std::mt19937 random{5};
    const auto of_one = scaled<double>(curve<4, 3, 1>{random}.at(0));
    auto infinite = of_one;
    infinite[2][1] = std::numeric_limits<double>::infinity();
    for (const auto& at : {of_one, infinite, rows<double, 4, 3>{}})
        for (const auto& row : evaluate(pseudo_inverse<2>(A), A = at))
            for (const double entry : row) BOOST_TEST(std::isnan(entry));
    for (const auto& row : evaluate(pseudo_inverse<1>(A), A = of_one))
        for (const double entry : row) BOOST_TEST(std::isfinite(entry));
}

BOOST_AUTO_TEST_CASE(in_a_constant) {
    constexpr auto A = matrix<"A", 3, 3>;
    constexpr auto b = vector<"b", 3>;
    constexpr rows<double, 3, 3> at{{{1, 2, 0}, {2, 4, 0}, {0, 0, 5}}};
    constexpr std::array<double, 3> to{1, 2, 10};
    constexpr auto shortest = evaluate(pseudo_inverse<2>(A) * b, A = at, b = to);
    BOOST_TEST(std::fabs(shortest[0] - 0.2) < 1e-15);
    BOOST_TEST(std::fabs(shortest[1] - 0.4) < 1e-15);
    BOOST_TEST(std::fabs(shortest[2] - 2) < 1e-15);
}

// The two rules, in numbers that no rule sees: of −2 Aᵀ it is −½ (A⁺)ᵀ.
BOOST_AUTO_TEST_CASE(rules_hold) {
    constexpr auto A = matrix<"A", 5, 3>;
    constexpr auto B = matrix<"B", 3, 5>;
    std::mt19937 random{9};
    const auto at = random_rows<5, 3>(random);
    rows<real, 3, 5> turned{};
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 3; ++j) turned[j][i] = -2 * at[i][j];
    const auto of_a = evaluate(pseudo_inverse<2>(A), A = at);
    const auto of_b = evaluate(pseudo_inverse<2>(B), B = turned);
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 3; ++j) BOOST_TEST(std::fabs(of_b[i][j] + of_a[j][i] / 2) < 1e-17L);
}
