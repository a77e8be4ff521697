// SPDX-License-Identifier: BSL-1.0

// Solutions by LU factors with rows and columns out of order, of a system and of the transposed one.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/substitution.hpp>

#include "positive_definite.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using namespace positive_definite;
using numeric::pivoting;

template <class Size, class Number, class Kind>
struct system {
    static constexpr int size = Size::value;
    static constexpr pivoting kind = Kind::value;
    using number = Number;
};
using partial = std::integral_constant<pivoting, pivoting::partial>;
using complete = std::integral_constant<pivoting, pivoting::complete>;
template <class Number, class Kind, int... Sizes>
using of_sizes = boost::mp11::mp_list<system<integer<Sizes>, Number, Kind>...>;
using systems = boost::mp11::mp_append<of_sizes<double, partial, 1, 2, 3, 5, 8>,
                                       of_sizes<double, complete, 1, 2, 3, 5, 8>, of_sizes<float, partial, 4>,
                                       of_sizes<float, complete, 6>>;

/// A well-conditioned matrix with its rows in the order of a cycle, and, scaled, its columns in another: no
/// pivot is where it is needed.
exact_matrix out_of_order(int n) {
    const exact_matrix a = random_matrix(n, 31);
    exact_matrix result(at(n * n));
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            result[at(i * n + j)] = a[at((i + 1) % n * n + (n - 1 - j))] * (j % 2 == 0 ? 1 : 4);
    return result;
}
exact_matrix transposed(const exact_matrix& a, int n) {
    exact_matrix result(at(n * n));
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) result[at(j * n + i)] = a[at(i * n + j)];
    return result;
}

template <class System>
auto factored(const exact_matrix& a) {
    std::array<typename System::number, at(System::size * System::size)> entries{};
    for (std::size_t k = 0; k < entries.size(); ++k) entries[k] = static_cast<typename System::number>(a[k]);
    return numeric::lu_factorisation<System::kind, System::size>(entries.data());
}

template <class System, int columns>
void check() {
    using T = typename System::number;
    constexpr int n = System::size;
    const exact_matrix a = out_of_order(n);
    const exact_matrix b = random_entries(n, columns, 37);
    const auto factors = factored<System>(a);
    const auto right_side = [&](int i, int j) { return static_cast<T>(b[at(i * columns + j)]); };
    std::array<T, at(n * columns)> x{};
    numeric::solve(factors, columns, right_side, x.data());
    BOOST_TEST(distance(x.data(), eliminate(a, b, n, columns).solution) <= 4 * rounding<T>(n));
    numeric::solve_transposed(factors, columns, right_side, x.data());
    BOOST_TEST(distance(x.data(), eliminate(transposed(a, n), b, n, columns).solution) <= 4 * rounding<T>(n));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(for_a_vector, System, systems) {
    check<System, 1>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(for_several_columns, System, systems) {
    check<System, 5>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(determinant_has_the_sign_of_the_permutations, System, systems) {
    using T = typename System::number;
    constexpr int n = System::size;
    const exact_matrix a = out_of_order(n);
    const long double expected = eliminate(a, a, n, n).determinant;
    const auto factors = factored<System>(a);
    BOOST_TEST(std::abs(static_cast<long double>(numeric::determinant(factors)) / expected - 1) <=
               4 * rounding<T>(n));
    BOOST_TEST(std::abs(static_cast<long double>(numeric::log_absolute_determinant(factors)) -
                        std::log(std::abs(expected))) <= 4 * rounding<T>(n));
}
BOOST_AUTO_TEST_CASE(complete_pivoting_reorders_both) {
    const auto factors = factored<system<integer<5>, double, complete>>(out_of_order(5));
    bool rows_moved = false, columns_moved = false;
    for (int k = 0; k < 5; ++k) {
        rows_moved = rows_moved || factors.row_order[k] != k;
        columns_moved = columns_moved || factors.column_order[k] != k;
    }
    BOOST_TEST((rows_moved && columns_moved));
}

/// Rows of the reversed identity: A x = b turns b around.
constexpr bool works_while_compiling() {
    std::array<double, 9> a{0, 0, 1, 0, 1, 0, 2, 0, 0};
    const auto factors = numeric::lu_factorisation<pivoting::partial, 3>(a.data());
    const std::array<double, 3> b{3, 5, 8};
    std::array<double, 3> x{};
    numeric::solve(factors, 1, [&](int i, int) { return b[at(i)]; }, x.data());
    if (x != std::array{4.0, 5.0, 3.0}) return false;
    numeric::solve_transposed(factors, 1, [&](int i, int) { return b[at(i)]; }, x.data());
    return x == std::array{8.0, 5.0, 1.5};
}
static_assert(works_while_compiling());

}  // namespace
