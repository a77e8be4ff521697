// SPDX-License-Identifier: BSL-1.0

// Rules of users: applied, in derivatives too, and proven.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/check_operation.hpp>

#include "operations_of_users.hpp"

namespace {

using namespace ctgrad;
using users::softsign, users::unsoftsign, users::swish;

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 4>;
constexpr auto A = matrix<"A", 2, 3>;

BOOST_AUTO_TEST_CASE(applied) {
    static_assert(identical(softsign(-x), -softsign(x)));
    static_assert(identical(softsign(x - 2_c * x), -softsign(x)));
    static_assert(identical(unsoftsign(softsign(A)), A) && identical(unsoftsign(softsign(s)), s));
    static_assert(identical(unsoftsign(softsign(transpose(A))), transpose(A)));
    static_assert(softsign(-x) + softsign(x) == zeros<4, 1>);
    static_assert(!(softsign(unsoftsign(x)) == x) && !(unsoftsign(-x) == -unsoftsign(x)));
    static_assert(derivative(unsoftsign(softsign(s)), s) == 1_c);
    BOOST_TEST(to_string(swish(softsign(-s))) == "swish(−softsign(s))");
    BOOST_TEST(evaluate(unsoftsign(softsign(s)), s = 5.0) == 5);
    BOOST_TEST(evaluate(softsign(s), s = -3.0) == -0.75);
}

BOOST_AUTO_TEST_CASE(proven) {
    const check_verdict verdict = check_operation<users::softsign_operation>();
    BOOST_TEST(verdict.message == "");
    BOOST_TEST(verdict.compared > 300);
}

// The same function with a rule that is wrong, or of no use.
template <int Mistake>
struct wrong_rules;
template <int Mistake>
struct odd : elementwise_operation<odd<Mistake>, wrong_rules<Mistake>> {
    static constexpr operation_facts facts{.name = "odd"};
    static constexpr auto value(const auto& number) { return number * number * number; }
    static constexpr auto slope(auto a) { return 3_c * hadamard(a, a); }
};
template <int Mistake>
struct wrong_rules {
    static constexpr auto table(auto a, auto, [[maybe_unused]] auto factor, auto) {
        const auto of = odd<Mistake>::of;
        if constexpr (Mistake == 0) return rule_table(becomes(of(-1_c * a), -1_c * of(a)));
        else if constexpr (Mistake == 1) return rule_table(becomes(of(-1_c * a), of(a)));
        else if constexpr (Mistake == 2) return rule_table(becomes(of(pow<2>(a)), pow<6>(a)));
        else if constexpr (Mistake == 3) return rule_table(becomes(of(abs(a)), abs(abs(abs(of(a))))));
        else if constexpr (Mistake == 4)
            return rule_table(becomes(of(-1_c * a), -1_c * of(a)), becomes(of(abs(a)), of(a)));
        else return rule_table(becomes(of(factor * a), factor * of(a)));
    }
};
template <int Mistake>
void is_refuted(std::string_view what) {
    const check_verdict verdict = check_operation<odd<Mistake>>();
    BOOST_TEST((verdict.message.find(what) != std::string::npos), verdict.message);
}

BOOST_AUTO_TEST_CASE(wrong_rules_are_refuted) {
    BOOST_TEST(check_operation<odd<0>>().message == "");
    is_refuted<1>("rule 0 of its table is wrong");
    BOOST_TEST(check_operation<odd<2>>().message == "");
    is_refuted<3>("makes nothing lighter");
    is_refuted<4>("rule 1 of its table is wrong");
    is_refuted<5>("rule 0 of its table is wrong");
}

}  // namespace
