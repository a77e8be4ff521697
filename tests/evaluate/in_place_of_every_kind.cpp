// SPDX-License-Identifier: BSL-1.0

// Destinations that overlap arguments and each other, of all kinds of steps.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "in_place.hpp"

using namespace ctgrad;
using in_place::wrong_entries;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 5>;
constexpr auto y = vector<"y", 5>;
constexpr auto A = matrix<"A", 5, 5>;
constexpr auto B = matrix<"B", 5, 5>;
constexpr auto P = matrix<"P", 12, 12>;
constexpr auto Q = matrix<"Q", 12, 12>;
constexpr auto p = vector<"p", 12>;
constexpr auto X = matrix<"X", 6, 12>;
constexpr auto t = vector<"t", 6>;

constexpr auto squares = squared_norm(X * p - t);

}  // namespace

#define CHECK_IN_PLACE(...)                              \
    BOOST_TEST(wrong_entries<double>(__VA_ARGS__) == 0); \
    BOOST_TEST(wrong_entries<float>(__VA_ARGS__) == 0)

BOOST_AUTO_TEST_SUITE(results_in_the_memory_of_arguments_are_right)

BOOST_AUTO_TEST_CASE(products) {
    CHECK_IN_PLACE(A * B);
    CHECK_IN_PLACE(P * Q);
    CHECK_IN_PLACE(transpose(P) * Q);
    CHECK_IN_PLACE(A * x);
    CHECK_IN_PLACE(P * p);
}
BOOST_AUTO_TEST_CASE(entry_by_entry) {
    CHECK_IN_PLACE(2_c * P + Q);
    CHECK_IN_PLACE(s * exp(P) - hadamard(P, Q));
    CHECK_IN_PLACE(tanh(p));
    CHECK_IN_PLACE(s * x + y);
}
BOOST_AUTO_TEST_CASE(in_another_order) {
    CHECK_IN_PLACE(transpose(A));
    CHECK_IN_PLACE(P + transpose(P));
    CHECK_IN_PLACE(vertical(element<3>(p), p));
}
BOOST_AUTO_TEST_CASE(added_to_products) {
    CHECK_IN_PLACE(P + transpose(P) * Q);
    CHECK_IN_PLACE(Q - 0.5_c * P * transpose(P));
    CHECK_IN_PLACE(p - 0.01_c * gradient(squares, p));
}
BOOST_AUTO_TEST_CASE(of_long_sums_whose_parts_wait_in_the_result) {
    constexpr auto L = matrix<"L", 20, 400>;
    constexpr auto R = matrix<"R", 400, 20>;
    constexpr auto C = matrix<"C", 20, 20>;
    CHECK_IN_PLACE(C + L * R);
}
BOOST_AUTO_TEST_CASE(of_factorisations) {
    CHECK_IN_PLACE(solve(A + 5_c * identity<5>, x));
    CHECK_IN_PLACE(inverse(A + 5_c * identity<5>));
    CHECK_IN_PLACE(inverse(A + 5_c * identity<5>) * B);
}
BOOST_AUTO_TEST_CASE(of_all_entries) {
    CHECK_IN_PLACE(softmax(p));
    CHECK_IN_PLACE(squares);
    CHECK_IN_PLACE(p / norm(p));
}
BOOST_AUTO_TEST_CASE(of_special_matrices) {
    constexpr auto L = matrix<"L", 12, 12, lower_triangular>;
    constexpr auto D = matrix<"D", 12, 12, diagonal>;
    CHECK_IN_PLACE(gradient(transpose(p) * P * p, p));
    CHECK_IN_PLACE(solve(L, p));
    CHECK_IN_PLACE(L * P + L);
    CHECK_IN_PLACE(D * P * D);
}
BOOST_AUTO_TEST_CASE(of_long_programs) {
    constexpr auto one = tanh(0.1_c * P * p + p);
    constexpr auto two = tanh(0.2_c * Q * one + p);
    constexpr auto three = sin(0.1_c * P * two + one);
    constexpr auto value = squared_norm(three - p);
    CHECK_IN_PLACE(
        outputs(p - 0.1_c * gradient(value, p), P - 0.1_c * gradient(value, P), Q + three * ones<1, 12>));
}
BOOST_AUTO_TEST_CASE(straight_line_code) {
    constexpr auto u = vector<"u", 3>;
    constexpr auto v = vector<"v", 3>;
    constexpr auto M = matrix<"M", 3, 3>;
    CHECK_IN_PLACE(cross(u, v));
    CHECK_IN_PLACE(M * u);
    CHECK_IN_PLACE(inverse(M + 3_c * identity<3>));
    CHECK_IN_PLACE(outputs(cross(u, v), cross(v, M * u), M * v));
    CHECK_IN_PLACE(outputs(u / norm(u), jacobian(u / norm(u), u)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(several_results_may_overlap_arguments_and_each_other)

BOOST_AUTO_TEST_CASE(a_filter) {
    CHECK_IN_PLACE(outputs(A * x, A * B * transpose(A) + B));
    CHECK_IN_PLACE(outputs(P * p + transpose(X) * t, P * Q * transpose(P) + Q));
}
BOOST_AUTO_TEST_CASE(copies_and_exchanges) {
    CHECK_IN_PLACE(outputs(y, x));
    CHECK_IN_PLACE(outputs(A, A, transpose(A)));
    CHECK_IN_PLACE(outputs(A * B, A, A * B, B));
}
BOOST_AUTO_TEST_CASE(one_that_is_read_for_the_next) {
    CHECK_IN_PLACE(outputs(P * Q, P * Q * p, 2_c * P * Q + Q));
    CHECK_IN_PLACE(outputs(exp(p), hadamard(exp(p), p), sum(exp(p))));
}

BOOST_AUTO_TEST_SUITE_END()
