// SPDX-License-Identifier: BSL-1.0

// The chapter on derivatives of Petersen and Pedersen's Matrix Cookbook (15 November 2012), line by line,
// with the numbers of its equations: (33) to (98), differentials, determinants, inverses and quadratic forms.
// Its gradients have the shape of the variable. Matrices are rectangular wherever the line allows it.
//
// Not said here, of numbers (33) to (98):
//   (45), (89) are about complex matrices; as lines about real ones they are (44) and the square of a − xᵀb.
//   (67), (68) differentiate one eigenvalue and its eigenvector.
// Corrected: of the two sums in (92) the first is to be transposed; (95) has BB for BᵀB in a denominator.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

// clang-format off
constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 3>;
constexpr auto c = vector<"c", 4>;
constexpr auto d = vector<"d", 4>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 4, 2>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto D = matrix<"D", 3, 3>;
constexpr auto E = matrix<"E", 4, 4>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto X = matrix<"X", 3, 4>;             // any matrix
constexpr auto T = matrix<"T", 4, 3>;             // of more rows than columns
constexpr auto M = matrix<"M", 3, 3>;             // square
constexpr auto Y = matrix<"Y", 3, 3>;
constexpr auto W = matrix<"W", 4, 2>;
constexpr auto U = t * C + exp(t) * D;            // a matrix that depends on t
// clang-format on

// The matrix with a single one.
template <int I, int J, class V>
constexpr auto single_entry(V) {
    return unit<V::shape.rows, I> * transpose(unit<V::shape.columns, J>);
}

constexpr auto dX = matrix<"dX", 3, 4>;
constexpr auto dM = matrix<"dM", 3, 3>;
constexpr auto dY = matrix<"dY", 3, 3>;
constexpr auto dW = matrix<"dW", 4, 2>;

// Differentials of functions of X, of M, and of M and Y.
constexpr auto by_X(auto f) {
    return directional_derivative(f, X, dX);
}
constexpr auto by_M(auto f) {
    return directional_derivative(f, M, dM);
}
constexpr auto by_both(auto f) {
    return by_M(f) + directional_derivative(f, Y, dY);
}

constexpr auto some_function(auto of) {
    return sum(exp(C * of)) + log_determinant(of);
}

}  // namespace

BOOST_AUTO_TEST_CASE(differentials) {
    static_assert(by_X(A) == zeros<2, 3>);                                                 // (33)
    static_assert(by_X(s * X) == s * dX);                                                  // (34)
    static_assert(by_both(M + Y) == dM + dY);                                              // (35)
    static_assert(by_M(trace(M)) == trace(dM));                                            // (36)
    static_assert(by_X(X * W) + directional_derivative(X * W, W, dW) == dX * W + X * dW);  // (37)
    static_assert(by_both(hadamard(M, Y)) == hadamard(dM, Y) + hadamard(M, dY));           // (38)
    static_assert(by_X(kronecker(X, W)) + directional_derivative(kronecker(X, W), W, dW) ==
                  kronecker(dX, W) + kronecker(X, dW));                              // (39)
    static_assert(by_M(inverse(M)) == -inverse(M) * dM * inverse(M));                // (40)
    static_assert(by_M(determinant(M)) == trace(adjugate(M) * dM));                  // (41)
    static_assert(by_M(determinant(M)) == determinant(M) * trace(inverse(M) * dM));  // (42)
    static_assert(by_M(log_determinant(M)) == trace(inverse(M) * dM));               // (43)
    static_assert(by_X(transpose(X)) == transpose(dX));                              // (44)
}

BOOST_AUTO_TEST_CASE(determinants) {
    constexpr auto dU = derivative(U, t);
    constexpr auto ddU = derivative(dU, t);
    constexpr auto R = inverse(U) * dU;
    static_assert(derivative(determinant(U), t) == determinant(U) * trace(R));                  // (46)
    static_assert(gradient(determinant(M), M) * transpose(M) == determinant(M) * identity<3>);  // (47)
    static_assert(derivative(derivative(determinant(U), t), t) ==                               // (48)
                  determinant(U) * (trace(inverse(U) * ddU) + trace(R) * trace(R) - trace(R * R)));
    static_assert(gradient(determinant(M), M) == determinant(M) * transpose(inverse(M)));  // (49)
    static_assert(element<1>(row<0>(gradient(determinant(M), M)) * transpose(M)) == 0_c);  // (50)
    static_assert(element<2>(row<2>(gradient(determinant(M), M)) * transpose(M)) == determinant(M));
    static_assert(gradient(determinant(C * M * D), M) ==  // (51)
                  determinant(C * M * D) * transpose(inverse(M)));
    static_assert(gradient(determinant(A * X * B), X) ==  // X that is not square
                  determinant(A * X * B) * transpose(B * inverse(A * X * B) * A));
    static_assert(gradient(determinant(transpose(M) * C * M), M) ==  // (52)
                  2_c * determinant(transpose(M) * C * M) * inverse(transpose(M)));
    constexpr auto F = matrix<"F", 4, 4, symmetric>;
    constexpr auto Q = transpose(T) * F * T;
    static_assert(gradient(determinant(Q), T) == 2_c * determinant(Q) * F * T * inverse(Q));  // (53)
    constexpr auto P = transpose(T) * E * T;
    static_assert(gradient(determinant(P), T) ==  // (54)
                  determinant(P) * (E * T * inverse(P) + transpose(E) * T * inverse(transpose(P))));
}

BOOST_AUTO_TEST_CASE(logarithms_and_powers_of_determinants) {
    constexpr auto pseudo_inverse_of_T = inverse(transpose(T) * T) * transpose(T);
    static_assert(gradient(log_determinant(transpose(T) * T), T) ==  // (55)
                  2_c * transpose(pseudo_inverse_of_T));
    // (56): by Z, the pseudo-inverse of a matrix of full column rank, which is the pseudo-inverse of Z.
    constexpr auto Z = matrix<"Z", 3, 4>;
    constexpr auto of_Z = transpose(Z) * inverse(Z * transpose(Z));
    static_assert(gradient(log_determinant(transpose(of_Z) * of_Z), Z) == -2_c * transpose(of_Z));
    static_assert(gradient(log_determinant(M), M) == transpose(inverse(M)));  // (57)
    static_assert(gradient(log(abs(determinant(M))), M) == inverse(transpose(M)));
    static_assert(gradient(determinant(matrix_power<3>(M)), M) ==  // (58)
                  3_c * determinant(matrix_power<3>(M)) * inverse(transpose(M)));
}

BOOST_AUTO_TEST_CASE(inverses) {
    constexpr auto V = inverse(M);
    static_assert(derivative(inverse(U), t) == -inverse(U) * derivative(U, t) * inverse(U));  // (59)
    static_assert(derivative(element<2, 0>(V), element<1, 2>(M)) ==                           // (60)
                  -element<2, 1>(V) * element<2, 0>(V));
    static_assert(gradient(transpose(a) * V * b, M) ==  // (61)
                  -transpose(V) * a * transpose(b) * transpose(V));
    static_assert(gradient(determinant(V), M) == -determinant(V) * transpose(V));  // (62)
    constexpr auto L = matrix<"L", 5, 3>;
    constexpr auto R = matrix<"R", 3, 5>;
    static_assert(gradient(trace(L * V * R), M) == -transpose(V * R * L * V));  // (63)
    constexpr auto N = inverse(M + C);
    static_assert(gradient(trace(N), M) == -transpose(N * N));  // (64)
    // Without a number: J as a function of a matrix and as one of the inverse.
    constexpr auto by_inverse = substitute(gradient(some_function(inverse(Y)), Y), Y, inverse(M));
    static_assert(gradient(some_function(M), M) == -transpose(V) * by_inverse * transpose(V));
}

BOOST_AUTO_TEST_CASE(sums_and_products_of_eigenvalues) {
    static_assert(gradient(trace(M), M) == identity<3>);                                   // (65)
    static_assert(gradient(determinant(M), M) == determinant(M) * inverse(transpose(M)));  // (66)
}

BOOST_AUTO_TEST_CASE(forms_of_first_order) {
    static_assert(gradient(transpose(x) * a, x) == a && gradient(transpose(a) * x, x) == a);  // (69)
    static_assert(gradient(transpose(a) * X * c, X) == a * transpose(c));                     // (70)
    static_assert(gradient(transpose(c) * transpose(X) * a, X) == a * transpose(c));          // (71)
    static_assert(gradient(transpose(a) * M * a, M) == a * transpose(a));                     // (72)
    static_assert(gradient(transpose(a) * transpose(M) * a, M) == a * transpose(a));
    static_assert(derivative(X, element<1, 3>(X)) == single_entry<1, 3>(X));          // (73)
    static_assert(derivative(X * B, element<1, 3>(X)) == single_entry<1, 3>(X) * B);  // (74)
    static_assert(derivative(element<1, 0>(X * B), element<1, 3>(X)) == element<3, 0>(B));
    static_assert(derivative(element<2, 0>(X * B), element<1, 3>(X)) == 0_c);
    constexpr auto N = matrix<"N", 3, 2>;
    static_assert(derivative(transpose(X) * N, element<1, 3>(X)) ==  // (75)
                  single_entry<3, 1>(transpose(X)) * N);
    static_assert(derivative(element<3, 0>(transpose(X) * N), element<1, 3>(X)) == element<1, 0>(N));
    static_assert(derivative(element<2, 0>(transpose(X) * N), element<1, 3>(X)) == 0_c);
}

BOOST_AUTO_TEST_CASE(forms_of_second_order) {
    static_assert(gradient(sum(X) * sum(X), element<1, 3>(X)) == 2_c * sum(X));  // (76)
    static_assert(gradient(transpose(c) * transpose(X) * X * d, X) ==            // (77)
                  X * (c * transpose(d) + d * transpose(c)));
    constexpr auto e = vector<"e", 2>;
    constexpr auto G = matrix<"G", 4, 3>;
    static_assert(gradient(transpose(A * x + e) * transpose(B) * (G * x + d), x) ==  // (78)
                  transpose(A) * transpose(B) * (G * x + d) + transpose(G) * B * (A * x + e));
    static_assert(derivative(element<3, 2>(transpose(X) * C * X), element<1, 3>(X)) ==  // (79)
                  element<1, 2>(C * X));
    static_assert(derivative(element<2, 3>(transpose(X) * C * X), element<1, 3>(X)) ==
                  element<2, 1>(transpose(X) * C));
    static_assert(derivative(element<3, 3>(transpose(X) * C * X), element<1, 3>(X)) ==
                  element<3, 1>(transpose(X) * C) + element<1, 3>(C * X));
    static_assert(derivative(transpose(X) * C * X, element<1, 3>(X)) ==  // (80)
                  transpose(X) * C * single_entry<1, 3>(X) + single_entry<3, 1>(transpose(X)) * C * X);
    static_assert(gradient(transpose(x) * C * x, x) == (C + transpose(C)) * x);  // (81)
    static_assert(gradient(transpose(c) * transpose(X) * C * X * d, X) ==        // (82)
                  transpose(C) * X * c * transpose(d) + C * X * d * transpose(c));
    static_assert(gradient(transpose(X * c + a) * C * (X * c + a), X) ==  // (83)
                  (C + transpose(C)) * (X * c + a) * transpose(c));
    static_assert(gradient(transpose(a - X * c) * S * (a - X * c), c) ==  // (84)
                  -2_c * transpose(X) * S * (a - X * c));
    static_assert(gradient(transpose(x - a) * S * (x - a), x) == 2_c * S * (x - a));              // (85)
    static_assert(gradient(transpose(x - a) * S * (x - a), a) == -2_c * S * (x - a));             // (86)
    static_assert(gradient(transpose(a - X * c) * S * (a - X * c), a) == 2_c * S * (a - X * c));  // (87)
    static_assert(gradient(transpose(a - X * c) * S * (a - X * c), X) ==                          // (88)
                  -2_c * S * (a - X * c) * transpose(c));
    static_assert(gradient(pow<2>(s - transpose(x) * b), x) == -2_c * b * (s - transpose(x) * b));  // (89)
}

BOOST_AUTO_TEST_CASE(forms_of_higher_order) {
    constexpr auto Jab = a * transpose(b);
    constexpr auto J = single_entry<0, 2>(M);
    constexpr auto N = transpose(M);
    static_assert(derivative(matrix_power<3>(M), element<0, 2>(M)) ==
                  J * M * M + M * J * M + M * M * J);                    // (90)
    static_assert(gradient(transpose(a) * matrix_power<3>(M) * b, M) ==  // (91)
                  Jab * N * N + N * Jab * N + N * N * Jab);
    constexpr auto P = matrix_power<2>(M);
    constexpr auto by_second = P * Jab * N + N * P * Jab;
    constexpr auto f = transpose(a) * transpose(P) * P * b;
    static_assert(gradient(f, M) ==
                  by_second + transpose(M * Jab * transpose(P) + Jab * transpose(P) * M));  // (92)
    static_assert(
        proven_unequal(gradient(f, M), by_second + M * Jab * transpose(P) + Jab * transpose(P) * M));
    constexpr auto u = sin(A * x);
    constexpr auto v = exp(T * x);
    constexpr auto K = matrix<"K", 2, 4>;
    static_assert(gradient(transpose(u) * K * v, x) ==  // (93)
                  transpose(jacobian(u, x)) * K * v + transpose(jacobian(v, x)) * transpose(K) * u);
    constexpr auto q = transpose(A * x) * (A * x);
    constexpr auto r = transpose(T * x) * (T * x);
    constexpr auto rows = gradient(q / r, x);
    static_assert(rows == gradient(transpose(x) * transpose(A) * A * x / r, x));  // (94)
    static_assert(rows == 2_c * transpose(A) * A * x / r -                        // (95)
                              2_c * (q * (transpose(T) * T * x)) / pow<2>(r));
}

BOOST_AUTO_TEST_CASE(gradient_and_hessian) {
    constexpr auto f = transpose(x) * C * x + transpose(b) * x;   // (96)
    static_assert(gradient(f, x) == (C + transpose(C)) * x + b);  // (97)
    static_assert(hessian(f, x) == C + transpose(C));             // (98)
}
