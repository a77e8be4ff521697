// SPDX-License-Identifier: BSL-1.0

// Which factor of a product a known number multiplies: how many operations are left.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

/// Operations before and after multiples are shared; nothing if any result has changed.
template <class Write>
constexpr counted shared(const Write& write) {
    return counted_by(program::with_multiples_shared, write);
}

BOOST_AUTO_TEST_SUITE(products_share_multiples)

BOOST_AUTO_TEST_CASE(of_the_factor_that_most_have) {
    static_assert(shared([](written& w) {
                      const int a = w.variable(0), b = w.variable(1), c = w.variable(2);
                      w.entries = {w.product(w.times(2, a), b), w.product(b, w.times(2, c)),
                                   w.product(w.times(2, b), w.variable(3))};
                  }) == counted{6, 4});
}
BOOST_AUTO_TEST_CASE(with_squares) {
    static_assert(shared([](written& w) {
                      const int a = w.variable(0), b = w.variable(1);
                      w.entries = {w.times(2, w.product(b, b)), w.product(w.times(2, a), b)};
                  }) == counted{4, 3});
}
BOOST_AUTO_TEST_CASE(each_number_its_own) {
    static_assert(shared([](written& w) {
                      const int a = w.variable(0), b = w.variable(1), c = w.variable(2);
                      w.entries = {w.product(w.times(2, a), b), w.product(w.times(2, c), b),
                                   w.product(w.times(3, a), c), w.product(w.times(3, b), c)};
                  }) == counted{8, 6});
}
BOOST_AUTO_TEST_CASE(whichever_side_the_number_is_on) {
    static_assert(shared([](written& w) {
                      const int two = w.steps.number(2), a = w.variable(0), b = w.variable(1);
                      w.entries = {w.product(w.product(a, two), b),
                                   w.product(b, w.product(w.variable(2), two))};
                  }) == counted{4, 3});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(multiples_stay)

BOOST_AUTO_TEST_CASE(where_the_product_is_needed_too) {
    static_assert(shared([](written& w) {
                      const int product = w.product(w.variable(0), w.variable(1));
                      w.entries = {product, w.times(2, product)};
                  }) == counted{2, 2});
}
BOOST_AUTO_TEST_CASE(where_both_factors_are_multiples) {
    static_assert(shared([](written& w) {
                      w.entries = {w.product(w.times(2, w.variable(0)), w.times(3, w.variable(1)))};
                  }) == counted{3, 3});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
