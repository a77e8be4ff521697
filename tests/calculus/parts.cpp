// SPDX-License-Identifier: BSL-1.0

// Derivatives by parts of a variable: entries, rows, columns, blocks and diagonals.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 4, 2>;
constexpr auto X = matrix<"X", 3, 4>;
constexpr auto Y = matrix<"Y", 3, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto x = vector<"x", 4>;
constexpr auto s = scalar<"s">;

constexpr auto row_of_X = transpose(unit<3, 1>) * X;
constexpr auto column_of_X = X * unit<4, 2>;
constexpr auto block_of_X = transpose(detail::selection<3, 2, 1>()) * X * detail::selection<4, 2, 0>();

// scalars by parts: that part of the gradient, or of the derivative
constexpr auto f = squared_norm(A * sin(X) * B);
static_assert(identical(gradient(f, element<1, 2>(X)), element<1, 2>(gradient(f, X))));
static_assert(identical(derivative(f, element<1, 2>(X)), element<2, 1>(derivative(f, X))));
static_assert(identical(gradient(f, row_of_X), transpose(unit<3, 1>) * gradient(f, X)));
static_assert(identical(derivative(f, column_of_X), transpose(gradient(f, X) * unit<4, 2>)));
static_assert(identical(derivative(f, column_of_X, denominator_layout), gradient(f, X) * unit<4, 2>));
static_assert(shape_of(derivative(f, block_of_X)) == dims{2, 2});
static_assert(shape_of(gradient(f, row_of_X)) == dims{1, 4});
static_assert(identical(gradient(trace(Y * Y), diagonal_of(Y)), 2_c * diagonal_of(Y)));
static_assert(identical(gradient(transpose(x) * B * A * ones<3>, element<3>(x)), element<3>(B* A* ones<3>)));
static_assert(gradient(trace(S * Y), element<0, 1>(S)) == 0.5_c * (element<0, 1>(Y) + element<1, 0>(Y)));

static_assert(derivative(trace(S * Y), transpose(unit<3, 0>) * S, independent_entries) ==
              derivative(trace(S * Y), S, independent_entries) * unit<3, 0>);

// blocks of columns and of rows
constexpr auto r = matrix<"r", 1, 4>;
static_assert(identical(gradient(transpose(x) * B * A * ones<3>, block<1, 0, 2, 1>(x)),
                        block<1, 0, 2, 1>(B* A* ones<3>)));
static_assert(identical(derivative(X * x, block<0, 0, 3, 1>(x)), block<0, 0, 3, 3>(X)));
static_assert(identical(gradient(r * B * A * ones<3>, block<0, 1, 1, 3>(r)),
                        transpose(block<1, 0, 3, 1>(B* A* ones<3>))));
static_assert(identical(jacobian(r * B, block<0, 1, 1, 3>(r)), transpose(block<1, 0, 3, 2>(B))));

// anything by an entry: ∂X/∂x_ij = E_ij, ∂x/∂x_i = e_i
static_assert(identical(derivative(X, element<1, 2>(X)), unit<3, 1>* transpose(unit<4, 2>)));
static_assert(identical(derivative(x, element<2>(x)), unit<4, 2>));
static_assert(identical(derivative(A * X * B, element<1, 2>(X)), A* unit<3, 1>* transpose(unit<4, 2>) * B));
static_assert(derivative(inverse(Y), element<0, 2>(Y)) ==
              -inverse(Y) * unit<3, 0> * transpose(unit<3, 2>) * inverse(Y));
static_assert(derivative(sin(X), element<0, 0>(X), denominator_layout) ==
              cos(element<0, 0>(X)) * unit<4, 0> * transpose(unit<3, 0>));

// columns by columns, and Jacobians
static_assert(identical(derivative(A * X * x, column_of_X), element<2>(x) * A));
static_assert(derivative(Y * diagonal_of(Y), diagonal_of(Y)) == Y + diagonal_matrix(diagonal_of(Y)));
static_assert(jacobian(A * X * B, row_of_X) == kronecker(transpose(B), A* unit<3, 1>));
static_assert(jacobian(A * X * B, column_of_X) == kronecker(transpose(B) * unit<4, 2>, A));
static_assert(jacobian(transpose(Y) * Y, diagonal_of(Y), denominator_layout) ==
              transpose(jacobian(transpose(Y) * Y, diagonal_of(Y))));
static_assert(shape_of(jacobian(exp(X), block_of_X)) == dims{12, 4});
// a part of a part
static_assert(identical(gradient(f, element<1>(column_of_X)), element<1, 2>(gradient(f, X))));
static_assert(identical(gradient(s * sum(X), element<0>(row_of_X)), s));

}  // namespace

BOOST_AUTO_TEST_CASE(values_of_derivatives_by_parts) {
    constexpr std::array<double, 9> y{2, -1, 0.5, 3, 4, -2, 1, 0.25, 5};
    constexpr auto by_diagonal = evaluate(jacobian(Y * Y, diagonal_of(Y)), Y = y);
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            for (int k = 0; k < 3; ++k) {
                const auto entry = [&](int a, int b) { return y[static_cast<std::size_t>(3 * a + b)]; };
                // of y_ik y_kj and, in the diagonal's entry k, both factors
                const double expected = (i == k ? entry(k, j) : 0) + (j == k ? entry(i, k) : 0);
                BOOST_TEST(by_diagonal[static_cast<std::size_t>(3 * j + i)][static_cast<std::size_t>(k)] ==
                           expected);
            }
}
