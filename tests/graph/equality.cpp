// SPDX-License-Identifier: BSL-1.0

// == is equality of functions: true where the normal forms differ but the values never do, false as soon as
// they can.

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

// Expanded and factored.
static_assert((A + B) * (A + B) == A * A + A * B + B * A + B * B);
static_assert(pow<2>(s + t) == pow<2>(s) + 2_c * s * t + pow<2>(t));
static_assert(squared_norm(x - y) == squared_norm(x) - 2_c * transpose(x) * y + squared_norm(y));
static_assert((s + t) / s == 1_c + t / s);
static_assert(1_c / s - 1_c / t == (t - s) / (s * t));

// Numbers that would be equal modulo a prime such as 2³¹ − 1.
static_assert(!(2147483648_c * s == s) && !(2147483647_c * s == 0_c) && !(s / 2147483648_c == s));
static_assert(!(0.5_c * s == 1073741824_c * s) && !(65536_c * s == s / 32768_c));
static_assert(!((65536_c * s + t) * (32768_c * s) == pow<2>(s) + 32768_c * s * t));
static_assert(pow<2>(s + 0.00001_c) == pow<2>(s) + 0.00002_c * s + 0.0000000001_c);

// What determinants, inverses and traces obey.
static_assert(determinant(A * B) == determinant(A) * determinant(B));
static_assert(determinant(2_c * A) == 8_c * determinant(A));
static_assert(inverse(A * B) == inverse(B) * inverse(A));
static_assert(adjugate(A) == determinant(A) * inverse(A));
static_assert(inverse(A) - inverse(B) == inverse(A) * (B - A) * inverse(B));
static_assert(trace(transpose(A) * B) == sum(hadamard(A, B)));
static_assert(hadamard(x, y) == diagonal_matrix(x) * y);
static_assert(determinant(identity<3> + x * transpose(y)) == 1_c + dot(x, y));

// What the properties of variables imply.
static_assert(transpose(x) * K * x == 0_c);
static_assert(determinant(K) == 0_c);
static_assert(norm(Q * x) == norm(x));
static_assert(pow<2>(determinant(Q)) == 1_c);
static_assert(!(determinant(Q) == 1_c) && !(determinant(Q) == -1_c));  // rotations and reflections
static_assert(!(determinant(Q) == determinant(matrix<"R", 3, 3, orthogonal>)));
static_assert(adjugate(Q) == determinant(Q) * transpose(Q));
static_assert(inverse(D) * S == inverse(transpose(D)) * transpose(S));

static_assert(element<0, 2>(L) == 0_c && element<2, 0>(U) == 0_c && element<1, 2>(transpose(U)) == 0_c);
static_assert(element<0, 2>(L * Z + Z) == 0_c && element<2, 1>(inverse(U)) == 0_c);
static_assert(determinant(L) == element<0, 0>(L) * element<1, 1>(L) * element<2, 2>(L));
static_assert(diagonal_of(L * Z) == hadamard(diagonal_of(L), diagonal_of(Z)));
static_assert(matrix<"E", 3, 3, lower_triangular, upper_triangular> ==
              diagonal_matrix(diagonal_of(matrix<"E", 3, 3, lower_triangular, upper_triangular>)));
static_assert(matrix<"E", 3, 3, symmetric, lower_triangular> ==
              diagonal_matrix(diagonal_of(matrix<"E", 3, 3, symmetric, lower_triangular>)));

// Unequal.
static_assert(!(element<2, 0>(L) == 0_c) && !(element<0, 2>(U) == 0_c) && !(element<0, 2>(L * U) == 0_c));
static_assert(!(L == transpose(L)) && !(diagonal_of(L * U) == hadamard(diagonal_of(L), diagonal_of(U))));
static_assert(!(A * B == B * A));
static_assert(!(transpose(A * B) == transpose(A) * transpose(B)));
static_assert(!(transpose(A) == A) && !(transpose(K) == K) && !(transpose(Q) == Q));
static_assert(!(transpose(x) * A * y == transpose(x) * transpose(A) * y));
static_assert(!(trace(A * B) == trace(A) * trace(B)));
static_assert(!(trace(A * B * C) == trace(B * A * C)));
static_assert(!(inverse(A + B) == inverse(A) + inverse(B)));
static_assert(!(determinant(2_c * A) == 2_c * determinant(A)));
static_assert(!(pow<2>(A) == matrix_power<2>(A)));
static_assert(!(hadamard(A, B) == A * B));
static_assert(!(exp(A + B) == hadamard(exp(A), exp(A))));
static_assert(!(norm(x + y) == norm(x) + norm(y)));
static_assert(!(D * A == A * D) && !(S * P == P * S));
static_assert(!(x + x == 3_c * x) && !(x == y) && !(s == 1_c) && !(A == S));
static_assert(!(sum(X) == 1_c) && !(unit<3, 0> == unit<3, 1>) && !(identity<3> == ones<3, 3>));
static_assert(!(exp(s) == 1_c + s) && !(sin(x) == x) && !(tanh(s) == s) && !(sigmoid(s) == s));

// Signs: a random number has each of both half of the time, and must not be taken for all numbers.
static_assert(!(abs(s) == s) && !(abs(s) == -s) && !(abs(x) == x) && !(abs(x) == -x));
static_assert(!(sign(s) == 1_c) && !(sign(s) == -1_c) && !(sign(s) == 0_c));
static_assert(!(sign(t) == 1_c) && !(sign(t) == -1_c) && !(sign(s) == sign(t)) && !(sign(s) == -sign(t)));
static_assert(!(heaviside(s) == 1_c) && !(heaviside(s) == 0_c) && !(heaviside(t) == 1_c));
static_assert(!(relu(s) == s) && !(relu(s) == 0_c) && !(relu(t) == t) && !(relu(t) == 0_c));
static_assert(!(abs(s) * t == s * t) && !(abs(s) * t == -s * t) && !(abs(s) * t == s * abs(t)));
static_assert(!(norm(s * x) == s * norm(x)) && !(norm(s * x) == -s * norm(x)));
static_assert(!(abs(s) + abs(t) == abs(s + t)) && !(sign(s + t) == sign(s)));
static_assert(abs(s) * abs(s) == s * s);
static_assert(abs(3_c * s) == 3_c * abs(s) && abs(-5_c * s) == 5_c * abs(s));
static_assert(norm(3_c * x) == 3_c * norm(x) && norm(-x) == norm(x));
static_assert(sign(3_c * s) == sign(s) && sign(-7_c * s) == -sign(s));
static_assert(relu(3_c * s) == 3_c * relu(s));

// Functions of matrices that are odd or even.
static_assert(matrix_cos(-A) == matrix_cos(A) && matrix_sin(-A) == -matrix_sin(A));
static_assert(!(matrix_exp(-A) == matrix_exp(A)) && !(matrix_cos(-A) == -matrix_cos(A)));

// Shapes that are too large for a compiler to compute with.
constexpr auto M = matrix<"M", 500, 300>;
constexpr auto N = matrix<"N", 300, 500>;
constexpr auto v = vector<"v", 300>;
constexpr auto u = vector<"u", 500>;
static_assert(derivative(squared_norm(M * v - u), v) == 2_c * transpose(M * v - u) * M);
static_assert(derivative(squared_norm(M * v - u), M) == 2_c * v * transpose(M * v - u));
static_assert(squared_norm(M * v - u) == squared_norm(M * v) - 2_c * transpose(u) * M * v + squared_norm(u));
static_assert(transpose(unit<500, 400>) * (M * (v + v + v)) == 3_c * transpose(unit<500, 400>) * (M * v));
static_assert(!(transpose(unit<500, 400>) * M * v == transpose(unit<500, 401>) * M * v));
static_assert(!(transpose(unit<500, 0>) * M * v == transpose(unit<500, 6>) * M * v));
static_assert(!(M * N == transpose(M * N)) && !(M * v == M * (2_c * v)));
static_assert(!(squared_norm(M * v) == squared_norm(u)));

// clang-format on

// An operation that is no formula of entries says its exact value, or there is none.
struct permanent_of_two {
    static constexpr int arity = 1;
    static constexpr dims shape(dims) { return {1, 1}; }
};
struct exact_permanent_of_two : permanent_of_two {
    static constexpr auto over_field(const auto& a, const auto&) {
        return a(0, 0) * a(1, 1) + a(0, 1) * a(1, 0);
    }
};
static_assert(!graph::detail::has_exact_value<permanent_of_two>);
static_assert(graph::detail::has_exact_value<exact_permanent_of_two>);
static_assert([] {
    const auto counted = graph::exact_field::matrix({2, 2}, [](int i, int j) { return 2 * i + j + 1; });
    return graph::exact_field::value(exact_permanent_of_two{}, counted)(0, 0) == 10;
}());

// The assertions above are the test; this says that they were compiled.
BOOST_AUTO_TEST_CASE(equality_is_a_constant) {
    static constexpr bool same = (s + t) * (s - t) == s * s - t * t;
    static constexpr bool different = (s + t) * (s + t) == s * s + t * t;
    BOOST_TEST(same);
    BOOST_TEST(!different);
}

}  // namespace
