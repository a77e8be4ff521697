// SPDX-License-Identifier: BSL-1.0

// X with A X + X B = C: what it solves, its derivatives by other such equations, and by differences.

#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 2, 2>;
constexpr auto C = matrix<"C", 3, 2>;
constexpr auto W = matrix<"W", 2, 3>;
constexpr auto X = sylvester(A, B, C);
constexpr auto f = trace(W * X);
// df = tr(W dX) and A dX + dX B = dC − dA X − X dB, so with Y A + B Y = W: df = tr(Y (dC − dA X − X dB)).
constexpr auto Y = sylvester(B, A, W);

static_assert(A * X + X * B == C);
static_assert(sylvester(A, zeros<2, 2>, C) == inverse(A) * C);
static_assert(derivative(f, C) == Y && derivative(f, A) == -(X * Y) && derivative(f, B) == -(Y * X));
static_assert(!(sylvester(A, -B, C) == X) && !(derivative(f, C) == W));

BOOST_AUTO_TEST_CASE(values_and_gradients) {
    std::mt19937 generator{5};
    std::uniform_real_distribution<double> of_both_signs{-1, 1};
    double a[3][3], b[2][2], c[3][2], w[2][3];
    for (double(&row)[3] : a)
        for (double& entry : row) entry = of_both_signs(generator);
    for (double(&row)[2] : b)
        for (double& entry : row) entry = of_both_signs(generator);
    for (double(&row)[2] : c)
        for (double& entry : row) entry = of_both_signs(generator);
    for (double(&row)[3] : w)
        for (double& entry : row) entry = of_both_signs(generator);
    for (int i = 0; i < 3; ++i) a[i][i] += 2;

    double x[3][2], by_a[3][3], by_b[2][2], by_c[3][2];
    evaluate_into(std::tie(x, by_a, by_b, by_c), outputs(X, gradient(f, A), gradient(f, B), gradient(f, C)),
                  A = a, B = b, C = c, W = w);
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 2; ++j) {
            double left = 0;
            for (int k = 0; k < 3; ++k) left += a[i][k] * x[k][j];
            for (int k = 0; k < 2; ++k) left += x[i][k] * b[k][j];
            BOOST_TEST(std::abs(left - c[i][j]) < 1e-13);
        }
    const auto agrees = [&](double& entry, double found) {
        constexpr double step = 1e-5;
        const double kept = entry;
        entry = kept + step;
        const double ahead = evaluate(f, A = a, B = b, C = c, W = w);
        entry = kept - step;
        const double slope = (ahead - evaluate(f, A = a, B = b, C = c, W = w)) / (2 * step);
        entry = kept;
        BOOST_TEST(std::abs(found - slope) <= 1e-8 * (1 + std::abs(slope)));
    };
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
            agrees(a[i][j], by_a[i][j]);
            if (j < 2) agrees(c[i][j], by_c[i][j]);
            if (i < 2 && j < 2) agrees(b[i][j], by_b[i][j]);
        }
}

// A and −B share the eigenvalue 1.
BOOST_AUTO_TEST_CASE(without_one_solution) {
    const double a[3][3] = {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}}, b[2][2] = {{-1, 0}, {0, 5}};
    const double c[3][2] = {{1, 1}, {1, 1}, {1, 1}};
    const auto found = evaluate(X, A = a, B = b, C = c);
    BOOST_TEST(!std::isfinite(found[0][0]));
}

}  // namespace
