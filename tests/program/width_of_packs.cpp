// SPDX-License-Identifier: BSL-1.0

// Straight-line code that is better than loops in packs of two need not be so where packs are wider.

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace steps_of;

namespace {

/// Is there straight-line code that runs on a machine with packs of so many numbers?
template <int lanes, class What>
consteval bool runs_straight(What) {
    using compiled = typename evaluation::requested<What>::compiled;
    return compiled::template has_straight_code<true>() && compiled::template is_better_than_loops<lanes>();
}

template <int n>
constexpr auto by_vector =
    gradient(transpose(vector<"x", n>) * matrix<"A", n, n> * vector<"x", n>, vector<"x", n>);

BOOST_AUTO_TEST_CASE(rows_that_fill_a_pack_are_better_in_loops) {
    static_assert(runs_straight<2>(by_vector<4>));
    static_assert(!runs_straight<4>(by_vector<4>));
    static_assert(!runs_straight<8>(by_vector<4>));
    static_assert(runs_straight<2>(by_vector<6>));
    static_assert(!runs_straight<4>(by_vector<6>));
}
BOOST_AUTO_TEST_CASE(rows_that_fill_none_are_not) {
    static_assert(runs_straight<4>(by_vector<3>));
    static_assert(runs_straight<8>(by_vector<3>));
}
BOOST_AUTO_TEST_CASE(packs_wait_for_inverses) {
    constexpr auto S = matrix<"S", 4, 4, positive_definite>;
    constexpr auto x = vector<"x", 4>;
    constexpr auto F = 0.5_c * (log(determinant(S)) + transpose(x) * inverse(S) * x);
    static_assert(runs_straight<4>(outputs(gradient(F, S), gradient(F, x))));
    static_assert(runs_straight<8>(outputs(gradient(F, S), gradient(F, x))));
}

}  // namespace
