// SPDX-License-Identifier: BSL-1.0

// Several results of one program, functions with a fixed order of arguments, and destinations of the
// caller's.

#include <array>
#include <cmath>
#include <span>
#include <tuple>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace arithmetic {

/// A number that counts what is done with it.
struct counting {
    double value = 0;
    static inline int products = 0;
    static inline int quotients = 0;
    static inline int exponentials = 0;
    static void restart() { products = quotients = exponentials = 0; }

    constexpr counting() = default;
    constexpr explicit counting(double v) : value(v) {}

    friend counting operator+(counting a, counting b) { return counting(a.value + b.value); }
    friend counting operator-(counting a, counting b) { return counting(a.value - b.value); }
    friend counting operator-(counting a) { return counting(-a.value); }
    friend counting operator*(counting a, counting b) { return ++products, counting(a.value * b.value); }
    friend counting operator/(counting a, counting b) { return ++quotients, counting(a.value / b.value); }
    friend bool operator==(counting a, counting b) { return a.value == b.value; }
    friend bool operator<(counting a, counting b) { return a.value < b.value; }
    friend counting abs(counting a) { return counting(std::abs(a.value)); }
    friend counting log(counting a) { return counting(std::log(a.value)); }
    friend counting exp(counting a) { return ++exponentials, counting(std::exp(a.value)); }
};

}  // namespace arithmetic

using arithmetic::counting;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto S = matrix<"S", 3, 3>;

constexpr std::array<double, 3> x_data{1, -1, 2};
constexpr std::array<double, 6> A_data{1, 2, 3, 4, 5, 6};
constexpr std::array<double, 9> S_data{4, 1, 0.5, -1, 3, 0.25, 0.5, -0.5, 2};

template <std::size_t N>
std::array<counting, N> counted(const std::array<double, N>& data) {
    std::array<counting, N> result;
    for (std::size_t k = 0; k < N; ++k) result[k] = counting(data[k]);
    return result;
}

const auto x_counted = counted(x_data);
const auto A_counted = counted(A_data);
const auto S_counted = counted(S_data);

}  // namespace

BOOST_AUTO_TEST_SUITE(several_results)

BOOST_AUTO_TEST_CASE(are_a_tuple_in_the_order_of_writing) {
    constexpr auto results = evaluate(outputs(A * x, s, A), A = A_data, x = x_data, s = 7.0);
    static_assert(std::is_same_v<decltype(results), const std::tuple<std::array<double, 2>, double,
                                                                     std::array<std::array<double, 3>, 2>>>);
    static_assert(std::get<0>(results) == std::array{5.0, 11.0});
    static_assert(std::get<1>(results) == 7);
    static_assert(std::get<2>(results)[1][0] == 4);
}
BOOST_AUTO_TEST_CASE(can_be_bound_to_names) {
    const auto [value, slope] =
        evaluate(outputs(squared_norm(A * x), gradient(squared_norm(A * x), x)), A = A_data, x = x_data);
    BOOST_TEST(value == 146);
    BOOST_TEST((slope == std::array{98.0, 130.0, 162.0}));
}
BOOST_AUTO_TEST_CASE(may_be_one_or_the_same_twice) {
    static_assert(evaluate(outputs(sum(x)), x = x_data) == std::tuple{2.0});
    static_assert(evaluate(outputs(sum(x), sum(x)), x = x_data) == std::tuple{2.0, 2.0});
}
BOOST_AUTO_TEST_CASE(have_all_the_shapes) {
    constexpr auto results =
        evaluate(outputs(transpose(x), x, transpose(A), dot(x, x)), A = A_data, x = x_data);
    static_assert(std::get<0>(results) == std::get<1>(results));
    static_assert(std::get<2>(results) == std::array<std::array<double, 2>, 3>{{{1, 4}, {2, 5}, {3, 6}}});
    static_assert(std::get<3>(results) == 6);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(shared_parts_are_computed_once)

BOOST_AUTO_TEST_CASE(within_an_expression) {
    counting::restart();
    evaluate(sum(exp(A * x)) * squared_norm(exp(A * x)), A = A_counted, x = x_counted);
    BOOST_TEST(counting::exponentials == 2);
    BOOST_TEST(counting::products == 6 + 2 + 1);  // A x, the squares, the product of both sums
}
BOOST_AUTO_TEST_CASE(between_a_function_and_its_gradient) {
    constexpr auto F = sum(exp(A * x));
    counting::restart();
    evaluate(outputs(F, gradient(F, x), hessian(F, x)), A = A_counted, x = x_counted);
    BOOST_TEST(counting::exponentials == 2);
}
BOOST_AUTO_TEST_CASE(between_outputs_that_need_the_same_inverse) {
    counting::restart();
    evaluate(inverse(S), S = S_counted);
    const auto of_one = counting::quotients;
    BOOST_TEST(of_one > 0);
    counting::restart();
    evaluate(outputs(inverse(S) * x, trace(inverse(S)), transpose(x) * inverse(S) * x), S = S_counted,
             x = x_counted);
    BOOST_TEST(counting::quotients == of_one);
}
BOOST_AUTO_TEST_CASE(between_an_inverse_and_the_logarithm_of_its_determinant) {
    constexpr auto L = matrix<"L", 5, 5>;
    std::array<counting, 25> data;
    for (std::size_t k = 0; k < 25; ++k) data[k] = counting(k % 6 == 0 ? 4.0 : 1.0 / static_cast<double>(k));
    counting::restart();
    const auto [inverted, logarithm, volume] =
        evaluate(outputs(inverse(L), log_determinant(L), determinant(L)), L = data);
    BOOST_TEST(counting::quotients == 4 + 3 + 2 + 1 + 25);  // one elimination, a division for every entry
    BOOST_TEST(std::abs(logarithm.value - std::log(std::abs(volume.value))) < 1e-14);
    BOOST_TEST(inverted[0][0].value > 0);
}
BOOST_AUTO_TEST_CASE(even_where_they_look_different) {
    counting::restart();
    evaluate(outputs(sum(exp(A * x)), exp(transpose(transpose(x) * transpose(A)))), A = A_counted,
             x = x_counted);
    BOOST_TEST(counting::exponentials == 2);
}
BOOST_AUTO_TEST_CASE(between_outputs_that_are_the_same) {
    counting::restart();
    evaluate(outputs(exp(A * x), exp(A * x)), A = A_counted, x = x_counted);
    BOOST_TEST(counting::exponentials == 2);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(chains_of_products_are_taken_in_the_cheapest_order)

BOOST_AUTO_TEST_CASE(of_different_matrices) {
    constexpr auto B = matrix<"B", 3, 3>;
    counting::restart();
    evaluate(A * S * B * x, A = A_counted, S = S_counted, B = S_counted, x = x_counted);
    BOOST_TEST(counting::products == 9 + 9 + 6);
}
BOOST_AUTO_TEST_CASE(of_a_matrix_and_itself) {
    counting::restart();
    evaluate(S * S * S * x, S = S_counted, x = x_counted);
    BOOST_TEST(counting::products == 9 + 9 + 9);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(functions)

BOOST_AUTO_TEST_CASE(take_their_arguments_in_a_fixed_order) {
    constexpr auto f = function(s * (A * x), inputs(x, s, A));
    static_assert(f(x_data, 2.0, A_data) == std::array{10.0, 22.0});
    BOOST_TEST((f(x_data, 2.0, A_data) == std::array{10.0, 22.0}));
}
BOOST_AUTO_TEST_CASE(return_several_results) {
    constexpr auto f = function(outputs(sum(x), A * x), inputs(A, x));
    const auto [total, product] = f(A_data, x_data);
    BOOST_TEST(total == 2);
    BOOST_TEST((product == std::array{5.0, 11.0}));
}
BOOST_AUTO_TEST_CASE(take_everything_that_evaluate_takes) {
    constexpr auto f = function(A * x, inputs(A, x));
    const double rows[2][3]{{1, 2, 3}, {4, 5, 6}};
    const std::vector<double> heap{1, -1, 2};
    BOOST_TEST((f(rows, std::span<const double>(heap)) == std::array{5.0, 11.0}));
}
BOOST_AUTO_TEST_CASE(may_have_inputs_that_the_result_does_not_need) {
    constexpr auto f = function(derivative(A * x, x), inputs(x, A));
    static_assert(f(x_data, A_data)[0][2] == 3);
}
BOOST_AUTO_TEST_CASE(have_no_state) {
    constexpr auto f = function(outputs(sum(x), A * x), inputs(A, x));
    static_assert(std::is_empty_v<decltype(f)>);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(into_the_memory_of_the_caller)

constexpr auto product = outer(A * x, x);  // 2 x 3
constexpr std::array<double, 6> expected{5, -5, 10, 11, -11, 22};

BOOST_AUTO_TEST_CASE(which_is_a_flat_array) {
    std::array<double, 6> buffer{};
    evaluate_into(buffer, product, A = A_data, x = x_data);
    BOOST_TEST((buffer == expected));
}
BOOST_AUTO_TEST_CASE(which_is_an_array_of_rows) {
    std::array<std::array<double, 3>, 2> buffer{};
    evaluate_into(buffer, product, A = A_data, x = x_data);
    BOOST_TEST((buffer[0] == std::array{5.0, -5.0, 10.0} && buffer[1] == std::array{11.0, -11.0, 22.0}));
}
BOOST_AUTO_TEST_CASE(which_is_a_c_array) {
    double flat[6]{};
    double rows[2][3]{};
    evaluate_into(flat, product, A = A_data, x = x_data);
    evaluate_into(rows, product, A = A_data, x = x_data);
    for (std::size_t k = 0; k < 6; ++k)
        BOOST_TEST((flat[k] == expected[k] && rows[k / 3][k % 3] == expected[k]));
}
BOOST_AUTO_TEST_CASE(which_is_a_part_of_something_larger) {
    std::vector<double> heap(8, -7);
    std::span<double, 6> part(heap.data() + 1, 6);
    evaluate_into(part, product, A = A_data, x = x_data);
    BOOST_TEST(std::equal(expected.begin(), expected.end(), heap.begin() + 1));
    BOOST_TEST((heap.front() == -7 && heap.back() == -7));
}
BOOST_AUTO_TEST_CASE(which_is_a_number) {
    double number = 0;
    evaluate_into(number, sum(A * x), A = A_data, x = x_data);
    BOOST_TEST(number == 16);
}
BOOST_AUTO_TEST_CASE(whose_type_is_computed_in_where_no_argument_is_an_array) {
    constexpr auto s = scalar<"s">;
    std::array<float, 2> squares{};
    evaluate_into(squares, s * s * ones<2>, s = 0.1);
    BOOST_TEST(squares[0] == 0.1F * 0.1F);  // which is not float(0.1 * 0.1)
    std::array<float, 4> constants{};
    evaluate_into(constants, 0.5_c * identity<2>);
    BOOST_TEST((constants == std::array{0.5F, 0.0F, 0.0F, 0.5F}));
}
BOOST_AUTO_TEST_CASE(while_compiling) {
    constexpr auto buffer = [] {
        std::array<double, 6> result{};
        evaluate_into(result, product, A = A_data, x = x_data);
        return result;
    }();
    static_assert(buffer == expected);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(memory)

BOOST_AUTO_TEST_CASE(what_is_read_once_is_never_stored) {
    static_assert(workspace_bytes<double>(2_c * x - exp(x)) == 0);
    static_assert(workspace_bytes<double>(transpose(x) * S) == 0);
    static_assert(workspace_bytes<double>(S * x + x) == 0);
}
BOOST_AUTO_TEST_CASE(is_counted_in_the_type_of_the_arithmetic) {
    constexpr auto f = sum(exp(A * x)) * squared_norm(exp(A * x));
    static_assert(workspace_bytes<double>(f) >= 2 * sizeof(double));
    static_assert(workspace_bytes<float>(f) * 2 == workspace_bytes<double>(f));
}
BOOST_AUTO_TEST_CASE(is_counted_for_all_that_can_be_evaluated) {
    constexpr auto f = sum(exp(A * x)) * squared_norm(exp(A * x));
    static_assert(workspace_bytes<double>(outputs(f, 2_c * f)) == workspace_bytes<double>(f));
    static_assert(workspace_bytes<double>(with_platform_functions(f)) == workspace_bytes<double>(f));
}

BOOST_AUTO_TEST_SUITE_END()
