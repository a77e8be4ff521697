// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto f = log(1_c + transpose(x) * A * x);

constexpr std::array<double, 3> v{0.3, -1.7, 0.9};
constexpr std::array<double, 9> a{2.1, 0.4, -0.3, 0.7, 1.9, 0.2, -0.6, 0.5, 2.3};

}  // namespace

BOOST_AUTO_TEST_SUITE(evaluate_for_speed)

// Where speed is wanted anyway it is the same program.
BOOST_AUTO_TEST_CASE(values_are_those_of_evaluate) {
    const auto [value, gradient_of_f, inverse_of_a] =
        evaluate(optimize_for_speed(outputs(f, gradient(f, x), inverse(A))), A = a, x = v);
    BOOST_TEST(value == evaluate(f, A = a, x = v));
    const auto expected = evaluate(gradient(f, x), A = a, x = v);
    BOOST_TEST(gradient_of_f == expected, boost::test_tools::per_element());
    const auto inverse_expected = evaluate(inverse(A), A = a);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            BOOST_TEST(inverse_of_a[i][j] == inverse_expected[i][j], boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(in_place) {
    std::array<double, 3> at = v;
    evaluate_into(at, optimize_for_speed(gradient(f, x)), A = a, x = at);
    const auto expected = evaluate(gradient(f, x), A = a, x = v);
    for (std::size_t k = 0; k < 3; ++k) BOOST_TEST(at[k] == expected[k], boost::test_tools::tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(in_constant_evaluation) {
    static_assert(evaluate(optimize_for_speed(squared_norm(x)), x = v) == evaluate(squared_norm(x), x = v));
}

BOOST_AUTO_TEST_SUITE_END()
