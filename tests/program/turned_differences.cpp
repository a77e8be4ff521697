// SPDX-License-Identifier: BSL-1.0

// Signs that move into differences: how many operations are left, and that all results stay what they are.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

template <class Write>
constexpr counted turned(const Write& write) {
    return counted_by(program::with_differences_turned, write);
}

BOOST_AUTO_TEST_SUITE(a_sign_is_gone)

BOOST_AUTO_TEST_CASE(before_a_difference) {
    static_assert(turned([](written& w) {
                      w.entries = {w.negative(w.difference(w.variable(0), w.variable(1)))};
                  }) == counted{2, 1});
}
BOOST_AUTO_TEST_CASE(before_a_product_with_a_difference_on_either_side) {
    static_assert(turned([](written& w) {
                      const int difference = w.difference(w.variable(0), w.variable(1));
                      w.entries = {w.negative(w.product(w.variable(2), difference))};
                  }) == counted{3, 2});
    static_assert(turned([](written& w) {
                      const int difference = w.difference(w.variable(0), w.variable(1));
                      w.entries = {w.negative(w.product(difference, w.variable(2)))};
                  }) == counted{3, 2});
}
BOOST_AUTO_TEST_CASE(before_a_sum_with_a_difference) {
    static_assert(turned([](written& w) {
                      const int difference = w.difference(w.variable(0), w.variable(1));
                      const int product = w.product(difference, w.variable(2));
                      w.entries = {w.negative(w.sum(w.variable(3), product))};
                  }) == counted{4, 3});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_sign_stays)

BOOST_AUTO_TEST_CASE(where_there_is_no_difference) {
    static_assert(turned([](written& w) {
                      w.entries = {w.negative(w.product(w.variable(0), w.variable(1)))};
                  }) == counted{2, 2});
}
BOOST_AUTO_TEST_CASE(where_the_difference_is_needed_too) {
    static_assert(turned([](written& w) {
                      const int difference = w.difference(w.variable(0), w.variable(1));
                      w.entries = {w.negative(difference), w.exponential(difference)};
                  }) == counted{3, 3});
    static_assert(turned([](written& w) {
                      const int difference = w.difference(w.variable(0), w.variable(1));
                      w.entries = {w.negative(w.product(difference, w.variable(2))), difference};
                  }) == counted{3, 3});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
