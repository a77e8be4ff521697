// SPDX-License-Identifier: BSL-1.0

// Systems of triangular matrices with one right side, in packs and one number after the other, of ordinary
// numbers on the diagonal and of numbers whose reciprocals are out of range.

#include <cmath>
#include <limits>
#include <random>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, int n>
struct triangles {
    T a[n][n]{};
    T b[n]{};

    explicit triangles(unsigned seed, T scale = 1) {
        std::mt19937 random{seed};
        std::uniform_real_distribution<T> number(-1, 1);
        for (int i = 0; i < n; ++i) {
            b[i] = number(random) * scale;
            for (int j = 0; j < n; ++j) a[i][j] = number(random) * scale / n;
            a[i][i] += a[i][i] < 0 ? -scale : scale;
        }
    }
    // Every row of A x − b, beside |A||x| + |b|; every product and sum rounds to a multiple of the least
    // subnormal number.
    void check(const auto& x, bool lower, bool turned) const {
        for (int i = 0; i < n; ++i) {
            const long double right = static_cast<long double>(b[i]);
            long double residual = -right;
            long double size = std::abs(right);
            for (int j = 0; j < n; ++j) {
                if (lower ? j > i : j < i) continue;
                const long double term = static_cast<long double>(turned ? a[j][i] : a[i][j]) *
                                         static_cast<long double>(x[static_cast<std::size_t>(j)]);
                residual += term;
                size += std::abs(term);
            }
            using limits = std::numeric_limits<T>;
            BOOST_TEST(std::abs(residual) <= 4 * n * size * static_cast<long double>(limits::epsilon()) +
                                                 n * static_cast<long double>(limits::denorm_min()));
        }
    }
};

template <int n>
constexpr auto L = matrix<"L", n, n, lower_triangular>;
template <int n>
constexpr auto U = matrix<"U", n, n, upper_triangular>;
template <int n>
constexpr auto b = vector<"b", n>;

template <class T, int n>
void check_all(T scale) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const triangles<T, n> s{seed, scale};
        s.check(evaluate(solve(L<n>, b<n>), L<n> = s.a, b<n> = s.b), true, false);
        s.check(evaluate(solve(U<n>, b<n>), U<n> = s.a, b<n> = s.b), false, false);
        s.check(evaluate(solve(transpose(L<n>), b<n>), L<n> = s.a, b<n> = s.b), false, true);
        s.check(evaluate(solve(transpose(U<n>), b<n>), U<n> = s.a, b<n> = s.b), true, true);
        s.check(evaluate(optimize_for_size(solve(L<n>, b<n>)), L<n> = s.a, b<n> = s.b), true, false);
    }
}

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 2, 5, 9, 17>;

BOOST_AUTO_TEST_CASE_TEMPLATE(residuals_are_small, Size, sizes) {
    check_all<double, Size::value>(1);
    check_all<float, Size::value>(1);
}

// 1/x is infinite or subnormal there.
BOOST_AUTO_TEST_CASE_TEMPLATE(also_where_the_diagonal_has_no_reciprocals, Size, sizes) {
    check_all<double, Size::value>(0x1p-1020);
    check_all<double, Size::value>(0x1p+1010);
    check_all<float, Size::value>(0x1p-124F);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_divided_by_zero_is_not_finite, Size, sizes) {
    constexpr int n = Size::value;
    triangles<double, n> s{1};
    s.a[n / 2][n / 2] = 0;
    const auto forward = evaluate(solve(L<n>, b<n>), L<n> = s.a, b<n> = s.b);
    const auto back = evaluate(solve(U<n>, b<n>), U<n> = s.a, b<n> = s.b);
    for (int i = 0; i < n; ++i) {
        BOOST_TEST(std::isfinite(forward[static_cast<std::size_t>(i)]) == (i < n / 2));
        BOOST_TEST(std::isfinite(back[static_cast<std::size_t>(i)]) == (i > n / 2));
    }
}
