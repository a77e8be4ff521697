// SPDX-License-Identifier: BSL-1.0

// A point rotated by a unit quaternion and projected by a pinhole camera: the Jacobians of the two pixel
// coordinates by the quaternion and by the point.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using numeric_oracle::agrees_evaluated;

namespace {

constexpr auto q = vector<"q", 4>;  // w, x, y, z
constexpr auto p = vector<"p", 3>;
constexpr auto f = scalar<"f">;
constexpr auto c = vector<"c", 2>;

constexpr auto w = element<0>(q);
constexpr auto v = vertical(element<1>(q), element<2>(q), element<3>(q));
constexpr auto rotated = p + 2_c * w * cross(v, p) + 2_c * cross(v, cross(v, p));
constexpr auto pixel =
    f * vertical(element<0>(rotated) / element<2>(rotated), element<1>(rotated) / element<2>(rotated)) + c;

}  // namespace

BOOST_AUTO_TEST_CASE(rotation) {
    static_assert(jacobian(rotated, p) == identity<3> + 2_c * w * skew(v) + 2_c * skew(v) * skew(v));
    static_assert(squared_norm(rotated) - squared_norm(p) ==
                  4_c * (squared_norm(q) - 1_c) * squared_norm(cross(v, p)));
    BOOST_TEST(agrees_evaluated(rotated, q, jacobian(rotated, q)));
}
BOOST_AUTO_TEST_CASE(projection) {
    static_assert(shape_of(jacobian(pixel, q)) == dims{2, 4} && shape_of(jacobian(pixel, p)) == dims{2, 3});
    BOOST_TEST(agrees_evaluated(pixel, q, jacobian(pixel, q)));
    BOOST_TEST(agrees_evaluated(pixel, p, jacobian(pixel, p)));
}
// A quarter turn about the z axis brings (1, 2, 4) to (−2, 1, 4).
BOOST_AUTO_TEST_CASE(values) {
    const double half = std::sqrt(0.5);
    const std::array<double, 4> quarter_turn{half, 0, 0, half};
    const std::array<double, 3> point{1, 2, 4};
    const auto turned = evaluate(rotated, q = quarter_turn, p = point);
    const auto seen =
        evaluate(pixel, q = quarter_turn, p = point, f = 8.0, c = std::array<double, 2>{320, 240});
    const std::array<double, 3> expected{-2, 1, 4};
    for (std::size_t k = 0; k < 3; ++k) BOOST_TEST(std::abs(turned[k] - expected[k]) < 1e-14);
    BOOST_TEST(std::abs(seen[0] - 316) < 1e-12);
    BOOST_TEST(std::abs(seen[1] - 242) < 1e-12);
}
