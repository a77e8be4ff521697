// SPDX-License-Identifier: BSL-1.0

// What operations of users cost: counted where they are arithmetic, said by them, or more than it can be.

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/check_operation.hpp>

#include "operations/operations_of_users.hpp"
#include "steps_of.hpp"

namespace {

using namespace ctgrad;

/// (A + Aᵀ)/2, entry by entry.
struct symmetric_part_operation : matrix_operation<symmetric_part_operation> {
    static constexpr operation_facts facts{.name = "sym", .is_arithmetic = true};
    static constexpr dims shape(dims a) { return a.square() ? a : no_shape; }
    static constexpr auto adjoint(auto, auto l) { return symmetric_part_operation::of(l); }
    static constexpr auto entry(const auto& a, int i, int j) { return (a(i, j) + a(j, i)) / 2; }
};
/// A Aᵀ, of which half is computed.
struct gram_operation : matrix_operation<gram_operation> {
    static constexpr operation_facts facts{.name = "gram", .is_arithmetic = true};
    static constexpr dims shape(dims a) { return {a.rows, a.rows}; }
    static constexpr auto adjoint(auto a, auto l) { return transpose(a) * (l + transpose(l)); }
    static constexpr void values(const auto& a, const auto& result) {
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j <= i; ++j) {
                auto sum = a(i, 0) * a(j, 0);
                for (int k = 1; k < a.columns(); ++k) sum += a(i, k) * a(j, k);
                result(i, j) = sum;
                result(j, i) = sum;
            }
    }
};
struct cubic_operation : elementwise_operation<cubic_operation> {
    static constexpr operation_facts facts{.name = "cubic", .is_arithmetic = true};
    static constexpr auto value(const auto& x) { return x * x * x / 6; }
    static constexpr auto slope(auto a) { return 0.5_c * hadamard(a, a); }
};
struct said_operation : matrix_operation<said_operation> {
    static constexpr operation_facts facts{
        .name = "said", .flops = [](dims a, dims b) { return std::int64_t{2} * a.rows * b.columns; }};
    static constexpr dims shape(dims a, dims b) {
        return a.columns == b.rows ? dims{a.rows, b.columns} : no_shape;
    }
    static constexpr auto adjoint(auto a, auto b, auto l) { return both{b * l, l * a}; }
    static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        auto sum = a(i, 0) * b(0, j);
        for (int k = 1; k < a.columns(); ++k) sum = sum + a(i, k) * b(k, j);
        return sum;
    }
};

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto R = matrix<"R", 2, 5>;
constexpr auto L = matrix<"L", 13, 13>;
constexpr auto x = vector<"x", 3>;

BOOST_AUTO_TEST_CASE(arithmetic_is_counted) {
    static_assert(steps_of::flops(symmetric_part_operation::of(A)) == 9 * 2);
    static_assert(steps_of::flops(gram_operation::of(A)) == 6 * 5);
    static_assert(steps_of::flops(gram_operation::of(R)) == 3 * 9);
    static_assert(steps_of::flops(gram_operation::of(transpose(R))) == 15 * 3);
    static_assert(steps_of::flops(cubic_operation::of(L)) == 3 * 13 * 13);
    static_assert(steps_of::flops(gram_operation::of(symmetric_part_operation::of(A))) == 18 + 30);
    BOOST_TEST(cost_table(gram_operation::of(A)).find("30") != std::string_view::npos);
    BOOST_TEST(cost_table(gram_operation::of(A)).find("≤") == std::string_view::npos);
    BOOST_TEST(check_operation<gram_operation>().message == "");
    BOOST_TEST(check_operation<symmetric_part_operation>().message == "");
    BOOST_TEST(check_operation<cubic_operation>().message == "");
    BOOST_TEST(check_operation<said_operation>().message == "");
}

BOOST_AUTO_TEST_CASE(what_is_said_is_taken) {
    static_assert(steps_of::flops(said_operation::of(A, B)) == 18);
    static_assert(steps_of::flops(said_operation::of(R, matrix<"C", 5, 7>)) == 28);
    BOOST_TEST(cost_table(said_operation::of(A, B)).find("≤") == std::string_view::npos);
}

// An entry is taken for a function of all entries, and the table says that it is no more than that.
BOOST_AUTO_TEST_CASE(what_is_not_known_is_not_less) {
    static_assert(steps_of::flops(users::sandwich(A, B)) == 9 * (program::function_cost + 2 * 18));
    static_assert(steps_of::flops(users::sandwich(A, B)) > 9 * 26);  // as it is written
    static_assert(steps_of::flops(users::mixture(x)) == 2 * (program::function_cost + 2 * 3));
    static_assert(steps_of::flops(users::swish(A)) == 9 * program::function_cost);
    static_assert(steps_of::flops(gram_operation::of(L)) == 169 * (program::function_cost + 2 * 169));
    BOOST_TEST(cost_table(users::sandwich(A, B)).find("≤ 504") != std::string_view::npos);
    BOOST_TEST(cost_table(users::swish(A) + A).find("≤ 189") != std::string_view::npos);
}

}  // namespace
