// SPDX-License-Identifier: BSL-1.0

// Systems of 5 rows and more, written out up to 8: of one right side and of several, of the matrix and of its
// transpose, and inverses of symmetric matrices; of ordinary pivots, and of those without reciprocals.

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, int Rows, int Columns>
struct equations {
    using number = T;
    static constexpr int n = Rows;
    static constexpr int m = Columns;

    T a[n][n];
    T b[n][m];
    T x[n][m];
    T inverse[n][n];

    explicit equations(unsigned seed, T scale, bool symmetric = false) {
        std::mt19937 random{seed};
        std::uniform_real_distribution<T> drawn(-1, 1);
        for (int i = 0; i < n; ++i) {
            for (int j = 0; j < n; ++j) a[i][j] = symmetric && j < i ? a[j][i] : drawn(random) * scale;
            for (int j = 0; j < m; ++j) b[i][j] = drawn(random) * scale;
        }
    }
    // The residual of elimination with partial pivoting grows with |L||U|, some times |A| here. Every product
    // and sum rounds to a multiple of the least subnormal number.
    void check(bool transposed) const {
        using limits = std::numeric_limits<T>;
        for (int j = 0; j < m; ++j) {
            long double residual = 0;
            long double size = 0;
            for (int i = 0; i < n; ++i) {
                long double sum = -static_cast<long double>(b[i][j]);
                long double all = std::abs(sum);
                for (int k = 0; k < n; ++k) {
                    const long double term = static_cast<long double>(transposed ? a[k][i] : a[i][k]) *
                                             static_cast<long double>(x[k][j]);
                    sum += term;
                    all += std::abs(term);
                }
                residual = std::max(residual, std::abs(sum));
                size = std::max(size, all);
            }
            BOOST_TEST(residual <= 4 * n * size * static_cast<long double>(limits::epsilon()) +
                                       n * static_cast<long double>(limits::denorm_min()));
        }
    }
};

template <class System>
constexpr auto A = matrix<"A", System::n, System::n>;
template <class System>
constexpr auto S = matrix<"S", System::n, System::n, symmetric>;
template <class System>
constexpr auto B = matrix<"B", System::n, System::m>;

template <class System>
void check_all(typename System::number scale) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        System s{seed, scale};
        evaluate_into(s.x, solve(A<System>, B<System>), A<System> = s.a, B<System> = s.b);
        s.check(false);
        evaluate_into(s.x, solve(transpose(A<System>), B<System>), A<System> = s.a, B<System> = s.b);
        s.check(true);
        evaluate_into(s.b, solve(A<System>, B<System>), A<System> = s.a, B<System> = s.b);
        System again{seed, scale};
        evaluate_into(again.x, solve(A<System>, B<System>), A<System> = again.a, B<System> = again.b);
        for (int i = 0; i < System::n; ++i)
            for (int j = 0; j < System::m; ++j) BOOST_TEST(s.b[i][j] == again.x[i][j]);
    }
}

}  // namespace

using systems =
    boost::mp11::mp_list<equations<double, 5, 1>, equations<double, 5, 3>, equations<double, 8, 1>,
                         equations<double, 7, 9>, equations<double, 9, 4>, equations<double, 17, 1>,
                         equations<double, 18, 5>, equations<float, 6, 1>, equations<float, 8, 11>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(residuals_are_those_of_elimination, System, systems) {
    check_all<System>(1);
}

// 1/x is infinite or subnormal there.
BOOST_AUTO_TEST_CASE_TEMPLATE(also_where_pivots_have_no_reciprocals, System, systems) {
    using limits = std::numeric_limits<typename System::number>;
    check_all<System>(std::ldexp(typename System::number(1), limits::min_exponent + 20));
    check_all<System>(std::ldexp(typename System::number(1), limits::max_exponent - 12));
}

// Columns are exchanged where one holds nothing but zeros.
BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_singular_has_no_finite_solution, System, systems) {
    for (int column = 0; column < System::n; ++column) {
        System s{1, 1};
        for (int i = 0; i < System::n; ++i) s.a[i][column] = 0;
        evaluate_into(s.x, solve(A<System>, B<System>), A<System> = s.a, B<System> = s.b);
        bool finite = true;
        for (const auto& row : s.x)
            for (const auto entry : row) finite = finite && std::isfinite(entry);
        BOOST_TEST(!finite);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_not_a_number_reaches_all_columns, System, systems) {
    for (int place = 0; place < System::n; ++place) {
        System s{2, 1};
        s.a[place][(place * 3 + 1) % System::n] = std::numeric_limits<typename System::number>::quiet_NaN();
        evaluate_into(s.x, solve(A<System>, B<System>), A<System> = s.a, B<System> = s.b);
        for (int j = 0; j < System::m; ++j) {
            bool is_number = true;
            for (int i = 0; i < System::n; ++i) is_number = is_number && !std::isnan(s.x[i][j]);
            BOOST_TEST(!is_number);
        }
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(inverses_of_symmetric_matrices_are_symmetric, System, systems) {
    using T = typename System::number;
    for (unsigned seed = 0; seed < 20; ++seed) {
        System s{seed, 1, true};
        evaluate_into(s.inverse, inverse(S<System>), S<System> = s.a);
        for (int i = 0; i < System::n; ++i)
            for (int j = 0; j < i; ++j) BOOST_TEST(s.inverse[i][j] == s.inverse[j][i]);
        // An entry of the inverse is wrong by some eps |X||A||X|, be it of this half or of the other.
        long double sum_of_row = 0;
        long double residual = 0;
        for (int i = 0; i < System::n; ++i) {
            long double row = 0;
            for (int j = 0; j < System::n; ++j) {
                long double sum = i == j ? -1 : 0;
                for (int k = 0; k < System::n; ++k) {
                    const long double term =
                        static_cast<long double>(s.a[i][k]) * static_cast<long double>(s.inverse[k][j]);
                    sum += term;
                    row += std::abs(term);
                }
                residual = std::max(residual, std::abs(sum));
            }
            sum_of_row = std::max(sum_of_row, row);
        }
        BOOST_TEST(residual <= System::n * sum_of_row * sum_of_row *
                                   static_cast<long double>(std::numeric_limits<T>::epsilon()));
    }
}
