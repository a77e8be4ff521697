// SPDX-License-Identifier: BSL-1.0

// Hessians of norms of stacks and of functions of norms are right at every scale at which they can be
// represented, where xxᵀ, ‖x‖³ or ‖x‖⁴ cannot: in straight-line code and in loops.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

using exact = long double;

constexpr auto x = vector<"x", 3>;

/// a I + b uuᵀ with u = x/‖x‖ is the Hessian of a function of ‖x‖.
struct curvature {
    exact a, b;
};

template <class T>
void check(const char* what, const std::array<T, 3>& at, auto f, curvature wanted) {
    exact r = 0;
    for (const T entry : at) r += exact(entry) * exact(entry);
    r = std::sqrt(r);
    const exact size = std::max(std::abs(wanted.a), std::abs(wanted.b));
    if (size > exact(std::numeric_limits<T>::max()) / 100) return;
    if (size < exact(std::numeric_limits<T>::min()) * 100) return;
    const auto in_line = evaluate(hessian(f, x), x = at);
    const auto in_loops = evaluate(optimize_for_size(hessian(f, x)), x = at);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            const exact right = (i == j ? wanted.a : 0) + wanted.b * (exact(at[i]) / r) * (exact(at[j]) / r);
            for (const T found : {in_line[i][j], in_loops[i][j]})
                BOOST_TEST(
                    std::abs(exact(found) - right) <= 16 * exact(std::numeric_limits<T>::epsilon()) * size,
                    what << " at ‖x‖ = " << r << ": [" << i << "][" << j << "] " << found << " is not "
                         << right);
        }
}

template <class T>
void check_at(exact scale) {
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    std::array<T, 3> at;
    for (T& entry : at) entry = static_cast<T>(scale * exact(normal(random)));
    const exact r = std::hypot(exact(at[0]), exact(at[1]), exact(at[2]));
    const exact w = std::hypot(r, exact(1));
    check("‖[x; 1]‖", at, norm(vertical(x, 1_c)), {1 / w, -(r / w) * (r / w) / w});
    check("‖[x; 2x]‖", at, norm(vertical(x, 2_c * x)), {std::sqrt(exact(5)) / r, -std::sqrt(exact(5)) / r});
    check("1/‖[x; 1]‖", at, 1_c / norm(vertical(x, 1_c)),
          {-1 / w / w / w, 3 * (r / w) * (r / w) / w / w / w});
    check("ln ‖x‖", at, log(norm(x)), {1 / r / r, -2 / r / r});
    check("ln(1 + ‖x‖²)", at, log(1_c + squared_norm(x)), {2 / w / w, -4 * (r / w) * (r / w) / w / w});
}

}  // namespace

BOOST_AUTO_TEST_CASE(hessians_are_right_at_every_scale) {
    for (const exact scale : {1e-30L, 1e-15L, 1e-3L, 1e3L, 1e15L, 1e18L, 1e30L}) check_at<float>(scale);
    for (const exact scale : {1e-300L, 1e-150L, 1.0L, 1e100L, 1e150L, 1e300L}) check_at<double>(scale);
}
