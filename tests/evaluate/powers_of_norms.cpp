// SPDX-License-Identifier: BSL-1.0

// Functions of a norm ‖x‖ and their derivatives are right at every scale at which they can be represented,
// where ‖x‖³ or ‖x‖⁵ cannot: in straight-line code, in loops and in constant evaluation.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

using exact = long double;

template <int n>
constexpr auto x = vector<"x", n>;
template <int n>
constexpr auto y = vector<"y", n>;
template <int n>
constexpr auto a = vector<"a", n>;
constexpr auto k = scalar<"k">;

/// A random point x = r u, and what else the formulas know.
template <class T, std::size_t n>
struct point {
    std::array<T, n> at{}, from{}, along{};
    T number{};
    exact r = 0;
    std::array<exact, n> u{};
    exact slope = 0;  // aᵀu

    point(std::mt19937& random, exact scale) {
        std::normal_distribution<double> normal;
        for (std::size_t i = 0; i < n; ++i) {
            at[i] = static_cast<T>(scale * exact(normal(random)));
            from[i] = static_cast<T>(scale * exact(normal(random)));
            along[i] = static_cast<T>(normal(random));
        }
        number = static_cast<T>(1 + std::abs(normal(random)));
    }
    void set(const std::array<exact, n>& v) {
        exact squares = 0;
        for (const exact entry : v) squares += entry * entry;
        r = std::sqrt(squares);
        slope = 0;
        for (std::size_t i = 0; i < n; ++i) {
            u[i] = v[i] / r;
            slope += u[i] * exact(along[i]);
        }
    }
    void set_at() {
        std::array<exact, n> v;
        for (std::size_t i = 0; i < n; ++i) v[i] = exact(at[i]);
        set(v);
    }
    void set_difference() {
        std::array<exact, n> v;
        for (std::size_t i = 0; i < n; ++i) v[i] = exact(at[i] - from[i]);
        set(v);
    }
    static exact delta(std::size_t i, std::size_t j) { return i == j ? 1 : 0; }
};

template <class T>
bool is_representable(exact largest) {
    return 100 * largest <= exact(std::numeric_limits<T>::max()) &&
           largest >= 100 * exact(std::numeric_limits<T>::min());
}

template <class T>
void compare(const char* what, exact scale, T found, exact wanted, exact tolerance = 32) {
    if (!is_representable<T>(std::abs(wanted))) return;
    BOOST_TEST(std::abs(exact(found) - wanted) <=
                   tolerance * exact(std::numeric_limits<T>::epsilon()) * std::abs(wanted),
               what << " at " << scale << ": " << found << " is not " << wanted);
}
template <class T, std::size_t n, class Wanted>
void compare(const char* what, exact scale, const std::array<T, n>& found, Wanted wanted) {
    exact largest = 0;
    for (std::size_t i = 0; i < n; ++i) largest = std::max(largest, std::abs(wanted(i)));
    if (!is_representable<T>(largest)) return;
    for (std::size_t i = 0; i < n; ++i)
        BOOST_TEST(
            std::abs(exact(found[i]) - wanted(i)) <= 32 * exact(std::numeric_limits<T>::epsilon()) * largest,
            what << " at " << scale << ": [" << i << "] " << found[i] << " is not " << wanted(i));
}
enum class symmetric_to_the_bit { yes, no };
template <class T, std::size_t n, class Wanted>
void compare(const char* what, exact scale, const std::array<std::array<T, n>, n>& found, Wanted wanted,
             symmetric_to_the_bit is_symmetric = symmetric_to_the_bit::yes) {
    exact largest = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) largest = std::max(largest, std::abs(wanted(i, j)));
    if (!is_representable<T>(largest)) return;
    bool is_right = true;
    bool turned = true;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            is_right = is_right && std::abs(exact(found[i][j]) - wanted(i, j)) <=
                                       32 * exact(std::numeric_limits<T>::epsilon()) * largest;
            turned = turned && found[i][j] == found[j][i];
        }
    BOOST_TEST(is_right, what << " at " << scale << ": [0][0] is " << found[0][0] << " where " << wanted(0, 0)
                              << " is right");
    BOOST_TEST((turned || is_symmetric == symmetric_to_the_bit::no),
               what << " at " << scale << " is not symmetric");
}

/// ‖v‖ᵐ: its value, gradient m ‖v‖ᵐ⁻¹u, and Hessian m ‖v‖ᵐ⁻²(I + (m − 2)uuᵀ).
template <int m, class T, std::size_t n>
void check_power(const char* what, exact scale, const point<T, n>& p, const auto& results) {
    const auto& [value, slope, curvature] = results;
    compare(what, scale, value, std::pow(p.r, exact(m)));
    compare(what, scale, slope, [&](std::size_t i) { return m * std::pow(p.r, exact(m - 1)) * p.u[i]; });
    compare(what, scale, curvature, [&](std::size_t i, std::size_t j) {
        return m * std::pow(p.r, exact(m - 2)) * (p.delta(i, j) + (m - 2) * p.u[i] * p.u[j]);
    });
}
template <int m, class T, int n>
void check_powers(exact scale, point<T, n> p) {
    constexpr auto f = pow<m>(norm(x<n>));
    p.set_at();
    check_power<m>("‖x‖ᵐ", scale, p, evaluate(outputs(f, gradient(f, x<n>), hessian(f, x<n>)), x<n> = p.at));
}
template <class T, int n>
void check_power_of_difference(exact scale, point<T, n> p) {
    constexpr auto f = pow<-6>(norm(x<n> - y<n>));
    p.set_difference();
    check_power<-6>("‖x − y‖⁻⁶", scale, p,
                    evaluate(outputs(f, gradient(f, x<n>), hessian(f, x<n>)), x<n> = p.at, y<n> = p.from));
}

/// ln ‖x‖: its gradient u/‖x‖, and its Hessian (I − 2uuᵀ)/‖x‖².
template <class T, int n>
void check_logarithm(exact scale, point<T, n> p) {
    constexpr auto f = log(norm(x<n>));
    p.set_at();
    const auto [slope, curvature] = evaluate(outputs(gradient(f, x<n>), hessian(f, x<n>)), x<n> = p.at);
    const auto wanted = [&](std::size_t i) { return p.u[i] / p.r; };
    compare("gradient of ln ‖x‖", scale, slope, wanted);
    compare("gradient of ln ‖x‖ alone", scale, evaluate(gradient(f, x<n>), x<n> = p.at), wanted);
    compare("Hessian of ln ‖x‖", scale, curvature,
            [&](std::size_t i, std::size_t j) { return (p.delta(i, j) - 2 * p.u[i] * p.u[j]) / p.r / p.r; });
}
/// ‖x‖/‖y‖, where y is as x: its derivative as a row.
template <class T, int n>
void check_quotient(exact scale, point<T, n> p) {
    constexpr auto f = norm(x<n>) / norm(y<n>);
    p.set_at();
    const auto wanted = [&](std::size_t i) { return p.u[i] / p.r; };
    compare("derivative of ‖x‖/‖y‖", scale, evaluate(jacobian(f, x<n>), x<n> = p.at, y<n> = p.at), wanted);
    constexpr auto X = matrix<"X", n, 2>;
    std::array<T, std::size_t{2} * n> entries{};
    for (std::size_t i = 0; i < n; ++i) entries[2 * i] = p.at[i];
    const auto of_matrix = evaluate(jacobian(norm(X) / norm(y<n>), X), X = entries, y<n> = p.at);
    std::array<T, n> first_column{};
    for (std::size_t i = 0; i < n; ++i) first_column[i] = of_matrix[i];
    compare("derivative of ‖X‖/‖y‖", scale, first_column, wanted);
}

template <class T, int n>
void check_fields(exact scale, point<T, n> p) {
    constexpr auto v = x<n>;
    constexpr auto r = norm(v);
    p.set_at();
    const exact number = exact(p.number);
    const auto along = [&](std::size_t i) { return exact(p.along[i]); };

    const auto [direction, turning] = evaluate(outputs(v / r, jacobian(v / r, v)), v = p.at);
    compare("x/‖x‖", scale, direction, [&](std::size_t i) { return p.u[i]; });
    compare("its Jacobian", scale, turning,
            [&](std::size_t i, std::size_t j) { return (p.delta(i, j) - p.u[i] * p.u[j]) / p.r; });

    constexpr auto gravity = -k * v / pow<3>(r);
    const auto [force, tide] = evaluate(outputs(gravity, jacobian(gravity, v)), v = p.at, k = p.number);
    compare("gravity", scale, force, [&](std::size_t i) { return -number * p.u[i] / p.r / p.r; });
    compare("its tides", scale, tide, [&](std::size_t i, std::size_t j) {
        return -number * (p.delta(i, j) - 3 * p.u[i] * p.u[j]) / p.r / p.r / p.r;
    });

    constexpr auto drag = -k * r * v;
    compare("drag", scale, evaluate(jacobian(drag, v), v = p.at, k = p.number),
            [&](std::size_t i, std::size_t j) { return -number * p.r * (p.delta(i, j) + p.u[i] * p.u[j]); });

    constexpr auto f = r * dot(a<n>, v);
    const auto [slope, curvature] =
        evaluate(outputs(gradient(f, v), hessian(f, v)), v = p.at, a<n> = p.along);
    compare("gradient of ‖x‖aᵀx", scale, slope,
            [&](std::size_t i) { return p.r * (p.u[i] * p.slope + along(i)); });
    const auto curvature_of_f = [&](std::size_t i, std::size_t j) {
        return (p.delta(i, j) - p.u[i] * p.u[j]) * p.slope + p.u[i] * along(j) + along(i) * p.u[j];
    };
    compare("Hessian of ‖x‖aᵀx", scale, curvature, curvature_of_f, symmetric_to_the_bit::no);
    constexpr auto g = dot(a<n>, v) / r;
    const auto [turn, bend] = evaluate(outputs(gradient(g, v), hessian(g, v)), v = p.at, a<n> = p.along);
    compare("gradient of aᵀx/‖x‖", scale, turn,
            [&](std::size_t i) { return (along(i) - p.slope * p.u[i]) / p.r; });
    compare(
        "Hessian of aᵀx/‖x‖", scale, bend,
        [&](std::size_t i, std::size_t j) {
            return (p.slope * (3 * p.u[i] * p.u[j] - p.delta(i, j)) - along(i) * p.u[j] - p.u[i] * along(j)) /
                   p.r / p.r;
        },
        symmetric_to_the_bit::no);

    constexpr auto quadrupole = (3_c * v * transpose(v) - squared_norm(v) * identity<n>) / pow<5>(r);
    compare("(3xxᵀ − ‖x‖²I)/‖x‖⁵", scale, evaluate(quadrupole, v = p.at), [&](std::size_t i, std::size_t j) {
        return (3 * p.u[i] * p.u[j] - p.delta(i, j)) / p.r / p.r / p.r;
    });
}

template <class T, int n>
void check(exact scale) {
    std::mt19937 random(n);
    const point<T, n> p{random, scale};
    check_powers<1, T, n>(scale, p);
    check_powers<-1, T, n>(scale, p);
    check_power_of_difference<T, n>(scale, p);
    check_logarithm<T, n>(scale, p);
    check_quotient<T, n>(scale, p);
    check_fields<T, n>(scale, p);
}

}  // namespace

// In constant evaluation: at (r, 0, 0) the Hessian of 1/‖x‖ is 2/r³, and −1/r³ twice.
constexpr auto far = evaluate(hessian(1_c / norm(x<3>), x<3>), x<3> = std::array<float, 3>{1e12f, 0, 0});
static_assert(far[0][0] > 1.9999e-36f && far[0][0] < 2.0001e-36f && far[1][1] == far[2][2] &&
              far[1][0] == 0 && far[1][1] > -1.0001e-36f && far[1][1] < -0.9999e-36f);
constexpr auto near = evaluate(hessian(norm(x<20>), x<20>), x<20> = std::array<double, 20>{0, 1e-170});
static_assert(near[1][1] == 0 && near[0][0] > 0.9999e170 && near[0][0] < 1.0001e170 && near[1][0] == 0);

// A norm that stands behind its square: there the square is divided by.
constexpr auto rejected = y<3> - dot(a<3>, x<3>) * x<3> / squared_norm(x<3>);
constexpr auto behind =
    evaluate(norm(rejected) * x<3> / norm(x<3>), x<3> = std::array<double, 3>{0, 2, 0},
             y<3> = std::array<double, 3>{3, 1, 4}, a<3> = std::array<double, 3>{0, 1, 0});
static_assert(behind[0] == 0 && behind[1] == 5 && behind[2] == 0);

constexpr exact scales[]{1e-30L, 1e-25L, 1e-20L,  1e-13L, 1e-6L, 1e-3L, 1.0L,
                         1e3L,   1e6L,   1.5e11L, 1e15L,  1e20L, 1e25L, 1e30L};

BOOST_AUTO_TEST_CASE(of_float_in_straight_line_code) {
    for (const exact scale : scales) check<float, 3>(scale);
}
BOOST_AUTO_TEST_CASE(of_float_in_loops) {
    for (const exact scale : scales) check<float, 20>(scale);
}
BOOST_AUTO_TEST_CASE(of_double) {
    for (const exact scale : scales) check<double, 3>(scale);
    for (const exact scale : {1e-300L, 1e-170L, 1e-150L, 1e-80L, 1e80L, 1e150L, 1e170L, 1e300L})
        check<double, 3>(scale);
}
