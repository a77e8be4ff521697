// SPDX-License-Identifier: BSL-1.0

// Variables of unit norm, and with rows or columns that add up to 1: what the rules make of them, and their
// derivatives, which say nothing of movements that the variable cannot make.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto u = vector<"u", 3, unit_norm>;
constexpr auto p = vector<"p", 3, sums_to_one, positive>;
// A positive number.
constexpr auto r = scalar<"r", positive>;
static_assert(sqrt(pow<2>(r)) == r && abs(r) == r && relu(r) == r);
static_assert(derivative(abs(r), r) == 1_c && derivative(derivative(pow<3>(r), r), r) == 6_c * r);
static_assert(identical(scalar<"r", positive>, r) && !(sqrt(pow<2>(scalar<"q">)) == scalar<"q">));

constexpr auto h = vector<"h", 3, one_hot>;
constexpr auto P = matrix<"P", 4, 3, rows_sum_to_one>;
constexpr auto R = matrix<"R", 3, 2, rows_sum_to_one, positive>;
constexpr auto C = matrix<"C", 4, 3, columns_sum_to_one>;
constexpr auto y = vector<"y", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 4>;
constexpr auto one = ones<3>;

/// Equal functions with equal derivatives.
template <class F, class G, class X>
constexpr bool equal_with_derivatives(F f, G g, X by) {
    return f == g && derivative(f, by) == derivative(g, by);
}

}  // namespace

// What the rules know.
static_assert(norm(u) == 1_c && transpose(u) * u == 1_c && squared_norm(2_c * u) == 4_c);
static_assert(trace(outer(u, u)) == 1_c && outer(u, u) * outer(u, u) == outer(u, u));
static_assert(sum(p) == 1_c && abs(p) == p && sqrt(hadamard(p, p)) == p && relu(p) == p);
static_assert(row_sums(P) == ones<4> && sum(P) == 4_c && row_sums(P * R) == ones<4>);
static_assert(column_sums(C) == ones<1, 3> && sum(C) == 3_c && transpose(C) * ones<4> == one);
static_assert(row_sums(softmax_rows(A) * R) == one);
static_assert(sum(h) == 1_c && norm(h) == 1_c && hadamard(h, h) == h && pow<5>(h) == h &&
              transpose(h) * h == 1_c);
static_assert(substitute(pow<2>(dot(h, y)), h, unit<3, 1>) == pow<2>(element<1>(y)));
static_assert(sqrt(h) == h && abs(h) == h && hadamard(h, diagonal_matrix(h) * y) == hadamard(h, y));
static_assert(sum(hadamard(h, hadamard(y, h))) == dot(h, y));
static_assert(gradient(-dot(h, log_softmax(y)), y) == softmax(y) - h && gradient(dot(h, y), h) == zeros<3>);

// And what they must not.
static_assert(!(norm(2_c * h) == 1_c) && !(pow<-1>(h) == h) && !(hadamard(h, y) == y) &&
              !(element<0>(h) == 1_c));
static_assert(!(hadamard(h - y, h - y) == h - y) && !(sum(hadamard(A * h, A* h)) == sum(A * h)));
static_assert(!proven_unequal(element<0>(h) * element<1>(h), 0_c) &&
              !proven_unequal(element<0>(h), pow<2>(element<0>(h))));
static_assert(!(norm(y) == 1_c) && !(norm(hadamard(u, u)) == 1_c) && !(sum(u) == 1_c));
static_assert(!(sum(P) == 1_c) && !(column_sums(P) == ones<1, 3>) && !(sqrt(hadamard(y, y)) == y));
static_assert(!(row_sums(C) == ones<4>) && !(squared_norm(p) == 1_c));
static_assert(!proven_unequal(norm(u), 1_c) && !proven_unequal(sum(P), 4_c));

// The exact test knows them, too: these are no normal forms.
static_assert((s + 1_c) * transpose(u) * u - s * squared_norm(u) == 1_c);
static_assert(element<0>(u) * element<0>(u) ==
              1_c - element<1>(u) * element<1>(u) - element<2>(u) * element<2>(u));
static_assert(element<1, 0>(P) == 1_c - element<1, 1>(P) - element<1, 2>(P));
static_assert(!(element<1, 0>(P) == 1_c - element<0, 1>(P) - element<1, 2>(P)));

// Derivatives: G − (u·G) u, and without the mean of every row, or column.
static_assert(gradient(dot(y, u), u) == y - dot(y, u) * u);
static_assert(gradient(transpose(u) * A * u, u) == (A + transpose(A)) * u - 2_c * (transpose(u) * A * u) * u);
static_assert(gradient(trace(B * P), P) == transpose(B) - (transpose(B) * ones<3>)*ones<1, 3> / 3_c);
static_assert(gradient(trace(B * C), C) == transpose(B) - ones<4> * (ones<1, 4> * transpose(B)) / 4_c);
static_assert(gradient(dot(y, p), p) == y - mean(y) * one);
static_assert(transpose(u) * gradient(dot(y, exp(u)), u) == 0_c);
static_assert(gradient(trace(B * exp(P)), P) * one == zeros<4>);
static_assert(gradient(sum(log(p)), p) == pow<-1>(p) - mean(pow<-1>(p)) * one);

// Equal functions have equal derivatives.
static_assert(equal_with_derivatives(squared_norm(u), 1_c, u));
static_assert(equal_with_derivatives(dot(y, u) / norm(u), dot(y, u), u));
static_assert(equal_with_derivatives(squared_norm(u - y), 1_c - 2_c * dot(u, y) + squared_norm(y), u));
static_assert(equal_with_derivatives(squared_norm(y) * sum(P), 4_c * squared_norm(y), P));
static_assert(equal_with_derivatives(sum(C) * sum(C * y), 3_c * sum(C * y), C));
static_assert(equal_with_derivatives(sum(p) * dot(y, p), dot(y, p), p));
static_assert(equal_with_derivatives(ones<2, 3> * p, ones<2>, p));
static_assert(equal_with_derivatives(sum(p) * hadamard(p, y), hadamard(p, y), p));
static_assert(equal_with_derivatives(squared_norm(u) * A * u, A* u, u));

// Jacobians say nothing of such movements either, those of a column no more than those of a row; a Hessian by
// what sums to one is symmetric, and hessian_times is its product.
static_assert(jacobian(p, p) == identity<3> - ones<3, 3> / 3_c);
static_assert(jacobian(A * u, u) == A * (identity<3> - outer(u, u)));
static_assert(jacobian(A * exp(p), p) == jacobian(transpose(A * exp(p)), p));
static_assert(jacobian(A * exp(u), u) * u == zeros<3>);
static_assert(jacobian(A * exp(p), p) * y == jacobian_times(A * exp(p), p, y));
static_assert(hessian(sum(log(p)), p) == transpose(hessian(sum(log(p)), p)));
static_assert(hessian(sum(log(p)), p) * y == hessian_times(sum(log(p)), p, y));

// What is divided by its norm is of unit norm, what is divided by its sum adds up to 1: both may take the
// place of variables that are declared so.
static_assert(norm(y / norm(y)) == 1_c && squared_norm(-A * y / norm(A * y)) == 1_c &&
              sum(y / sum(y)) == 1_c);
static_assert(substitute(dot(y, u), u, p / norm(p)) == dot(y, p) / norm(p));
static_assert(substitute(squared_norm(u) * y, u, -(y - p) / norm(y - p)) == y);
static_assert(substitute(sum(p) * A, p, exp(y) / sum(exp(y))) == A);
static_assert(derivative(substitute(dot(y, u), u, p / norm(p)), y) == transpose(p) / norm(p));
static_assert(!(norm(2_c * y / norm(y)) == 1_c) && !(norm(y / norm(p)) == 1_c) && !(sum(-y / sum(y)) == 1_c));

BOOST_AUTO_TEST_CASE(values) {
    const std::array<double, 3> at{0.6, 0, 0.8};
    const std::array<double, 3> slope =
        evaluate(gradient(dot(y, u), u), u = at, y = std::array{1.0, 2.0, 3.0});
    BOOST_TEST(std::abs(slope[0] - (1 - 3 * 0.6)) < 1e-15);
    BOOST_TEST(slope[1] == 2);
    BOOST_TEST(std::abs(slope[2] - (3 - 3 * 0.8)) < 1e-15);
}
