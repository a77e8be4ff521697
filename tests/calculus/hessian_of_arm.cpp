// SPDX-License-Identifier: BSL-1.0

// The potential energy of an arm of several joints, and its Hessian by their angles: in the row
// that is swept through the gradient, the coefficients of the free row are more than one constant finds.

#include <array>
#include <cmath>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int joints = 6;
constexpr auto angles = vector<"q", joints>;

/// The turn of a joint, about z and y in turns.
template <int Joint>
constexpr auto rotation() {
    constexpr auto c = cos(element<Joint>(angles));
    constexpr auto s = sin(element<Joint>(angles));
    if constexpr (Joint % 2 == 0)
        return vertical(horizontal(c, -s, 0_c), horizontal(s, c, 0_c), horizontal(0_c, 0_c, 1_c));
    else return vertical(horizontal(c, 0_c, s), horizontal(0_c, 1_c, 0_c), horizontal(-s, 0_c, c));
}
/// Where the centre of a link is, seen from a joint.
template <int Joint, int Link>
constexpr auto centre() {
    if constexpr (Joint == Link) return rotation<Joint>() * (0.2_c * unit<3, 2> + 0.05_c * unit<3, 0>);
    else return rotation<Joint>() * (centre<Joint + 1, Link>() + 0.3_c * unit<3, 2>);
}
template <int... Link>
constexpr auto height(std::integer_sequence<int, Link...>) {
    return (element<2>(centre<0, Link>()) + ...);
}
constexpr auto potential = height(std::make_integer_sequence<int, joints>{});

/// The same, link after link.
double height_at(const std::array<double, joints>& q) {
    double sum = 0;
    for (std::size_t link = 0; link < joints; ++link) {
        std::array<double, 3> x{0.05, 0, 0.2};
        for (std::size_t joint = link + 1; joint-- > 0;) {
            const double c = std::cos(q[joint]), s = std::sin(q[joint]);
            if (joint % 2 == 0) x = {c * x[0] - s * x[1], s * x[0] + c * x[1], x[2]};
            else x = {c * x[0] + s * x[2], x[1], c * x[2] - s * x[0]};
            if (joint > 0) x[2] += 0.3;
        }
        sum += x[2];
    }
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_a_long_chain_is_what_differences_say) {
    const std::array<double, joints> at{0.3, -1.1, 0.7, 1.2, -0.4, 0.9};
    const auto curvature = evaluate(hessian(potential, angles), angles = at);
    constexpr double step = 1e-3;
    const auto moved = [&](std::size_t i, double by_i, std::size_t k, double by_k) {
        auto there = at;
        there[i] += by_i;
        there[k] += by_k;
        return height_at(there);
    };
    for (std::size_t i = 0; i < joints; ++i)
        for (std::size_t k = 0; k < joints; ++k) {
            const double difference = moved(i, step, k, step) - moved(i, step, k, -step) -
                                      moved(i, -step, k, step) + moved(i, -step, k, -step);
            BOOST_TEST(std::abs(curvature[i][k] - difference / (4 * step * step)) < 1e-5);
        }
}
