// SPDX-License-Identifier: BSL-1.0

// du v⁻¹ − (u v⁻²) dv = (du − (u v⁻¹) dv) v⁻¹: how many operations are left, and what stays as it is.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

/// Operations before and after; nothing if any result has changed.
template <class Write>
constexpr counted by_the_rule(const Write& write) {
    return counted_by(program::with_quotient_rule, write);
}

BOOST_AUTO_TEST_SUITE(derivatives_of_ratios)

BOOST_AUTO_TEST_CASE(of_the_same_denominator) {
    static_assert(by_the_rule([](written& w) {
                      const int s = w.steps.power(w.variable(0), -1), u = w.variable(1);
                      const int slope = w.product(u, w.product(s, s));
                      w.entries = {w.difference(w.product(s, w.variable(2)), w.product(slope, w.variable(3))),
                                   w.sum(w.product(slope, w.variable(4)), w.product(w.variable(5), s))};
                  }) == counted{9, 8});
}
BOOST_AUTO_TEST_CASE(times_a_factor) {
    static_assert(by_the_rule([](written& w) {
                      const int inverse = w.steps.power(w.variable(0), -1);
                      const int s = w.product(w.variable(1), inverse);
                      const int slope = w.product(w.product(s, inverse), w.variable(2));
                      w.entries = {
                          w.sum(w.product(w.variable(3), s), w.product(w.variable(4), slope)),
                          w.difference(w.product(w.variable(5), slope), w.product(s, w.variable(6)))};
                  }) == counted{10, 9});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sums_stay)

constexpr counted unchanged(int operations) {
    return {operations, operations};
}

// exp(−x²) may be zero where x y is infinite
BOOST_AUTO_TEST_CASE(where_the_common_factor_is_no_reciprocal) {
    static_assert(by_the_rule([](written& w) {
                      const int s = w.exponential(w.variable(0)), multiple = w.product(s, w.variable(1));
                      w.entries = {w.sum(w.product(s, w.variable(2)), w.product(multiple, w.variable(3)))};
                  }) == unchanged(5));
}
BOOST_AUTO_TEST_CASE(where_the_slope_is_not_divided_twice) {
    static_assert(by_the_rule([](written& w) {
                      const int s = w.steps.power(w.variable(0), -1), multiple = w.product(s, w.variable(1));
                      w.entries = {w.sum(w.product(s, w.variable(2)), w.product(multiple, w.variable(3)))};
                  }) == unchanged(5));
}
BOOST_AUTO_TEST_CASE(where_the_slope_is_needed_too) {
    static_assert(by_the_rule([](written& w) {
                      const int s = w.steps.power(w.variable(0), -1);
                      const int slope = w.product(w.variable(1), w.product(s, s));
                      w.entries = {slope,
                                   w.sum(w.product(s, w.variable(2)), w.product(slope, w.variable(3)))};
                  }) == unchanged(6));
}
BOOST_AUTO_TEST_CASE(where_a_term_is_needed_too) {
    static_assert(by_the_rule([](written& w) {
                      const int s = w.steps.power(w.variable(0), -1), term = w.product(s, w.variable(1));
                      const int slope = w.product(w.variable(2), w.product(s, s));
                      w.entries = {term, w.sum(term, w.product(slope, w.variable(3)))};
                  }) == unchanged(6));
}

BOOST_AUTO_TEST_SUITE_END()

// What a camera sees is (u/w, v/w): its derivatives wait for fewer products behind the division.
BOOST_AUTO_TEST_CASE(the_jacobian_of_a_projection) {
    constexpr auto p = vector<"p", 3>;
    constexpr auto t = vector<"t", 2>;
    constexpr auto moved = vertical(element<0>(p) * element<0>(t), element<1>(p) * element<1>(t),
                                    element<2>(p) + element<0>(t) * element<1>(t));
    constexpr auto seen =
        horizontal(element<0>(moved) / element<2>(moved), element<1>(moved) / element<2>(moved));
    const std::array<double, 3> at{0.7, -1.3, 2.1};
    const std::array<double, 2> by{0.9, -0.4};
    const auto slope = evaluate(jacobian(transpose(seen), t), p = at, t = by);
    const double w = at[2] + by[0] * by[1];
    const double expected[2][2] = {
        {at[0] / w - at[0] * by[0] * by[1] / (w * w), -at[0] * by[0] * by[0] / (w * w)},
        {-at[1] * by[1] * by[1] / (w * w), at[1] / w - at[1] * by[1] * by[0] / (w * w)}};
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 2; ++j)
            BOOST_TEST(slope[i][j] == expected[i][j], boost::test_tools::tolerance(1e-14));
}

}  // namespace
