// SPDX-License-Identifier: BSL-1.0

// A robot's arm: six joints that turn about different axes, a link of length one behind each. The place of
// the tool and its Jacobian by the joints' angles, which is the geometric one: column i is the axis of joint
// i times what it carries.

#include <array>
#include <cmath>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees_evaluated;

namespace {

constexpr int joints = 6;
constexpr auto angles = vector<"q", joints>;
constexpr auto tool = vector<"p", 3>;

/// The turn of a joint, about z and y in turns.
template <int Joint>
constexpr auto rotation() {
    constexpr auto c = cos(element<Joint>(angles));
    constexpr auto s = sin(element<Joint>(angles));
    if constexpr (Joint % 2 == 0)
        return vertical(horizontal(c, -s, 0_c), horizontal(s, c, 0_c), horizontal(0_c, 0_c, 1_c));
    else return vertical(horizontal(c, 0_c, s), horizontal(0_c, 1_c, 0_c), horizontal(-s, 0_c, c));
}
/// Where the tool is, seen from a joint.
template <int Joint>
constexpr auto place() {
    if constexpr (Joint == joints) return tool;
    else return rotation<Joint>() * place<Joint + 1>() + unit<3, Joint % 3>;
}

/// One joint's turn of a vector.
std::array<double, 3> turned(int joint, double angle, const std::array<double, 3>& x) {
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    if (joint % 2 == 0) return {c * x[0] - s * x[1], s * x[0] + c * x[1], x[2]};
    return {c * x[0] + s * x[2], x[1], c * x[2] - s * x[0]};
}

constexpr std::array<double, joints> q{0.3, -1.1, 0.7, 2.2, -0.4, 1.9};
constexpr std::array<double, 3> p{0.5, -0.25, 1.5};

}  // namespace

BOOST_AUTO_TEST_CASE(jacobian_of_the_tool_by_the_angles) {
    constexpr auto last = rotation<joints - 1>() * tool;
    BOOST_TEST(agrees_evaluated(last, angles, jacobian(last, angles)));
    const auto [computed, by_angles] =
        evaluate(outputs(place<0>(), jacobian(place<0>(), angles)), angles = q, tool = p);
    // from the tool inwards: every joint turns what it carries, and all columns so far
    std::array<double, 3> x = p;
    std::array<std::array<double, 3>, joints> columns{};
    for (int joint = joints; joint-- > 0;) {
        const auto i = static_cast<std::size_t>(joint);
        x = turned(joint, q[i], x);
        for (std::size_t k = i + 1; k < joints; ++k) columns[k] = turned(joint, q[i], columns[k]);
        if (joint % 2 == 0) columns[i] = {-x[1], x[0], 0};
        else columns[i] = {x[2], 0, -x[0]};
        x[i % 3] += 1;
    }
    for (std::size_t k = 0; k < 3; ++k) {
        BOOST_TEST(std::abs(computed[k] - x[k]) < 1e-13);
        for (std::size_t i = 0; i < joints; ++i)
            BOOST_TEST(std::abs(by_angles[k][i] - columns[i][k]) < 1e-13);
    }
}

// Of its 1,257 operations as matrices a fifth is left when every entry stands by itself.
BOOST_AUTO_TEST_CASE(is_straight_line_code) {
    using arm = program::compiled<decltype(place<0>()), decltype(jacobian(place<0>(), angles))>;
    static_assert(arm::straight_for<true>().size() > 0 && arm::straight_for<true>().size() < 300);
}
