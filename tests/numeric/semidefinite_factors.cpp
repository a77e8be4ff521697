// SPDX-License-Identifier: BSL-1.0

// Systems with positive semidefinite matrices of 2 and 3 rows have small residuals at every condition, size
// and choice of units, whichever way they are solved; where cofactors do not suffice, and where a matrix is
// singular or no matrix of numbers, the solution is that of elimination, bit by bit.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/semidefinite_factors.hpp>

namespace {

namespace numeric = ctgrad::numeric;
namespace small = ctgrad::numeric::small;

template <int Rows, int Columns, class Number>
struct system_of {
    static constexpr int rows = Rows, columns = Columns;
    using number = Number;
    using matrix = std::array<Number, Rows * Rows>;
    using sides = std::array<Number, Rows * Columns>;
};
using cases = boost::mp11::mp_list<system_of<2, 1, double>, system_of<2, 4, double>, system_of<2, 9, double>,
                                   system_of<3, 1, double>, system_of<3, 2, double>, system_of<3, 9, double>,
                                   system_of<3, 19, double>, system_of<2, 3, float>, system_of<3, 9, float>>;

std::mt19937 generator(11);

double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(generator);
}

/// AᵀDA with eigenvalues of sizes between 1 and `smallest`, rounded, in units of rows between 1/u and u, and
/// in units of them all.
template <class System>
typename System::matrix random_matrix(double smallest, double units, double unit) {
    constexpr std::size_t n = System::rows;
    std::array<std::array<long double, n>, n> a{};
    for (std::size_t k = 0; k < n; ++k) {
        std::array<long double, n> row;
        for (long double& x : row) x = static_cast<long double>(between(-1, 1));
        const long double size = static_cast<long double>(k == 0 ? 1 : std::pow(smallest, between(0, 1)));
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) a[i][j] += size * row[i] * row[j];
    }
    std::array<long double, n> scales;
    for (long double& scale : scales) scale = static_cast<long double>(std::pow(units, between(-1, 1)));
    typename System::matrix result;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            result[i * n + j] = static_cast<typename System::number>(static_cast<long double>(unit) *
                                                                     scales[i] * scales[j] * a[i][j]);
    return result;
}
template <class System>
typename System::sides random_sides(double unit) {
    typename System::sides b;
    for (auto& x : b) x = static_cast<typename System::number>(between(-1, 1) * unit);
    return b;
}

template <class System>
using factors_of = numeric::semidefinite_factors<System::rows, typename System::number>;

template <class System>
[[gnu::noinline]] factors_of<System> factored(const typename System::matrix& a) {
    factors_of<System> factors;
    std::copy(a.begin(), a.end(), factors.lu);
    numeric::factor(factors);
    return factors;
}
template <class System>
bool is_inverse(const factors_of<System>& factors) {
    return factors.pivots[System::rows - 1] == small::inverted;
}

/// In packs of W columns, as loops do it.
template <int W, class System>
[[gnu::noinline]] typename System::sides solved(const factors_of<System>& factors,
                                                const typename System::sides& b) {
    typename System::sides x;
    const small::right_sides<System::columns, typename System::number> right_side{b.data()};
    if constexpr (W > 1) numeric::solve_in_packs<W>(factors, right_side, x.data());
    else numeric::solve(factors, System::columns, right_side, x.data());
    return x;
}
/// In place, as straight-line code does it.
template <int W, class System>
[[gnu::noinline]] typename System::sides solved_in_line(typename System::matrix a,
                                                        const typename System::sides& b) {
    int pivots[System::rows];
    typename System::sides x = b;
    small::factor_semidefinite<System::rows>(a.data(), pivots);
    small::solve_semidefinite<System::rows, System::columns, W>(
        static_cast<const typename System::number*>(a.data()), static_cast<const int*>(pivots), x.data());
    return x;
}
template <class System>
[[gnu::noinline]] typename System::sides solved_by_elimination(const typename System::matrix& a,
                                                               const typename System::sides& b) {
    constexpr int n = System::rows;
    using T = typename System::number;
    const auto factors = numeric::small_factorisation<numeric::small_factors<n, T>, n>(a.data());
    typename System::sides x;
    numeric::solve(factors, System::columns, small::right_sides<System::columns, T>{b.data()}, x.data());
    return x;
}

/// The largest |B − AX| over ε √a_ii Σ √a_jj |x_j|, where units of rows do not matter, or over ε max a_ii
/// Σ |x_j|.
template <class System>
double relative_residual(const typename System::matrix& a, const typename System::sides& x,
                         const typename System::sides& b, bool in_units_of_rows) {
    constexpr std::size_t n = System::rows, m = System::columns;
    long double largest_entry = 0;
    for (std::size_t i = 0; i < n; ++i)
        largest_entry = std::max(largest_entry, static_cast<long double>(a[i * n + i]));
    const auto size = [&](std::size_t i) {
        return std::sqrt(in_units_of_rows ? static_cast<long double>(a[i * n + i]) : largest_entry);
    };
    long double largest = 0;
    for (std::size_t column = 0; column < m; ++column) {
        long double sizes = 0;
        for (std::size_t j = 0; j < n; ++j)
            sizes += size(j) * std::abs(static_cast<long double>(x[j * m + column]));
        for (std::size_t i = 0; i < n; ++i) {
            long double rest = static_cast<long double>(b[i * m + column]);
            for (std::size_t j = 0; j < n; ++j)
                rest -= static_cast<long double>(a[i * n + j]) * static_cast<long double>(x[j * m + column]);
            const long double relative = std::abs(rest) / (size(i) * sizes);
            if (!(relative <= largest)) largest = relative;  // also NaN
        }
    }
    return static_cast<double>(
        largest / static_cast<long double>(std::numeric_limits<typename System::number>::epsilon()));
}

template <class System>
constexpr int width = numeric::fitting<4>(System::columns);

template <class System>
double worst_residual(const typename System::matrix& a, const typename System::sides& b) {
    const auto factors = factored<System>(a);
    const bool in_units_of_rows = is_inverse<System>(factors);
    double worst = 0;
    for (const auto& x : {solved<1, System>(factors, b), solved<width<System>, System>(factors, b),
                          solved_in_line<1, System>(a, b), solved_in_line<width<System>, System>(a, b)}) {
        const double residual = relative_residual<System>(a, x, b, in_units_of_rows);
        if (!(residual <= worst)) worst = residual;
    }
    return worst;
}

template <class T>
constexpr bool is_double = std::numeric_limits<T>::max_exponent > 1000;

/// They grow to this where the determinant is hardly more than a 32nd of the product of the diagonal.
constexpr double allowed = 100;

BOOST_AUTO_TEST_CASE_TEMPLATE(residuals_are_small_at_every_condition, System, cases) {
    using T = typename System::number;
    double worst = 0;
    int inverses = 0, eliminations = 0;
    for (const double condition : {1., 1e1, 1e2, 1e4, 1e6, 1e8, 1e10, 1e12, 1e14}) {
        if (!is_double<T> && condition > 1e6) break;
        for (int k = 0; k < 200; ++k) {
            const auto a = random_matrix<System>(1 / condition, 1, 1);
            worst = std::max(worst, worst_residual<System>(a, random_sides<System>(1)));
            ++(is_inverse<System>(factored<System>(a)) ? inverses : eliminations);
        }
    }
    BOOST_TEST(worst <= allowed);
    BOOST_TEST(inverses > 100);
    BOOST_TEST(eliminations > 100);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(units_of_rows_do_not_matter, System, cases) {
    using T = typename System::number;
    double worst = 0;
    for (int k = 0; k < 1000; ++k) {
        const auto a = random_matrix<System>(1e-2, is_double<T> ? 1e8 : 1e3, 1);
        const double residual = worst_residual<System>(a, random_sides<System>(1));
        if (!(residual <= worst)) worst = residual;
    }
    BOOST_TEST(worst <= allowed);
}

// What is in range has a solution, at every size: right sides are as large as the matrix.
BOOST_AUTO_TEST_CASE_TEMPLATE(sizes_do_not_matter, System, cases) {
    using T = typename System::number;
    for (const double unit : {1e-160, 1e-107, 1e-105, 1e-100, 1e-52, 1e-50, 1e-30, 1e-14, 1e-12, 1e-6,
                              1e6,    1e12,   1e30,   1e50,   1e75,  1e76,  1e77,  1e102, 1e103, 1e150}) {
        if (!is_double<T> && (unit < 1e-30 || unit > 1e30)) continue;
        double worst = 0;
        for (int k = 0; k < 50; ++k) {
            const auto a = random_matrix<System>(1e-1, 1, unit);
            const double residual = worst_residual<System>(a, random_sides<System>(unit));
            if (!(residual <= worst)) worst = residual;
        }
        BOOST_TEST_CONTEXT(unit) BOOST_TEST(worst <= allowed);
    }
}

template <class System>
void check_that_it_is_eliminated(const typename System::matrix& a) {
    const auto b = random_sides<System>(1);
    const auto factors = factored<System>(a);
    BOOST_TEST(!is_inverse<System>(factors));
    const auto expected = solved_by_elimination<System>(a, b);
    for (const auto& x : {solved<1, System>(factors, b), solved_in_line<1, System>(a, b)})
        for (std::size_t k = 0; k < x.size(); ++k)
            BOOST_TEST((std::isnan(expected[k]) ? std::isnan(x[k]) : x[k] == expected[k]));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_cofactors_do_not_suffice_for_is_eliminated, System, cases) {
    using T = typename System::number;
    constexpr std::size_t n = System::rows;
    constexpr double highest = is_double<T> ? 1e14 : 1e6;
    for (int k = 0; k < 100; ++k) {
        // What makes it definite is lost in rounding.
        auto a = random_matrix<System>(1 / highest, 1, 1);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) a[i * n + j] = T(i + 1) * T(j + 1);
        check_that_it_is_eliminated<System>(a);
        // Every entry that is no number, or zero where that makes it singular.
        const auto usual = random_matrix<System>(1, 1, 1);
        for (std::size_t entry = 0; entry < n; ++entry)
            for (const T unusual :
                 {std::numeric_limits<T>::quiet_NaN(), std::numeric_limits<T>::infinity(), T(0),
                  std::numeric_limits<T>::denorm_min(), std::numeric_limits<T>::max()}) {
                a = usual;
                for (std::size_t j = 0; j < n; ++j)
                    if (j != entry) a[entry * n + j] = a[j * n + entry] = T(0);
                a[entry * n + entry] = unusual;
                if (unusual == T(0) || !(unusual <= std::numeric_limits<T>::max()))
                    check_that_it_is_eliminated<System>(a);
                else BOOST_TEST(worst_residual<System>(a, random_sides<System>(1e-30)) <= allowed);
            }
    }
    check_that_it_is_eliminated<System>({});
}

// The inverse of the tiny diagonal entry is out of range, the solution is not.
BOOST_AUTO_TEST_CASE_TEMPLATE(an_inverse_out_of_range_is_not_made, System, cases) {
    using T = typename System::number;
    constexpr std::size_t n = System::rows, m = System::columns;
    typename System::matrix a{};
    const T tiny = std::numeric_limits<T>::min() / 64;
    for (std::size_t i = 0; i < n; ++i)
        a[i * n + i] = std::ldexp(T(1), std::numeric_limits<T>::max_exponent / 3 - 4);
    a[0] = tiny;
    typename System::sides b{};
    for (std::size_t j = 0; j < m; ++j) b[j] = tiny;
    const auto factors = factored<System>(a);
    for (const auto& x : {solved<1, System>(factors, b), solved_in_line<1, System>(a, b)})
        for (std::size_t j = 0; j < m; ++j) BOOST_TEST(x[j] == T(1));
}

}  // namespace
