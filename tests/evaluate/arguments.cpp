// SPDX-License-Identifier: BSL-1.0

// Everything that numbers can be handed to evaluate in.

#include <array>
#include <span>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 2>;
constexpr auto y = vector<"y", 3>;
constexpr auto A = matrix<"A", 2, 3>;

constexpr auto f = s * (transpose(x) * A * y);

// (1 2) times the matrix is (9 12 15), times y is 34.
constexpr std::array<double, 2> x_data{1, 2};
constexpr std::array<double, 3> y_data{2, -2, 2.6666666666666665};
constexpr std::array<double, 6> A_flat{1, 2, 3, 4, 5, 6};
constexpr std::array<std::array<double, 3>, 2> A_rows{{{1, 2, 3}, {4, 5, 6}}};
constexpr double expected = 9 * 2 - 12 * 2 + 15 * 2.6666666666666665;

}  // namespace

BOOST_AUTO_TEST_SUITE(kinds_of_data)

BOOST_AUTO_TEST_CASE(a_flat_array_holds_a_matrix_row_by_row) {
    BOOST_TEST(evaluate(f, s = 1.0, x = x_data, A = A_flat, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_nested_array_holds_the_rows_of_a_matrix) {
    BOOST_TEST(evaluate(f, s = 1.0, x = x_data, A = A_rows, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_nested_array_may_hold_a_column) {
    constexpr std::array<std::array<double, 1>, 2> column{{{1}, {2}}};
    BOOST_TEST(evaluate(f, s = 1.0, x = column, A = A_rows, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_flat_array_may_hold_a_row) {
    constexpr auto row = matrix<"row", 1, 2>;
    BOOST_TEST(evaluate(row * A * y, row = x_data, A = A_rows, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_c_array_of_one_dimension) {
    const double x_array[]{1, 2};
    const double A_array[]{1, 2, 3, 4, 5, 6};
    BOOST_TEST(evaluate(f, s = 1.0, x = x_array, A = A_array, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_c_array_of_two_dimensions) {
    const double A_array[2][3]{{1, 2, 3}, {4, 5, 6}};
    BOOST_TEST(evaluate(f, s = 1.0, x = x_data, A = A_array, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_c_array_that_is_not_constant) {
    double A_array[2][3]{{1, 2, 3}, {4, 5, 6}};
    double x_array[2]{1, 2};
    BOOST_TEST(evaluate(f, s = 1.0, x = x_array, A = A_array, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_span_of_static_extent) {
    const std::span<const double, 6> view(A_flat);
    BOOST_TEST(evaluate(f, s = 1.0, x = x_data, A = view, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_span_of_dynamic_extent) {
    const std::vector<double> heap{7, 7, 1, 2, 3, 4, 5, 6, 7};
    BOOST_TEST(evaluate(f, s = 1.0, x = x_data, A = std::span(heap).subspan(2, 6), y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(a_span_of_what_is_not_constant) {
    std::array<double, 6> buffer = A_flat;
    BOOST_TEST(evaluate(f, s = 1.0, x = x_data, A = std::span(buffer), y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(temporaries_live_long_enough) {
    BOOST_TEST(evaluate(f, s = 1.0, x = std::array{1.0, 2.0}, A = std::array<double, 6>{1, 2, 3, 4, 5, 6},
                        y = std::array<double, 3>(y_data)) == expected);
}
BOOST_AUTO_TEST_CASE(the_result_of_one_evaluation_is_an_argument_of_the_next) {
    const auto column = evaluate(2_c * x, x = x_data);
    const auto rows = evaluate(A / 2_c, A = A_flat);
    BOOST_TEST(evaluate(f, s = 1.0, x = column, A = rows, y = y_data) == expected);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scalars)

BOOST_AUTO_TEST_CASE(a_number) {
    BOOST_TEST(evaluate(f, s = -0.5, x = x_data, A = A_flat, y = y_data) == -0.5 * expected);
}
BOOST_AUTO_TEST_CASE(an_integer) {
    BOOST_TEST(evaluate(f, s = 3, x = x_data, A = A_flat, y = y_data) == 3 * expected);
}
BOOST_AUTO_TEST_CASE(a_variable_of_the_callers) {
    const unsigned short small = 2;
    BOOST_TEST(evaluate(f, s = small, x = x_data, A = A_flat, y = y_data) == 2 * expected);
}
BOOST_AUTO_TEST_CASE(an_array_of_one_entry) {
    BOOST_TEST(evaluate(f, s = std::array{2.0}, x = x_data, A = A_flat, y = y_data) == 2 * expected);
}
BOOST_AUTO_TEST_CASE(a_number_for_a_vector_of_one_entry) {
    constexpr auto v = vector<"v", 1>;
    constexpr auto M = matrix<"M", 1, 1>;
    BOOST_TEST(evaluate(v * M, v = 3.0, M = 4.0) == 12);
}
BOOST_AUTO_TEST_CASE(integers_alone_are_computed_with_as_doubles) {
    static_assert(std::is_same_v<decltype(evaluate(s / 2_c, s = 3)), double>);
    static_assert(evaluate(s / 2_c, s = 3) == 1.5);
}
BOOST_AUTO_TEST_CASE(numbers_are_converted_to_the_type_of_the_arrays) {
    constexpr std::array<float, 2> single{1, 2};
    static_assert(std::is_same_v<decltype(evaluate(s * x, s = 3, x = single)), std::array<float, 2>>);
    static_assert(std::is_same_v<decltype(evaluate(s * x, s = 0.5, x = single)), std::array<float, 2>>);
    static_assert(evaluate(s * x, s = 0.5, x = single)[1] == 1);
}
BOOST_AUTO_TEST_CASE(numbers_alone_have_their_common_type) {
    constexpr auto r = scalar<"r">;
    static_assert(std::is_same_v<decltype(evaluate(s * r, s = 1.0f, r = 2)), float>);
    static_assert(std::is_same_v<decltype(evaluate(s * r, s = 1.0f, r = 2.0)), double>);
    static_assert(std::is_same_v<decltype(evaluate(s * r, s = 1, r = 2.0L)), long double>);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(come_in_any_order) {
    BOOST_TEST(evaluate(f, y = y_data, A = A_flat, s = 1.0, x = x_data) == expected);
    BOOST_TEST(evaluate(f, A = A_flat, x = x_data, y = y_data, s = 1.0) == expected);
}
BOOST_AUTO_TEST_CASE(are_what_makes_a_variable) {
    BOOST_TEST(evaluate(f, scalar<"s"> = 1.0, vector<"x", 2> = x_data, matrix<"A", 2, 3> = A_flat,
                        vector<"y", 3> = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(of_variables_that_the_expression_has_not_are_allowed) {
    constexpr auto unrelated = vector<"unrelated", 7>;
    BOOST_TEST(evaluate(f, s = 1.0, x = x_data, A = A_flat, y = y_data,
                        unrelated = std::array<double, 7>{}) == expected);
}
BOOST_AUTO_TEST_CASE(of_variables_that_the_result_no_longer_contains_are_allowed_and_not_needed) {
    constexpr auto slope = derivative(f, x);
    static_assert(!depends_on(slope, x) && depends_on(slope, y));
    BOOST_TEST(evaluate(slope, s = 1.0, x = x_data, A = A_flat, y = y_data)[0] ==
               evaluate(slope, s = 1.0, A = A_flat, y = y_data)[0]);
}
BOOST_AUTO_TEST_CASE(are_not_needed_where_everything_is_constant) {
    static_assert(evaluate(2_c / 3_c) == 2.0 / 3.0);
    static_assert(evaluate(x - x + ones<2>) == std::array{1.0, 1.0});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(variables_with_a_name_that_every_compiler_prints)

struct A_ : matrix_type<"A", 2, 3> {
    using matrix_type::operator=;
};
struct x_ : vector_type<"x", 2> {
    using vector_type::operator=;
};
struct s_ : scalar_type<"s"> {
    using scalar_type::operator=;
};
constexpr A_ named_A{};
constexpr x_ named_x{};
constexpr s_ named_s{};
constexpr auto g = named_s * (transpose(named_x) * named_A * y);

BOOST_AUTO_TEST_CASE(take_values_like_the_variable_they_are_derived_from) {
    BOOST_TEST(evaluate(g, named_s = 1.0, named_x = x_data, named_A = A_rows, y = y_data) == expected);
    const double A_array[2][3]{{1, 2, 3}, {4, 5, 6}};
    BOOST_TEST(evaluate(g, named_s = 1, named_x = x_data, named_A = A_array, y = y_data) == expected);
}
BOOST_AUTO_TEST_CASE(are_that_variable) {
    BOOST_TEST(evaluate(g, s = 1.0, x = x_data, A = A_flat, y = y_data) == expected);
    BOOST_TEST(evaluate(f, named_s = 1.0, named_x = x_data, named_A = A_flat, y = y_data) == expected);
    static_assert(identical(f, g) && derivative(g, named_A) == derivative(f, A));
    static_assert(derivative(g, A) == derivative(f, named_A) && depends_on(g, A) && depends_on(f, named_A));
}
BOOST_AUTO_TEST_CASE(are_updated_along_their_gradient) {
    constexpr auto step = named_A - gradient(g, named_A);
    static_assert(step == A - s * x * transpose(y));
}

BOOST_AUTO_TEST_SUITE_END()
