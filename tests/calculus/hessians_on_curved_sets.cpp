// SPDX-License-Identifier: BSL-1.0

// Hessians by points of the sphere and by orthogonal matrices: vᵀHv is the second derivative along the
// geodesic in the direction v, H is symmetric, and hessian_times is
// H v.

#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

using real = long double;

constexpr auto u = vector<"u", 3, unit_norm>;
constexpr auto U = matrix<"U", 2, 2, unit_norm>;
constexpr auto Q = matrix<"Q", 2, 2, orthogonal>;
constexpr auto R = matrix<"R", 3, 3, orthogonal>;
constexpr auto V = matrix<"V", 2, 2>;
constexpr auto A = matrix<"A", 2, 2>;
constexpr auto B = matrix<"B", 2, 2>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto M = matrix<"M", 3, 3>;
constexpr auto a = vector<"a", 3>;
constexpr auto v = vector<"v", 3>;

constexpr auto projector = identity<3> - u * transpose(u);
constexpr auto rayleigh = transpose(u) * S * u;
static_assert(hessian(rayleigh, u) == projector * (2_c * S - 2_c * rayleigh * identity<3>)*projector);
static_assert(hessian(dot(a, u), u) == -dot(a, u) * projector);
static_assert(hessian(squared_norm(u), u) == zeros<3, 3>);
static_assert(hessian_times(rayleigh, u, v) == hessian(rayleigh, u) * v);
static_assert(hessian_times(trace(A * Q * B * Q), Q, V) ==
              unvec<2, 2>(hessian(trace(A * Q * B * Q), Q) * vec(V)));
static_assert(hessian_times(trace(A * U * B * U), U, V) ==
              unvec<2, 2>(hessian(trace(A * U * B * U), U) * vec(V)));
static_assert(hessian(squared_norm(A * Q), Q) == zeros<4, 4>);
static_assert(hessian_times(rayleigh, u, gradient(dot(a, u), u)) ==
              hessian(rayleigh, u) * gradient(dot(a, u), u));
static_assert(hessian(dot(a, u) * dot(v, v), u, v) == 2_c * (a - dot(a, u) * u) * transpose(v));

template <std::size_t n>
using square = std::array<std::array<real, n>, n>;

template <class Array>
struct entries_of {
    static real& at(Array& x, std::size_t k) { return x[k]; }
    static std::size_t count() { return std::tuple_size_v<Array>; }
};
// column by column, as vec has them
template <std::size_t n>
struct entries_of<square<n>> {
    static real& at(square<n>& x, std::size_t k) { return x[k % n][k / n]; }
    static std::size_t count() { return n * n; }
};

template <class Array>
void fill(Array& x, std::mt19937& random) {
    std::normal_distribution<double> normal;
    for (std::size_t k = 0; k < entries_of<Array>::count(); ++k)
        entries_of<Array>::at(x, k) = real(normal(random));
}

/// The sphere: cos(t‖v‖) x + sin(t‖v‖) v/‖v‖.
template <class Array>
struct sphere {
    static real dot(Array& x, Array& y) {
        real sum = 0;
        for (std::size_t k = 0; k < entries_of<Array>::count(); ++k)
            sum += entries_of<Array>::at(x, k) * entries_of<Array>::at(y, k);
        return sum;
    }
    static void make_point(Array& x) {
        const real length = std::sqrt(dot(x, x));
        for (std::size_t k = 0; k < entries_of<Array>::count(); ++k) entries_of<Array>::at(x, k) /= length;
    }
    static void project(Array& x, Array& direction) {
        const real along = dot(x, direction);
        for (std::size_t k = 0; k < entries_of<Array>::count(); ++k)
            entries_of<Array>::at(direction, k) -= along * entries_of<Array>::at(x, k);
    }
    static Array moved(Array x, Array direction, real t) {
        const real length = std::sqrt(dot(direction, direction));
        for (std::size_t k = 0; k < entries_of<Array>::count(); ++k) {
            real& entry = entries_of<Array>::at(x, k);
            entry = std::cos(t * length) * entry +
                    std::sin(t * length) / length * entries_of<Array>::at(direction, k);
        }
        return x;
    }
};

/// Orthogonal matrices: X exp(t XᵀV).
template <std::size_t n>
struct rotations {
    using array = square<n>;
    static constexpr auto X = matrix<"X", int(n), int(n)>;
    static constexpr auto Y = matrix<"Y", int(n), int(n)>;
    static constexpr auto s = scalar<"s">;
    static void make_point(array& x) { x = evaluate(matrix_exp(X - transpose(X)), X = x); }
    static void project(array& x, array& direction) {
        direction = evaluate((Y - X * transpose(Y) * X) / 2_c, X = x, Y = direction);
    }
    static array moved(const array& x, const array& direction, real t) {
        return evaluate(X * matrix_exp(s * (transpose(X) * Y)), X = x, Y = direction, s = t);
    }
};

/// Every entry of the Hessian, by polarisation of second differences along geodesics.
template <class Set, class Array>
void check(auto f, auto x, auto... data) {
    using entries = entries_of<Array>;
    std::mt19937 random(5);
    Array at{};
    fill(at, random);
    Set::make_point(at);
    const auto value = [&](const Array& point) -> real { return evaluate(f, x = point, data...); };
    const auto curvature = [&](std::size_t i, std::size_t j) {
        Array direction{};
        entries::at(direction, i) += 1;
        if (j != i) entries::at(direction, j) += 1;
        Set::project(at, direction);
        constexpr real t = 1e-4L;
        return (value(Set::moved(at, direction, t)) + value(Set::moved(at, direction, -t)) - 2 * value(at)) /
               (t * t);
    };
    const auto found = evaluate(hessian(f, x), x = at, data...);
    for (std::size_t i = 0; i < entries::count(); ++i)
        for (std::size_t j = 0; j < entries::count(); ++j) {
            const real wanted =
                i == j ? curvature(i, i) : (curvature(i, j) - curvature(i, i) - curvature(j, j)) / 2;
            BOOST_TEST(std::abs(found[i][j] - wanted) < 1e-5L,
                       "[" << i << "][" << j << "] " << found[i][j] << " is not " << wanted);
            BOOST_TEST(std::abs(found[i][j] - found[j][i]) <= 1e-17L);
        }
}

}  // namespace

BOOST_AUTO_TEST_CASE(on_the_sphere) {
    std::mt19937 random(1);
    square<3> m;
    std::array<real, 3> c;
    square<2> p, q;
    fill(m, random);
    fill(c, random);
    fill(p, random);
    fill(q, random);
    using point = std::array<real, 3>;
    point at = c;
    sphere<point>::make_point(at);
    const auto found = evaluate(hessian(rayleigh, u), u = at, S = evaluate(M + transpose(M), M = m));
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < i; ++j) BOOST_TEST(found[i][j] == found[j][i]);
    check<sphere<point>, point>(exp(dot(a, u)) + transpose(u) * M * u, u, a = c, M = m);
    check<sphere<square<2>>, square<2>>(trace(A * U * B * U) + trace(A * U), U, A = p, B = q);
}

BOOST_AUTO_TEST_CASE(of_orthogonal_matrices) {
    std::mt19937 random(2);
    square<3> m;
    std::array<real, 3> c;
    fill(m, random);
    fill(c, random);
    check<rotations<3>, square<3>>(pow<2>(dot(a, R * a)) + trace(M * R), R, a = c, M = m);
}
