// SPDX-License-Identifier: BSL-1.0

// The pseudo-inverse of tall and wide matrices of full rank: Penrose's four identities, the derivative of
// Golub and Pereyra, and matrices whose AᵀA is singular in the numbers at hand.

#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;

template <class A>
constexpr bool is_pseudo_inverse_of(A a) {
    constexpr auto p = pseudo_inverse(A{});
    return a * p * a == a && p * a * p == p && transpose(a * p) == a * p && transpose(p * a) == p * a;
}
template <class A>
constexpr bool is_differentiated_as_golub_and_pereyra_do(A a) {
    constexpr auto p = pseudo_inverse(A{});
    constexpr auto l = matrix<"L", A::shape.rows, A::shape.columns>;
    return derivative(trace(l * p), a) ==
           -(p * l * p) + p * transpose(p) * transpose(l) * (identity<A::shape.rows> - a * p) +
               (identity<A::shape.columns> - p * a) * transpose(l) * transpose(p) * p;
}
constexpr auto tall = matrix<"A", 4, 2>;
constexpr auto wide = matrix<"A", 2, 3>;
constexpr auto square = matrix<"A", 3, 3>;

static_assert(is_pseudo_inverse_of(tall) && is_pseudo_inverse_of(wide) && is_pseudo_inverse_of(square));
static_assert(is_differentiated_as_golub_and_pereyra_do(tall));
static_assert(is_differentiated_as_golub_and_pereyra_do(wide));
static_assert(is_differentiated_as_golub_and_pereyra_do(square));
static_assert(pseudo_inverse(tall) == inverse(transpose(tall) * tall) * transpose(tall));
static_assert(pseudo_inverse(tall) * tall == identity<2> && wide * pseudo_inverse(wide) == identity<2>);
static_assert(pseudo_inverse(square) == inverse(square) &&
              pseudo_inverse(2_c * wide) == 0.5_c * pseudo_inverse(wide));
static_assert(pseudo_inverse(transpose(tall)) == transpose(pseudo_inverse(tall)));
static_assert(!(tall * pseudo_inverse(tall) == identity<4>) && !(pseudo_inverse(wide) == transpose(wide)));

template <class T, int M, int N>
void check() {
    constexpr auto A = matrix<"A", M, N>;
    constexpr auto W = matrix<"W", M, N>;
    constexpr auto f = trace(W * pseudo_inverse(A));
    std::mt19937 generator{M * 10 + N};
    std::uniform_real_distribution<double> of_both_signs{-1, 1};
    double a[M][N], w[M][N];
    T a_data[M][N], w_data[M][N];
    for (int k = 0; k < M * N; ++k) {
        a[k / N][k % N] = of_both_signs(generator) + (k / N == k % N ? 2 : 0);
        w[k / N][k % N] = of_both_signs(generator);
        a_data[k / N][k % N] = static_cast<T>(a[k / N][k % N]);
        w_data[k / N][k % N] = static_cast<T>(w[k / N][k % N]);
    }
    T inverted[N][M], by_a[M][N];
    evaluate_into(std::tie(inverted, by_a), outputs(pseudo_inverse(A), gradient(f, A)), A = a_data,
                  W = w_data);
    constexpr double tolerance = sizeof(T) == 4 ? 1e-4 : 1e-8;
    double product[M][M]{};
    for (int i = 0; i < M; ++i)
        for (int j = 0; j < M; ++j)
            for (int k = 0; k < N; ++k) product[i][j] += a[i][k] * static_cast<double>(inverted[k][j]);
    for (int i = 0; i < M; ++i)
        for (int j = 0; j < M; ++j) BOOST_TEST(std::abs(product[i][j] - product[j][i]) < tolerance);
    for (int i = 0; i < M; ++i)
        for (int j = 0; j < N; ++j) {
            double again = 0;
            for (int k = 0; k < M; ++k) again += product[i][k] * a[k][j];
            BOOST_TEST(std::abs(again - a[i][j]) < tolerance);
            constexpr double step = 1e-5;
            const double kept = a[i][j];
            a[i][j] = kept + step;
            const double ahead = evaluate(f, A = a, W = w);
            a[i][j] = kept - step;
            const double slope = (ahead - evaluate(f, A = a, W = w)) / (2 * step);
            a[i][j] = kept;
            BOOST_TEST(std::abs(static_cast<double>(by_a[i][j]) - slope) <=
                       tolerance * (1 + std::abs(slope)));
        }
}

BOOST_AUTO_TEST_CASE(values_and_gradients) {
    check<double, 4, 2>();
    check<double, 3, 5>();
    check<double, 8, 7>();
    check<float, 4, 2>();
    check<float, 3, 5>();
}

// With h² less than the rounding of 1, AᵀA is a matrix of ones. The columns are independent.
BOOST_AUTO_TEST_CASE(columns_that_are_nearly_equal) {
    constexpr auto A = matrix<"A", 3, 2>;
    const double h = 1e-9;
    const double nearly[3][2] = {{1, 1}, {h, 0}, {0, h}};
    const auto found = evaluate(1e-9_c * pseudo_inverse(A), A = nearly);
    const double expected[2][3] = {{h / 2, 0.5, -0.5}, {h / 2, -0.5, 0.5}};
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 3; ++j) BOOST_TEST(std::abs(found[i][j] - expected[i][j]) < 1e-6);
}

// Scaled, a matrix of any size.
BOOST_AUTO_TEST_CASE(out_of_the_range_of_squares) {
    constexpr auto A = matrix<"A", 2, 1>;
    for (const double size : {1e-200, 1e200}) {
        const double a[2][1] = {{3 * size}, {4 * size}};
        const auto found = evaluate(pseudo_inverse(A), A = a);
        BOOST_TEST(std::abs(found[0] * size - 0.12) < 1e-15);
        BOOST_TEST(std::abs(found[1] * size - 0.16) < 1e-15);
    }
}

BOOST_AUTO_TEST_CASE(without_full_rank) {
    constexpr auto A = matrix<"A", 3, 2>;
    const double one_direction[3][2] = {{0.1, 0.3}, {0.2, 0.6}, {0.7, 2.1}}, nothing[3][2]{};
    for (const auto& rows : evaluate(pseudo_inverse(A), A = one_direction))
        for (const double entry : rows) BOOST_TEST(std::isnan(entry));
    for (const auto& rows : evaluate(pseudo_inverse(A), A = nothing))
        for (const double entry : rows) BOOST_TEST(std::isnan(entry));
}

}  // namespace
