// SPDX-License-Identifier: BSL-1.0

// Operations of users on matrices: values, derivatives, equality and printing.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include "evaluate/paths_agree.hpp"
#include "operations_of_users.hpp"

namespace {

using namespace ctgrad;
using users::sandwich, users::rotation_logarithm, users::running_sum, users::sum_of_cubes, users::swish;

constexpr auto s = scalar<"s">;
constexpr auto v = vector<"v", 3>;
constexpr auto x = vector<"x", 5>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 2, 3>;
constexpr auto R = matrix<"R", 3, 3>;

using column_of_three = std::array<double, 3>;
using square = std::array<column_of_three, 3>;

// exp [v]× by its series: the rotation about v by ‖v‖.
constexpr auto turned = skew(v);
square rotation(const column_of_three& about) {
    const double t = std::sqrt(about[0] * about[0] + about[1] * about[1] + about[2] * about[2]);
    const auto e = evaluate(identity<3> + s * turned + scalar<"c"> * turned * turned, v = about,
                            s = std::sin(t) / t, scalar<"c"> = (1 - std::cos(t)) / (t * t));
    return e;
}

BOOST_AUTO_TEST_CASE(logarithm_of_rotations) {
    for (const column_of_three about :
         {column_of_three{0.3, -0.2, 0.5}, column_of_three{1.5, 1, -2}, column_of_three{1e-3, 2e-3, 1e-3}}) {
        const auto log = evaluate(rotation_logarithm(R), R = rotation(about));
        for (unsigned k = 0; k < 3; ++k) BOOST_TEST(std::abs(log[k] - about[k]) < 1e-11);
    }
}

// By a scalar, a column and a matrix, against differences.
template <class F, class X, class Data>
void check_gradient(F f, X variable, const Data& at, const auto&... others) {
    const auto g = evaluate(gradient(f, variable), variable = at, others...);
    const double d = 1e-5;
    double* const entry = const_cast<double*>(reinterpret_cast<const double*>(&at));
    const auto* const slope = reinterpret_cast<const double*>(&g);
    for (int k = 0; k < X::shape.count(); ++k) {
        const double middle = entry[k];
        entry[k] = middle + d;
        const double above = evaluate(f, variable = at, others...);
        entry[k] = middle - d;
        const double below = evaluate(f, variable = at, others...);
        entry[k] = middle;
        BOOST_TEST(std::abs(slope[k] - (above - below) / (2 * d)) < 1e-7);
    }
}

BOOST_AUTO_TEST_CASE(gradients) {
    column_of_three at{0.4, -0.3, 0.2};
    square rotated = rotation(at);
    check_gradient(squared_norm(rotation_logarithm(R)), R, rotated);
    check_gradient(dot(v, rotation_logarithm(R)), R, rotated, v = at);
    check_gradient(sum_of_cubes(rotation_logarithm(skew(v) * R)), v, at, R = rotated);
    std::array<std::array<double, 3>, 2> a{{{0.5, -1, 2}, {1.5, 0.3, -0.7}}},
        b{{{1, 2, -0.4}, {0.1, -1.2, 0.6}}};
    check_gradient(sum(sandwich(A, B)), A, a, B = b);
    check_gradient(sum(hadamard(A, sandwich(A, swish(B)))), B, b, A = a);
    check_gradient(sum_of_cubes(sandwich(A, B)), B, b, A = a);
    std::array<double, 5> p{0.2, -0.4, 1.1, 0.7, -0.9};
    check_gradient(squared_norm(running_sum(swish(x))), x, p);
    check_gradient(sum_of_cubes(running_sum(transpose(x))), x, p);
    double number = 0.8;
    check_gradient(sum_of_cubes(s) * running_sum(s) + sandwich(s, s), s, number);
}

BOOST_AUTO_TEST_CASE(second_derivatives) {
    const std::array<double, 5> p{0.2, -0.4, 1.1, 0.7, -0.9};
    constexpr auto f = sum_of_cubes(running_sum(x));
    const auto h = evaluate(hessian(f, x), x = p);
    const double d = 1e-5;
    for (unsigned k = 0; k < 5; ++k) {
        auto up = p, down = p;
        up[k] += d;
        down[k] -= d;
        const auto above = evaluate(gradient(f, x), x = up);
        const auto below = evaluate(gradient(f, x), x = down);
        for (unsigned i = 0; i < 5; ++i)
            BOOST_TEST(std::abs(h[i][k] - (above[i] - below[i]) / (2 * d)) < 1e-8);
    }
    const auto bend = hessian(squared_norm(rotation_logarithm(R) * s), v);
    static_assert(bend == zeros<3, 3>);
}

// The Jacobian of the logarithm on the left: of R exp [v]× at v = 0 by v, which is I + [w]×/2 + … at w = log
// R.
BOOST_AUTO_TEST_CASE(jacobians) {
    const column_of_three at{0.4, -0.3, 0.2};
    constexpr auto moved = rotation_logarithm(R * (identity<3> + skew(v)));
    const auto j = evaluate(jacobian(moved, v), R = rotation(at), v = column_of_three{});
    const double d = 1e-5;
    for (unsigned k = 0; k < 3; ++k) {
        column_of_three up{}, down{};
        up[k] = d;
        down[k] = -d;
        const auto above = evaluate(moved, R = rotation(at), v = up);
        const auto below = evaluate(moved, R = rotation(at), v = down);
        for (unsigned i = 0; i < 3; ++i)
            BOOST_TEST(std::abs(j[i][k] - (above[i] - below[i]) / (2 * d)) < 1e-8);
    }
}

BOOST_AUTO_TEST_CASE(shared_and_stored) {
    paths::agree<double>(
        outputs(sandwich(A, B), gradient(sum(sandwich(A, B)), A), transpose(sandwich(A, B))));
    paths::agree<float>(outputs(running_sum(x), running_sum(transpose(x)), sum_of_cubes(running_sum(x)) * x));
    constexpr double cubes = evaluate(sum_of_cubes(x), x = std::array<double, 5>{1, 2, 3, 4, 5});
    static_assert(cubes == 225);
    // once, not once for each reader
    constexpr auto read_twice = outputs(running_sum(x) + x, transpose(x) * running_sum(x));
    const std::string_view table = cost_table(read_twice);
    BOOST_TEST(table.find("running_sum(x)") == table.rfind("running_sum(x)"));
}

BOOST_AUTO_TEST_CASE(equality) {
    static_assert(sandwich(A, B) + sandwich(A, B) == 2_c * sandwich(A, B));
    static_assert(!(sandwich(A, B) == sandwich(B, A)) && !(sandwich(A, B) == A));
    static_assert(sum_of_cubes(R * transpose(R)) == sum_of_cubes(transpose(R * transpose(R))));
    static_assert(!(sum_of_cubes(A) == sum_of_cubes(transpose(A))));
    // what is said to be linear is
    static_assert(running_sum(x + 2_c * s * x) == running_sum(x) + 2_c * s * running_sum(x));
    static_assert(identical(running_sum(x - x), zeros<5, 1>));
    static_assert(!(sum_of_cubes(2_c * x) == 2_c * sum_of_cubes(x)));
}

BOOST_AUTO_TEST_CASE(printing) {
    BOOST_TEST(to_string(sandwich(A, B + B)) == "sandwich(A, 2B)");
    BOOST_TEST(to_string(rotation_logarithm(R)) == "log∨(R)");
    BOOST_TEST(to_latex(rotation_logarithm(R)) == "\\log^\\vee\\left(R\\right)");
    BOOST_TEST(to_string(gradient(sum(running_sum(x)), x)) == "remaining_sum(1)ᵀ");
}

}  // namespace
