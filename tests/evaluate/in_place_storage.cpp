// SPDX-License-Identifier: BSL-1.0

// Destinations that overlap arguments, in all kinds of arrays; and what it takes.

#include <array>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

#include "bound_arguments.hpp"

using namespace ctgrad;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto P = matrix<"P", 12, 12>;
constexpr auto Q = matrix<"Q", 12, 12>;

template <int Rows, int Columns>
struct by_columns {
    double numbers[Rows * Columns];
};

}  // namespace

template <int Rows, int Columns>
struct ctgrad::evaluation::storage<by_columns<Rows, Columns>> {
    using value_type = double;
    static constexpr bool fits(dims shape) { return shape == dims{Rows, Columns}; }
    static constexpr auto& at(auto& data, dims, int i, int j) { return data.numbers[j * Rows + i]; }
};

BOOST_AUTO_TEST_SUITE(in_place_of_an_argument)

BOOST_AUTO_TEST_CASE(rows_of_a_matrix) {
    std::array<std::array<double, 12>, 12> matrix{};
    for (std::size_t i = 0; i < 12; ++i)
        for (std::size_t j = 0; j < 12; ++j) matrix[i][j] = static_cast<double>((5 * i + 3 * j) % 7) - 2;
    constexpr auto p = vector<"p", 12>;
    const auto right = evaluate(P * p, P = matrix, p = matrix[4]);
    auto expected = matrix;
    expected[7] = right;
    evaluate_into(matrix[7], P * p, P = matrix, p = matrix[4]);
    BOOST_TEST((matrix == expected));
}
BOOST_AUTO_TEST_CASE(an_entry) {
    std::array<double, 3> state{1, 2, 3};
    evaluate_into(state[1], squared_norm(x) + s, x = state, s = state[1]);
    BOOST_TEST((state == std::array{1.0, 16.0, 3.0}));
    evaluate_into(state, s * x, x = state, s = state[1]);
    BOOST_TEST((state == std::array{16.0, 256.0, 48.0}));
    evaluate_into(std::tie(state[0], state[2]), outputs(element<2>(x), element<0>(x)), x = state);
    BOOST_TEST((state == std::array{48.0, 256.0, 16.0}));
}
BOOST_AUTO_TEST_CASE(of_columns) {
    by_columns<12, 12> a{}, b{};
    for (int k = 0; k < 144; ++k) {
        a.numbers[k] = (5 * k) % 7 - 3;
        b.numbers[k] = (3 * k) % 11 - 5;
    }
    const auto right = evaluate(P * Q, P = a, Q = b);
    evaluate_into(b, P * Q, P = a, Q = b);
    bool same = true;
    for (int i = 0; i < 12; ++i)
        for (int j = 0; j < 12; ++j)
            same = same &&
                   b.numbers[j * 12 + i] == right[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    BOOST_TEST(same);
}
BOOST_AUTO_TEST_CASE(of_eigen) {
    const Eigen::Matrix<double, 12, 12> a = Eigen::Matrix<double, 12, 12>::Random();
    Eigen::Matrix<double, 12, 12> b = Eigen::Matrix<double, 12, 12>::Random();
    const Eigen::Matrix<double, 12, 12> right = a * b;
    Eigen::Matrix<double, 12, 12> again = b;
    evaluate_into(b, P * Q, P = a, Q = b);
    BOOST_TEST((b - right).norm() < 1e-12);
    evaluate_into(again, with_eigen(P * Q), P = a, Q = again);
    BOOST_TEST((again - right).norm() < 1e-12);

    // its transpose over the same memory
    Eigen::Map<Eigen::Matrix<double, 12, 12, Eigen::RowMajor>> rows(b.data());
    evaluate_into(b, P + Q, P = rows, Q = a);
    BOOST_TEST((b - (right.transpose() + a)).norm() < 1e-12);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(what_it_takes)

template <class E, class Destination, class... Bindings>
bool waits_in_a_buffer(E, Destination& destination, const Bindings&... bindings) {
    const auto arguments = bound_arguments<double>(bindings...);
    return evaluation::overlaps<program::compiled<E>, double, evaluation::one_at_a_time,
                                evaluation::own_loops, std::remove_const_t<decltype(arguments)>,
                                evaluation::bundle<Destination&>>::any(arguments, {{{destination}}});
}

BOOST_AUTO_TEST_CASE(nothing_where_every_entry_is_read_before_it_is_written) {
    std::array<double, 300> memory{};
    const auto at = [&](int first) { return std::span<double, 144>(memory.data() + first, 144); };
    auto here = at(0);
    BOOST_TEST(!waits_in_a_buffer(2_c * P + Q, here, P = at(0), Q = at(144)));
    BOOST_TEST(!waits_in_a_buffer(exp(P) - Q, here, P = at(144), Q = at(0)));
    BOOST_TEST(!waits_in_a_buffer(P + Q * transpose(Q), here, P = at(0), Q = at(144)));
    BOOST_TEST(waits_in_a_buffer(2_c * P + Q, here, P = at(1), Q = at(144)));
    BOOST_TEST(waits_in_a_buffer(2_c * P + Q, here, P = at(0), Q = at(143)));
    BOOST_TEST(waits_in_a_buffer(P + Q * transpose(Q), here, P = at(144), Q = at(0)));
    BOOST_TEST(waits_in_a_buffer(transpose(P), here, P = at(0)));
    BOOST_TEST(!waits_in_a_buffer(transpose(P), here, P = at(144)));
}
BOOST_AUTO_TEST_CASE(as_much_as_it_says) {
    static_assert(workspace_bytes_in_place<double>(P * Q) == workspace_bytes<double>(P * Q) + 144 * 8);
    static_assert(workspace_bytes_in_place<float>(P * Q) == workspace_bytes<float>(P * Q) + 144 * 4);
    static_assert(workspace_bytes_in_place<double>(squared_norm(P)) == 0);
    static_assert(workspace_bytes_in_place<double>(outputs(trace(P), P * Q)) >= 144 * 8);
}

BOOST_AUTO_TEST_SUITE_END()
