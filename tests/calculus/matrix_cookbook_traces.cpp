// SPDX-License-Identifier: BSL-1.0

// The chapter on derivatives of Petersen and Pedersen's Matrix Cookbook (15 November 2012), line by line,
// with the numbers of its equations: (99) to (144), traces, norms and structured matrices. Its gradients have
// the shape of the variable; of a structured one they are by independent entries. Matrices are rectangular
// wherever the line allows it.
//
// By numbers: the middle of (131); the gradient of ‖xᵀx‖ is written 2 sign(‖x‖²) x, which == does not take
// for 2x.
//
// Corrected: (127) needs a symmetric A, too; in (143) the minors of minors are not the diagonals meant.

#include <array>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto a = vector<"a", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 4, 4>;
constexpr auto K = matrix<"K", 2, 3>;
constexpr auto L = matrix<"L", 4, 2>;
constexpr auto P = matrix<"P", 4, 3>;
constexpr auto X = matrix<"X", 3, 4>;
constexpr auto M = matrix<"M", 3, 3>;  // square
constexpr auto T = matrix<"T", 4, 3>;  // of more rows than columns

constexpr auto some_function(auto of) {
    return sum(exp(A * of)) + determinant(of);
}

}  // namespace

BOOST_AUTO_TEST_CASE(traces_of_functions) {  // (99) and before
    static_assert(gradient(trace(matrix_exp(M)), M) == transpose(matrix_exp(M)));
    static_assert(gradient(trace(matrix_sqrt(M)), M) == 0.5_c * inverse(transpose(matrix_sqrt(M))));
    static_assert(gradient(trace(matrix_log(M)), M) == inverse(transpose(M)));
    static_assert(gradient(trace(M), M) == identity<3>);
}

BOOST_AUTO_TEST_CASE(traces_of_first_order) {
    static_assert(gradient(trace(X * P), X) == transpose(P));                        // (100)
    static_assert(gradient(trace(K * X * L), X) == transpose(K) * transpose(L));     // (101)
    static_assert(gradient(trace(transpose(L) * transpose(X) * transpose(K)), X) ==  // (102)
                  transpose(K) * transpose(L));
    static_assert(gradient(trace(transpose(X) * transpose(P)), X) == transpose(P));  // (103)
    static_assert(gradient(trace(transpose(P) * transpose(X)), X) == transpose(P));  // (104)
    static_assert(gradient(trace(kronecker(C, M)), M) == trace(C) * identity<3>);    // (105)
}

BOOST_AUTO_TEST_CASE(traces_of_second_order) {
    constexpr auto D = matrix<"D", 2, 2>;
    static_assert(gradient(trace(M * M), M) == 2_c * transpose(M));                       // (106)
    static_assert(gradient(trace(M * M * B), M) == transpose(M * B + B * M));             // (107)
    static_assert(gradient(trace(transpose(X) * B * X), X) == B * X + transpose(B) * X);  // (108)
    static_assert(gradient(trace(B * X * transpose(X)), X) == B * X + transpose(B) * X);  // (109)
    static_assert(gradient(trace(X * transpose(X) * B), X) == B * X + transpose(B) * X);  // (110)
    static_assert(gradient(trace(X * C * transpose(X)), X) == X * transpose(C) + X * C);  // (111)
    static_assert(gradient(trace(C * transpose(X) * X), X) == X * transpose(C) + X * C);  // (112)
    static_assert(gradient(trace(transpose(X) * X * C), X) == X * transpose(C) + X * C);  // (113)
    static_assert(gradient(trace(T * X * L * K * X), X) ==                                // (114)
                  transpose(T) * transpose(X) * transpose(L * K) +
                      transpose(L * K) * transpose(X) * transpose(T));
    static_assert(gradient(trace(transpose(X) * X), X) == 2_c * X);  // (115)
    static_assert(gradient(trace(X * transpose(X)), X) == 2_c * X);
    static_assert(gradient(trace(transpose(L) * transpose(X) * B * X * L), X) ==  // (116)
                  transpose(B) * X * L * transpose(L) + B * X * L * transpose(L));
    static_assert(gradient(trace(transpose(X) * B * X * C), X) ==  // (117)
                  B * X * C + transpose(B) * X * transpose(C));
    static_assert(gradient(trace(K * X * C * transpose(X) * transpose(K) * D), X) ==  // (118)
                  transpose(K) * transpose(transpose(K) * D) * X * transpose(C) +
                      transpose(K) * D * K * X * C);
    static_assert(gradient(trace((K * X * L + D) * transpose(K * X * L + D)), X) ==  // (119)
                  2_c * transpose(K) * (K * X * L + D) * transpose(L));
    static_assert(gradient(trace(kronecker(M, M)), M) == 2_c * trace(M) * identity<3>);  // (120)
    static_assert(gradient(trace(M) * trace(M), M) == 2_c * trace(M) * identity<3>);
}

BOOST_AUTO_TEST_CASE(traces_of_higher_order) {
    static_assert(gradient(trace(matrix_power<5>(M)), M) == 5_c * transpose(matrix_power<4>(M)));  // (121)
    static_assert(gradient(trace(A * matrix_power<3>(M)), M) ==                                    // (122)
                  transpose(A * M * M + M * A * M + M * M * A));
    constexpr auto Q = L * transpose(L);
    static_assert(
        gradient(trace(transpose(L) * transpose(X) * B * X * transpose(X) * B * X * L), X) ==  // (123)
        B * X * transpose(X) * B * X * Q + transpose(B) * X * Q * transpose(X) * transpose(B) * X +
            B * X * Q * transpose(X) * B * X + transpose(B) * X * transpose(X) * transpose(B) * X * Q);
}

BOOST_AUTO_TEST_CASE(traces_of_inverses) {
    static_assert(gradient(trace(K * inverse(M) * transpose(K)), M) ==  // (124)
                  -transpose(inverse(M) * transpose(K) * K * inverse(M)));
    static_assert(gradient(trace(T * inverse(M) * X), M) ==
                  -inverse(transpose(M)) * transpose(T) * transpose(X) * inverse(transpose(M)));
    constexpr auto S = matrix<"S", 4, 4, symmetric>;
    constexpr auto R = matrix<"R", 4, 4, symmetric>;
    constexpr auto H = matrix<"H", 3, 3, symmetric>;
    constexpr auto V = inverse(transpose(T) * S * T);
    constexpr auto W = transpose(T) * R * T;
    static_assert(gradient(trace(V * A), T) == -(S * T * V) * (A + transpose(A)) * V);       // (125)
    static_assert(gradient(trace(V * W), T) == -2_c * S * T * V * W * V + 2_c * R * T * V);  // (126)
    constexpr auto U = inverse(H + transpose(T) * S * T);
    static_assert(gradient(trace(U * W), T) == -2_c * S * T * U * W * U + 2_c * R * T * U);  // (127)
    constexpr auto G = inverse(A + transpose(T) * S * T);                                    // with any A
    constexpr auto by_T = gradient(trace(G * W), T);
    static_assert(proven_unequal(by_T, -2_c * S * T * G * W * G + 2_c * R * T * G));
    static_assert(by_T == -S * T * (G * W * G + transpose(G * W * G)) + R * T * (G + transpose(G)));
    static_assert(gradient(trace(matrix_sin(M)), M) == transpose(matrix_cos(M)));  // (128)
}

BOOST_AUTO_TEST_CASE(norms) {
    constexpr auto r = norm(x - a);
    static_assert(gradient(r, x) == (x - a) / r);  // (129)
    static_assert(jacobian((x - a) / r, x) ==
                  identity<3> / r - (x - a) * transpose(x - a) / pow<3>(r));  // (130)
    static_assert(gradient(squared_norm(x), x) == 2_c * x);                   // (131)
    static_assert(norm(transpose(x) * x) == squared_norm(x));
    constexpr std::array<double, 3> point{0.5, -2, 3};
    static_assert(evaluate(gradient(norm(transpose(x) * x), x), x = point) == evaluate(2_c * x, x = point));
    static_assert(gradient(squared_norm(X), X) == 2_c * X);  // (132)
    static_assert(gradient(trace(X * transpose(X)), X) == 2_c * X);
}

BOOST_AUTO_TEST_CASE(structured_matrices) {
    constexpr auto S = matrix<"S", 3, 3, symmetric>;
    constexpr auto D = matrix<"D", 3, 3, diagonal>;
    constexpr auto one = unit<3, 0> * transpose(unit<3, 1>);
    constexpr auto two = unit<3, 1> * transpose(unit<3, 1>);
    constexpr auto of_S = some_function(S);
    constexpr auto by_M =
        without_layout(substitute(gradient(some_function(M), M), M, S));  // as if S were any matrix
    constexpr auto by_S = gradient(of_S, S, independent_entries);
    static_assert(element<0, 1>(by_S) == trace(transpose(by_M) * (one + transpose(one))));  // (133)
    static_assert(element<1, 1>(by_S) == trace(transpose(by_M) * two));
    // (134) in the projected convention, in which a movement of an entry is shared by its mirror image.
    static_assert(derivative(M, element<0, 1>(M)) == one);
    static_assert(derivative(S, element<0, 1>(S)) == 0.5_c * (one + transpose(one)));
    static_assert(derivative(S, element<1, 1>(S)) == two);
    // (135) to (137): U is a function of X, g one of U.
    constexpr auto U = matrix<"U", 3, 3>;
    constexpr auto f = X * C * transpose(X);
    constexpr auto by_U = substitute(gradient(some_function(U), U), U, f);
    static_assert(derivative(some_function(f), X) ==
                  unvec<4, 3>(commutation<3, 4> * transpose(jacobian(f, X)) * vec(by_U)));
    static_assert(gradient(some_function(f), element<1, 3>(X)) ==
                  trace(transpose(by_U) * derivative(f, element<1, 3>(X))));
    static_assert(by_S == by_M + transpose(by_M) - diagonal_matrix(diagonal_of(by_M)));  // (138)
    static_assert(gradient(trace(A * S), S, independent_entries) ==                      // (139)
                  A + transpose(A) - hadamard(A, identity<3>));
    static_assert(gradient(determinant(S), S, independent_entries) ==  // (140)
                  determinant(S) * (2_c * inverse(S) - hadamard(inverse(S), identity<3>)));
    static_assert(gradient(log_determinant(S), S, independent_entries) ==  // (141)
                  2_c * inverse(S) - hadamard(inverse(S), identity<3>));
    static_assert(gradient(trace(A * D), D, independent_entries) == hadamard(A, identity<3>));  // (142)
}

BOOST_AUTO_TEST_CASE(toeplitz_matrices) {
    // Of the numbers t on the diagonals, from the lowest one on; its derivative is made of the diagonals of
    // Cᵀ.
    constexpr auto t = vector<"t", 7>;
    constexpr auto toeplitz = vertical(transpose(block<3, 0, 4, 1>(t)), transpose(block<2, 0, 4, 1>(t)),
                                       transpose(block<1, 0, 4, 1>(t)), transpose(block<0, 0, 4, 1>(t)));
    static_assert(element<1, 2>(toeplitz) == element<4>(t) && element<3, 0>(toeplitz) == element<0>(t));
    constexpr auto above = vertical(horizontal(zeros<3, 1>, identity<3>), zeros<1, 4>);
    constexpr auto below = transpose(above);
    constexpr auto sums =
        vertical(trace(C * below * below * below), trace(C * below * below), trace(C * below), trace(C),
                 trace(C * above), trace(C * above * above), trace(C * above * above * above));
    static_assert(gradient(trace(C * toeplitz), t) == sums);  // (143)
    static_assert(gradient(trace(toeplitz * C), t) == sums);
    constexpr auto u = vector<"u", 4>;  // of a symmetric one: the main diagonal and those on both sides
    constexpr auto mirrored = vertical(element<3>(u), element<2>(u), element<1>(u), u);
    static_assert(gradient(substitute(trace(C * toeplitz), t, mirrored), u) ==  // (144)
                  vertical(element<3>(sums), element<4>(sums) + element<2>(sums),
                           element<5>(sums) + element<1>(sums), element<6>(sums) + element<0>(sums)));
}
