// SPDX-License-Identifier: BSL-1.0

// The passes over straight-line code together: when their results are kept, and that none of them changes a
// value of random code or leaves what is not needed.

#include <boost/test/unit_test.hpp>

#include "straight_code.hpp"

using namespace straight;

namespace {

constexpr std::int64_t dear = 1'000'000;  // what loops may cost

constexpr int waiting_in(const straight_code& code) {
    int count = 0;
    for (const int late : program::late_steps(code)) count += late;
    return count;
}

BOOST_AUTO_TEST_SUITE(a_result_is_kept)

BOOST_AUTO_TEST_CASE(where_there_are_fewer_instructions) {
    static_assert(counted_by([](const straight_code& code) { return program::improved(code, dear); },
                             [](written& w) {
                                 const int x = w.times(2, w.variable(0)), y = w.times(4, w.variable(1));
                                 w.entries = {w.times({1, 3}, w.sum(x, y))};
                             }) == counted{4, 3});
}
BOOST_AUTO_TEST_CASE(where_there_are_as_many_of_which_fewer_wait) {
    constexpr auto write = [](written& w) {
        const int x = w.exponential(w.variable(0));
        w.entries = {w.times(3, w.product(x, w.steps.power(w.variable(1), -1)))};
    };
    static_assert(counted_by([](const straight_code& code) { return program::improved(code, dear); },
                             write) == counted{4, 4});
    static_assert([&] {
        written w;
        write(w);
        return waiting_in(w.code()) == 3 && waiting_in(program::improved(w.code(), dear)) == 2;
    }());
}
BOOST_AUTO_TEST_CASE(where_it_is_sooner_but_not_if_loops_are_cheaper_then) {
    static_assert([] {
        written w;
        int nested = w.quotient(w.variable(0), w.variable(1));
        for (int k = 2; k < 8; k += 2) nested = w.sum(w.product(w.variable(k), nested), w.variable(k + 1));
        w.entries = {nested};
        const straight_code code = w.code();
        return waiting_in(code) == 7 && waiting_in(program::improved(code, dear)) == 3 &&
               waiting_in(program::improved(code, program::cost_of(code) + 1)) == 7;
    }());
}

BOOST_AUTO_TEST_SUITE_END()

/// Numbers that look like chance, the same every time.
class chance {
public:
    explicit chance(unsigned seed) : state_(seed) {}
    int below(int limit) {
        state_ = state_ * 1664525u + 1013904223u;
        return static_cast<int>((state_ >> 8) % static_cast<unsigned>(limit));
    }

private:
    unsigned state_;
};

bool may_divide(const straight_code& code) {
    for (const std::uint32_t point : {1u, 2u, 3u})
        if (values_of(code, point)[0] == prime_field{0}) return false;
    return true;
}

/// A random step of steps so far, none of them more likely zero than by chance.
int random_step(written& w, chance& random) {
    const auto any = [&] { return random.below(w.steps.size()); };
    const int a = any();
    const int b = any();
    switch (random.below(9)) {
        case 0:
            return w.steps.sum(a, b);
        case 1:
            return w.steps.difference(a, b);
        case 2:
            return w.steps.product(a, b);
        case 3:
            return w.sum(a, b);
        case 4:
            return w.steps.is_number(a, 0) || w.steps.is_number(b, 0) ? a : w.product(a, b);
        case 5:
            return w.steps.times({2 * random.below(4) - 3, 1 + random.below(3)}, a);
        case 6:
            return w.steps.negative(a);
        case 7:
            return w.exponential(a);
        default:
            break;
    }
    if (!may_divide(program::needed_steps(w.steps, {b}))) return a;
    return random.below(2) == 0 ? w.steps.quotient(a, b) : w.steps.power(b, -1 - random.below(3));
}
straight_code random_code(unsigned seed) {
    chance random{seed};
    written w;
    for (int k = 0; k < 4; ++k) w.variable(k);
    const int length = 10 + random.below(40);
    for (int k = 0; k < length; ++k) random_step(w, random);
    for (int k = 0; k < 4; ++k) w.entries.push_back(w.steps.size() - 1 - random.below(8));
    return w.code();
}

bool all_needed(const straight_code& code) {
    for (const int uses : program::uses_of(code))
        if (uses == 0) return false;
    return true;
}
/// A schedule as code; empty where a step stands before its operands.
straight_code as_code(const straight_code& code, program::ordering order) {
    straight_code result;
    result.entries = index_list(code.entries.size());
    index_list places;
    for (scalar_step step : program::schedule{code, order}.ordered) {
        const int place = places.size();
        if (step.left >= place || step.right >= place) return {};
        if (step.left >= 0) step.left = places[step.left];
        if (step.right >= 0) step.right = places[step.right];
        places.push_back(result.size());
        if (step.operation == program::writing) result.entries[step.payload] = step.left;
        else result.steps.push_back(step);
    }
    return result;
}

BOOST_AUTO_TEST_CASE(no_pass_changes_a_value_or_leaves_what_is_not_needed) {
    int changed = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const straight_code code = random_code(seed);
        BOOST_TEST_CONTEXT("seed " << seed) {
            for (const program::straight_pass& each : program::straight_passes) {
                const straight_code result = each.pass(code);
                BOOST_TEST(equal_values(code, result));
                BOOST_TEST(all_needed(result));
                if (!(result.steps == code.steps)) ++changed;
            }
            const straight_code best = program::improved(code, dear);
            BOOST_TEST(equal_values(code, best));
            for (const auto order : {program::ordering::as_made, program::ordering::entry_after_entry})
                BOOST_TEST(equal_values(code, as_code(best, order)));
        }
    }
    BOOST_TEST(changed > 400);
}

}  // namespace
