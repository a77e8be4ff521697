// SPDX-License-Identifier: BSL-1.0

// s x ± (s a) y = s (x ± a y): how many operations are left, and what stays as it is.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

/// Operations before and after; nothing if any result has changed.
template <class Write>
constexpr counted in_front(const Write& write) {
    return counted_by(program::with_common_factors_in_front, write);
}

BOOST_AUTO_TEST_SUITE(common_factors_stand_in_front)

// u/v with s = 1/v: du/v − (u v⁻²) dv = (du − (u/v) dv)/v
BOOST_AUTO_TEST_CASE(of_the_quotient_rule) {
    static_assert(in_front([](written& w) {
                      const int s = w.variable(0), u = w.variable(1);
                      const int slope = w.product(u, w.product(s, s));
                      w.entries = {w.difference(w.product(s, w.variable(2)), w.product(slope, w.variable(3))),
                                   w.sum(w.product(slope, w.variable(4)), w.product(w.variable(5), s))};
                  }) == counted{8, 7});
}
BOOST_AUTO_TEST_CASE(whichever_factor_it_is) {
    static_assert(in_front([](written& w) {
                      const int s = w.variable(0), a = w.variable(1), b = w.variable(2);
                      const int multiple = w.product(w.product(a, s), b);
                      w.entries = {
                          w.sum(w.product(w.variable(3), s), w.product(w.variable(4), multiple)),
                          w.difference(w.product(w.variable(5), multiple), w.product(s, w.variable(6)))};
                  }) == counted{8, 7});
}
// of a product that is a factor: (a b) x + ((a b) c) y
BOOST_AUTO_TEST_CASE(of_products) {
    static_assert(in_front([](written& w) {
                      const int s = w.product(w.variable(0), w.variable(1));
                      const int multiple = w.product(s, w.variable(2));
                      w.entries = {w.sum(w.product(s, w.variable(3)), w.product(multiple, w.variable(4)))};
                  }) == counted{5, 4});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sums_stay)

constexpr counted unchanged(int operations) {
    return {operations, operations};
}

BOOST_AUTO_TEST_CASE(where_the_multiple_is_needed_too) {
    static_assert(in_front([](written& w) {
                      const int s = w.variable(0), multiple = w.product(s, w.variable(1));
                      w.entries = {multiple,
                                   w.sum(w.product(s, w.variable(2)), w.product(multiple, w.variable(3)))};
                  }) == unchanged(4));
}
BOOST_AUTO_TEST_CASE(where_a_term_is_needed_too) {
    static_assert(in_front([](written& w) {
                      const int s = w.variable(0), term = w.product(s, w.variable(1));
                      const int multiple = w.product(s, w.variable(2));
                      w.entries = {term, w.sum(term, w.product(multiple, w.variable(3)))};
                  }) == unchanged(4));
}
BOOST_AUTO_TEST_CASE(where_sums_have_different_factors) {
    static_assert(in_front([](written& w) {
                      const int s = w.variable(0), a = w.variable(1), multiple = w.product(s, a);
                      w.entries = {w.sum(w.product(s, w.variable(2)), w.product(multiple, w.variable(3))),
                                   w.sum(w.product(a, w.variable(4)), w.product(multiple, w.variable(5)))};
                  }) == unchanged(7));
}
BOOST_AUTO_TEST_CASE(where_the_factor_is_a_known_number) {
    static_assert(in_front([](written& w) {
                      const int multiple = w.times(2, w.variable(0));
                      w.entries = {w.sum(w.times(2, w.variable(1)), w.product(multiple, w.variable(2)))};
                  }) == unchanged(4));
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
