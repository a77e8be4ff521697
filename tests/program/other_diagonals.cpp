// SPDX-License-Identifier: BSL-1.0
// A − Diag(diag A) + Diag(v) is A with another diagonal: triangular if A is, as cheap as A, and exact.
#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int n = 5;
constexpr auto A = matrix<"A", n, n>;
constexpr auto L = matrix<"L", n, n, lower_triangular>;
constexpr auto U = matrix<"U", n, n, upper_triangular>;
constexpr auto x = vector<"x", n>;

constexpr auto with_positive_diagonal(auto M) {
    return M - diagonal_matrix(diagonal_of(M)) + diagonal_matrix(exp(diagonal_of(M)));
}

using numbers = std::array<std::array<double, n>, n>;

numbers random_numbers(unsigned seed) {
    std::mt19937 generator(seed);
    std::uniform_real_distribution<double> distribution(-2, 2);
    numbers result;
    for (auto& row : result)
        for (double& entry : row) entry = distribution(generator);
    return result;
}

template <class E>
constexpr property known_of(E) {
    const auto& g = graph::evaluation_graph<E>::value;
    return g.nodes[g.roots[0]].known;
}

}  // namespace

BOOST_AUTO_TEST_CASE(is_known_to_be_triangular) {
    static_assert(has(known_of(with_positive_diagonal(L)), lower_triangular));
    static_assert(has(known_of(with_positive_diagonal(U)), upper_triangular));
    static_assert(has(known_of(L + diagonal_matrix(x)), lower_triangular));
    static_assert(!has(known_of(with_positive_diagonal(A)), lower_triangular));
    static_assert(!has(known_of(with_positive_diagonal(A)), upper_triangular));
}

BOOST_AUTO_TEST_CASE(costs_what_the_matrix_costs) {
    constexpr auto exponentials = flops(exp(x));
    static_assert(flops(with_positive_diagonal(L)) == exponentials);
    static_assert(flops(with_positive_diagonal(L) * x) == flops(L * x) + exponentials);
    static_assert(flops(inverse(with_positive_diagonal(U)) * x) == flops(inverse(U) * x) + exponentials);
    static_assert(flops(lower_triangle(A) - diagonal_matrix(diagonal_of(A)) +
                        diagonal_matrix(exp(diagonal_of(A)))) == exponentials);
    static_assert(flops(A - diagonal_matrix(diagonal_of(A))) == 0);
    // a sum of five numbers
    static_assert(flops(log_determinant(with_positive_diagonal(L))) <= n);
}

BOOST_AUTO_TEST_CASE(has_every_entry) {
    const numbers a = random_numbers(1);
    const auto check = [&](const auto& found, auto is_zero) {
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                BOOST_TEST(found[i][j] == (i == j          ? evaluate(exp(scalar<"s">), scalar<"s"> = a[i][i])
                                           : is_zero(i, j) ? 0
                                                           : a[i][j]),
                           boost::test_tools::tolerance(1e-15));
    };
    numbers found;
    evaluate_into(found, with_positive_diagonal(A), A = a);
    check(found, [](std::size_t, std::size_t) { return false; });
    evaluate_into(found, with_positive_diagonal(L), L = a);
    check(found, [](std::size_t i, std::size_t j) { return i < j; });
    evaluate_into(found, with_positive_diagonal(U), U = a);
    check(found, [](std::size_t i, std::size_t j) { return i > j; });
    evaluate_into(found,
                  lower_triangle(A) - diagonal_matrix(diagonal_of(A)) + diagonal_matrix(exp(diagonal_of(A))),
                  A = a);
    check(found, [](std::size_t i, std::size_t j) { return i < j; });
    evaluate_into(found, A - diagonal_matrix(diagonal_of(A)), A = a);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) BOOST_TEST(found[i][j] == (i == j ? 0 : a[i][j]));
    evaluate_into(found, A + diagonal_matrix(x) - diagonal_matrix(diagonal_of(A)) + 2_c * diagonal_matrix(x),
                  A = a, x = std::array<double, n>{1, 2, 3, 4, 5});
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            BOOST_TEST(found[i][j] == (i == j ? 3 * (double(i) + 1) : a[i][j]),
                       boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(keeps_digits_beside_a_large_diagonal) {
    numbers a = random_numbers(2);
    for (std::size_t i = 0; i < n; ++i) a[i][i] = -30 - double(i);
    numbers found;
    evaluate_into(found, with_positive_diagonal(L), L = a);
    for (std::size_t i = 0; i < n; ++i)
        BOOST_TEST(found[i][i] == std::exp(a[i][i]), boost::test_tools::tolerance(1e-14));
    double trace = 0;
    for (std::size_t i = 0; i < n; ++i) trace += a[i][i];
    BOOST_TEST(evaluate(log_determinant(with_positive_diagonal(L)), L = a) == trace,
               boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(solves_and_has_gradients) {
    const numbers a = random_numbers(3);
    const std::array<double, n> b{1, -2, 3, -4, 5};
    constexpr auto R = with_positive_diagonal(L);
    const auto solution = evaluate(inverse(R) * x, L = a, x = b);
    for (std::size_t i = 0; i < n; ++i) {
        double sum = std::exp(a[i][i]) * solution[i];
        for (std::size_t j = 0; j < i; ++j) sum += a[i][j] * solution[j];
        BOOST_TEST(sum == b[i], boost::test_tools::tolerance(1e-12));
    }
    constexpr auto F = squared_norm(R * x);
    numbers found;
    evaluate_into(found, gradient(F, L), L = a, x = b);
    for (std::size_t i = 0; i < n; ++i) {
        double product = std::exp(a[i][i]) * b[i];
        for (std::size_t j = 0; j < i; ++j) product += a[i][j] * b[j];
        for (std::size_t j = 0; j < n; ++j) {
            const double slope = j > i ? 0 : i == j ? std::exp(a[i][i]) * b[j] : b[j];
            BOOST_TEST(found[i][j] == 2 * product * slope, boost::test_tools::tolerance(1e-12));
        }
    }
}
