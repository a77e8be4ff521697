// SPDX-License-Identifier: BSL-1.0

// Elements, rows and blocks of matrices, and what is put together of them: their algebra and their
// derivatives.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"
#include "oracles/field_dual.hpp"

using namespace ctgrad;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 2>;
constexpr auto r = matrix<"r", 1, 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 2>;
constexpr auto C = matrix<"C", 2, 3>;
constexpr auto D = matrix<"D", 2, 2>;

/// By the exact oracle and by the numerical one.
template <class F, class X>
boost::test_tools::assertion_result derivative_is_right(F f, X by) {
    const exact_oracle::verdict exact = exact_oracle::check_derivative(f, by, derivative(f, by));
    if (exact) return agrees(f, by, derivative(f, by));
    boost::test_tools::assertion_result refuted(false);
    refuted.message() << exact;
    return refuted;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(elements)

BOOST_AUTO_TEST_CASE(are_scalars) {
    static_assert(shape_of(element<2>(x)) == dims{1, 1} && shape_of(element<0>(r)) == dims{1, 1} &&
                  shape_of(element<2, 1>(B)) == dims{1, 1});
    static_assert(identical(element<0>(s), s) && identical(element<0, 0>(s), s));
    static_assert(identical(element<1>(x), element<1, 0>(x)) && identical(element<1>(r), element<0, 1>(r)));
}
BOOST_AUTO_TEST_CASE(of_transposes_and_products) {
    static_assert(identical(element<1, 2>(transpose(A)), element<2, 1>(A)));
    static_assert(identical(element<2>(transpose(x)), element<2>(x)));
    static_assert(element<1>(A * x) == transpose(A * unit<3, 1>) * x + element<1>(A * x - transpose(A) * x));
    static_assert(element<0, 1>(outer(x, y)) == element<0>(x) * element<1>(y));
    static_assert(!(element<0, 1>(A) == element<1, 0>(A)));
}
BOOST_AUTO_TEST_CASE(of_constants) {
    static_assert(identical(element<1>(unit<3, 1>), 1_c) && identical(element<0>(unit<3, 1>), 0_c));
    static_assert(identical(element<1, 1>(identity<3>), 1_c) && identical(element<1, 2>(identity<3>), 0_c));
    static_assert(identical(element<2>(zeros<3>), 0_c) && element<2>(ones<3>) == 1_c);
}
BOOST_AUTO_TEST_CASE(derivatives_are_unit_vectors) {
    static_assert(derivative(element<1>(x), x) == transpose(unit<3, 1>));
    static_assert(derivative(element<2, 1>(B), B) == outer(unit<2, 1>, unit<3, 2>));
    static_assert(derivative(element<0>(x) * element<2>(x), x) ==
                  element<2>(x) * transpose(unit<3, 0>) + element<0>(x) * transpose(unit<3, 2>));
    BOOST_TEST(derivative_is_right(element<1>(exp(A * x)), x));
    BOOST_TEST(derivative_is_right(element<1, 2>(inverse(A)), A));
    BOOST_TEST(derivative_is_right(element<0>(x) * sin(element<1>(x)) / (1_c + pow<2>(element<2>(x))), x));
    BOOST_TEST(derivative_is_right(element<1>(s * x + exp(s) * (A * x)), s));
}
BOOST_AUTO_TEST_CASE(second_derivatives) {
    constexpr auto f = element<0>(x) * pow<2>(element<1>(x));
    constexpr auto e0 = unit<3, 0>;
    constexpr auto e1 = unit<3, 1>;
    static_assert(hessian(f, x) == 2_c * element<1>(x) * (outer(e0, e1) + outer(e1, e0)) +
                                       2_c * element<0>(x) * outer(e1, e1));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(stacks)

BOOST_AUTO_TEST_CASE(have_the_sum_of_the_shapes) {
    static_assert(shape_of(vertical(x, s, y)) == dims{6, 1} && shape_of(vertical(A, C)) == dims{5, 3});
    static_assert(shape_of(horizontal(r, s)) == dims{1, 4} && shape_of(horizontal(x, A, B)) == dims{3, 6});
    static_assert(identical(vertical(x), x) && identical(horizontal(A), A) && identical(vertical(s), s));
}
BOOST_AUTO_TEST_CASE(of_elements_are_the_vector) {
    static_assert(vertical(element<0>(x), element<1>(x), element<2>(x)) == x);
    static_assert(horizontal(A * unit<3, 0>, A * unit<3, 1>, A * unit<3, 2>) == A);
    static_assert(!(vertical(element<0>(x), element<2>(x), element<1>(x)) == x));
}
BOOST_AUTO_TEST_CASE(elements_of_them_are_those_of_the_blocks) {
    constexpr auto stack = vertical(s, x, y);
    static_assert(identical(element<0>(stack), s) && identical(element<1>(stack), element<0>(x)) &&
                  identical(element<3>(stack), element<2>(x)) && identical(element<5>(stack), element<1>(y)));
    static_assert(identical(element<0, 4>(horizontal(A, B)), element<0, 1>(B)));
    static_assert(element<4, 3>(vertical(horizontal(A, B), horizontal(C, D))) == element<1, 0>(D));
}
BOOST_AUTO_TEST_CASE(of_stacks_are_stacks) {
    static_assert(identical(vertical(x, vertical(y, s)), vertical(x, y, s)));
    static_assert(identical(vertical(vertical(x, y), s), vertical(x, y, s)));
    static_assert(vertical(horizontal(A, B), horizontal(C, D)) == horizontal(vertical(A, C), vertical(B, D)));
    static_assert(transpose(vertical(A, C)) == horizontal(transpose(A), transpose(C)));
}
BOOST_AUTO_TEST_CASE(are_multiplied_block_by_block) {
    static_assert(identical(horizontal(A, B) * vertical(x, y), A * x + B * y));
    static_assert(
        identical(transpose(vertical(x, y)) * vertical(x, D * y), transpose(x) * x + transpose(y) * D * y));
    static_assert(C * horizontal(A, B) == horizontal(C * A, C * B));
    static_assert(vertical(A, C) * x == vertical(A * x, C * x));
    static_assert(vertical(horizontal(A, B), horizontal(C, D)) * vertical(x, y) ==
                  vertical(A * x + B * y, C * x + D * y));
    static_assert(squared_norm(vertical(A, C)) == squared_norm(A) + squared_norm(C));
    // Schur: |A B; C D| = |A| |D - C A^-1 B|
    static_assert(determinant(vertical(horizontal(A, B), horizontal(C, D))) ==
                  determinant(A) * determinant(D - C * inverse(A) * B));
}
BOOST_AUTO_TEST_CASE(derivatives_are_stacks) {
    static_assert(jacobian(vertical(A * x, sum(x), y), x) == vertical(A, ones<1, 3>, zeros<2, 3>));
    static_assert(derivative(vertical(t * x, exp(t) * y), t) == vertical(x, exp(t) * y));
    static_assert(derivative(horizontal(t * A, B), t) == horizontal(A, zeros<3, 2>));
    static_assert(derivative(squared_norm(vertical(A * x, y)), x) == 2_c * transpose(A * x) * A);
    BOOST_TEST(agrees(vertical(exp(x), s * x), x, jacobian(vertical(exp(x), s * x), x)));
    BOOST_TEST(
        agrees(vertical(sin(C * x), y, dot(x, x)), x, jacobian(vertical(sin(C * x), y, dot(x, x)), x)));
    BOOST_TEST(derivative_is_right(norm(tanh(horizontal(A, B) * vertical(x, y))), B));
    BOOST_TEST(derivative_is_right(trace(inverse(vertical(horizontal(A, B), horizontal(C, D)))), B));
    BOOST_TEST(derivative_is_right(sum(exp(vertical(A, C))), C));
}
BOOST_AUTO_TEST_CASE(of_large_blocks_are_compared_in_smaller_lengths) {
    constexpr auto u = vector<"u", 300>;
    constexpr auto v = vector<"v", 200>;
    constexpr auto z = vector<"z", 500>;
    constexpr auto M = matrix<"M", 500, 500>;
    constexpr auto P = matrix<"P", 300, 500>;
    constexpr auto Q = matrix<"Q", 200, 500>;
    static_assert(vertical(P, Q) * z == vertical(P * z, Q * z));
    static_assert(!(vertical(P, Q) * z == vertical(P * z, Q * z + Q * z)));
    static_assert(squared_norm(vertical(u, v)) == squared_norm(u) + squared_norm(v));
    static_assert(element<299>(M * vertical(u, v)) == transpose(unit<500, 299>) * M * vertical(u, v));
    static_assert(!(element<299>(M * vertical(u, v)) == element<300>(M * vertical(u, v))));
    static_assert(!(M * vertical(u, v) == M * vertical(v, u)));
    static_assert(jacobian(vertical(tanh(u), v), u) == vertical(jacobian(tanh(u), u), zeros<200, 300>));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(parts_of_matrices)

BOOST_AUTO_TEST_CASE(rows_and_columns) {
    static_assert(shape_of(row<2>(B)) == dims{1, 2} && shape_of(column<1>(B)) == dims{3, 1});
    static_assert(identical(row<1>(B), transpose(column<1>(transpose(B)))));
    static_assert(element<1>(row<2>(B)) == element<2, 1>(B));
    static_assert(vertical(row<0>(A), row<1>(A), row<2>(A)) == A);
    static_assert(column<1>(B * D) == B * column<1>(D) && row<1>(B * D) == row<1>(B) * D);
    static_assert(!(row<1>(A) == transpose(column<1>(A))));
    static_assert(jacobian(column<2>(C) + y, y) == identity<2>);
    static_assert(gradient(row<2>(B) * y, B) == outer(unit<3, 2>, y));
    BOOST_TEST(derivative_is_right(norm(row<1>(A) * B), A));
    BOOST_TEST(derivative_is_right(sum(exp(column<1>(B * D))), D));
}
BOOST_AUTO_TEST_CASE(blocks) {
    static_assert(shape_of(block<1, 0, 2, 1>(B)) == dims{2, 1});
    static_assert(identical(block<0, 0, 3, 2>(B), B) && identical(block<1, 0, 1, 3>(A), row<1>(A)));
    static_assert(block<1, 0, 2, 2>(A) ==
                  entries<2, 2>(element<1, 0>(A), element<1, 1>(A), element<2, 0>(A), element<2, 1>(A)));
    static_assert(block<1, 1, 2, 1>(transpose(C)) == transpose(block<1, 1, 1, 2>(C)));
    static_assert(identical(block<3, 1, 2, 2>(vertical(A, C)), block<0, 1, 2, 2>(C)));
    static_assert(block<3, 3, 2, 2>(vertical(horizontal(A, B), horizontal(C, D))) == D);
    static_assert(!(block<0, 0, 2, 2>(A) == block<1, 1, 2, 2>(A)));
    static_assert(gradient(trace(block<1, 0, 2, 2>(A) * D), A) ==
                  vertical(zeros<1, 3>, horizontal(transpose(D), zeros<2, 1>)));
    BOOST_TEST(derivative_is_right(determinant(block<1, 0, 2, 2>(A)), A));
    BOOST_TEST(derivative_is_right(sum(sin(block<0, 1, 2, 2>(A * A))), A));
}
BOOST_AUTO_TEST_CASE(block_diagonals) {
    static_assert(shape_of(block_diagonal(B, s, C)) == dims{6, 6} && identical(block_diagonal(A), A));
    static_assert(block_diagonal(A, D) == vertical(horizontal(A, zeros<3, 2>), horizontal(zeros<2, 3>, D)));
    static_assert(block_diagonal(s, t) == diagonal_matrix(vertical(s, t)));
    static_assert(transpose(block_diagonal(B, s)) == block_diagonal(transpose(B), s));
    static_assert(block_diagonal(A, D) * vertical(x, y) == vertical(A * x, D * y));
    static_assert(block_diagonal(A, D) * block_diagonal(B, D) == block_diagonal(A * B, D * D));
    static_assert(inverse(block_diagonal(A, D)) == block_diagonal(inverse(A), inverse(D)));
    static_assert(determinant(block_diagonal(A, D)) == determinant(A) * determinant(D));
    BOOST_TEST(derivative_is_right(log_determinant(block_diagonal(A, s, D)), D));
    BOOST_TEST(derivative_is_right(trace(inverse(block_diagonal(A, s, D))), s));
}
BOOST_AUTO_TEST_CASE(matrices_of_entries) {
    constexpr auto R = entries<2, 2>(cos(t), -sin(t), sin(t), cos(t));
    static_assert(entries<2, 3>(s, t, 0_c, 1_c, s * t, s) ==
                  vertical(horizontal(s, t, 0_c), horizontal(1_c, s * t, s)));
    static_assert(identical(entries<1, 1>(s), s) &&
                  identical(entries<3, 1>(element<0>(x), s, t), vertical(element<0>(x), s, t)));
    static_assert(element<1, 0>(entries<2, 3>(s, t, 0_c, 1_c, s * t, s)) == 1_c);
    static_assert(transpose(R) * R == identity<2> && determinant(R) == 1_c && inverse(R) == transpose(R));
    static_assert(derivative(R, t) == entries<2, 2>(-sin(t), -cos(t), cos(t), -sin(t)));
    static_assert(derivative(R, t) == entries<2, 2>(0_c, -1_c, 1_c, 0_c) * R);
    static_assert(!(R == transpose(R)));
    BOOST_TEST(derivative_is_right(transpose(y) * R * y / (1_c + s * s), t));
}
BOOST_AUTO_TEST_CASE(sums_and_means) {
    static_assert(shape_of(row_sums(B)) == dims{3, 1} && shape_of(column_sums(B)) == dims{1, 2});
    static_assert(element<1>(row_sums(B)) == element<1, 0>(B) + element<1, 1>(B));
    static_assert(column_sums(B) == transpose(row_sums(transpose(B))));
    static_assert(sum(row_sums(B)) == sum(B) && sum(column_sums(B)) == sum(B));
    static_assert(identical(mean(s), s) && mean(ones<3, 2>) == 1_c && 6_c * mean(B) == sum(B));
    static_assert(gradient(mean(B), B) == ones<3, 2> / 6_c);
    static_assert(gradient(transpose(x) * row_sums(B), B) == outer(x, ones<2>));
    static_assert(!(row_sums(A) == transpose(column_sums(A))));
    BOOST_TEST(derivative_is_right(mean(exp(A * B)), A));
    BOOST_TEST(derivative_is_right(norm(column_sums(A * B)), A));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(values) {
    constexpr std::array<double, 3> x_data{1, 2, 3};
    constexpr std::array<double, 2> y_data{4, 5};
    constexpr std::array<double, 6> B_data{1, 2, 3, 4, 5, 6};
    static_assert(evaluate(vertical(x, y), x = x_data, y = y_data) == std::array<double, 5>{1, 2, 3, 4, 5});
    static_assert(evaluate(horizontal(B, x), x = x_data, B = B_data) ==
                  std::array<std::array<double, 3>, 3>{{{1, 2, 1}, {3, 4, 2}, {5, 6, 3}}});
    static_assert(evaluate(element<2, 1>(B), B = B_data) == 6 && evaluate(element<1>(x), x = x_data) == 2);
    static_assert(evaluate(block<1, 0, 2, 1>(B), B = B_data) == std::array<double, 2>{3, 5});
    static_assert(evaluate(row<1>(B), B = B_data) == std::array<double, 2>{3, 4});
    static_assert(evaluate(column<1>(B), B = B_data) == std::array<double, 3>{2, 4, 6});
    static_assert(evaluate(entries<2, 2>(s, t, 0_c, s * t), s = 2.0, t = 3.0) ==
                  std::array<std::array<double, 2>, 2>{{{2, 3}, {0, 6}}});
    static_assert(evaluate(block_diagonal(x, s), x = x_data, s = 7.0) ==
                  std::array<std::array<double, 2>, 4>{{{1, 0}, {2, 0}, {3, 0}, {0, 7}}});
    static_assert(evaluate(row_sums(B), B = B_data) == std::array<double, 3>{3, 7, 11});
    static_assert(evaluate(column_sums(B), B = B_data) == std::array<double, 2>{9, 12});
    static_assert(evaluate(mean(B), B = B_data) == 3.5);
    std::array<double, 2> at_run_time{7, 8};
    BOOST_TEST(evaluate(element<4>(vertical(x, y)), y = at_run_time) == 8);
}
