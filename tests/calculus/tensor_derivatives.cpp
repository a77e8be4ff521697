// SPDX-License-Identifier: BSL-1.0

// Derivatives of order 3 and 4, by their indices.

#include <array>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto X = matrix<"X", 3, 4>;
constexpr auto B = matrix<"B", 4, 2>;
constexpr auto x = vector<"x", 3>;
constexpr auto S = matrix<"S", 3, 3>;

constexpr auto T = tensor_derivative(A * X * B, X);
static_assert(T.shape == decltype(T)::extents{2, 2, 3, 4});
static_assert(identical(element<1, 0, 2, 3>(T), element<1, 2>(A) * element<3, 0>(B)));
// [X⁻¹]_kl by x_ij
static_assert(element<2, 1, 0, 2>(tensor_derivative(inverse(S), S)) ==
              -element<2, 0>(inverse(S)) * element<2, 1>(inverse(S)));
// a layer W a + b by its weights, an outer product by its vector, a matrix by a scalar
static_assert(element<1, 0, 1, 2>(tensor_derivative(A * x, A)) == element<2>(x));
static_assert(element<1, 0, 0, 2>(tensor_derivative(A * x, A)) == 0_c);
static_assert(element<1, 2, 1, 0>(tensor_derivative(x * transpose(x), x)) == element<2>(x));
static_assert(element<1, 1, 1, 0>(tensor_derivative(x * transpose(x), x)) == 2_c * element<1>(x));
static_assert(element<1, 2, 0, 0>(tensor_derivative(scalar<"s"> * A, scalar<"s">)) == element<1, 2>(A));

// contracted with a matrix, or with a vector
constexpr auto V = matrix<"V", 3, 4>;
static_assert(identical(contract(T, V), A* V* B));
static_assert(contract(tensor_derivative(inverse(S), S), S) == -inverse(S));
static_assert(identical(contract(tensor_derivative(x * transpose(x), x), vector<"v", 3>),
                        vector<"v", 3>* transpose(x) + x * transpose(vector<"v", 3>)));
static_assert(contract(tensor_derivative(exp(X), X), V) == hadamard(exp(X), V));

BOOST_AUTO_TEST_CASE(values_by_four_indices) {
    constexpr std::array<std::array<double, 3>, 2> a{{{1, -2, 3}, {0.5, 4, -1}}};
    constexpr std::array<std::array<double, 2>, 4> b{{{2, 1}, {-3, 5}, {0.25, 7}, {-1, 6}}};
    constexpr std::array<double, 12> point{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    constexpr auto t = evaluate(T, A = a, B = b, X = point);
    static_assert(t(1, 0, 2, 3) == a[1][2] * b[3][0]);
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j)
            for (int k = 0; k < 3; ++k)
                for (int l = 0; l < 4; ++l)
                    BOOST_TEST(t(i, j, k, l) ==
                               a[static_cast<std::size_t>(i)][static_cast<std::size_t>(k)] *
                                   b[static_cast<std::size_t>(l)][static_cast<std::size_t>(j)]);
}

}  // namespace
