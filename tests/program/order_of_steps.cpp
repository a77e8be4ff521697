// SPDX-License-Identifier: BSL-1.0

// In what order straight-line code computes its entries.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

/// The entries as they are written; nothing if any of them is not what it was.
template <class Write>
constexpr index_list order_of(const Write& write,
                              program::ordering ordering = program::ordering::entry_after_entry) {
    written w;
    write(w);
    const straight_code before = w.code();
    const program::schedule order{before, ordering};
    straight_code after;
    index_list written_entries;
    index_list places(order.ordered.size());
    after.entries = index_list(w.entries.size());
    for (int k = 0; k < order.ordered.size(); ++k) {
        scalar_step step = order.ordered[k];
        if (step.left >= 0) step.left = places[step.left];
        if (step.right >= 0) step.right = places[step.right];
        if (step.operation == program::writing) {
            written_entries.push_back(step.payload);
            after.entries[step.payload] = step.left;
            continue;
        }
        places[k] = after.size();
        after.steps.push_back(step);
    }
    if (!equal_values(before, after)) return {};
    return written_entries;
}

constexpr bool equal(const index_list& a, std::initializer_list<int> b) {
    if (a.size() != static_cast<int>(b.size())) return false;
    for (int k = 0; k < a.size(); ++k)
        if (a[k] != b.begin()[k]) return false;
    return true;
}

BOOST_AUTO_TEST_CASE(the_last_entry_comes_first) {
    static_assert(equal(order_of([](written& w) {
                            w.entries = {w.exponential(w.variable(0)), w.exponential(w.variable(1)),
                                         w.exponential(w.variable(2))};
                        }),
                        {2, 1, 0}));
}
BOOST_AUTO_TEST_CASE(before_it_what_leaves_less_to_keep) {
    static_assert(equal(order_of([](written& w) {
                            const int shared = w.exponential(w.variable(0));
                            w.entries = {w.product(shared, w.variable(1)), w.exponential(w.variable(2)),
                                         w.product(shared, w.variable(3))};
                        }),
                        {1, 2, 0}));
}
BOOST_AUTO_TEST_CASE(and_after_it_what_needs_the_same) {
    static_assert(equal(order_of([](written& w) {
                            const int first = w.exponential(w.variable(0));
                            const int second = w.exponential(w.variable(1));
                            w.entries = {w.sum(first, w.variable(2)), w.sum(second, w.variable(3)),
                                         w.sum(second, w.variable(4)), w.sum(first, w.variable(5))};
                        }),
                        {3, 0, 2, 1}));
}
BOOST_AUTO_TEST_CASE(nothing_is_computed_that_no_entry_needs) {
    static_assert([] {
        written w;
        w.exponential(w.variable(0));
        w.entries = {w.variable(1)};
        return program::schedule{w.code(), program::ordering::as_made}.ordered.size();
    }() == 2);
}
BOOST_AUTO_TEST_CASE(equal_entries_are_neighbours) {
    static_assert(equal(order_of([](written& w) {
                            const int twice = w.exponential(w.variable(0));
                            w.entries = {twice, w.exponential(w.variable(1)), twice};
                        }),
                        {1, 2, 0}));
}
BOOST_AUTO_TEST_CASE(of_long_code_however_far_apart_they_are) {
    constexpr int others = program::least_written_together / 2;  // two steps each
    const index_list order = order_of([](written& w) {
        const int twice = w.exponential(w.variable(0));
        w.entries.push_back(twice);
        for (int k = 1; k <= others; ++k) w.entries.push_back(w.exponential(w.variable(k)));
        w.entries.push_back(twice);
    });
    BOOST_TEST_REQUIRE(order.size() == others + 2);
    int behind_the_first = -1;
    for (int k = 0; k + 1 < order.size(); ++k)
        if (order[k] == 0) behind_the_first = order[k + 1];
    BOOST_TEST(behind_the_first == others + 1);
}

/// A sum of n and n arguments, each of its own.
template <int n>
constexpr void write_sums(written& w) {
    for (int k = 0; k < n; ++k) w.entries.push_back(w.sum(w.variable(2 * k), w.variable(2 * k + 1)));
}
/// Steps that come before the last argument is read, of a kind: −1 where results are written.
constexpr int before_the_last_argument(const program::schedule& order, int operation) {
    int count = 0;
    int found = 0;
    for (const scalar_step& step : order.ordered) {
        if (step.operation == operation) ++count;
        if (step.operation == program::index_of<operations::variable>) found = count;
    }
    return found;
}
template <int n>
constexpr program::schedule sums_in(program::ordering ordering) {
    written w;
    write_sums<n>(w);
    const straight_code code = w.code();
    return {code, ordering};
}

BOOST_AUTO_TEST_CASE(in_place_nothing_is_written_before_all_arguments_are_read) {
    using enum program::ordering;
    static_assert(before_the_last_argument(sums_in<5>(entry_after_entry), program::writing) == 4);
    static_assert(before_the_last_argument(sums_in<5>(arguments_first), program::writing) == 0);
    static_assert(before_the_last_argument(sums_in<5>(results_last), program::writing) == 0);
}
BOOST_AUTO_TEST_CASE(but_what_can_be_computed_is) {
    using enum program::ordering;
    constexpr int addition = program::index_of<operations::addition>;
    static_assert(before_the_last_argument(sums_in<5>(arguments_first), addition) == 0);
    static_assert(before_the_last_argument(sums_in<5>(results_last), addition) == 4);
    static_assert(equal(order_of(write_sums<3>, results_last), {2, 1, 0}));
}
BOOST_AUTO_TEST_CASE(what_comes_behind_the_last_argument_is_written_at_once) {
    using enum program::ordering;
    static_assert([] {
        written w;
        const int x = w.variable(0);
        w.entries = {w.exponential(x), w.product(x, x), w.sum(x, x)};
        const straight_code code = w.code();
        const program::schedule order{code, results_last};
        int computed = 0;
        int most = 0;  // results that wait to be written
        for (const scalar_step& step : order.ordered) {
            if (step.operation == program::writing) --computed;
            else if (step.operation != program::index_of<operations::variable>) ++computed;
            if (computed > most) most = computed;
        }
        return most;
    }() == 1);
}

}  // namespace
