// SPDX-License-Identifier: BSL-1.0

// First differentials and Jacobian matrices of vectors and matrices, as tabulated by Magnus and Neudecker
// (Matrix Differential Calculus with Applications in Statistics and Econometrics, third edition, chapter 9),
// with the numbers of its sections. The Jacobian matrix is ∂vec F/∂vec X, jacobian(F, X) here. Matrices are
// rectangular wherever the line allows it.
//
// The line on an eigenvector in 9.13 is in eigenvalue_differentials.cpp. X⁺ in 9.14 is that of a matrix of
// full column rank, by its formula.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 2>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 2, 2>;
constexpr auto C = matrix<"C", 2, 3>;
constexpr auto D = matrix<"D", 4, 3>;
constexpr auto E = matrix<"E", 2, 4>;
constexpr auto X = matrix<"X", 3, 2>;
constexpr auto Y = matrix<"Y", 2, 4>;
constexpr auto M = matrix<"M", 3, 3>;  // square
constexpr auto dX = matrix<"dX", 3, 2>;
constexpr auto u = sin(A * x);  // functions of x, and of X
constexpr auto v = exp(C * x);
constexpr auto F = exp(D * X);
constexpr auto G = sin(C * X * E);

constexpr auto row_of(auto gradient) {
    return transpose(vec(gradient));
}
// I + K, which makes a symmetric matrix of any.
template <int N>
constexpr auto symmetriser = identity<N * N> + commutation<N, N>;

}  // namespace

BOOST_AUTO_TEST_CASE(vector_functions) {                                                   // 9.13
    static_assert(jacobian(C * x, x) == C);                                                // 1
    static_assert(jacobian(C * u, x) == C * jacobian(u, x));                               // 2
    static_assert(jacobian(X * b, X) == kronecker(transpose(b), identity<3>));             // 3
    static_assert(jacobian(transpose(X) * a, X) == kronecker(identity<2>, transpose(a)));  // 4
    static_assert(jacobian(vec(X), X) == identity<6>);                                     // 5
    static_assert(jacobian(vech(M), M) == elimination<3>);                                 // 6
    static_assert(jacobian(squared_norm(x) * b, x) == 2_c * b * transpose(x));             // 7
    static_assert(jacobian(squared_norm(x) * v, x) ==                                      // 8
                  2_c * v * transpose(x) + squared_norm(x) * jacobian(v, x));
}

BOOST_AUTO_TEST_CASE(matrix_functions) {  // 9.14
    constexpr auto V = inverse(M);
    static_assert(jacobian(x * transpose(x), x) ==
                  kronecker(identity<3>, x) + kronecker(x, identity<3>));  // 1
    static_assert(jacobian(X, X) == identity<6>);                          // 2
    static_assert(jacobian(transpose(X), X) == commutation<3, 2>);         // 3
    static_assert(jacobian(D * X * Y, X) == kronecker(transpose(Y), D));   // 4
    static_assert(directional_derivative(X * transpose(X), X, dX) == dX * transpose(X) + X * transpose(dX));
    static_assert(jacobian(X * transpose(X), X) == symmetriser<3> * kronecker(X, identity<3>));  // 5
    static_assert(jacobian(transpose(X) * X, X) ==
                  symmetriser<2> * kronecker(identity<2>, transpose(X)));  // 6
    static_assert(jacobian(V, M) == -kronecker(transpose(V), V));          // 7
    static_assert(jacobian(matrix_power<3>(M), M) ==                       // 8
                  kronecker(transpose(M * M), identity<3>) + kronecker(transpose(M), M) +
                      kronecker(identity<3>, M * M));
    static_assert(jacobian(D * V * X, M) == -kronecker(transpose(X) * transpose(V), D * V));  // 9
    static_assert(jacobian(X * B * transpose(X), X) ==                                        // 10
                  kronecker(X * transpose(B), identity<3>) +
                      kronecker(identity<3>, X * B) * commutation<3, 2>);
    static_assert(jacobian(transpose(X) * A * X, X) ==  // 11
                  kronecker(transpose(X) * transpose(A), identity<2>) * commutation<3, 2> +
                      kronecker(identity<2>, transpose(X) * A));
    static_assert(jacobian(X * C * X, X) ==  // 12
                  kronecker(transpose(X) * transpose(C), identity<3>) + kronecker(identity<2>, X * C));
    static_assert(jacobian(transpose(X) * transpose(C) * transpose(X), X) ==  // 13
                  (kronecker(X * C, identity<2>) + kronecker(identity<3>, transpose(X) * transpose(C))) *
                      commutation<3, 2>);
    constexpr auto Z = inverse(transpose(X) * X) * transpose(X);
    static_assert(jacobian(Z, X) ==  // 14
                  -kronecker(transpose(Z), Z) +
                      kronecker(identity<3> - X * Z, Z * transpose(Z)) * commutation<3, 2>);
    static_assert(jacobian(adjugate(M), M) ==  // 15
                  determinant(M) * (vec(V) * row_of(transpose(V)) - kronecker(transpose(V), V)));
    static_assert(jacobian(C * transpose(D) * F * B * G * D, X) ==  // 16
                  kronecker(transpose(B * G * D), C * transpose(D)) * jacobian(F, X) +
                      kronecker(transpose(D), C * transpose(D) * F * B) * jacobian(G, X));
    static_assert(jacobian(F * G, X) == kronecker(transpose(G), identity<4>) * jacobian(F, X) +  // 17
                                            kronecker(identity<4>, F) * jacobian(G, X));
}

BOOST_AUTO_TEST_CASE(kronecker_and_hadamard_products) {  // 9.15
    constexpr auto T = kronecker(kronecker(identity<2>, commutation<4, 3>), identity<2>);
    static_assert(jacobian(kronecker(X, Y), X) == T * kronecker(identity<6>, vec(Y)));  // 1
    static_assert(jacobian(kronecker(X, Y), Y) == T * kronecker(vec(X), identity<8>));
    constexpr auto P = X * transpose(X);
    constexpr auto Q = Y * transpose(Y);
    constexpr auto S = kronecker(kronecker(identity<3>, commutation<2, 3>), identity<2>);
    static_assert(jacobian(kronecker(P, Q), X) ==  // 2
                  S * kronecker(symmetriser<3> * kronecker(X, identity<3>), vec(Q)));
    static_assert(jacobian(kronecker(P, Q), Y) ==
                  S * kronecker(vec(P), symmetriser<2> * kronecker(Y, identity<2>)));
    constexpr auto W = matrix<"W", 3, 2>;
    static_assert(jacobian(hadamard(X, W), X) == diagonal_matrix(vec(W)));  // 3
    static_assert(jacobian(hadamard(X, W), W) == diagonal_matrix(vec(X)));
    static_assert(jacobian(hadamard(F, transpose(G) * B), X) ==  // 4
                  diagonal_matrix(vec(transpose(G) * B)) * jacobian(F, X) +
                      diagonal_matrix(vec(F)) * jacobian(transpose(G) * B, X));
}

BOOST_AUTO_TEST_CASE(halves_of_symmetric_matrices) {  // by vech, with the duplication matrix
    constexpr auto h = vector<"h", 6>;
    constexpr auto S = unvec<3, 3>(duplication<3> * h);
    static_assert(jacobian(vech(S), h) == identity<6>);                                     // 1
    static_assert(jacobian(log_determinant(S), h) == row_of(inverse(S)) * duplication<3>);  // 2
    static_assert(jacobian(vech(inverse(S)), h) ==                                          // 3
                  -elimination<3> * kronecker(inverse(S), inverse(S)) * duplication<3>);
}
