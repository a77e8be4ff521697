// SPDX-License-Identifier: BSL-1.0

// What waits for a division in straight-line code: how many operations do, and that all results stay what
// they are.

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"
#include "straight_code.hpp"

using namespace straight;

namespace {

struct amount {
    int operations = 0;
    int waiting = 0;

    friend constexpr bool operator==(amount, amount) = default;
};

constexpr amount count(const straight_code& code) {
    amount result{operations_of(code), 0};
    for (const int late : program::late_steps(code)) result.waiting += late;
    return result;
}

struct comparison {
    amount before;
    amount after;

    friend constexpr bool operator==(comparison, comparison) = default;
};

/// Operations before and after late numbers are put last; nothing if any result has changed.
template <class Write>
constexpr comparison put_last(const Write& write, program::late_bases bases = program::late_bases::products) {
    written w;
    write(w);
    const straight_code before = w.code();
    const straight_code after = program::with_late_sums_multiplied_out(before, bases);
    if (!equal_values(before, after)) return {};
    return {count(before), count(after)};
}

BOOST_AUTO_TEST_SUITE(sums_of_late_numbers_are_multiplied_out)

BOOST_AUTO_TEST_CASE(before_what_is_early) {
    static_assert(put_last([](written& w) {
                      const int x = w.quotient(w.variable(0), w.variable(1));
                      const int y = w.quotient(w.variable(2), w.variable(3));
                      const int sum = w.sum(w.product(w.variable(4), x), w.product(w.variable(5), y));
                      w.entries = {w.product(sum, w.variable(6))};
                  }) == comparison{{6, 6}, {7, 5}});
}
BOOST_AUTO_TEST_CASE(and_collected) {
    static_assert(put_last([](written& w) {
                      const int a = w.variable(0), b = w.variable(1), c = w.variable(2), d = w.variable(3);
                      const int x = w.quotient(w.variable(4), w.variable(5));
                      const int y = w.quotient(w.variable(6), w.variable(7));
                      const int first = w.sum(w.product(a, x), w.product(b, y));
                      const int second = w.difference(w.product(b, x), w.product(a, y));
                      w.entries = {w.sum(w.product(c, first), w.product(d, second)),
                                   w.difference(w.product(d, first), w.product(c, second))};
                  }) == comparison{{14, 14}, {14, 8}});
}
BOOST_AUTO_TEST_CASE(with_early_terms) {
    static_assert(put_last([](written& w) {
                      const int x = w.quotient(w.variable(0), w.variable(1));
                      const int sum = w.difference(w.variable(2), x);
                      w.entries = {w.product(w.variable(3), sum), w.sum(w.variable(4), w.negative(sum))};
                  }) == comparison{{5, 5}, {6, 4}});
}
BOOST_AUTO_TEST_CASE(with_numbers_in_front) {
    static_assert(put_last([](written& w) {
                      const int x = w.quotient(w.variable(0), w.variable(1));
                      const int sum = w.sum(w.times(2, w.product(w.variable(2), x)), w.times(3, x));
                      w.entries = {w.times({1, 2}, w.product(sum, w.variable(3)))};
                  }) == comparison{{7, 7}, {6, 3}});
}
BOOST_AUTO_TEST_CASE(down_to_the_products_that_sums_share) {
    static_assert(put_last([](written& w) {
                      const int f = w.quotient(w.variable(0), w.variable(1));
                      const int x = w.product(w.variable(2), f), y = w.product(w.variable(3), x);
                      const int a = w.variable(4), b = w.variable(5), c = w.variable(6);
                      w.entries = {w.product(w.sum(w.product(a, x), w.product(b, y)), c), w.sum(x, y)};
                  }) == comparison{{8, 8}, {9, 7}});
}
BOOST_AUTO_TEST_CASE(or_down_to_the_division) {
    const auto inverse_times_vector = [](written& w) {
        const int f = w.quotient(w.steps.number(1), w.variable(0));
        const int x = w.product(w.variable(1), f), y = w.product(w.variable(2), f);
        w.entries = {w.sum(w.product(w.variable(3), x), w.product(w.variable(4), y))};
    };
    static_assert(put_last(inverse_times_vector) == comparison{{6, 6}, {6, 6}});
    static_assert(put_last(inverse_times_vector, program::late_bases::divisions) ==
                  comparison{{6, 6}, {5, 2}});
}
BOOST_AUTO_TEST_CASE(also_where_another_division_needs_them) {
    static_assert(put_last([](written& w) {
                      const int x = w.quotient(w.variable(0), w.variable(1));
                      const int product = w.product(w.variable(2), w.sum(w.variable(3), x));
                      w.entries = {w.quotient(w.variable(4), product)};
                  }) == comparison{{4, 4}, {5, 4}});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(other_steps_stay)

BOOST_AUTO_TEST_CASE(where_nothing_is_late) {
    static_assert(put_last([](written& w) {
                      const int sum = w.sum(w.exponential(w.variable(0)), w.variable(1));
                      w.entries = {w.product(sum, w.variable(2))};
                  }) == comparison{{3, 0}, {3, 0}});
}
BOOST_AUTO_TEST_CASE(where_late_numbers_are_multiplied) {
    static_assert(put_last([](written& w) {
                      const int x = w.quotient(w.variable(0), w.variable(1));
                      const int sum = w.sum(w.variable(2), x), difference = w.difference(w.variable(3), x);
                      w.entries = {w.product(sum, difference), w.exponential(sum)};
                  }) == comparison{{5, 5}, {5, 5}});
}
BOOST_AUTO_TEST_CASE(where_sums_are_long) {
    static_assert(put_last([](written& w) {
                      int sum = w.quotient(w.variable(0), w.variable(1));
                      for (int k = 2; k < 6; ++k)
                          sum = w.sum(sum, w.quotient(w.variable(k), w.variable(k + 1)));
                      w.entries = {w.product(sum, w.variable(10))};
                  }) == comparison{{10, 10}, {10, 10}});
}

BOOST_AUTO_TEST_SUITE_END()

// Of the 116 operations that the Jacobians of a camera take, 82 wait for the depth; better 127, of which 48
// do. 120 are left where products share multiples and f/x² is made of f/x, and 119 where f/x stands in front
// of its terms.
BOOST_AUTO_TEST_CASE(late_numbers_come_last_where_that_saves_time) {
    constexpr auto q = vector<"q", 4>;
    constexpr auto p = vector<"p", 3>;
    constexpr auto f = scalar<"f">;
    constexpr auto v = vertical(element<1>(q), element<2>(q), element<3>(q));
    constexpr auto r = p + 2_c * element<0>(q) * cross(v, p) + 2_c * cross(v, cross(v, p));
    constexpr auto image = f / element<2>(r) * vertical(element<0>(r), element<1>(r));
    constexpr auto what = outputs(jacobian(image, q), jacobian(image, p));
    static_assert(steps_of::straight_operations(what) == 119);
}

BOOST_AUTO_TEST_CASE(equal_steps_are_found_among_many) {
    scalar_steps steps;
    constexpr int count = 3000;
    for (int round = 0; round < 2; ++round)
        for (int k = 0; k < count; ++k)
            BOOST_REQUIRE(steps.add({.operation = index_of<operations::variable>, .payload = k}) == k);
    BOOST_TEST(steps.size() == count);
}

}  // namespace
