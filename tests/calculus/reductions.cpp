// SPDX-License-Identifier: BSL-1.0

// What is made of all entries: their product, the largest and the smallest of them, norms.

#include <limits>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"
#include "oracles/field_dual.hpp"

using namespace ctgrad;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 4>;
constexpr auto r = matrix<"r", 1, 3>;
constexpr auto A = matrix<"A", 2, 3>;

constexpr auto x0 = element<0>(x);
constexpr auto x1 = element<1>(x);
constexpr auto x2 = element<2>(x);
constexpr auto x3 = element<3>(x);
using row_of_four = std::array<double, 4>;

}  // namespace

BOOST_AUTO_TEST_SUITE(products)

BOOST_AUTO_TEST_CASE(of_all_entries) {
    static_assert(prod(x) == x0 * x1 * x2 * x3 && identical(prod(s), s));
    static_assert(prod(x) == determinant(diagonal_matrix(x)));
    static_assert(prod(A) == prod(row<0>(A)) * prod(row<1>(A)) && prod(r) == prod(transpose(r)));
    static_assert(prod(2_c * r) == 8_c * prod(r) && prod(ones<5>) == 1_c);
    static_assert(!(prod(x) == sum(x)));
}
BOOST_AUTO_TEST_CASE(derivatives_are_products_of_the_others) {
    static_assert(derivative(prod(x), x) ==
                  horizontal(x1 * x2 * x3, x0 * x2 * x3, x0 * x1 * x3, x0 * x1 * x2));
    static_assert(gradient(prod(A), A) == prod(A) * pow<-1>(A));
    BOOST_TEST(agrees(prod(sin(x)), x, derivative(prod(sin(x)), x)));
    BOOST_TEST(agrees(gradient(prod(x), x), x, hessian(prod(x), x)));
}
BOOST_AUTO_TEST_CASE(are_right_where_entries_are_zero) {
    static_assert(evaluate(gradient(prod(x), x), x = row_of_four{2, 0, 3, 5}) == row_of_four{0, 30, 0, 0});
    static_assert(evaluate(gradient(prod(x), x), x = row_of_four{2, 0, 0, 5}) == row_of_four{});
    row_of_four at{2, 0, 0, 5};
    const auto second = evaluate(hessian(prod(x), x), x = at);
    for (unsigned i = 0; i < 4; ++i)
        for (unsigned j = 0; j < 4; ++j) BOOST_TEST(second[i][j] == (i + j == 3 && i * j == 2 ? 10.0 : 0.0));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(extremes)

BOOST_AUTO_TEST_CASE(are_entries) {
    static_assert(evaluate(maximum(x), x = row_of_four{-3, 7, 2, 7}) == 7);
    static_assert(evaluate(minimum(x), x = row_of_four{-3, 7, -4, 7}) == -4);
    static_assert(identical(maximum(s), s) && shape_of(minimum(A)) == dims{1, 1});
    std::array<double, 6> at{1, 2, 3, 9, 5, 6};
    BOOST_TEST(evaluate(maximum(A), A = at) == 9);
    BOOST_TEST(evaluate(minimum(A), A = at) == 1);
    BOOST_TEST(evaluate(maximum(A), A = std::array<double, 6>{-1e300, -1e-300, -2, -3, -4, -5}) == -1e-300);
}
BOOST_AUTO_TEST_CASE(derivatives_are_those_of_the_first) {
    static_assert(evaluate(gradient(maximum(x), x), x = row_of_four{-3, 7, 2, 7}) == row_of_four{0, 1, 0, 0});
    static_assert(evaluate(gradient(minimum(x), x), x = row_of_four{-3, 7, -3, 7}) ==
                  row_of_four{1, 0, 0, 0});
    static_assert(evaluate(gradient(maximum(x), x), x = row_of_four{}) == row_of_four{1, 0, 0, 0});
    row_of_four at{1, 2, 5, 5};
    BOOST_TEST(evaluate(gradient(maximum(x), x), x = at) == (row_of_four{0, 0, 1, 0}));
    const auto loops = evaluate(optimize_for_size(gradient(maximum(x), x)), x = at);
    BOOST_TEST(loops == (row_of_four{0, 0, 1, 0}));
    static_assert(evaluate(hessian(maximum(x), x), x = row_of_four{1, 2, 3, 4}) ==
                  std::array<row_of_four, 4>{});
    for (unsigned k = 0; k < 4; ++k) {
        at = {-1.25, 0.5, -0.75, 2.5};
        at[k] = 1.25;  // where the sine is the largest
        row_of_four expected{};
        expected[k] = std::cos(1.25);
        const auto found = evaluate(gradient(maximum(sin(x)), x), x = at);
        for (unsigned i = 0; i < 4; ++i) BOOST_TEST(std::abs(found[i] - expected[i]) <= 1e-15);
    }
    BOOST_TEST(evaluate(derivative(pow<2>(minimum(A)), A), A = std::array<double, 6>{4, 5, 1, -3, 2, 6}) ==
               (std::array<std::array<double, 2>, 3>{{{0, -6}, {0, 0}, {0, 0}}}));
}

BOOST_AUTO_TEST_CASE(of_many_entries) {
    constexpr auto long_column = vector<"x", 400>;
    constexpr auto M = matrix<"M", 19, 13>;
    std::array<double, 400> of_column{};
    for (unsigned k = 0; k < 400; ++k) of_column[k] = std::sin(k * 1.7) * (k == 311 ? 3 : 1);
    std::array<double, 19 * 13> of_matrix{};
    for (unsigned k = 0; k < 19 * 13; ++k) of_matrix[k] = std::cos(k * 0.9) - (k == 200 ? 3 : 0);
    const auto slopes = evaluate(gradient(norm_infinity(long_column), long_column), long_column = of_column);
    for (unsigned k = 0; k < 400; ++k)
        BOOST_TEST(slopes[k] == (k == 311 ? std::copysign(1.0, of_column[k]) : 0.0));
    const auto low = evaluate(gradient(minimum(M), M), M = of_matrix);
    for (unsigned k = 0; k < 19 * 13; ++k) BOOST_TEST(low[k / 13][k % 13] == (k == 200 ? 1.0 : 0.0));
}
BOOST_AUTO_TEST_CASE(a_NaN_is_not_passed_over) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (unsigned k = 0; k < 4; ++k) {
        row_of_four at{1, 9, -3, 4};
        at[k] = nan;
        BOOST_TEST(std::isnan(evaluate(maximum(x), x = at)));
        BOOST_TEST(std::isnan(evaluate(minimum(x), x = at)));
        BOOST_TEST(std::isnan(evaluate(norm_infinity(x), x = at)));
    }
}
BOOST_AUTO_TEST_CASE(are_written_by_their_names) {
    BOOST_TEST(to_string(maximum(A)) == "maximum(A)");
    BOOST_TEST(to_string(gradient(s * minimum(x), x)) == "s place_of_minimum(x)");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(norms)

BOOST_AUTO_TEST_CASE(of_other_exponents) {
    static_assert(norm<1>(x) == sum(abs(x)) && identical(norm<2>(x), norm(x)));
    static_assert(norm<1>(-2_c * x) == 2_c * norm<1>(x));
    static_assert(gradient(norm<1>(x), x) == sign(x));
    static_assert(evaluate(norm_infinity(x), x = row_of_four{-3, 1, 2, 0}) == 3);
    static_assert(evaluate(gradient(norm<1>(x), x), x = row_of_four{-3, 0, 2, 0}) ==
                  row_of_four{-1, 0, 1, 0});
    static_assert(evaluate(gradient(norm_infinity(x), x), x = row_of_four{1, -3, 3, 0}) ==
                  row_of_four{0, -1, 0, 0});
    static_assert(evaluate(gradient(norm_infinity(x), x), x = row_of_four{}) == row_of_four{});
    BOOST_TEST(agrees(norm<1>(A), A, derivative(norm<1>(A), A)));
    BOOST_TEST(evaluate(gradient(norm_infinity(A), A), A = std::array<double, 6>{4, 5, 1, -9, 2, 6}) ==
               (std::array<std::array<double, 3>, 2>{{{0, 0, 0}, {-1, 0, 0}}}));
}
BOOST_AUTO_TEST_CASE(at_every_scale) {
    for (const double scale : {1e-300, 1e-30, 1e30, 1e300}) {
        row_of_four at{-3 * scale, scale, 2 * scale, 0};
        BOOST_TEST(evaluate(norm_infinity(x), x = at) == 3 * scale);
        BOOST_TEST(evaluate(norm<1>(x), x = at) == 3 * scale + scale + 2 * scale,
                   boost::test_tools::tolerance(1e-15));
    }
}

BOOST_AUTO_TEST_SUITE_END()
