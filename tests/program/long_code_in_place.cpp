// SPDX-License-Identifier: BSL-1.0
// Of long straight-line code whose results may be written to the arguments one order is tried: the one that
// keeps few numbers waiting.
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto u = vector<"u", 10>;
constexpr auto A = matrix<"A", 2, 2>;
constexpr auto b = vector<"b", 2>;
constexpr auto Q = matrix<"Q", 2, 2, symmetric>;
constexpr auto r = scalar<"r">;

template <int Step>
constexpr auto cost_from(auto x) {
    constexpr auto push = element<Step>(u);
    const auto next = A * x + b * push;
    const auto cost = transpose(next) * Q * next + r * push * push;
    if constexpr (Step == 9) return cost;
    else return cost + cost_from<Step + 1>(next);
}

constexpr auto cost = cost_from<0>(vector<"x", 2>);
constexpr auto asked = outputs(gradient(cost, u), hessian(cost, u));
using compiled = evaluation::requested<std::remove_const_t<decltype(asked)>>::compiled;

}  // namespace

BOOST_AUTO_TEST_CASE(few_numbers_wait) {
    constexpr const auto& code = compiled::straight_in_place<false>();
    constexpr int waiting = program::numbers_at_once(code);
    BOOST_TEST(code.size() > program::most_steps_at_once);
    BOOST_TEST(waiting <= 60);
}
