// SPDX-License-Identifier: BSL-1.0
// Both namespaces opened, as README says: three names of ours are qualified, all others are not.
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <complex>
#include <functional>
#include <map>
#include <memory>
#include <numbers>
#include <numeric>
#include <optional>
#include <random>
#include <ranges>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <valarray>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace std;
using namespace ctgrad;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = ctgrad::vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3, symmetric>;
constexpr auto f =
    dot(x, A* x) + norm(x) + sum(exp(x) + log(abs(x)) + sqrt(abs(x)) + cbrt(x)) * pow<3>(s) -
    trace(inverse(A)) + sum(sin(x) + cos(x) + tan(x) + atan(x) + sinh(x) + tanh(x)) +
    sum(asinh(x) + erf(x) + erfc(x) + asin(sin(x)) + acos(cos(x)) + acosh(cosh(x)) + atanh(sin(x))) +
    sum(hypot(x, x) + atan2(x, x) + copysign(x, x) + fmod(x, x + x)) + log_sum_exp(x) +
    element<0>(softmax(x)) + 1e-3_c;
constexpr auto g = gradient(f, x);
constexpr auto both_values = ctgrad::function(outputs(f, g), inputs(x, A, s));

static_assert(A * inverse(A) == ctgrad::identity<3> && transpose(A) == A &&
              determinant(2_c * A) == 8_c * determinant(A));

}  // namespace

BOOST_AUTO_TEST_CASE(both_namespaces_are_open) {
    const array<double, 3> data{0.5, -1.25, 2};
    const double entries[3][3] = {{4, 1, 0.5}, {1, 3, -1}, {0.5, -1, 5}};
    const auto [value, slope] = both_values(data, entries, 1.5);
    BOOST_TEST(value == evaluate(f, x = data, A = entries, s = 1.5));
    BOOST_TEST(slope[1] == evaluate(element<1>(g), x = data, A = entries, s = 1.5),
               boost::test_tools::tolerance(1e-13));
    BOOST_TEST(!to_string(g).empty());
    // What both have is found by what it is given to.
    BOOST_TEST(to_string(12) == "12");
    BOOST_TEST(exp(0.0) + pow(2.0, 3.0) + abs(-2) + norm(complex<double>{3, 4}) == 36.0);
    BOOST_TEST((exp(valarray<double>{0, 0}).sum()) == 2.0);
    BOOST_TEST(apply([](int a, int b) { return a + b; }, tuple{1, 2}) == 3);
    BOOST_TEST(min(2, 3) + max(2, 3) + clamp(4, 1, 2) == 7);
    BOOST_TEST((evaluate(min(s, s) + max(s, 2_c) + clamp(s, s, s), s = 1.5) == 5.0));
    BOOST_TEST((evaluate(where(s > 0_c && !(s > 1_c), s, 2_c), s = 1.5) == 2.0));
    const std::vector<double> numbers{1, 2, 3};
    BOOST_TEST(accumulate(numbers.begin(), numbers.end(), 0.0) == evaluate(sum(x), x = span(numbers)));
}
