// SPDX-License-Identifier: BSL-1.0

// Programs solve with positive semidefinite matrices of 2 and 3 rows, by their inverse and by elimination, in
// loops, in straight-line code, in small code and in constants; the residual is small, and what the inverse
// cannot be made of gives the same on all paths.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <type_traits>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;

namespace {

template <int n>
constexpr auto S = matrix<"S", n, n, positive_semidefinite>;
template <int n, int m>
constexpr auto B = matrix<"B", n, m>;

template <int rows, int columns>
using table = std::array<std::array<double, columns>, rows>;

template <class What>
consteval int count_of_semidefinite(What) {
    int found = 0;
    for (const program::instruction& i : program::compiled<What>::program.instructions)
        if (i.live && i.operation == program::index_of<program::steps::semidefinite_factorisation>) ++found;
    return found;
}

/// A random AᵀDA with eigenvalues of sizes between 1 and `smallest`.
template <int n>
table<n, n> random_matrix(std::mt19937& engine, double smallest) {
    std::uniform_real_distribution<double> numbers(-1, 1);
    table<n, n> a{};
    for (std::size_t k = 0; k < n; ++k) {
        std::array<double, n> row;
        for (double& x : row) x = numbers(engine);
        const double size = k == 0 ? 1 : std::pow(smallest, std::abs(numbers(engine)));
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) a[i][j] += size * (row[i] * row[j]);
    }
    return a;
}

/// The largest |B − AX| over ε max a_ii Σ |x_j|.
template <int n, int m>
double relative_residual(const table<n, n>& a, const table<n, m>& x, const table<n, m>& b) {
    long double largest = 0, of_matrix = 0;
    for (std::size_t i = 0; i < n; ++i) of_matrix = std::max(of_matrix, static_cast<long double>(a[i][i]));
    for (std::size_t column = 0; column < m; ++column) {
        long double size = 0;
        for (std::size_t i = 0; i < n; ++i) size += std::abs(static_cast<long double>(x[i][column]));
        for (std::size_t i = 0; i < n; ++i) {
            long double rest = static_cast<long double>(b[i][column]);
            for (std::size_t j = 0; j < n; ++j)
                rest -= static_cast<long double>(a[i][j]) * static_cast<long double>(x[j][column]);
            const long double relative = std::abs(rest) / (of_matrix * size);
            if (!(relative <= largest)) largest = relative;  // also NaN
        }
    }
    return static_cast<double>(largest / static_cast<long double>(std::numeric_limits<double>::epsilon()));
}

/// What E's program makes on that kind of machine.
template <evaluation::target Target, int n, int m, class E>
auto result_on(E, const table<n, n>& a, const table<n, m>& b) {
    evaluation::result_t<double, E> result{};
    const evaluation::bundle<decltype(result)&> destinations{{{result}}};
    using of_matrix = binding<std::remove_cvref_t<decltype(S<n>)>, table<n, n>>;
    using of_sides = binding<std::remove_cvref_t<decltype(B<n, m>)>, table<n, m>>;
    evaluation::run_on<program::compiled<E>, double, Target>(
        bound_arguments<double>(of_matrix{&a}, of_sides{&b}), destinations);
    return result;
}

/// S⁻¹B, also as the transpose of BᵀS⁻¹, on all kinds of machines.
template <int n, int m>
std::array<table<n, m>, 6> solutions(const table<n, n>& a, const table<n, m>& b) {
    std::array<table<n, m>, 6> made{};
    std::size_t count = 0;
    const auto solve_on = [&]<evaluation::target Target>() {
        const auto upright = result_on<Target, n, m>(solve(S<n>, B<n, m>), a, b);
        const auto turned = result_on<Target, n, m>(transpose(B<n, m>) * inverse(S<n>), a, b);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < m; ++j) {
                made[count][i][j] = upright[i][j];
                made[count + 1][i][j] = turned[j][i];
            }
        count += 2;
    };
    solve_on.template operator()<evaluation::one_at_a_time>();
    solve_on.template operator()<evaluation::compiled_for()>();
    solve_on.template operator()<paths::small_code>();
    return made;
}

template <int Rows, int Columns>
struct size {
    static constexpr int rows = Rows, columns = Columns;
};
using sizes = boost::mp11::mp_list<size<2, 2>, size<2, 3>, size<2, 4>, size<2, 9>, size<3, 2>, size<3, 4>,
                                   size<3, 5>, size<3, 9>, size<3, 40>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(residuals_are_small_on_every_path, Size, sizes) {
    constexpr int n = Size::rows, m = Size::columns;
    static_assert(count_of_semidefinite(solve(S<n>, B<n, m>)) == 1);
    std::mt19937 engine(n * 10 + m);
    std::uniform_real_distribution<double> numbers(-1, 1);
    double worst = 0;
    for (const double smallest : {1., 1e-2, 1e-4, 1e-8, 1e-13})
        for (int k = 0; k < 20; ++k) {
            const auto a = random_matrix<n>(engine, smallest);
            table<n, m> b;
            for (auto& row : b)
                for (double& x : row) x = numbers(engine);
            for (const auto& x : solutions<n, m>(a, b)) {
                const double residual = relative_residual<n, m>(a, x, b);
                if (!(residual <= worst)) worst = residual;
            }
        }
    BOOST_TEST(worst <= 50);
}

// Entries that are NaN, and matrices that are zero, make nothing finite; where entries are as small or as
// large as they can be, the solutions are right.
BOOST_AUTO_TEST_CASE_TEMPLATE(edges_of_the_range_on_every_path, Size, sizes) {
    constexpr int n = Size::rows, m = Size::columns;
    std::mt19937 engine(n * 10 + m);
    const auto usual = random_matrix<n>(engine, 0.1);
    table<n, m> b;
    for (auto& row : b) row.fill(1);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            auto a = usual;
            a[i][j] = a[j][i] = std::numeric_limits<double>::quiet_NaN();
            for (const auto& x : solutions<n, m>(a, b))
                for (const auto& row : x)
                    for (const double entry : row) BOOST_TEST(!std::isfinite(entry));
        }
    for (const auto& x : solutions<n, m>({}, b))
        for (const auto& row : x)
            for (const double entry : row) BOOST_TEST(!std::isfinite(entry));
    for (const double unit : {0x1p-1000, 0x1p-540, 0x1p-400, 0x1p-300, 0x1p300, 0x1p400, 0x1p540, 0x1p1000}) {
        auto a = usual;
        auto right_side = b;
        for (auto& row : a)
            for (double& x : row) x *= unit;
        for (auto& row : right_side)
            for (double& x : row) x *= unit;
        for (const auto& x : solutions<n, m>(a, right_side))
            BOOST_TEST((relative_residual<n, m>(a, x, right_side)) <= 50);
    }
}

// Constants are the numbers that a machine computes, up to rounding.
constexpr table<2, 2> known_matrix{{{2, 1}, {1, 3}}};
constexpr table<2, 1> known_sides{{{4}, {7}}};
constexpr auto known_solution = evaluate(solve(S<2>, B<2, 1>), S<2> = known_matrix, B<2, 1> = known_sides);
constexpr bool is_about(double x, double y) {
    return x - y < 1e-15 && y - x < 1e-15;
}
static_assert(is_about(known_solution[0], 1) && is_about(known_solution[1], 2));

}  // namespace
