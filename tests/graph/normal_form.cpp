// SPDX-License-Identifier: BSL-1.0

// What a user expects to be the same expression has the same normal form, and what is not the same has not.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto X = matrix<"X", 3, 2>;
constexpr auto Y = matrix<"Y", 2, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto K = matrix<"K", 3, 3, skew_symmetric>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;
constexpr auto D = matrix<"D", 3, 3, diagonal>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;
constexpr auto L = matrix<"L", 3, 3, lower_triangular>;
constexpr auto Z = matrix<"Z", 3, 3, lower_triangular>;
constexpr auto U = matrix<"U", 3, 3, upper_triangular>;

// It takes products for pointers.
// clang-format off

// Sums: like terms, in any order, zeros gone.
static_assert(identical(x + x, 2_c * x));
static_assert(identical(A - A, zeros<3, 3>));
static_assert(identical(A + B, B + A));
static_assert(identical((A + B) + C, A + (C + B)));
static_assert(identical(3_c * X - X, 2_c * X));
static_assert(identical(s * x + x * s, 2_c * s * x));
static_assert(identical(0.5_c * A + 0.5_c * A, A));
static_assert(identical(A + zeros<3, 3>, A));
static_assert(identical(-(-A), A));
static_assert(identical(A - (B - A), 2_c * A - B));
static_assert(identical(A + B - A, B));
static_assert(identical(2_c * s + t - s - s, t));
static_assert(identical(s - s, 0_c));

// Determinants and adjugates of multiples; Cramer's rule.
static_assert(identical(determinant(s * A), pow<3>(s) * determinant(A)));
static_assert(identical(determinant(2_c * A), 8_c * determinant(A)));
static_assert(identical(determinant(2_c * identity<3>), 8_c));
static_assert(identical(determinant(-A), -determinant(A)));
static_assert(identical(adjugate(s * A), pow<2>(s) * adjugate(A)));
static_assert(derivative(determinant(s * A), s) == 3_c * pow<2>(s) * determinant(A));
static_assert(identical(gradient(determinant(s * A), A), pow<3>(s) * transpose(adjugate(A))));
static_assert(identical(adjugate(A) / determinant(A), inverse(A)));
static_assert(identical(B * adjugate(A) * C / (t * determinant(A)), B * inverse(A) * C / t));
static_assert(identical(transpose(adjugate(A)) / determinant(A), transpose(inverse(A))));
static_assert(identical(gradient(log(determinant(A)), A), transpose(inverse(A))));
static_assert(!identical(adjugate(A) / determinant(B), inverse(A)));
// whatever 2ⁿ is
static_assert(identical(determinant(2_c * matrix<"W", 200, 200>), pow<200>(2_c) * determinant(matrix<"W", 200, 200>)));

// Traces that are squared norms.
static_assert(identical(trace(transpose(X) * X), squared_norm(X)));
static_assert(identical(trace(X * transpose(X)), squared_norm(X)));
static_assert(identical(trace(transpose(A * X) * A * X), squared_norm(A * X)));
static_assert(identical(trace(S * S), squared_norm(S)));
static_assert(identical(trace(K * K), -squared_norm(K)));
static_assert(identical(trace(K * transpose(K)), squared_norm(K)));
static_assert(identical(sum(diagonal_of(A * B)), trace(A * B)));
static_assert(!identical(trace(A * A), squared_norm(A)));

// Constants.
static_assert(identical(sum(unit<3, 0>), 1_c));
static_assert(identical(squared_norm(identity<7>), 7_c));
static_assert(identical(norm(identity<9>), 3_c));
static_assert(identical(norm(identity<7>), sqrt(7_c)));
static_assert(identical(norm(unit<3, 1>), 1_c));
static_assert(identical(sqrt(2.25_c), 1.5_c));
static_assert(identical(exp(ones<3, 2>), exp(1_c) * ones<3, 2>));
static_assert(identical(softmax(zeros<4, 1>), 0.25_c * ones<4, 1>));

// Products: associative, not commutative; scalars go where they like; identities and inverses vanish.
static_assert(identical((A * B) * C, A * (B * C)));
static_assert(identical(A * (s * B), s * (A * B)));
static_assert(identical((s * A) * (t * B), (t * s) * (A * B)));
static_assert(identical(A * inverse(A), identity<3>));
static_assert(identical(inverse(A) * A, identity<3>));
static_assert(identical(A * inverse(A) * B, B));
static_assert(identical(identity<3> * X, X));
static_assert(identical(X * identity<2>, X));
static_assert(identical(zeros<2, 3> * A, zeros<2, 3>));
static_assert(identical(0_c * X, zeros<3, 2>));
static_assert(identical(A * A * A, matrix_power<3>(A)));
static_assert(identical(matrix_power<2>(A) * matrix_power<-3>(A), inverse(A)));
static_assert(identical(matrix_power<0>(A), identity<3>));
static_assert(identical(inverse(inverse(A)), A));
static_assert(identical(inverse(matrix_power<2>(A)), matrix_power<-2>(A)));
static_assert(identical(inverse(A * A) * A * A, identity<3>));
static_assert(identical(inverse(2_c * A), 0.5_c * inverse(A)));
static_assert(identical(s * t, t * s));
static_assert(identical(s * s * s, pow<3>(s)));
static_assert(identical(A / s * s, A));
static_assert(identical(x / 2_c, 0.5_c * x));

// Transposes turn products round and vanish in pairs.
static_assert(identical(transpose(A * B), transpose(B) * transpose(A)));
static_assert(identical(transpose(X * Y), transpose(Y) * transpose(X)));
static_assert(identical(transpose(transpose(X)), X));
static_assert(identical(transpose(A + transpose(A)), A + transpose(A)));
static_assert(identical(transpose(s), s));
static_assert(identical(inverse(transpose(A)), transpose(inverse(A))));
static_assert(identical(transpose(exp(X)), exp(transpose(X))));
static_assert(identical(transpose(ones<2, 3>), ones<3, 2>));

// A number is its own transpose, whichever way round it is written.
static_assert(identical(transpose(x) * A * y, transpose(y) * transpose(A) * x));
static_assert(identical(transpose(x) * y, transpose(y) * x));
static_assert(identical(dot(x, y), transpose(y) * x));
static_assert(identical(transpose(x) * x, squared_norm(x)));
static_assert(identical(outer(x, y), x * transpose(y)));
static_assert(identical(x * transpose(y) * x, (transpose(x) * y) * x));

// Traces turn round, and are linear.
static_assert(identical(trace(A * B * C), trace(C * A * B)));
static_assert(identical(trace(X * Y), trace(Y * X)));
static_assert(identical(trace(A * x * transpose(y)), transpose(y) * A * x));
static_assert(identical(trace(transpose(A)), trace(A)));
static_assert(identical(trace(2_c * A + B), 2_c * trace(A) + trace(B)));

// Numbers that are known.
static_assert(identical(trace(identity<3>), 3_c));
static_assert(identical(sum(ones<2, 3>), 6_c));
static_assert(identical(squared_norm(ones<2, 3>), 6_c));
static_assert(identical(determinant(identity<3>), 1_c));
static_assert(identical(norm(zeros<3>), 0_c));
static_assert(identical(transpose(ones<3>) * ones<3>, 3_c));
static_assert(identical(exp(zeros<2, 3>), ones<2, 3>));
static_assert(identical(2_c * 3_c + 1_c / 2_c, 6.5_c));

// Entry by entry: commutative, powers collected, ones gone.
static_assert(identical(hadamard(X, transpose(Y)), hadamard(transpose(Y), X)));
static_assert(identical(hadamard(X, X), pow<2>(X)));
static_assert(identical(hadamard(X, ones<3, 2>), X));
static_assert(identical(hadamard(X, zeros<3, 2>), zeros<3, 2>));
static_assert(identical(divide(X, X), ones<3, 2>));
static_assert(identical(reciprocal(X), pow<-1>(X)));
static_assert(identical(pow<2>(pow<3>(X)), pow<6>(X)));
static_assert(identical(pow<2>(2_c * X), 4_c * pow<2>(X)));
static_assert(identical(diagonal_of(diagonal_matrix(x)), x));
static_assert(identical(diagonal_of(inverse(L)), reciprocal(diagonal_of(L))));
static_assert(identical(trace(inverse(s * L * transpose(U) + adjugate(Z))), sum(reciprocal(diagonal_of(s * L * transpose(U) + adjugate(Z))))));
static_assert(identical(diagonal_of(inverse(inverse(U) + D)), reciprocal(diagonal_of(inverse(U) + D))));
static_assert(identical(inverse(L * transpose(Z)), transpose(inverse(Z)) * inverse(L)));
static_assert(identical(log_determinant(L * transpose(L)), 2_c * log_determinant(L)));
static_assert(identical(determinant(L * Z * U), determinant(U) * determinant(L) * determinant(Z)));
static_assert(!identical(diagonal_of(inverse(L * U)), reciprocal(diagonal_of(L * U))));
static_assert(identical(diagonal_matrix(x) * y, hadamard(x, y)));
static_assert(identical((diagonal_matrix(x) * A) * (diagonal_matrix(x) * A) * y, hadamard(x, A * hadamard(x, A * y))));

// Functions that undo each other.
static_assert(identical(log(exp(X)), X));
static_assert(identical(pow<2>(norm(x)), squared_norm(x)));
static_assert(identical(norm(-x), norm(x)));
static_assert(identical(norm(2_c * x), 2_c * norm(x)));
static_assert(identical(norm(s * x), abs(s) * norm(x)));
static_assert(identical(exp(s) * exp(t), exp(s + t)));

// What is known of a variable.
static_assert(identical(transpose(S), S));
static_assert(identical(transpose(x) * S * y, transpose(y) * S * x));
static_assert(identical(transpose(inverse(S)), inverse(S)));
static_assert(identical(transpose(K), -K));
static_assert(identical(transpose(x) * K * y + transpose(y) * K * x, 0_c));
static_assert(identical(transpose(y) * K * x, -(transpose(x) * K * y)));
static_assert(identical(transpose(Q) * Q, identity<3>));
static_assert(identical(Q * transpose(Q) * x, x));
static_assert(identical(inverse(Q), transpose(Q)));
static_assert(identical(transpose(D), D));
static_assert(identical(transpose(P), P));
static_assert(identical(A * S - transpose(S * transpose(A)), zeros<3, 3>));

// The order in which variables are met decides how sums and traces are written, and a derivative has met them
// in its own.
static_assert(identical(trace(B * A) - derivative(s * trace(A * B), s), 0_c));
static_assert(identical(trace(C * B * A) - derivative(s * trace(A * C * B), s), 0_c));
static_assert(identical(transpose(y) * B * x - derivative(s * (transpose(x) * transpose(B) * y), s), 0_c));
static_assert(identical(transpose(B + A) - derivative(s * transpose(A + B), s), zeros<3, 3>));
static_assert(identical(hadamard(y, x) - derivative(s * hadamard(x, y), s), zeros<3>));

// Common factors are taken out of a finished sum.
static_assert(identical(transpose(x) * A + transpose(x) * transpose(A), transpose(x) * (A + transpose(A))));
static_assert(identical(A * C + B * C, (A + B) * C));
static_assert(identical(A * x + B * x + C * x + S * x, (A + B + C + S) * x));  // of many terms at once
static_assert(identical(A * x + A * y + s * x + A * (B * x), s * x + A * (x + y + B * x)));
static_assert(identical(X * Y + A * B * X * Y + B * X * Y, (X + A * B * X + B * X) * Y));

// What is not the same is not.
static_assert(!identical(A * B, B * A));
static_assert(!identical(transpose(A), A) && !identical(transpose(K), K) && !identical(transpose(Q), Q));
static_assert(!identical(transpose(x) * A * y, transpose(x) * transpose(A) * y));
static_assert(!identical(trace(A * B * C), trace(B * A * C)));
static_assert(!identical(pow<2>(A), matrix_power<2>(A)));
static_assert(!identical(hadamard(A, B), A * B));
static_assert(!identical(D * A, A * D) && !identical(S * P, P * S));
static_assert(!identical(x + x, 3_c * x) && !identical(x, y) && !identical(s, 1_c) && !identical(A, S));
static_assert(!identical(sum(X), 1_c) && !identical(unit<3, 0>, unit<3, 1>) &&
              !identical(identity<3>, ones<3, 3>));

// Functions that numbers come out of; of a negative one, a rectifier knows nothing.
static_assert(identical(abs(-1.5_c * X), 1.5_c * abs(X)) && identical(sign(-1.5_c * X), -1_c * sign(X)));
static_assert(identical(relu(1.5_c * X), 1.5_c * relu(X)) && identical(heaviside(1.5_c * X), heaviside(X)));
static_assert(!identical(relu(-1.5_c * X), 1.5_c * relu(X)) && !identical(heaviside(-1_c * s), heaviside(s)));
static_assert(!identical(relu(-1_c * s), 0_c) && !identical(exp(2_c * s), exp(2_c) * exp(s)));
static_assert(identical(abs(-1.5_c), 1.5_c) && identical(sign(-1.5_c), -1_c) && identical(sign(0_c), 0_c));
static_assert(identical(relu(-1.5_c), 0_c) && identical(relu(1.5_c), 1.5_c));
static_assert(identical(heaviside(-1.5_c), 0_c) && identical(heaviside(1.5_c), 1_c));

// Large shapes cost no more: nothing depends on a length but numbers such as tr I.
constexpr auto M = matrix<"M", 500, 300>;
constexpr auto N = matrix<"N", 300, 500>;
constexpr auto v = vector<"v", 300>;
constexpr auto u = vector<"u", 500>;
static_assert(identical(transpose(M * N), transpose(N) * transpose(M)));
static_assert(identical(trace(M * N), trace(N * M)));
static_assert(identical(transpose(u) * M * v, transpose(v) * transpose(M) * u));
static_assert(identical(M - M, zeros<500, 300>));
static_assert(identical(trace(identity<500>), 500_c));
static_assert(identical(sum(ones<500, 300>), 150000_c));
static_assert(identical(derivative(squared_norm(M * v - u), v), 2_c * transpose(M * v - u) * M));
static_assert(identical(derivative(squared_norm(M * v - u), M), 2_c * v * transpose(M * v - u)));
static_assert(!identical(M * N, transpose(M * N)) && !identical(M * v, M * (2_c * v)));

// clang-format on

template <class... Operations>
int functions_that_numbers_come_out_of(operations::list<Operations...>) {
    using operations::numbers_that_come_out;
    int functions = 0;
    const auto check = [&]<class Operation>(Operation) {
        if constexpr (Operation::laws.multiplicative_for != numbers_that_come_out::none) {
            ++functions;
            for (const double c : {-2.5, -1.0, 0.5, 3.0})
                for (const double at : {-1.25, 0.0, 0.75}) {
                    const bool comes_out =
                        c > 0 || Operation::laws.multiplicative_for == numbers_that_come_out::all;
                    if (comes_out)
                        BOOST_TEST(Operation::value(c * at) == Operation::value(c) * Operation::value(at));
                }
        }
    };
    (..., check(Operations{}));
    return functions;
}

BOOST_AUTO_TEST_CASE(numbers_come_out_of_what_says_so) {
    BOOST_TEST(functions_that_numbers_come_out_of(operations::all{}) == 4);
}

// The assertions above are the test; this says that they were compiled.
BOOST_AUTO_TEST_CASE(the_normal_form_is_a_constant) {
    static constexpr bool same = identical(x + x, 2_c * x);
    static constexpr bool different = identical(A * B, B * A);
    BOOST_TEST(same);
    BOOST_TEST(!different);
}

}  // namespace
