// SPDX-License-Identifier: BSL-1.0

// What a program computes in packs, in loops of single numbers and as straight-line code agrees to rounding
// with the way that constant evaluation takes.

#include "paths_agree.hpp"

#include <span>

#include <boost/mp11/list.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;
using paths::agree;
using paths::agree_in_wider_packs;

namespace {

template <int n>
using size = std::integral_constant<int, n>;
#ifdef CTGRAD_WATCHED  // by sanitizers, of whose compiling it takes minutes: lengths that leave remainders
                       // are enough
using sizes = boost::mp11::mp_list<size<7>>;
using larger_sizes = boost::mp11::mp_list<size<17>>;
using factored_sizes = boost::mp11::mp_list<size<9>>;
#else
using sizes = boost::mp11::mp_list<size<2>, size<7>>;
using larger_sizes = boost::mp11::mp_list<size<3>, size<17>>;
using factored_sizes = boost::mp11::mp_list<size<3>, size<9>>;
#endif

BOOST_AUTO_TEST_SUITE(of_element_wise_formulas)

BOOST_AUTO_TEST_CASE_TEMPLATE(with_functions, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n + 1>;
    constexpr auto B = matrix<"B", n + 1, n>;
    constexpr auto s = scalar<"s">;
    agree_in_wider_packs(outputs(hadamard(exp(A), tanh(transpose(B))) / s + s * A));
    agree<float>(outputs(sigmoid(A - transpose(B)), relu(B), sin(A), log(s * exp(A))));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_entries_that_repeat, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, 8>;
    constexpr auto B = matrix<"B", 8, n>;
    constexpr auto x = vector<"x", n>;
    constexpr auto y = vector<"y", 8>;
    constexpr auto s = scalar<"s">;
    agree_in_wider_packs(outputs(outer(x, y), A / s, trace(A * B) * A));
    agree<double>(outputs(diagonal_matrix(x) * A, A * diagonal_matrix(y), outer(x, x)));
    agree<float>(outputs(diagonal_matrix(x) * transpose(B), transpose(B) * diagonal_matrix(y)));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_sums_over_everything, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n + 1>;
    constexpr auto B = matrix<"B", n + 1, n>;
    constexpr auto x = vector<"x", n>;
    agree_in_wider_packs(outputs(sum(hadamard(A, transpose(B))), squared_norm(exp(x) - x), norm(A),
                                 trace(A * B), sum(tanh(x))));
    agree<float>(outputs(squared_norm(A - transpose(B)), dot(x, exp(x))));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_sums_along_the_diagonal_of_a_product, Size, larger_sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n + 1>;
    constexpr auto B = matrix<"B", n + 1, n>;
    constexpr auto C = matrix<"C", n, n + 1>;
    constexpr auto x = vector<"x", n>;
    agree_in_wider_packs(outputs(trace(A * B), trace(A * transpose(C)), trace(transpose(B) * transpose(A)),
                                 diagonal_of(A * B), diagonal_of(C * transpose(A)) - x));
    agree<float>(
        outputs(trace(transpose(A) * C), trace(exp(A) * B), diagonal_of(A * diagonal_matrix(B * x) * B)));
    agree<double>(outputs(trace(A * B * C * transpose(A)), trace(A * B * matrix_power<3>(C * B)),
                          diagonal_of(A * B - outer(x, x))));
    agree<double>(
        outputs(trace(A * transpose(A)), trace(inverse(A * B) * C * transpose(A)), trace(A * B) * C));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_blocks, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n + 1>;
    constexpr auto B = matrix<"B", 2, n + 1>;
    constexpr auto x = vector<"x", n>;
    agree<double>(outputs(vertical(A, B), horizontal(A, x, 2_c * A)));
    agree<double>(outputs(vertical(A, B) * transpose(A), diagonal_of(A * transpose(A)), element<n - 1>(x)));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_single_entries, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto B = matrix<"B", n, n>;
    constexpr auto x = vector<"x", n>;
    agree<double>(outputs(2_c * element<n - 1, n - 1>(A * B), exp(element<n - 1, 0>(A * B) - sum(x)),
                          element<1, n - 1>(inverse(A)) / norm(x)));
    agree<float>(outputs(element<n - 1, 1>(A * B) * x, element<n - 1>(A * x) + element<1, 0>(A)));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_diagonal_matrices, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n + 1>;
    constexpr auto x = vector<"x", n>;
    constexpr auto y = vector<"y", n + 1>;
    agree<double>(diagonal_matrix(x) * A * diagonal_matrix(y));
    agree<double>(outputs(diagonal_matrix(x), diagonal_matrix(exp(x)) * A * y, outer(x, y) + A));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_exponential_sums, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n + 1>;
    constexpr auto y = vector<"y", n + 1>;
    constexpr auto F = log_sum_exp(A * y);
    agree<double>(outputs(F, softmax(A * y), gradient(F, y)));
    agree<float>(outputs(F, hessian(F, y)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(of_products)

BOOST_AUTO_TEST_CASE_TEMPLATE(and_their_sums, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n + 1>;
    constexpr auto B = matrix<"B", n + 1, n>;
    constexpr auto C = matrix<"C", n, n>;
    agree<double>(A * B + C * C - 3_c * C);
    agree_in_wider_packs(outputs(A * B * C, transpose(C) * A * B, C * C * C, exp(A * B) + C));
    agree<float>(hadamard(A * B, C) + transpose(B) * transpose(A));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(that_are_read_by_other_outputs, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto x = vector<"x", n>;
    agree<double>(outputs(A * A, A * A * x + x, sum(A * A), A * A, transpose(A * A), transpose(A * A * x)));
}
BOOST_AUTO_TEST_CASE(in_long_chains) {
    constexpr int n = 7;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto s = scalar<"s">;
    constexpr auto once = tanh(A * A / (s * s * 100_c));
    constexpr auto twice = tanh(once * A + once);
    agree<double>(outputs(twice * once, twice + transpose(once)));
}
BOOST_AUTO_TEST_CASE(and_least_squares) {
    constexpr int n = 7;
    constexpr auto X = matrix<"X", n + 2, n>;
    constexpr auto y = vector<"y", n + 2>;
    constexpr auto w = vector<"w", n>;
    constexpr auto F = squared_norm(X * w - y);
    agree<double>(outputs(F, gradient(F, w), hessian(F, w)));
    agree<float>(outputs(F, gradient(F, w), hessian(F, w)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(of_inverses)

BOOST_AUTO_TEST_CASE_TEMPLATE(of_any_matrix, Size, factored_sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto B = matrix<"B", n, 3>;
    constexpr auto x = vector<"x", n>;
    agree_in_wider_packs(outputs(inverse(A), determinant(A), log_determinant(A)));
    agree<double>(
        outputs(solve(A, B), transpose(x) * inverse(A), solve(transpose(A), x), inverse(A) * inverse(A) * x));
    agree<float>(outputs(solve(A, x), log_determinant(A)));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(of_positive_definite_ones, Size, factored_sizes) {
    constexpr int n = Size::value;
    constexpr auto S = matrix<"S", n, n, positive_definite>;
    constexpr auto B = matrix<"B", n, 3>;
    constexpr auto x = vector<"x", n>;
    agree_in_wider_packs(outputs(inverse(S), determinant(S), log_determinant(S)));
    agree<double>(outputs(solve(S, B), transpose(x) * inverse(S), log_determinant(S)));
    agree<double>(outputs(inverse(S), inverse(S) * inverse(S) * x));
    agree<float>(outputs(solve(S + identity<n>, x), inverse(2_c * S)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(into_all_kinds_of_memory)

constexpr auto A = matrix<"A", 5, 7>;
constexpr auto x = vector<"x", 7>;
constexpr auto what = outputs(A * transpose(A), A* x, transpose(A* x), sum(exp(A* x)));
const paths::random_arguments<
    double, variables_of<std::remove_const_t<decltype(A)>, std::remove_const_t<decltype(x)>>>
    data{5};
const auto& A_flat = std::get<0>(data.values);
const auto& x_data = std::get<1>(data.values);

BOOST_AUTO_TEST_CASE(which_is_a_mixture) {
    const auto expected = paths::results_on<double, evaluation::one_at_a_time>(what, data);
    std::array<std::array<double, 7>, 5> A_rows;
    double A_in_c[5][7];
    for (std::size_t k = 0; k < 35; ++k) A_rows[k / 7][k % 7] = A_in_c[k / 7][k % 7] = A_flat[k];
    const auto check = [&](const auto& A_data, const auto& x_in) {
        std::array<double, 25> square{};
        double column[5]{};
        std::vector<double> heap(5);
        std::span<double, 5> row(heap);
        double number = 0;
        evaluate_into(std::tie(square, column, row, number), what, A = A_data, x = x_in);
        std::vector<long double> actual;
        paths::append(actual, square);
        paths::append(actual, column);
        paths::append(actual, row);
        paths::append(actual, number);
        BOOST_TEST(paths::disagreement<double>(expected, actual) <= paths::allowed);
    };
    check(A_flat, x_data);
    check(A_rows, std::span<const double, 7>(x_data));
    check(A_in_c, x_data);
    check(std::span<const double>(A_flat), std::span<const double>(x_data));
}
BOOST_AUTO_TEST_CASE(in_rows_of_rows) {
    const auto expected =
        paths::results_on<double, evaluation::one_at_a_time>(outputs(A * transpose(A)), data);
    double rows[5][5]{};
    evaluate_into(rows, A * transpose(A), A = A_flat);
    std::vector<long double> actual;
    paths::append(actual, rows);
    BOOST_TEST(paths::disagreement<double>(expected, actual) <= paths::allowed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
