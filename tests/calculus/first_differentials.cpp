// SPDX-License-Identifier: BSL-1.0

// First differentials and Jacobian matrices of scalars, as tabulated by Magnus and Neudecker (Matrix
// Differential Calculus with Applications in Statistics and Econometrics, third edition, chapter 9), with the
// numbers of its sections. The Jacobian matrix is ∂vec F/∂vec X, jacobian(F, X) here. Matrices are
// rectangular wherever the line allows it.
//
// 9.12, one eigenvalue, is in eigenvalue_differentials.cpp.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto a = vector<"a", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 2, 2>;
constexpr auto C = matrix<"C", 2, 3>;
constexpr auto D = matrix<"D", 4, 3>;
constexpr auto E = matrix<"E", 2, 4>;
constexpr auto X = matrix<"X", 3, 2>;
constexpr auto Y = matrix<"Y", 2, 4>;
constexpr auto M = matrix<"M", 3, 3>;  // square
constexpr auto dx = vector<"dx", 3>;
constexpr auto dX = matrix<"dX", 3, 2>;
constexpr auto dM = matrix<"dM", 3, 3>;
constexpr auto u = sin(A * x);  // functions of x, and of X
constexpr auto v = exp(C * x);
constexpr auto F = exp(D * X);
constexpr auto G = sin(C * X * E);

constexpr auto by_x(auto f) {
    return directional_derivative(f, x, dx);
}
constexpr auto by_X(auto f) {
    return directional_derivative(f, X, dX);
}
constexpr auto by_M(auto f) {
    return directional_derivative(f, M, dM);
}
constexpr auto row_of(auto gradient) {
    return transpose(vec(gradient));
}

}  // namespace

BOOST_AUTO_TEST_CASE(scalar_functions_of_a_vector) {  // 9.9
    static_assert(by_x(transpose(a) * x) == transpose(a) * dx);
    static_assert(jacobian(transpose(a) * x, x) == transpose(a));  // 1
    static_assert(by_x(transpose(x) * A * x) == transpose(x) * (A + transpose(A)) * dx);
    static_assert(jacobian(transpose(x) * A * x, x) == transpose(x) * (A + transpose(A)));  // 2
    static_assert(jacobian(transpose(a) * u, x) == transpose(a) * jacobian(u, x));          // 3
    static_assert(jacobian(transpose(v) * C * u, x) ==                                      // 4
                  transpose(u) * transpose(C) * jacobian(v, x) + transpose(v) * C * jacobian(u, x));
    constexpr auto z = vector<"z", 5>;
    constexpr auto first = block<0, 0, 2, 1>(z);
    constexpr auto second = block<2, 0, 3, 1>(z);
    static_assert(jacobian(transpose(first) * C * second, first) == transpose(second) * transpose(C));  // 5
    static_assert(jacobian(transpose(first) * C * second, second) == transpose(first) * C);
    static_assert(jacobian(transpose(first) * C * second, z) ==
                  transpose(z) * vertical(horizontal(zeros<2, 2>, C), horizontal(transpose(C), zeros<3, 3>)));
}

BOOST_AUTO_TEST_CASE(traces) {                                               // 9.10
    static_assert(jacobian(trace(M), M) == row_of(identity<3>));             // 1
    static_assert(jacobian(trace(transpose(X) * X), X) == 2_c * row_of(X));  // 2
    static_assert(jacobian(trace(M * M), M) == 2_c * row_of(transpose(M)));  // 3
    static_assert(by_X(trace(C * X)) == trace(C * dX));
    static_assert(jacobian(trace(C * X), X) == row_of(transpose(C)));  // 4
    static_assert(by_X(trace(X * B * transpose(X) * A)) ==
                  trace((B * transpose(X) * A + transpose(B) * transpose(X) * transpose(A)) * dX));
    static_assert(jacobian(trace(X * B * transpose(X) * A), X) ==  // 5
                  row_of(transpose(A) * X * transpose(B) + A * X * B));
    static_assert(by_M(trace(M * A * M * transpose(A))) ==
                  trace((A * M * transpose(A) + transpose(A) * M * A) * dM));
    static_assert(jacobian(trace(X * C * X * C), X) == 2_c * row_of(transpose(C * X * C)));
    static_assert(jacobian(trace(M * A * M * transpose(A)), M) ==  // 6
                  row_of(A * transpose(M) * transpose(A) + transpose(A) * transpose(M) * A));
    static_assert(jacobian(trace(A * inverse(M)), M) ==
                  -row_of(transpose(inverse(M) * A * inverse(M))));  // 7
    static_assert(jacobian(trace(matrix_power<4>(M)), M) ==
                  4_c * row_of(matrix_power<3>(transpose(M))));                            // 8
    static_assert(jacobian(trace(F * E), X) == row_of(identity<4>) * jacobian(F * E, X));  // 9
    static_assert(jacobian(trace(D * X * Y), X) == row_of(transpose(D) * transpose(Y)));   // 10
    static_assert(jacobian(trace(D * X * Y), Y) == row_of(transpose(X) * transpose(D)));
    static_assert(jacobian(trace(transpose(D) * F * B * G * D), X) ==  // 11
                  row_of(D * transpose(D) * transpose(G) * transpose(B)) * jacobian(F, X) +
                      row_of(transpose(B) * transpose(F) * D * transpose(D)) * jacobian(G, X));
}

BOOST_AUTO_TEST_CASE(determinants) {  // 9.11
    constexpr auto V = inverse(M);
    static_assert(by_M(determinant(M)) == determinant(M) * trace(V * dM));
    static_assert(jacobian(determinant(M), M) == determinant(M) * row_of(transpose(V)));  // 1
    constexpr auto P = C * X * B;
    static_assert(jacobian(determinant(P), X) ==  // 2
                  determinant(P) * row_of(transpose(C) * inverse(transpose(P)) * transpose(B)));
    constexpr auto S = Y * transpose(Y);
    static_assert(jacobian(determinant(S), Y) == 2_c * determinant(S) * row_of(inverse(S) * Y));  // 3
    constexpr auto Q = transpose(X) * X;
    static_assert(by_X(determinant(Q)) == 2_c * determinant(Q) * trace(inverse(Q) * transpose(X) * dX));
    static_assert(jacobian(determinant(Q), X) == 2_c * determinant(Q) * row_of(X * inverse(Q)));  // 4
    static_assert(jacobian(log_determinant(Q), X) == 2_c * row_of(X * inverse(Q)));               // 5
    constexpr auto W = matrix<"W", 3, 3, positive_definite>;
    constexpr auto T = transpose(X) * W * X;
    static_assert(jacobian(log_determinant(T), X) == row_of(inverse(T)) * jacobian(T, X));  // 6
    static_assert(jacobian(log_determinant(T), X) == 2_c * row_of(W * X * inverse(T)));
    static_assert(jacobian(determinant(M * M), M) ==
                  2_c * pow<2>(determinant(M)) * row_of(transpose(V)));  // 7
    static_assert(jacobian(determinant(matrix_power<3>(M)), M) ==        // 8
                  3_c * pow<3>(determinant(M)) * row_of(transpose(V)));
    static_assert(jacobian(determinant(matrix_power<-2>(M)), M) ==
                  -2_c * pow<-2>(determinant(M)) * row_of(transpose(V)));
}

BOOST_AUTO_TEST_CASE(determinants_of_quadratic_functions) {  // 9.11, |F(X)| with G = C F⁻¹ A
    constexpr auto H = matrix<"H", 3, 2>;
    constexpr auto K = matrix<"K", 2, 2>;
    constexpr auto P = C * X * B * transpose(X) * H;
    constexpr auto left = H * inverse(P) * C;
    static_assert(jacobian(determinant(P), X) ==  // 1
                  determinant(P) * row_of(transpose(left) * X * transpose(B) + left * X * B));
    constexpr auto Q = K * transpose(X) * A * X * B;
    constexpr auto middle = B * inverse(Q) * K;
    static_assert(jacobian(determinant(Q), X) ==  // 2
                  determinant(Q) * row_of(A * X * middle + transpose(A) * X * transpose(middle)));
    constexpr auto R = C * X * C * X * B;
    constexpr auto right = B * inverse(R) * C;
    static_assert(jacobian(determinant(R), X) ==  // 3
                  determinant(R) * row_of(transpose(C * X * right + right * X * C)));
}
