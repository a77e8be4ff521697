// SPDX-License-Identifier: BSL-1.0

// Jacobians of compound functions: with the variable in several places, inside inverses, and inside functions
// of matrices.

#include <string_view>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;
using numeric_oracle::agrees_evaluated;

namespace {

constexpr auto t = scalar<"t">;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 2, 3>;
constexpr auto D = matrix<"D", 4, 2>;

template <class U>
boost::test_tools::assertion_result is_right(U u) {
    return agrees(u, x, jacobian(u, x));
}
template <class U>
boost::test_tools::assertion_result evaluates_right(U u) {
    return agrees_evaluated(u, x, jacobian(u, x));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(of_products)

BOOST_AUTO_TEST_CASE(of_the_variable) {
    static_assert(jacobian(x, x) == identity<3>);
    BOOST_TEST(is_right(x));
}
BOOST_AUTO_TEST_CASE(of_a_linear_function) {
    static_assert(jacobian(C * x, x) == C);
    static_assert(jacobian(D * C * x + D * ones<2>, x) == D * C);
    static_assert(shape_of(jacobian(D * C * x, x)) == dims{4, 3});
    BOOST_TEST(is_right(D * C * x));
}
BOOST_AUTO_TEST_CASE(of_a_row_turned_into_a_column) {
    static_assert(jacobian(transpose(transpose(x) * A), x) == transpose(A));
    BOOST_TEST(is_right(transpose(transpose(x) * A)));
}
BOOST_AUTO_TEST_CASE(of_a_scalar_times_a_vector) {
    static_assert(jacobian(squared_norm(x) * C * x, x) == squared_norm(x) * C + 2_c * C * x * transpose(x));
    static_assert(jacobian((transpose(b) * x) * a, x) == a * transpose(b));
    BOOST_TEST(is_right(squared_norm(x) * C * x));
}
BOOST_AUTO_TEST_CASE(of_a_quadratic_form_times_a_vector) {
    constexpr auto u = transpose(x) * A * x * (B * x);
    static_assert(jacobian(u, x) == (transpose(x) * A * x) * B + B * x * transpose(x) * (A + transpose(A)));
    BOOST_TEST(is_right(u));
}
BOOST_AUTO_TEST_CASE(of_a_direction) {
    constexpr auto u = x / norm(x);
    static_assert(jacobian(u, x) == identity<3> / norm(x) - x * transpose(x) / pow<3>(norm(x)));
    BOOST_TEST(is_right(u));
}
BOOST_AUTO_TEST_CASE(of_the_direction_from_a_point) {
    constexpr auto r = norm(x - a);
    static_assert(jacobian((x - a) / r, x) == identity<3> / r - (x - a) * transpose(x - a) / pow<3>(r));
    BOOST_TEST(is_right((x - a) / r));
}
BOOST_AUTO_TEST_CASE(of_a_compound_function_over_its_norm) {
    constexpr auto u = tanh(A * x) + b;
    constexpr auto du = jacobian(u, x);
    static_assert(jacobian(u / norm(u), x) == du / norm(u) - u * transpose(u) * du / pow<3>(norm(u)));
    BOOST_TEST(is_right(u / norm(u)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(of_functions_entry_by_entry)

BOOST_AUTO_TEST_CASE(of_one_function) {
    static_assert(jacobian(exp(x), x) == diagonal_matrix(exp(x)));
    static_assert(jacobian(pow<3>(x), x) == 3_c * diagonal_matrix(pow<2>(x)));
    static_assert(jacobian(abs(x), x) == diagonal_matrix(sign(x)));
    static_assert(jacobian(relu(x), x) == diagonal_matrix(heaviside(x)));
    BOOST_TEST(is_right(relu(x) + abs(x)));
}
BOOST_AUTO_TEST_CASE(of_a_matrix_times_a_vector) {
    static_assert(jacobian(sigmoid(C * x), x) ==
                  diagonal_matrix(hadamard(sigmoid(C * x), ones<2> - sigmoid(C * x))) * C);
    BOOST_TEST(is_right(sigmoid(C * x)));
}
BOOST_AUTO_TEST_CASE(of_two_layers) {
    constexpr auto inner = tanh(C * x);
    static_assert(jacobian(sin(D * inner), x) ==
                  diagonal_matrix(cos(D * inner)) * D * diagonal_matrix(ones<2> - pow<2>(inner)) * C);
    BOOST_TEST(is_right(sin(D * inner)));
}
BOOST_AUTO_TEST_CASE(of_a_hadamard_product) {
    constexpr auto u = hadamard(A * x, sin(B * x));
    static_assert(jacobian(u, x) ==
                  diagonal_matrix(sin(B * x)) * A + diagonal_matrix(hadamard(A * x, cos(B * x))) * B);
    BOOST_TEST(is_right(u));
}
BOOST_AUTO_TEST_CASE(of_a_quotient) {
    constexpr auto u = divide(A * x, ones<3> + pow<2>(x));
    BOOST_TEST(is_right(u));
}
BOOST_AUTO_TEST_CASE(of_softmax) {
    constexpr auto p = exp(x) / sum(exp(x));
    static_assert(jacobian(p, x) == diagonal_matrix(p) - p * transpose(p));
    BOOST_TEST(is_right(p));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(with_the_variable_in_matrices)

BOOST_AUTO_TEST_CASE(of_an_inverse) {
    constexpr auto M = inverse(A + x * transpose(x));
    constexpr auto u = M * b;
    static_assert(jacobian(u, x) == -M * x * transpose(b) * transpose(M) - (transpose(x) * M * b) * M);
    BOOST_TEST(is_right(u));
}
BOOST_AUTO_TEST_CASE(of_an_inverse_of_a_diagonal_matrix) {
    BOOST_TEST(is_right(inverse(A + diagonal_matrix(x)) * a));
}
BOOST_AUTO_TEST_CASE(of_an_outer_product) {
    static_assert(jacobian(outer(x, x) * b, x) == (transpose(x) * b) * identity<3> + x * transpose(b));
    BOOST_TEST(is_right(outer(A * x, sin(x)) * b));
}
BOOST_AUTO_TEST_CASE(of_a_function_of_an_outer_product) {
    constexpr auto E = exp(x * transpose(x));
    constexpr auto u = E * x;
    static_assert(jacobian(u, x) == E + diagonal_matrix(x) * E * diagonal_matrix(x) +
                                        diagonal_matrix(E * diagonal_matrix(x) * x));
    BOOST_TEST(is_right(u));
}
BOOST_AUTO_TEST_CASE(of_the_diagonal_of_a_product) {
    constexpr auto u = diagonal_of(A * diagonal_matrix(sin(x)) * B);
    static_assert(jacobian(u, x) == hadamard(A, transpose(B)) * diagonal_matrix(cos(x)));
    BOOST_TEST(is_right(u));
    BOOST_TEST(is_right(diagonal_of(A * x * transpose(x) * B)));
}
BOOST_AUTO_TEST_CASE(of_powers_of_matrices) {
    BOOST_TEST(is_right(matrix_power<3>(A + b * transpose(x)) * a));
    BOOST_TEST(is_right(matrix_power<-2>(A + b * transpose(x)) * a));
}
BOOST_AUTO_TEST_CASE(of_determinants_and_traces) {
    constexpr auto M = A + x * transpose(b);
    BOOST_TEST(is_right(determinant(M) * x + log_determinant(M) * a + trace(M * M) * b));
    BOOST_TEST(is_right(adjugate(M) * b));
}
BOOST_AUTO_TEST_CASE(of_norms_of_matrices) {
    BOOST_TEST(is_right(norm(A + x * transpose(b)) * a));
    BOOST_TEST(is_right(squared_norm(exp(x * transpose(b))) * a));
}

BOOST_AUTO_TEST_SUITE_END()

// Where functions of matrices are nested, so that no product of matrices is the Jacobian, its rows are put
// together one by one. The printed form says that this is what happens: it has unit vectors in it.
BOOST_AUTO_TEST_SUITE(row_by_row)

constexpr auto by_rows = [](auto u) {
    return to_string(jacobian(u, x)).find("e₀") != std::string_view::npos;
};

BOOST_AUTO_TEST_CASE(of_nested_functions_with_a_product_between) {
    constexpr auto u = exp(A * sin(x * transpose(x))) * b;
    static_assert(by_rows(u));
    static_assert(shape_of(jacobian(u, x)) == dims{3, 3});
    BOOST_TEST(evaluates_right(u));
}
BOOST_AUTO_TEST_CASE(of_rectangular_shape) {
    constexpr auto u = D * tanh(C * sin(x * transpose(a))) * b;
    static_assert(by_rows(u));
    static_assert(shape_of(jacobian(u, x)) == dims{4, 3});
    BOOST_TEST(evaluates_right(u));
}
BOOST_AUTO_TEST_CASE(of_a_function_of_an_inverse) {
    constexpr auto u = sin(inverse(A + x * transpose(a))) * b;
    BOOST_TEST(evaluates_right(u));
}
BOOST_AUTO_TEST_CASE(of_a_function_of_a_sum) {
    BOOST_TEST(evaluates_right(tanh(t * A + x * transpose(x) + diagonal_matrix(x)) * (B * x)));
}

BOOST_AUTO_TEST_SUITE_END()
