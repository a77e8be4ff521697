// SPDX-License-Identifier: BSL-1.0

// Norms that are products, powers or sums of others: equal functions, with equal derivatives.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 4>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto M = matrix<"M", 3, 3>;

// Of rank one.
static_assert(norm(outer(x, y)) == norm(x) * norm(y) &&
              squared_norm(outer(x, y)) == squared_norm(y) * squared_norm(x));
static_assert(norm(A * x * transpose(y)) == norm(A * x) * norm(y));
static_assert(norm(outer(x, x)) == squared_norm(x));
static_assert(gradient(norm(outer(x, y)), x) == norm(y) * x / norm(x));
static_assert(!(norm(outer(x, y)) == norm(x)) && !(norm(A * M) == norm(A) * norm(M)));

// Of diagonals and of squares.
static_assert(norm(diagonal_matrix(x)) == norm(x) && squared_norm(diagonal_matrix(x)) == squared_norm(x));
static_assert(sum(hadamard(A, A)) == squared_norm(A) && sqrt(sum(pow<2>(x))) == norm(x));
static_assert(gradient(sqrt(sum(hadamard(x, x))), x) == x / norm(x));

// Powers.
static_assert(identical(squared_norm(x) / norm(x), norm(x)));
static_assert(gradient(pow<3>(norm(x)), x) == 3_c * norm(x) * x);
static_assert(to_string(gradient(squared_norm(x) * norm(x), x)) == std::string_view("3‖x‖x"));

}  // namespace

// Products of small vectors are out of range where norms are not.
BOOST_AUTO_TEST_CASE(norms_of_rank_one_stay_in_range) {
    const std::array<double, 3> small{3e-200, 0, -4e-200};
    const std::array<double, 4> large{0, 3e200, 4e200, 0};
    BOOST_TEST(evaluate(norm(outer(x, y)), x = small, y = large) == 25, boost::test_tools::tolerance(1e-15));
    const auto slope = evaluate(gradient(norm(outer(x, y)), x), x = small, y = large);
    BOOST_TEST(slope[0] == 3e200, boost::test_tools::tolerance(1e-15));
}
