// SPDX-License-Identifier: BSL-1.0

// What is divided by more than once, and inverse squares: how many operations and divisions are left, and
// that all results stay what they are.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

template <class Pass, class Write>
constexpr int divisions_after(const Pass& pass, const Write& write) {
    written w;
    write(w);
    int count = 0;
    for (const scalar_step& step : pass(w.code()).steps)
        if (program::divisor_of(step) >= 0) ++count;
    return count;
}

BOOST_AUTO_TEST_SUITE(inverse_squares)

/// Operations of y/x², and of 1/x or y/x too.
template <class More>
constexpr int operations_with(const More& more) {
    written w;
    const int x = w.variable(0), y = w.variable(1);
    w.entries = {w.product(y, w.steps.power(x, -2))};
    more(w, x, y);
    const straight_code before = w.code();
    const straight_code split = program::with_inverse_squares_split(before);
    const straight_code after = program::with_differences_turned(program::with_inverses_shared(split));
    if (!equal_values(before, split) || !equal_values(before, after)) return -1;
    return operations_of(after);
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
    static_assert(operations_with([](written& w, int x, int y) {
                      const int difference = w.difference(y, w.variable(2));
                      w.entries = {w.negative(w.product(difference, w.steps.power(x, -2))),
                                   w.steps.power(x, -1)};
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

BOOST_AUTO_TEST_SUITE(what_is_divided_by_more_than_once)

BOOST_AUTO_TEST_CASE(is_inverted_once) {
    static_assert(counted_by(program::with_inverses_shared, [](written& w) {
                      const int x = w.variable(0);
                      w.entries = {w.quotient(w.variable(1), x), w.quotient(w.variable(2), x),
                                   w.steps.power(x, -1), w.steps.power(x, -3)};
                  }) == counted{4, 4});
    static_assert(divisions_after(program::with_inverses_shared, [](written& w) {
                      const int x = w.variable(0);
                      w.entries = {w.quotient(w.variable(1), x), w.quotient(w.variable(2), x),
                                   w.steps.power(x, -1), w.steps.power(x, -3)};
                  }) == 1);
}
BOOST_AUTO_TEST_CASE(and_divided_by_where_it_is_once) {
    static_assert(counted_by(program::with_inverses_shared, [](written& w) {
                      w.entries = {w.quotient(w.variable(1), w.variable(0)),
                                   w.quotient(w.variable(0), w.variable(1))};
                  }) == counted{2, 2});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
