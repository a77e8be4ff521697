// SPDX-License-Identifier: BSL-1.0

// Commutation matrices are orders of rows and columns in programs, and Kronecker products of vectors products
// of matrices: values by index, in loops and as straight-line code, also in place.

#include <algorithm>
#include <array>
#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <int n>
constexpr auto numbers_from(double first) {
    std::array<double, n> numbers{};
    for (int k = 0; k < n; ++k) numbers[static_cast<std::size_t>(k)] = first + 0.25 * ((k * k + 3 * k) % 23);
    return numbers;
}

/// ∂(XᵀX)_ij/∂x_kl = x_kj where i = l, and x_ki where j = l.
template <int n>
double largest_error() {
    constexpr auto X = matrix<"X", n, n>;
    const auto x = numbers_from<n * n>(-3);
    const auto t = evaluate(tensor_derivative(transpose(X) * X, X), X = x);
    const auto entry = [&](int i, int j) { return x[static_cast<std::size_t>(i * n + j)]; };
    double largest = 0;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            for (int k = 0; k < n; ++k)
                for (int l = 0; l < n; ++l) {
                    const double expected = (i == l ? entry(k, j) : 0) + (j == l ? entry(k, i) : 0);
                    largest = std::max(largest, std::abs(expected - t(i, j, k, l)));
                }
    return largest;
}

template <class E, class Variable>
bool is_right_in_place(E e, Variable v) {
    const auto a = numbers_from<64>(1);
    const auto given = numbers_from<64>(-2);
    auto apart = given;
    auto in_place = given;
    evaluate_into(apart, e, v = given, matrix<"A", 8, 8> = a);
    evaluate_into(in_place, e, v = in_place, matrix<"A", 8, 8> = a);
    return apart == in_place && apart != given;
}

BOOST_AUTO_TEST_CASE(permuted_columns) {
    BOOST_TEST(largest_error<2>() == 0);
    BOOST_TEST(largest_error<7>() == 0);
}

BOOST_AUTO_TEST_CASE(in_place) {
    constexpr auto A = matrix<"A", 8, 8>;
    constexpr auto v = vector<"v", 64>;
    BOOST_TEST(is_right_in_place(commutation<4, 16> * v, v));
    BOOST_TEST(is_right_in_place(kronecker(A, identity<8>) * v, v));
    BOOST_TEST(is_right_in_place(vec(transpose(unvec<16, 4>(v))) + v, v));
}

}  // namespace
