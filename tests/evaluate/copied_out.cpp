// SPDX-License-Identifier: BSL-1.0

// A matrix is accumulated, its diagonal is added to, and it is copied out: compilers that take the three
// loops for one have been seen to lose the diagonal's update. Sizes are those at which loops are unrolled or
// not.

#include <array>
#include <cmath>
#include <cstddef>
#include <type_traits>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

template <int n>
using size = std::integral_constant<int, n>;
using sizes = boost::mp11::mp_list<size<2>, size<4>, size<5>, size<8>>;

constexpr std::size_t at(int k) {
    return static_cast<std::size_t>(k);
}

/// Small integers, so that every sum is exact.
template <class T, int n>
std::array<T, at((n + 3) * n)> integers() {
    std::array<T, at((n + 3) * n)> data;
    volatile int step = 7;
    for (int k = 0; k < (n + 3) * n; ++k) data[at(k)] = static_cast<T>(k * step % 5 - 2);
    return data;
}

template <class T, int n>
T expected(const std::array<T, at((n + 3) * n)>& data, int i, int j, T shift) {
    T sum = T(0);
    for (int k = 0; k < n + 3; ++k) sum += data[at(k * n + i)] * data[at(k * n + j)];
    return 2 * sum + (i == j ? shift : T(0));
}

template <class T, int n>
void check() {
    constexpr auto X = matrix<"X", n + 3, n>;
    constexpr auto s = scalar<"s">;
    constexpr auto what = 2_c * transpose(X) * X + s * identity<n>;
    const auto data = integers<T, n>();
    T accumulated[n][n];
    evaluate_into(accumulated, what, X = data, s = T(3));
    for (int i = 0; i < n; ++i) accumulated[i][i] += T(4);
    std::array<T, at(n * n)> copy;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) copy[at(i * n + j)] = accumulated[i][j];
    const auto returned = evaluate(what, X = data, s = T(7));
    int wrong = 0;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            const T right = expected<T, n>(data, i, j, T(7));
            if (copy[at(i * n + j)] != right || returned[at(i)][at(j)] != right) ++wrong;
        }
    BOOST_TEST(wrong == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_shifted_square_in_double, Size, sizes) {
    check<double, Size::value>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(a_shifted_square_in_float, Size, sizes) {
    check<float, Size::value>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(a_solution_with_a_shifted_square, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto X = matrix<"X", n + 3, n>;
    constexpr auto b = vector<"b", n>;
    constexpr auto square = transpose(X) * X + identity<n>;
    const auto data = integers<double, n>();
    std::array<double, at(n)> right_side;
    for (int i = 0; i < n; ++i) right_side[at(i)] = i + 1;
    const auto [solution, again] =
        evaluate(outputs(solve(square, b), square * solve(square, b)), X = data, b = right_side);
    for (int i = 0; i < n; ++i) BOOST_TEST(std::abs(again[at(i)] - right_side[at(i)]) < 1e-10);
    BOOST_TEST(solution[0] != 0);
}

}  // namespace
