// SPDX-License-Identifier: BSL-1.0

// Spans of numbers and of rows, of static and of dynamic extent, as arguments and as destinations.

#include <array>
#include <span>
#include <tuple>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

namespace {

struct wrong_size {};

}  // namespace

void ctgrad::on_wrong_size() {
    throw wrong_size{};
}

namespace {

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto B = matrix<"B", 12, 12>;
constexpr auto x = vector<"x", 3>;
constexpr auto b = vector<"b", 12>;

using row_of_three = std::array<float, 3>;
constexpr std::array<row_of_three, 4> rows{{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}}};
constexpr float c_rows[4][3] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}};
constexpr std::array<float, 3> x_data{1, -1, 2};
constexpr std::array<float, 4> expected{5, 11, 17, 23};

}  // namespace

BOOST_AUTO_TEST_SUITE(spans_of_rows)

BOOST_AUTO_TEST_CASE(are_arguments) {
    static_assert(evaluate(A * x, A = std::span<const row_of_three, 4>(rows), x = x_data) == expected);
    static_assert(evaluate(A * x, A = std::span<const row_of_three>(rows), x = x_data) == expected);
    static_assert(evaluate(A * x, A = std::span<const float[3], 4>(c_rows), x = x_data) == expected);
    static_assert(evaluate(A * x, A = std::span<const float[3]>(c_rows), x = x_data) == expected);
    std::vector<row_of_three> heap(rows.begin(), rows.end());
    float numbers[4][3];
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 3; ++j) numbers[i][j] = rows[i][j];
    BOOST_TEST((evaluate(A * x, A = std::span(heap), x = x_data) == expected));
    BOOST_TEST((evaluate(A * x, A = std::span(heap).first<4>(), x = x_data) == expected));
    BOOST_TEST((evaluate(A * x, A = std::span(numbers), x = x_data) == expected));
    BOOST_TEST((evaluate(A * x, A = std::span<float[3]>(numbers), x = x_data) == expected));
}
BOOST_AUTO_TEST_CASE(are_destinations) {
    std::vector<row_of_three> heap(4);
    float numbers[4][3]{};
    std::array<row_of_three, 4> array{};
    evaluate_into(std::span(heap), 2_c * A, A = rows);
    evaluate_into(std::span(array), 2_c * A, A = rows);
    evaluate_into(std::span<float[3]>(numbers), 2_c * A, A = rows);
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            BOOST_TEST(heap[i][j] == 2 * rows[i][j]);
            BOOST_TEST(array[i][j] == 2 * rows[i][j]);
            BOOST_TEST(numbers[i][j] == 2 * rows[i][j]);
        }
}
BOOST_AUTO_TEST_CASE(are_read_and_written_in_packs_and_in_place) {
    using long_row = std::array<double, 12>;
    std::vector<long_row> heap(12);
    for (std::size_t i = 0; i < 12; ++i)
        for (std::size_t j = 0; j < 12; ++j) heap[i][j] = static_cast<double>((5 * i + 3 * j) % 7) - 2;
    const auto right = evaluate(B * transpose(B) + 2_c * B, B = std::span(heap));
    evaluate_into(std::span(heap), B * transpose(B) + 2_c * B, B = std::span(heap));
    BOOST_TEST(std::equal(heap.begin(), heap.end(), right.begin()));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(data_of_a_wrong_size_are_not_touched)

BOOST_AUTO_TEST_CASE(arguments) {
    const std::vector<float> numbers(20, 1.0F);
    const std::vector<row_of_three> heap(7);
    for (std::size_t size = 0; size < 8; ++size) {
        const auto flat = std::span(numbers).first(size);
        const auto nested = std::span(heap).first(size < 7 ? size : 7);
        if (size != 3) BOOST_CHECK_THROW(evaluate(A * x, A = rows, x = flat), wrong_size);
        else BOOST_CHECK_NO_THROW(evaluate(A * x, A = rows, x = flat));
        if (size != 4) BOOST_CHECK_THROW(evaluate(A * x, A = nested, x = x_data), wrong_size);
        else BOOST_CHECK_NO_THROW(evaluate(A * x, A = nested, x = x_data));
    }
    BOOST_CHECK_THROW(evaluate(B * b, B = std::span<const double>(), b = std::span<const double>()),
                      wrong_size);
    BOOST_CHECK_THROW(function(A * x, inputs(A, x))(rows, std::span(numbers)), wrong_size);
}
BOOST_AUTO_TEST_CASE(destinations) {
    std::vector<float> numbers(20, 7.0F);
    std::array<float, 3> other{7, 7, 7};
    BOOST_CHECK_THROW(evaluate_into(std::span(numbers).first(3), A * x, A = rows, x = x_data), wrong_size);
    BOOST_CHECK_THROW(evaluate_into(std::span(numbers).first(5), A * x, A = rows, x = x_data), wrong_size);
    auto longer = std::span(numbers).first(13);
    BOOST_CHECK_THROW(evaluate_into(std::tie(other, longer), outputs(2_c * x, 2_c * A), A = rows, x = x_data),
                      wrong_size);
    BOOST_TEST((numbers == std::vector<float>(20, 7.0F)));
    BOOST_TEST((other == std::array{7.0F, 7.0F, 7.0F}));
}
BOOST_AUTO_TEST_CASE(of_eigen) {
    const Eigen::MatrixXd square = Eigen::MatrixXd::Zero(4, 4);
    const std::array<double, 3> v{1, 2, 3};
    BOOST_CHECK_THROW(evaluate(A * x, A = square, x = v), wrong_size);
    Eigen::VectorXd destination(3);
    const Eigen::MatrixXd right = Eigen::MatrixXd::Zero(4, 3);
    BOOST_CHECK_THROW(evaluate_into(destination, A * x, A = right, x = v), wrong_size);
}

BOOST_AUTO_TEST_SUITE_END()
