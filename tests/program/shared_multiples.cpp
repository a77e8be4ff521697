// SPDX-License-Identifier: BSL-1.0

// Which factor of a product a known number multiplies, and inverse squares: how many operations are left.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

/// Operations before and after multiples are shared; nothing if any result has changed.
template <class Write>
constexpr counted shared(const Write& write) {
    written w;
    write(w);
    const program::with_multiples_shared moved{w.steps, w.entries};
    if (!equal_values(w.steps, w.entries, moved.steps, moved.entries)) return {};
    return {operations_of(program::needed_steps{w.steps, w.entries}.steps),
            operations_of(program::needed_steps{moved.steps, moved.entries}.steps)};
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
    static_assert(
        shared([](written& w) {
            const int two = w.steps.number(2), a = w.variable(0), b = w.variable(1);
            w.entries = {w.product(w.product(a, two), b), w.product(b, w.product(w.variable(2), two))};
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

BOOST_AUTO_TEST_SUITE(inverse_squares)

/// Operations of y/x², and of 1/x or y/x too.
template <class More>
constexpr int operations_with(const More& more) {
    written w;
    const int x = w.variable(0), y = w.variable(1);
    w.entries = {w.product(y, w.steps.power(x, -2))};
    more(w, x, y);
    const program::needed_steps with_what_was_turned{w.steps, w.entries};
    return operations_of(
        program::needed_steps{with_what_was_turned.steps, with_what_was_turned.entries}.steps);
}

BOOST_AUTO_TEST_CASE(are_divided_by_twice_where_there_is_a_quotient) {
    static_assert(operations_with([](written& w, int x, int y) { w.entries.push_back(w.quotient(y, x)); }) ==
                  3);
}
BOOST_AUTO_TEST_CASE(and_cost_no_more_where_there_is_none) {
    static_assert(
        operations_with([](written& w, int x, int) { w.entries.push_back(w.steps.power(x, -1)); }) == 3);
    static_assert(operations_with([](written&, int, int) {}) == 2);
}
BOOST_AUTO_TEST_CASE(also_where_two_meet) {
    static_assert(operations_with([](written& w, int x, int y) {
                      const int u = w.variable(2);
                      const int both = w.product(w.steps.power(x, -2), w.steps.power(u, -2));
                      w.entries = {both, w.steps.power(x, -1), w.quotient(y, u)};
                  }) == 6);
}
BOOST_AUTO_TEST_CASE(also_of_a_difference_that_is_turned_round) {
    static_assert(
        operations_with([](written& w, int x, int y) {
            const int difference = w.difference(y, w.variable(2));
            w.entries = {w.negative(w.product(difference, w.steps.power(x, -2))), w.steps.power(x, -1)};
        }) == 4);
}
BOOST_AUTO_TEST_CASE(stay_where_they_are_needed_more_often) {
    static_assert(operations_with([](written& w, int x, int y) {
                      const int square = w.steps.power(x, -2);
                      w.entries.push_back(w.product(w.variable(2), square));
                      w.entries.push_back(w.quotient(y, x));
                  }) == 5);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
