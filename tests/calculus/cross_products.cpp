// SPDX-License-Identifier: BSL-1.0

// The cross product and its matrix.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"
#include "oracles/field_dual.hpp"

using namespace ctgrad;
using numeric_oracle::agrees;

namespace {

constexpr auto t = scalar<"t">;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;

/// By the exact oracle and by the numerical one.
template <class U>
boost::test_tools::assertion_result jacobian_is_right(U u) {
    const exact_oracle::verdict exact = exact_oracle::check_derivative(u, x, jacobian(u, x));
    if (exact) return agrees(u, x, jacobian(u, x));
    boost::test_tools::assertion_result refuted(false);
    refuted.message() << exact;
    return refuted;
}

}  // namespace

BOOST_AUTO_TEST_CASE(algebra) {
    static_assert(identical(cross(a, a), zeros<3>) && identical(cross(a, b) + cross(b, a), zeros<3>));
    static_assert(identical(cross(t * a, 2_c * b), 2_c * t * cross(a, b)) &&
                  cross(a + x, b) == cross(a, b) + cross(x, b));
    static_assert(dot(a, cross(b, x)) == dot(x, cross(a, b)) && dot(a, cross(a, b)) == 0_c);
    static_assert(cross(a, cross(b, x)) == b * dot(a, x) - x * dot(a, b));
    static_assert(squared_norm(cross(a, b)) == squared_norm(a) * squared_norm(b) - pow<2>(dot(a, b)));
    static_assert(dot(a, cross(b, x)) == determinant(horizontal(a, b, x)));
    static_assert(cross(A * a, A * b) == transpose(adjugate(A)) * cross(a, b));
    static_assert(cross(unit<3, 0>, unit<3, 1>) == unit<3, 2>);
}
BOOST_AUTO_TEST_CASE(its_matrix) {
    static_assert(identical(skew(a) * b, cross(a, b)) && identical(transpose(skew(a)), -skew(a)));
    static_assert(identical(axial(skew(a)), 2_c * a) && identical(axial(outer(a, b)), -cross(a, b)));
    static_assert(skew(axial(A)) == A - transpose(A) && identical(axial(transpose(A)), -axial(A)));
    static_assert(skew(a) * skew(a) == outer(a, a) - dot(a, a) * identity<3>);
    static_assert(skew(cross(a, b)) == outer(b, a) - outer(a, b));
    static_assert(!(skew(a) * b == cross(b, a)));
}

// ∂(u × v) = ∂u × v + u × ∂v
BOOST_AUTO_TEST_CASE(derivative_by_a_scalar) {
    constexpr auto u = t * t * a + exp(t) * b;
    constexpr auto v = sin(t) * b + t * (A * x);
    static_assert(derivative(cross(u, v), t) == cross(derivative(u, t), v) + cross(u, derivative(v, t)));
    static_assert(derivative(cross(u, a), t) == cross(derivative(u, t), a));
    BOOST_TEST(agrees(cross(u, v), t, derivative(cross(u, v), t)));
}
BOOST_AUTO_TEST_CASE(jacobians) {
    static_assert(identical(jacobian(cross(a, x), x), skew(a)));
    static_assert(identical(jacobian(cross(x, a), x), -skew(a)));
    static_assert(jacobian(cross(A * x, B * x), x) == skew(A * x) * B - skew(B * x) * A);
    static_assert(jacobian(cross(a, cross(x, b)), x) == -skew(a) * skew(b));
    static_assert(jacobian(dot(a, cross(x, B * x)) * x, x) ==
                  dot(a, cross(x, B * x)) * identity<3> + x * derivative(dot(a, cross(x, B * x)), x));
    BOOST_TEST(jacobian_is_right(cross(A * x, tanh(x))));
    BOOST_TEST(jacobian_is_right(A * cross(x, cross(a, B * x))));
    BOOST_TEST(jacobian_is_right(hadamard(cross(x, a), exp(x))));
    BOOST_TEST(jacobian_is_right(exp(skew(A * x)) * b));
    BOOST_TEST(jacobian_is_right(axial(x * transpose(a) * A)));
}
BOOST_AUTO_TEST_CASE(derivatives_of_scalars) {
    static_assert(derivative(dot(a, cross(x, b)), x) == transpose(cross(b, a)));
    static_assert(derivative(trace(A * skew(x)), x) == -transpose(axial(A)));
    static_assert(derivative(dot(a, axial(A)), A) == -skew(a));
    static_assert(hessian(dot(a, cross(x, B * x)), x) == transpose(B) * skew(a) - skew(a) * B);
    BOOST_TEST(agrees(squared_norm(cross(x, A * b)), A, derivative(squared_norm(cross(x, A * b)), A)));
    BOOST_TEST(agrees(norm(skew(x) + A), x, derivative(norm(skew(x) + A), x)));
}
BOOST_AUTO_TEST_CASE(values) {
    constexpr std::array<double, 3> a_data{1, 2, 3};
    constexpr std::array<double, 3> b_data{-2, 0.5, 4};
    static_assert(evaluate(cross(a, b), a = a_data, b = b_data) == std::array<double, 3>{6.5, -10, 4.5});
    static_assert(evaluate(skew(a), a = a_data) ==
                  std::array<std::array<double, 3>, 3>{{{0, -3, 2}, {3, 0, -1}, {-2, 1, 0}}});
    std::array<double, 9> at_run_time{1, 2, 3, 4, 5, 6, 7, 8, 10};
    BOOST_TEST((evaluate(axial(A), A = at_run_time) == std::array<double, 3>{2, -4, 2}));
}
