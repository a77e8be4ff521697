// SPDX-License-Identifier: BSL-1.0

// Second differentials and Hessian matrices, as tabulated by Magnus and Neudecker (Matrix Differential
// Calculus with Applications in Statistics and Econometrics, third edition, chapter 10), with the numbers of
// its sections. The Hessian matrix is by vec X. K, commutation<m, n>, turns vec X of an m × n matrix into vec
// Xᵀ. E_st is the matrix with a single one.
//
// 10.6 and 10.9, one eigenvalue and its eigenvector, are in eigenvalue_differentials.cpp. Not said
// here: 10.11, Hessian matrices of all entries of a matrix on top of each other (here entry by entry, as
// in 10.10).

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto x = vector<"x", 3>;
constexpr auto a = vector<"a", 3>;
constexpr auto A = matrix<"A", 2, 2>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 2, 3>;
constexpr auto D = matrix<"D", 2, 3>;
constexpr auto X = matrix<"X", 3, 2>;
constexpr auto M = matrix<"M", 3, 3>;  // square
constexpr auto V = inverse(M);
constexpr auto dx = vector<"dx", 3>;
constexpr auto dX = matrix<"dX", 3, 2>;
constexpr auto dM = matrix<"dM", 3, 3>;

template <class F, class Y, class V>
constexpr auto second(F f, Y y, V v) {
    return directional_derivative(directional_derivative(f, y, v), y, v);
}
// The Hessian matrices of functions whose second differentials are tr(P (dX)ᵀ Q dX) and tr(P dX Q dX).
constexpr auto of_product_with_transpose(auto p, auto q) {
    return 0.5_c * (kronecker(transpose(p), q) + kronecker(p, transpose(q)));
}
template <class P>
constexpr auto of_product_with_itself(P p, auto q) {
    return 0.5_c * commutation<P::shape.rows, P::shape.columns> *
           (kronecker(transpose(p), q) + kronecker(transpose(q), p));
}
template <int S, int T, int Rows, int Columns>
constexpr auto single_entry = unit<Rows, S> * transpose(unit<Columns, T>);

}  // namespace

BOOST_AUTO_TEST_CASE(linear_and_quadratic_forms) {               // 10.2 and 10.3
    static_assert(hessian(transpose(a) * x, x) == zeros<3, 3>);  // 1
    static_assert(second(transpose(x) * B * x, x, dx) == 2_c * transpose(dx) * B * dx);
    static_assert(hessian(transpose(x) * B * x, x) == B + transpose(B));  // 2
    static_assert(hessian(trace(C * X), X) == zeros<6, 6>);               // 3
    static_assert(second(trace(A * transpose(X) * B * X), X, dX) == 2_c * trace(A * transpose(dX) * B * dX));
    static_assert(hessian(trace(A * transpose(X) * B * X), X) ==  // 4
                  kronecker(transpose(A), B) + kronecker(A, transpose(B)));
    static_assert(second(trace(C * X * D * X), X, dX) == 2_c * trace(C * dX * D * dX));
    static_assert(hessian(trace(C * X * D * X), X) ==  // 5
                  commutation<2, 3> * (kronecker(transpose(C), D) + kronecker(transpose(D), C)));
    static_assert(hessian(trace(transpose(X) * X), X) == 2_c * identity<6>);  // 6
    static_assert(hessian(trace(M * M), M) == 2_c * commutation<3, 3>);       // 7
}

BOOST_AUTO_TEST_CASE(identification) {  // 10.4: what a second differential says of the Hessian matrix
    static_assert(transpose(vec(dX)) * of_product_with_transpose(A, B) * vec(dX) ==  // 1
                  trace(A * transpose(dX) * B * dX));
    static_assert(transpose(vec(dX)) * of_product_with_itself(C, D) * vec(dX) ==
                  trace(C * dX * D * dX));                                                   // 2
    static_assert(of_product_with_itself(C, D) == transpose(of_product_with_itself(C, D)));  // 3
}

BOOST_AUTO_TEST_CASE(determinants) {  // 10.5
    static_assert(second(determinant(M), M, dM) ==
                  determinant(M) * (pow<2>(trace(V * dM)) - trace(V * dM * V * dM)));
    static_assert(hessian(determinant(M), M) ==  // 1
                  determinant(M) * (vec(transpose(V)) * transpose(vec(transpose(V))) -
                                    commutation<3, 3> * kronecker(transpose(V), V)));
    static_assert(second(log_determinant(M), M, dM) == -trace(V * dM * V * dM));
    static_assert(hessian(log_determinant(M), M) == -commutation<3, 3> * kronecker(transpose(V), V));  // 2
    constexpr auto Q = inverse(transpose(X) * X);
    constexpr auto rest = identity<3> - X * Q * transpose(X);
    constexpr auto f = log_determinant(transpose(X) * X);
    static_assert(second(f, X, dX) == 2_c * trace(Q * transpose(dX) * rest * dX) -
                                          2_c * trace(Q * transpose(X) * dX * Q * transpose(X) * dX));
    static_assert(hessian(f, X) == 2_c * of_product_with_transpose(Q, rest) -  // 3
                                       2_c * of_product_with_itself(Q * transpose(X), Q * transpose(X)));
}

BOOST_AUTO_TEST_CASE(inverses_and_powers) {  // 10.7
    static_assert(second(trace(V), M, dM) == 2_c * trace(V * dM * V * dM * V));
    static_assert(hessian(trace(V), M) ==  // 1
                  commutation<3, 3> * (kronecker(transpose(V * V), V) + kronecker(transpose(V), V * V)));
    static_assert(hessian(trace(B * V), M) == 2_c * of_product_with_itself(V * B * V, V));  // 2
    static_assert(hessian(transpose(x) * V * a, M) ==                                       // 3
                  2_c * of_product_with_itself(V * a * transpose(x) * V, V));
    static_assert(hessian(trace(matrix_power<3>(M)), M) ==  // 4
                  3_c * commutation<3, 3> *
                      (kronecker(identity<3>, M) + kronecker(transpose(M), identity<3>)));
    static_assert(hessian(trace(matrix_power<4>(M)), M) ==  // 5
                  4_c * commutation<3, 3> *
                      (kronecker(identity<3>, M * M) + kronecker(transpose(M), M) +
                       kronecker(transpose(M * M), identity<3>)));
    static_assert(hessian(norm(x), x) == (identity<3> - x * transpose(x) / squared_norm(x)) / norm(x));  // 6
    constexpr auto S = inverse(transpose(X) * X);
    static_assert(second(trace(S), X, dX) ==  // 7
                  2_c * trace(S * (transpose(dX) * X + transpose(X) * dX) * S *
                              (transpose(dX) * X + transpose(X) * dX) * S) -
                      2_c * trace(S * S * transpose(dX) * dX));
}

BOOST_AUTO_TEST_CASE(composite_functions) {  // 10.8
    constexpr auto f = transpose(x) * B * x + transpose(a) * x;
    constexpr auto row = derivative(f, x);
    static_assert(hessian(exp(f), x) == exp(f) * (hessian(f, x) + transpose(row) * row));       // 1
    static_assert(hessian(log(f), x) == hessian(f, x) / f - transpose(row) * row / pow<2>(f));  // 2
    static_assert(hessian(pow<3>(f), x) ==
                  3_c * pow<2>(f) * hessian(f, x) + 6_c * f * transpose(row) * row);  // 3
    constexpr auto u = sin(C * x);
    constexpr auto J = jacobian(u, x);
    static_assert(hessian(transpose(u) * A * u, x) ==  // 4
                  transpose(J) * (A + transpose(A)) * J -
                      transpose(C) * diagonal_matrix(hadamard(sin(C * x), (A + transpose(A)) * u)) * C);
    constexpr auto g = sum(exp(B * x));
    static_assert(hessian(f * g, x) == g * hessian(f, x) + f * hessian(g, x) +  // 5
                                           transpose(row) * derivative(g, x) +
                                           transpose(derivative(g, x)) * row);
}

BOOST_AUTO_TEST_CASE(entries_of_matrix_functions) {  // 10.10, of the entry of row s = 0 and column t = 1
    constexpr auto of_entry = [](auto f, auto y) { return hessian(element<0, 1>(f), y); };
    constexpr auto st_22 = single_entry<0, 1, 2, 2>;
    constexpr auto st_32 = single_entry<0, 1, 3, 2>;
    constexpr auto st_23 = single_entry<0, 1, 2, 3>;
    constexpr auto st_33 = single_entry<0, 1, 3, 3>;
    static_assert(of_entry(X * C * X, X) ==  // 1
                  commutation<2, 3> * (kronecker(st_32, C) + kronecker(transpose(C), transpose(st_32))));
    static_assert(of_entry(X * A * transpose(X), X) ==  // 2
                  kronecker(transpose(A), transpose(st_33)) + kronecker(A, st_33));
    static_assert(of_entry(transpose(X) * B * X, X) ==  // 3
                  kronecker(st_22, B) + kronecker(transpose(st_22), transpose(B)));
    static_assert(of_entry(transpose(X) * transpose(C) * transpose(X), X) ==  // 4
                  commutation<2, 3> * (kronecker(transpose(st_23), C) + kronecker(transpose(C), st_23)));
    static_assert(of_entry(X * transpose(X), X) == kronecker(identity<2>, st_33 + transpose(st_33)));  // 5
    static_assert(of_entry(transpose(X) * X, X) == kronecker(st_22 + transpose(st_22), identity<3>));  // 6
    static_assert(of_entry(V, M) == 2_c * of_product_with_itself(V * transpose(st_33) * V, V));        // 7
    static_assert(of_entry(matrix_power<3>(M), M) ==                                                   // 8
                  2_c * (of_product_with_itself(M * transpose(st_33), identity<3>) +
                         of_product_with_itself(transpose(st_33), M) +
                         of_product_with_itself(transpose(st_33) * M, identity<3>)));
}
