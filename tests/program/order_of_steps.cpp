// SPDX-License-Identifier: BSL-1.0

// In what order straight-line code computes its entries.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

/// The entries as they are written; nothing if any of them is not what it was.
template <class Write>
constexpr index_list order_of(const Write& write) {
    written w;
    write(w);
    const straight_code before = w.code();
    const program::schedule order{before, program::ordering::entry_after_entry};
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

}  // namespace
