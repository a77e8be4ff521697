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
constexpr auto A_of_three = matrix<"A", 3, 2>;

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

/// (A + Aᵀ)/2, and Aᵀ B, whose rules need the sign, the transpose, the factor and the condition; each may be
/// forgotten.
enum class forgotten { nothing, sign, transpose, factor, condition, shape, exactness };
template <forgotten What>
struct part_rules;
template <forgotten What>
struct turned_rules;
template <forgotten What>
struct symmetric_part : matrix_operation<symmetric_part<What>, part_rules<What>> {
    static constexpr operation_facts facts{.name = "sym", .is_linear = true, .is_arithmetic = true};
    static constexpr dims shape(dims a) { return a.square() ? a : no_shape; }
    static constexpr auto adjoint(auto, auto l) { return symmetric_part::of(l); }
    static constexpr auto entry(const auto& a, int i, int j) { return (a(i, j) + a(j, i)) * 0.5; }
};
template <forgotten What>
struct turned_product : matrix_operation<turned_product<What>, turned_rules<What>> {
    static constexpr operation_facts facts{.name = "turned", .is_arithmetic = true};
    static constexpr dims shape(dims a, dims b) {
        return a.rows == b.rows ? dims{a.columns, b.columns} : no_shape;
    }
    static constexpr auto adjoint(auto a, auto b, auto l) { return both{transpose(b * l), l * transpose(a)}; }
    static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        auto sum = a(0, i) * b(0, j);
        for (int k = 1; k < a.rows(); ++k) sum = sum + a(k, i) * b(k, j);
        return sum;
    }
};
template <forgotten What>
struct part_rules {
    static constexpr auto table(auto a, auto, auto, auto) {
        constexpr auto part = symmetric_part<What>::of;
        const auto kept = becomes(part(a), a);
        const auto traced = becomes(trace(part(a)), trace(a));
        if constexpr (What == forgotten::condition) return rule_table(traced, kept);
        else if constexpr (What == forgotten::shape) return rule_table(becomes(part(a), trace(a)));
        else if constexpr (What == forgotten::exactness)
            return rule_table(becomes(trace(part(a)), 1.0000000001_c * trace(a)));
        else
            return rule_table(kept.when(graph::is<symmetric>(a)), traced,
                              becomes(part(transpose(a)), part(a)));
    }
};
template <forgotten What>
struct turned_rules {
    static constexpr auto table(auto a, auto b, auto factor, auto) {
        constexpr auto of = turned_product<What>::of;
        const auto minus = becomes(of(-1_c * a, b), -1_c * of(a, b));
        const auto turned_round = becomes(transpose(of(a, b)), of(b, a));
        const auto of_skew = becomes(of(a, b), -1_c * (a * b)).when(graph::is<skew_symmetric>(a));
        if constexpr (What == forgotten::sign)
            return rule_table(becomes(of(-1_c * a, b), of(a, b)), turned_round);
        else if constexpr (What == forgotten::transpose)
            return rule_table(minus, becomes(transpose(of(a, b)), of(a, b)));
        else if constexpr (What == forgotten::factor) return rule_table(becomes(of(a, factor * b), of(a, b)));
        else return rule_table(minus, turned_round, becomes(of(a, factor * b), factor * of(a, b)), of_skew);
    }
};

constexpr auto sym = symmetric_part<forgotten::nothing>::of;
constexpr auto turned = turned_product<forgotten::nothing>::of;

BOOST_AUTO_TEST_CASE(applied_on_conditions) {
    constexpr auto S = matrix<"S", 3, 3, symmetric>;
    constexpr auto K = matrix<"K", 3, 3, skew_symmetric>;
    constexpr auto M = matrix<"M", 3, 3>;
    static_assert(identical(sym(S), S) && identical(sym(M * transpose(M)), M * transpose(M)));
    static_assert(!identical(sym(M), M) && identical(sym(transpose(M)), sym(M)));
    static_assert(identical(turned(K, M), -(K * M)) && identical(trace(sym(M)), trace(M)));
    static_assert(identical(transpose(turned(M, 3_c * A_of_three)), 3_c * turned(A_of_three, M)));
    const std::array<std::array<double, 3>, 3> data{{{0, 2, -3}, {-2, 0, 5}, {3, -5, 0}}};
    const auto values = evaluate(turned(K, K), K = data);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < 3; ++k) sum += data[k][i] * data[k][j];
            BOOST_TEST(values[i][j] == sum);
        }
}

BOOST_AUTO_TEST_CASE(proven) {
    const check_verdict verdict = check_operation<users::softsign_operation>();
    BOOST_TEST(verdict.message == "");
    BOOST_TEST(verdict.compared > 300);
}

template <template <forgotten> class Operation, forgotten What>
void is_found(std::string_view what) {
    const check_verdict verdict = check_rules<Operation<What>>();
    BOOST_TEST((verdict.message.find(what) != std::string::npos), verdict.message);
}

BOOST_AUTO_TEST_CASE(forgotten_parts_of_rules_are_found) {
    BOOST_TEST(check_operation<symmetric_part<forgotten::nothing>>().message == "");
    BOOST_TEST(check_operation<turned_product<forgotten::nothing>>().message == "");
    is_found<turned_product, forgotten::sign>("turned: rule 0 of its table is wrong");
    is_found<turned_product, forgotten::transpose>("turned: rule 1 of its table");
    is_found<turned_product, forgotten::factor>("turned: rule 0 of its table is wrong");
    is_found<symmetric_part, forgotten::condition>("sym: rule 1 of its table is wrong");
    is_found<symmetric_part, forgotten::shape>("sym: rule 0 of its table changes the shape");
    is_found<symmetric_part, forgotten::exactness>(
        "sym: rule 0 of its table is wrong: its sides are not equal");
    BOOST_TEST(!check_operation<symmetric_part<forgotten::condition>>());
    BOOST_TEST((check_rules<symmetric_part<forgotten::condition>>().message.find("sym(a) -> a") !=
                std::string::npos));
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
