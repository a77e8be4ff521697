// SPDX-License-Identifier: BSL-1.0

// == never says true of what is false: pairs that differ in a dimension, a constant, a sign of a determinant
// or a property only. Each family has its truths among them, so that "not known" everywhere would fail too.

#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;

template <int N>
constexpr auto number = literal_type<N>{};
template <int N>
constexpr auto A = matrix<"A", N, N>;
template <int N>
constexpr auto B = matrix<"B", N, N>;
template <int N>
constexpr auto C = matrix<"C", N, N>;
template <int N>
constexpr auto Q = matrix<"Q", N, N, orthogonal>;
template <int N>
constexpr auto K = matrix<"K", N, N, skew_symmetric>;
template <int N>
constexpr auto S = matrix<"S", N, N, symmetric>;
template <int N>
constexpr auto x = vector<"x", N>;

/// A family: formulas of the length n, and what is claimed of them with the length m.
template <int N, int M>
struct lengths {
    static constexpr bool norm_of_ones =
        norm(ones<N>) * trace(A<N> * B<N>) == sqrt(number<M>) * trace(A<N> * B<N>);
    static constexpr bool sum_of_ones =
        sum(ones<N> + x<N> - x<N>) * squared_norm(x<N>) + s == s + number<M> * squared_norm(x<N>);
    static constexpr bool trace_of_identity = trace(A<N> + s * identity<N>) == trace(A<N>) + number<M> * s;
    static constexpr bool sum_of_equal_functions = sum(exp(x<N> - x<N> + s * ones<N>)) == number<M> * exp(s);
    static constexpr bool rotated_norm =
        squared_norm(Q<N> * S<N>) + trace(Q<N> * transpose(Q<N>)) == squared_norm(S<N>) + number<M>;
    static constexpr bool skew_determinant = determinant(K<N>) == 0_c;
    // (A 1)ᵢ with all entries equal
    static constexpr bool row_of_equal_entries =
        dot(ones<N>, s* ones<N, N>* x<N>) == number<M> * s * sum(x<N>);
};

template <int... Ms, class Check>
constexpr bool for_lengths(std::integer_sequence<int, Ms...>, Check check) {
    return (check(std::integral_constant<int, Ms>{}) && ...);
}
template <int N>
constexpr bool only_of_its_length =
    for_lengths(std::integer_sequence<int, N - 2, N - 1, N, N + 1, N + 2, 4, 5, 6>{}, [](auto m) {
        using family = lengths<N, m()>;
        const bool right = m() == N;
        return family::norm_of_ones == right && family::sum_of_ones == right &&
               family::trace_of_identity == right && family::sum_of_equal_functions == right &&
               family::rotated_norm == right && family::skew_determinant == (N % 2 == 1) &&
               family::row_of_equal_entries == right;
    });
static_assert(only_of_its_length<3> && only_of_its_length<7>);
static_assert(only_of_its_length<8> && only_of_its_length<20>);

/// Of the degree of a determinant, which is the length.
template <int N, int M>
constexpr bool degree_of_determinant = determinant(s * A<N> + A<N>) == pow<M>(s + 1_c) * determinant(A<N>);
template <int N, int M>
constexpr bool degree_of_adjugate = adjugate(s * A<N> + A<N>) == pow<M - 1>(s + 1_c) * adjugate(A<N>);
static_assert(degree_of_determinant<4, 4> && degree_of_determinant<20, 20> && degree_of_adjugate<9, 9>);
static_assert(!degree_of_determinant<20, 6> && !degree_of_determinant<20, 4> && !degree_of_determinant<9, 5>);
static_assert(!degree_of_adjugate<9, 5> && !degree_of_adjugate<9, 7> && !degree_of_adjugate<20, 6>);

// Cayley and Hamilton: of two rows, and of no more.
template <int N>
constexpr bool polynomial_of_two_rows =
    A<N> * A<N> - trace(A<N>) * A<N> + 0.5_c * (pow<2>(trace(A<N>)) - trace(A<N> * A<N>)) * identity<N> ==
    zeros<N, N>;
static_assert(polynomial_of_two_rows<2> && !polynomial_of_two_rows<3> && !polynomial_of_two_rows<12>);

// Places of unit vectors, all of which are beyond a reduced length.
template <int I, int J>
constexpr bool same_row = dot(unit<400, I>, matrix<"M", 400, 300> * (2_c * x<300>)) ==
                          2_c * dot(unit<400, J>, matrix<"M", 400, 300>* x<300>);
static_assert(same_row<7, 7> && same_row<399, 399> && !same_row<5, 7> && !same_row<15, 17> &&
              !same_row<396, 398>);

// A length that is too long and cannot be reduced is not known.
static_assert(!(norm(ones<300>) * trace(A<300> * B<300>) == sqrt(6_c) * trace(A<300> * B<300>)));
static_assert(!(determinant(s * A<300>) == pow<6>(s) * determinant(A<300>)));
// A product with fewer columns than it seems to have when lengths are shortened.
static_assert(!(determinant(matrix<"M", 8, 9> * transpose(matrix<"M", 8, 9>)) == 0_c));
static_assert(determinant(matrix<"M", 9, 8> * transpose(matrix<"M", 9, 8>)) == 0_c);

// Constants: multiples of a prime, of both primes, what differs by one, and what the primes divide in the
// middle.
static_assert(!(2091040873_c * s == 0_c * s) && !(2134707943_c * s == 0_c * s));
static_assert(!(4463761561217290_c * s == 0_c * s) && !((s + 2091040873_c) * t == s * t));
static_assert(!((s + 2091040872_c) * (s + 1_c) == s * s - 1_c) && !((t + 2134707943_c) * s == s * t));
static_assert(!(s / 2091040873_c == 0_c * s) && !(pow<2>(s + 2091040873_c) == pow<2>(s)));
static_assert(!(230584300921369395_c * s == 0_c) && !(999999999999999999_c * s == 999999999999999998_c * s));
static_assert((s + 2091040873_c) * (s - 2_c) == s * s + 2091040871_c * s - 4182081746_c);
static_assert(!((pow<2>(2091040873_c * s + t) - pow<2>(t) - 4182081746_c * s * t) *
                    (pow<2>(2134707943_c * s + t) - pow<2>(t) - 4269415886_c * s * t) ==
                0_c));
static_assert(!(pow<1548368693>(s) == cbrt(s)));
static_assert(!((pow<2091040872>(s) - 1_c) * (pow<2134707942>(s) - 1_c) * t == 0_c));

// Signs of determinants.
template <int N, int Sign>
constexpr bool sign_of_determinant = determinant(Q<N> * A<N>) == number<Sign> * determinant(A<N>);
static_assert(!sign_of_determinant<3, 1> && !sign_of_determinant<3, -1> && !sign_of_determinant<4, 1>);
static_assert(determinant(Q<4> * A<4> * transpose(Q<4>)) == determinant(A<4>));

template <fixed_string Name, property... Properties>
constexpr auto R = matrix<Name, 3, 3, orthogonal, Properties...>;
template <property... P>
constexpr auto five = determinant(R<"a", P...> * R<"b", P...> * R<"c", P...> * R<"d", P...> * R<"e", P...>);
static_assert(!(five<> == 1_c) && pow<2>(five<>) == 1_c);
static_assert(!((1_c - determinant(R<"a">)) * (1_c - determinant(R<"b">)) * (1_c - determinant(R<"c">)) *
                    (1_c - determinant(R<"d">)) * (1_c - determinant(R<"e">)) ==
                0_c));

// Orthogonal and symmetric: a reflection of any number of dimensions. Orthogonal and diagonal: signs.
constexpr auto H = R<"H", symmetric>;
constexpr auto E = R<"E", diagonal>;
static_assert(H * H == identity<3> && H == transpose(H) && E * E == identity<3> && inverse(E) == E);
static_assert(!(trace(H) == 1_c) && !(trace(H) == 3_c) && !(H == identity<3>) && !(determinant(H) == 1_c));
static_assert(!(trace(E) == 1_c) && !(trace(E) == 3_c) && !(E == identity<3>) && !(determinant(E) == -1_c));
static_assert((trace(H) - 1_c) * (trace(H) + 1_c) * (trace(H) - 3_c) * (trace(H) + 3_c) == 0_c);
static_assert(!((trace(H) - 1_c) * (trace(H) + 1_c) * (trace(H) - 3_c) == 0_c));
constexpr auto L = R<"L", lower_triangular>;
static_assert(!(L == identity<3>) && L == diagonal_matrix(diagonal_of(L)) && L * L == identity<3>);
static_assert(R<"P", positive_definite> == identity<3>);
// Orthogonal and skew-symmetric: quarter turns, of either sign of the Pfaffian.
constexpr auto J = matrix<"J", 4, 4, orthogonal, skew_symmetric>;
static_assert(J * J == -identity<4> && determinant(J) == 1_c);
static_assert(!(element<0, 1>(J) == element<2, 3>(J)) && !(element<0, 1>(J) == -element<2, 3>(J)));
static_assert(pow<2>(element<0, 1>(J)) == pow<2>(element<2, 3>(J)));

// Properties: what is true of one is false of another.
template <property... P>
constexpr auto V = matrix<"V", 3, 3, P...>;
template <property... P>
constexpr bool symmetric_here = trace(A<3> * V<P...>) == trace(transpose(A<3>) * V<P...>);
static_assert(symmetric_here<symmetric> && symmetric_here<positive_definite> && symmetric_here<diagonal>);
static_assert(!symmetric_here<> && !symmetric_here<lower_triangular> && !symmetric_here<orthogonal>);
static_assert(!symmetric_here<skew_symmetric> && !symmetric_here<upper_triangular>);
template <property... P>
constexpr bool skew_here = dot(x<3>, V<P...>* x<3>) == 0_c;
static_assert(skew_here<skew_symmetric> && skew_here<skew_symmetric, lower_triangular> && !skew_here<>);
static_assert(!skew_here<symmetric> && !skew_here<diagonal> && !skew_here<lower_triangular> &&
              !skew_here<orthogonal>);
template <property... P>
constexpr bool triangular_here =
    determinant(V<P...>) == element<0, 0>(V<P...>) * element<1, 1>(V<P...>) * element<2, 2>(V<P...>);
static_assert(triangular_here<lower_triangular> && triangular_here<upper_triangular> &&
              triangular_here<diagonal>);
static_assert(!triangular_here<> && !triangular_here<symmetric> && !triangular_here<orthogonal>);
template <property... P>
constexpr bool sums_to_one_here = sum(V<P...>) == 1_c;
static_assert(sums_to_one_here<property::sums_to_one> && !sums_to_one_here<property::positive>);
static_assert(!sums_to_one_here<orthogonal> && !sums_to_one_here<>);

// What exists nowhere is equal to nothing but itself.
static_assert(!(inverse(x<3> * transpose(x<3>)) == x<3> * transpose(x<3>)));
static_assert(!(reciprocal(sum(A<3> * x<3> - A<3> * x<3> + x<3>) - sum(x<3>)) == 0_c));

// What is long is compared in short.
template <int N>
constexpr bool textbook = inverse(A<N>) - inverse(B<N>) == inverse(A<N>) * (B<N> - A<N>)*inverse(B<N>) &&
                          trace(A<N> * (B<N> + C<N>)) == trace(A<N> * B<N>) + trace(C<N> * A<N>) &&
                          squared_norm(A<N> * x<N>) == dot(x<N>, transpose(A<N>) * A<N> * x<N>) &&
                          norm(Q<N> * (x<N> + A<N> * x<N>)) == norm(x<N> + A<N> * x<N>);
static_assert(textbook<20> && textbook<200> && textbook<2000>);
template <int N>
constexpr bool mistakes = inverse(A<N>) - inverse(B<N>) == inverse(A<N>) * (A<N> - B<N>)*inverse(B<N>) ||
                          trace(A<N> * B<N> * C<N>) == trace(B<N> * A<N> * C<N>) ||
                          norm(Q<N> * (x<N> + A<N> * x<N>)) == norm(x<N> + transpose(A<N>) * x<N>);
static_assert(!mistakes<20> && !mistakes<200> && !mistakes<2000>);

// Inverses, adjugates and determinants of large matrices answer within a compiler's limits.
static_assert(determinant(A<20> * B<20>) == determinant(B<20>) * determinant(A<20>));
static_assert(determinant(A<24>) * inverse(A<24>) == adjugate(A<24>));
static_assert(!(determinant(A<24>) * inverse(A<24>) == 2_c * adjugate(A<24>)));
static_assert(!(adjugate(A<60>) == inverse(A<60>)) && !(adjugate(A<400>) == inverse(A<400>)));
static_assert(inverse(A<40> * B<40> + identity<40>) * A<40> == A<40> * inverse(B<40> * A<40> + identity<40>));

BOOST_AUTO_TEST_CASE(false_is_never_true) {
    static constexpr bool known = textbook<1000>;
    static constexpr bool false_one = degree_of_determinant<20, 18>;
    BOOST_TEST(known);
    BOOST_TEST(!false_one);
}

}  // namespace

// Two skew-symmetric factors around a symmetric one: their signs cancel in the transpose, which is the same
// number. With one or three of them the number is its own negative.
BOOST_AUTO_TEST_CASE(a_number_that_is_its_own_transpose_is_not_its_own_negative) {
    constexpr auto v = x<2>;
    constexpr auto k = K<2>;
    constexpr auto m = S<2>;
    static_assert(!(transpose(v) * k * m * k * v == 0_c) && !(transpose(v) * k * k * v == 0_c));
    static_assert(transpose(v) * k * v == 0_c && transpose(v) * k * m * k * m * k * v == 0_c);
    const double skew[2][2]{{0, 1}, {-1, 0}};
    const double middle[2][2]{{2, 1}, {1, 3}};
    const std::array<double, 2> at{1, 2};
    BOOST_TEST(evaluate(transpose(v) * k * m * k * v, v = at, k = skew, m = middle) == -7);
}
