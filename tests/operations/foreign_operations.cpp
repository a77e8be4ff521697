// SPDX-License-Identifier: BSL-1.0

// Functions that run code of a user's, with their Jacobians, as part of expressions.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include "operations_of_users.hpp"

namespace {

using namespace ctgrad;
using users::mixture, users::range_and_bearing, users::swish, users::valve;

constexpr auto p = vector<"p", 2>;
constexpr auto q = vector<"q", 2>;
constexpr auto x = vector<"x", 3>;
constexpr auto P = matrix<"P", 2, 2>;
constexpr auto s = scalar<"s">;

using pair = std::array<double, 2>;

BOOST_AUTO_TEST_CASE(values) {
    const auto seen = evaluate(range_and_bearing(p - q), p = pair{4, 6}, q = pair{1, 2});
    BOOST_TEST(seen[0] == 5);
    BOOST_TEST(seen[1] == std::atan2(4.0, 3.0));
    const auto mixed = evaluate(mixture(x) * s, x = std::array<float, 3>{2, 3, 4}, s = 2.0f);
    static_assert(std::is_same_v<decltype(mixed), const std::array<float, 2>>);
    BOOST_TEST(mixed[0] == 4.0f);
    BOOST_TEST(mixed[1] == 128.0f);
}

// An innovation's Jacobian is the sensor's, times what stands inside.
BOOST_AUTO_TEST_CASE(jacobians) {
    const pair at{0.8, -1.3};
    double j[2][2];
    users::see_point_jacobian(at.data(), &j[0][0]);
    const auto plain = evaluate(jacobian(range_and_bearing(p), p), p = at);
    const auto turned = evaluate(jacobian(q - range_and_bearing(2_c * p), p), p = pair{0.4, -0.65});
    for (unsigned i = 0; i < 2; ++i)
        for (unsigned k = 0; k < 2; ++k) {
            BOOST_TEST(plain[i][k] == j[i][k]);
            BOOST_TEST(std::abs(turned[i][k] + 2 * j[i][k]) < 1e-15);
        }
    static_assert(identical(jacobian(range_and_bearing(P * p), p), jacobian(range_and_bearing(P * p), p)));
    const auto rectangular = evaluate(jacobian(mixture(x), x), x = std::array<double, 3>{2, 3, 4});
    BOOST_TEST(rectangular[0][0] == 3);
    BOOST_TEST(rectangular[0][1] == 2);
    BOOST_TEST(rectangular[0][2] == -1);
    BOOST_TEST(rectangular[1][2] == 48);
}

// Within other functions, of which a second derivative may be asked for by another variable.
BOOST_AUTO_TEST_CASE(in_expressions) {
    const pair at{0.8, -1.3}, other{0.3, 0.9};
    constexpr auto f = sum(swish(range_and_bearing(p))) + squared_norm(mixture(vertical(p, s)));
    const auto g = evaluate(gradient(f, p), p = at, s = 0.7);
    const double d = 1e-6;
    for (unsigned k = 0; k < 2; ++k) {
        pair up = at, down = at;
        up[k] += d;
        down[k] -= d;
        const double slope = (evaluate(f, p = up, s = 0.7) - evaluate(f, p = down, s = 0.7)) / (2 * d);
        BOOST_TEST(std::abs(g[k] - slope) < 1e-8);
    }
    constexpr auto product = dot(q, range_and_bearing(p));
    double j[2][2];
    users::see_point_jacobian(at.data(), &j[0][0]);
    const auto mixed = evaluate(hessian(product, p, q), p = at, q = other);
    for (unsigned i = 0; i < 2; ++i)
        for (unsigned k = 0; k < 2; ++k) BOOST_TEST(mixed[i][k] == j[k][i]);
}

BOOST_AUTO_TEST_CASE(several_results_at_once) {
    const auto [y, j] =
        evaluate(outputs(range_and_bearing(p), jacobian(range_and_bearing(p), p)), p = pair{3, 4});
    BOOST_TEST(y[0] == 5);
    BOOST_TEST(j[0][1] == 0.8);
    double into[2];
    evaluate_into(into, range_and_bearing(P * p), P = std::array<pair, 2>{{{0, 1}, {1, 0}}}, p = pair{3, 4});
    BOOST_TEST(into[1] == std::atan2(3.0, 4.0));
}

BOOST_AUTO_TEST_CASE(equality_and_printing) {
    static_assert(range_and_bearing(p + q) == range_and_bearing(q + p));
    static_assert(!(range_and_bearing(p) == range_and_bearing(q)) && !(range_and_bearing(p) == p));
    static_assert(jacobian(range_and_bearing(P * p), p) ==
                  jacobian(range_and_bearing(P * p + zeros<2, 1>), p));
    BOOST_TEST(to_string(range_and_bearing(p)) == "see(p)");
    BOOST_TEST(to_string(jacobian(range_and_bearing(P * p), p)) == "Dsee(Pp)P");
    BOOST_TEST(to_string(hessian(sum(range_and_bearing(p)), p)).find("DDsee") != std::string_view::npos);
}

}  // namespace
