// SPDX-License-Identifier: BSL-1.0

// Inverses, solutions and determinants at every scale and condition: residuals are those of elimination with
// pivoting, wherever the data and the results can be represented.

#include "scales.hpp"

#include <boost/mp11/list.hpp>

using namespace scales;

using sizes = boost::mp11::mp_list_c<int, 1, 2, 3, 4, 5, 6>;

constexpr auto as_it_is = [](auto e) { return e; };

BOOST_AUTO_TEST_CASE_TEMPLATE(in_float, Size, sizes) {
    check_in_float<as_it_is, Size::value>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(in_double, Size, sizes) {
    check_in_double<as_it_is, Size::value>();
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
