// SPDX-License-Identifier: BSL-1.0

// Which calls of a function straight-line code makes at once, and that they stand side by side behind all
// that they need.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;
using program::calls_at_once;
using program::ordering;

namespace {

/// The members of every group, as numbers of variables; −1 where a member's argument is no variable.
template <class Write>
constexpr graph::sequence<index_list> groups_of(const Write& write) {
    written w;
    write(w);
    const straight_code code = w.code();
    const calls_at_once calls{code};
    graph::sequence<index_list> groups;
    int count = 0;
    for (const int group : calls.group)
        if (group >= count) count = group + 1;
    for (int group = 0; group < count; ++group) {
        groups.push_back({});
        for (int place = calls.first(group); place < calls.end(group); ++place) {
            const scalar_step& argument = code[code[calls.member(place)].left];
            const bool is_variable = argument.operation == index_of<operations::variable>;
            groups.back().push_back(is_variable ? argument.payload : -1);
        }
    }
    return groups;
}
constexpr bool equal(const graph::sequence<index_list>& groups,
                     std::initializer_list<std::initializer_list<int>> expected) {
    if (groups.size() != static_cast<int>(expected.size())) return false;
    for (int k = 0; k < groups.size(); ++k)
        if (!(groups[k] == index_list(expected.begin()[k]))) return false;
    return true;
}

BOOST_AUTO_TEST_CASE(a_call_alone_is_none) {
    static_assert(equal(groups_of([](written& w) {
                            w.entries = {w.sum(w.exponential(w.variable(0)),
                                               w.step<operations::logarithm>(w.variable(1)))};
                        }),
                        {}));
}
BOOST_AUTO_TEST_CASE(calls_of_one_function_are_a_group) {
    static_assert(equal(groups_of([](written& w) {
                            w.entries = {w.exponential(w.variable(0)), w.exponential(w.variable(1)),
                                         w.step<operations::logarithm>(w.variable(2)),
                                         w.exponential(w.variable(3))};
                        }),
                        {{0, 1, 3}}));
}
BOOST_AUTO_TEST_CASE(functions_of_few_instructions_are_none) {
    static_assert(equal(groups_of([](written& w) {
                            w.entries = {w.step<operations::absolute_value>(w.variable(0)),
                                         w.step<operations::absolute_value>(w.variable(1))};
                        }),
                        {}));
}
BOOST_AUTO_TEST_CASE(calls_that_need_others_are_a_group_behind_them) {
    static_assert(equal(groups_of([](written& w) {
                            w.entries = {w.exponential(w.exponential(w.variable(0))),
                                         w.exponential(w.variable(1)),
                                         w.exponential(w.exponential(w.variable(2)))};
                        }),
                        {{0, 1, 2}, {-1, -1}}));
}
BOOST_AUTO_TEST_CASE(other_functions_come_before_calls_that_wait_for_them) {
    static_assert(equal(groups_of([](written& w) {
                            const int first = w.step<operations::logarithm>(w.variable(1));
                            const int second = w.step<operations::logarithm>(w.variable(2));
                            w.entries = {w.exponential(w.variable(0)), w.exponential(first),
                                         w.exponential(second)};
                        }),
                        {{1, 2}, {0, -1, -1}}));
}
BOOST_AUTO_TEST_CASE(functions_that_wait_for_each_other_are_parted) {
    static_assert(equal(groups_of([](written& w) {
                            w.entries = {w.exponential(w.variable(0)), w.exponential(w.variable(1)),
                                         w.exponential(w.step<operations::logarithm>(w.variable(2))),
                                         w.step<operations::logarithm>(w.variable(3)),
                                         w.step<operations::logarithm>(w.exponential(w.variable(4)))};
                        }),
                        {{0, 1, 4}, {2, 3, -1}}));
}
BOOST_AUTO_TEST_CASE(of_angles_pairs_come_first_then_sines_then_cosines) {
    static_assert(equal(groups_of([](written& w) {
                            w.entries = {w.step<operations::cosine>(w.variable(0)),
                                         w.step<operations::sine>(w.variable(1)),
                                         w.step<operations::sine>(w.variable(2)),
                                         w.step<operations::cosine>(w.variable(2)),
                                         w.step<operations::sine>(w.variable(3)),
                                         w.step<operations::cosine>(w.variable(3))};
                        }),
                        {{2, 2, 3, 3, 1, 0}}));
}
BOOST_AUTO_TEST_CASE(a_group_has_a_largest_size) {
    static_assert([] {
        const graph::sequence<index_list> groups = groups_of([](written& w) {
            for (int k = 0; k < program::most_calls_at_once + 3; ++k)
                w.entries.push_back(w.exponential(w.variable(k)));
        });
        return groups.size() == 2 && groups[0].size() == program::most_calls_at_once && groups[1].size() == 3;
    }());
}

/// Do members stand side by side behind what they need, and are entries what they were?
template <class Write>
constexpr bool keeps_values(const Write& write, ordering order) {
    written w;
    write(w);
    const straight_code before = w.code();
    const calls_at_once calls{before};
    const program::schedule made{before, order, &calls};
    graph::sequence<scalar_step> steps;
    straight_code after;
    after.entries = index_list(w.entries.size());
    index_list places(made.ordered.size());
    for (int k = 0; k < made.ordered.size(); ++k) {
        scalar_step step = made.ordered[k];
        if (step.left >= k || step.right >= k) return false;
        if (program::is_made_with_others(step)) {
            if (step.row > 0 && made.ordered[k - 1].row != step.row - 1) return false;
            if (step.left >= k - step.row) return false;  // its argument is one of the group
            if (step.row + 1 < step.column && made.ordered[k + 1].column != step.column) return false;
        }
        if (step.operation == program::writing) {
            after.entries[step.payload] = places[step.left];
            continue;
        }
        if (step.left >= 0) step.left = places[step.left];
        if (step.right >= 0) step.right = places[step.right];
        places[k] = after.size();
        after.steps.push_back(step);
    }
    return equal_values(before, after);
}
constexpr void write_a_mixture(written& w) {
    const int inner = w.exponential(w.product(w.variable(0), w.variable(1)));
    const int sine = w.step<operations::sine>(w.sum(inner, w.variable(2)));
    const int cosine = w.step<operations::cosine>(w.variable(2));
    const int outer = w.exponential(w.product(sine, w.variable(3)));
    w.entries = {w.sum(inner, cosine), w.sum(w.exponential(cosine), w.variable(4)),
                 w.product(outer, w.exponential(w.variable(5))), w.step<operations::sine>(w.variable(2)),
                 w.exponential(w.exponential(w.variable(6)))};
}

BOOST_AUTO_TEST_CASE(members_stand_side_by_side_in_every_order) {
    using enum ordering;
    static_assert(keeps_values(write_a_mixture, as_made));
    static_assert(keeps_values(write_a_mixture, entry_after_entry));
    static_assert(keeps_values(write_a_mixture, arguments_first));
    static_assert(keeps_values(write_a_mixture, results_last));
}

}  // namespace
