// SPDX-License-Identifier: BSL-1.0

// Known factors that move through straight-line code: how many operations are left, and that all results stay
// what they are.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;
using program::traced;

namespace {

/// Operations before and after coefficients are moved; nothing if any result has changed.
template <class Write>
constexpr counted moved(const Write& write) {
    return counted_by(program::with_coefficients_moved, write);
}

BOOST_AUTO_TEST_SUITE(a_factor_in_front_moves)

BOOST_AUTO_TEST_CASE(to_what_two_sums_share) {
    static_assert(moved([](written& w) {
                      const int x = w.variable(0), y = w.variable(1);
                      const int ax = w.product(w.variable(2), x), by = w.product(w.variable(3), y);
                      const int cx = w.product(w.variable(4), x), dy = w.product(w.variable(5), y);
                      const int ex = w.product(w.variable(6), x), fy = w.product(w.variable(7), y);
                      w.entries = {w.times(2, w.difference(ax, by)), w.times(2, w.sum(cx, dy)),
                                   w.times(2, w.sum(ex, fy))};
                  }) == counted{12, 11});
}
BOOST_AUTO_TEST_CASE(to_what_is_multiplied_already) {
    static_assert(moved([](written& w) {
                      const int x = w.variable(0);
                      w.entries = {w.times({1, 3}, w.sum(w.times(2, x), w.times(4, w.variable(1))))};
                  }) == counted{4, 3});
}
BOOST_AUTO_TEST_CASE(and_is_gone_where_it_meets_its_inverse) {
    static_assert(moved([](written& w) {
                      const int x = w.variable(0);
                      w.entries = {w.times(2, w.sum(w.times({1, 2}, x), w.times(3, w.variable(1))))};
                  }) == counted{4, 2});
}
BOOST_AUTO_TEST_CASE(through_negation) {
    static_assert(moved([](written& w) {
                      w.entries = {w.times(2, w.negative(w.times({1, 2}, w.variable(0))))};
                  }) == counted{3, 1});
}
BOOST_AUTO_TEST_CASE(into_a_numerator_and_no_denominator) {
    static_assert(moved([](written& w) {
                      const int half = w.times({1, 2}, w.variable(0)), y = w.variable(1);
                      w.entries = {w.times(2, w.quotient(half, y))};
                  }) == counted{3, 1});
    static_assert(moved([](written& w) {
                      const int half = w.times({1, 2}, w.variable(0)), y = w.variable(1);
                      w.entries = {w.times(2, w.quotient(y, half))};
                  }) == counted{3, 3});
}
BOOST_AUTO_TEST_CASE(into_numbers) {
    static_assert(moved([](written& w) {
                      const int x = w.variable(0);
                      w.entries = {w.times(2, w.sum(w.times({1, 2}, x), w.steps.number({3, 4})))};
                  }) == counted{3, 1});
}
BOOST_AUTO_TEST_CASE(from_behind_too) {
    static_assert(moved([](written& w) {
                      const int two = w.steps.number(2), half = w.steps.number({1, 2});
                      const int x = w.product(w.variable(0), half);
                      w.entries = {w.product(w.sum(x, x), two)};
                  }) == counted{3, 1});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(of_a_product_one_factor_is_scaled)

BOOST_AUTO_TEST_CASE(the_one_that_can_be) {
    static_assert(moved([](written& w) {  // the one that is made first
                      const int sum = w.sum(w.times({1, 2}, w.variable(0)), w.times({1, 2}, w.variable(1)));
                      w.entries = {w.times(2, w.product(sum, w.exponential(w.variable(2))))};
                  }) == counted{6, 3});
    static_assert(moved([](written& w) {  // the one that is made last
                      const int e = w.exponential(w.variable(2));
                      const int sum = w.sum(w.times({1, 2}, w.variable(0)), w.times({1, 2}, w.variable(1)));
                      w.entries = {w.times(2, w.product(e, sum))};
                  }) == counted{6, 3});
}
BOOST_AUTO_TEST_CASE(the_one_that_a_sum_wants_scaled_and_the_other_one_by_the_rest) {
    static_assert(moved([](written& w) {
                      const int b = w.sum(w.times({3, 2}, w.variable(0)), w.times({3, 2}, w.variable(1)));
                      const int a = w.sum(w.times({1, 3}, w.variable(2)), w.times({1, 3}, w.variable(3)));
                      w.entries = {w.times(2, w.product(a, b)), w.times(3, w.sum(a, w.variable(4)))};
                  }) == counted{10, 5});
}
BOOST_AUTO_TEST_CASE(none_by_more_than_the_product_wants) {
    static_assert(moved([](written& w) {
                      const int a = w.sum(w.times({1, 2}, w.variable(0)), w.times({1, 2}, w.variable(1)));
                      const int b = w.sum(w.times({1, 2}, w.variable(2)), w.times({1, 2}, w.variable(3)));
                      w.entries = {w.times(4, w.product(a, b)), w.times(2, w.sum(a, b))};
                  }) == counted{10, 4});
}
BOOST_AUTO_TEST_CASE(the_one_that_more_products_share) {
    static_assert(moved([](written& w) {
                      const int x = w.variable(0);
                      w.entries = {w.times(2, w.product(x, w.variable(1))),
                                   w.times(2, w.product(x, w.variable(2))),
                                   w.times(2, w.product(x, w.variable(3)))};
                  }) == counted{6, 4});
    static_assert(moved([](written& w) {
                      const int y = w.variable(1), z = w.variable(2), u = w.variable(3), x = w.variable(0);
                      w.entries = {w.times(2, w.product(x, y)), w.times(2, w.product(x, z)),
                                   w.times(2, w.product(x, u))};
                  }) == counted{6, 4});
}
BOOST_AUTO_TEST_CASE(and_none_of_a_square) {
    static_assert(moved([](written& w) {
                      const int x = w.times({1, 2}, w.variable(0));
                      w.entries = {w.times(2, w.product(x, x))};
                  }) == counted{3, 3});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(a_factor_stays)

BOOST_AUTO_TEST_CASE(in_front_of_a_function) {
    static_assert(moved([](written& w) {
                      w.entries = {w.times(2, w.exponential(w.times({1, 2}, w.variable(0))))};
                  }) == counted{3, 3});
}
BOOST_AUTO_TEST_CASE(where_it_would_overflow) {
    static_assert(moved([](written& w) {
                      int nested = w.variable(0);
                      for (int depth = 0; depth < 8; ++depth)
                          nested = w.times({1, 1000}, w.sum(w.variable(1), nested));
                      w.entries = {nested};
                  }) == counted{16, 13});
}
BOOST_AUTO_TEST_CASE(where_another_use_wants_none) {
    static_assert(moved([](written& w) {
                      const int sum = w.sum(w.variable(0), w.variable(1));
                      w.entries = {w.times(2, sum), w.exponential(sum)};
                  }) == counted{3, 3});
}
BOOST_AUTO_TEST_CASE(where_another_use_wants_another) {
    static_assert(moved([](written& w) {
                      const int sum = w.sum(w.variable(0), w.variable(1));
                      w.entries = {w.times(2, sum), w.times(3, sum), w.times(5, sum)};
                  }) == counted{4, 4});
    static_assert(moved([](written& w) {
                      const int y = w.variable(0), z = w.variable(1);
                      const int sum = w.sum(w.variable(2), w.variable(3));
                      w.entries = {w.times(2, w.product(sum, y)), w.times(3, w.product(sum, z))};
                  }) == counted{5, 5});
}
BOOST_AUTO_TEST_CASE(where_a_result_is_an_operand_too) {
    static_assert(moved([](written& w) {
                      const int sum = w.sum(w.variable(0), w.variable(1));
                      w.entries = {sum, w.times(2, w.exponential(w.times(3, sum)))};
                  }) == counted{4, 4});
    static_assert(moved([](written& w) {
                      const int sum = w.sum(w.variable(0), w.variable(1));
                      w.entries = {sum, w.times(2, sum)};
                  }) == counted{2, 2});
}

BOOST_AUTO_TEST_SUITE_END()

// A formula may begin with numbers, before there are any steps.
BOOST_AUTO_TEST_CASE(numbers_alone_are_computed_with) {
    static_assert((traced(2) + traced(3)).known == 5);
    static_assert((traced(2) - traced(3)).known == -1);
    static_assert((traced(2) * traced(3)).known == 6);
    static_assert((traced(2) / traced(3)).known == numeric::rational{2, 3});
    static_assert((-traced(2)).known == -2);
}

}  // namespace
