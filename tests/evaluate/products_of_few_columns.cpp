// SPDX-License-Identifier: BSL-1.0

// Products with a few columns, whose sums are all in registers: packs that read on into the next row do not
// read behind the last one, write nothing but the result, and give what other ways of computing give.

#include <cmath>
#include <limits>

#include <boost/mp11/list.hpp>

#include "few_columns.hpp"
#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace few_columns;
using paths::agree;

namespace {

using sizes = boost::mp11::mp_list<size<9, 7>, size<17, 3>, size<24, 5>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(agree_with_constant_evaluation, Size, sizes) {
    constexpr int m = Size::rows, n = Size::columns;
    constexpr auto A = X<m, n>;
    agree<double>(outputs(transpose(A) * diagonal_matrix(d<m>) * A, 2_c * (transpose(A) * d<m>)));
    agree<double>(outputs(transpose(Y<m, 4>) * A, transpose(A) * Y<m, 4>));
}
BOOST_AUTO_TEST_CASE(in_float) {
    constexpr auto A = X<17, 3>;
    agree<float>(outputs(transpose(A) * diagonal_matrix(d<17>) * A, transpose(Y<17, 5>) * A));
}
BOOST_AUTO_TEST_CASE(of_two_rows) {
    agree<double>(transpose(Y<2, 9>) * X<2, 3>);
}
BOOST_AUTO_TEST_CASE(of_results_that_wait) {
    constexpr auto A = X<17, 3> + Y<17, 3>;
    agree<double>(outputs(A, transpose(A) * A, hadamard(d<3>, transpose(A) * d<17>)));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(read_and_write_what_is_there, Size, sizes) {
    check_weighted_products<Size::rows, Size::columns>();
}

/// A number that is not finite is in no entry that is not made of it, though packs read it for the row
/// before.
BOOST_AUTO_TEST_CASE_TEMPLATE(keep_rows_apart, Size, sizes) {
    constexpr int m = Size::rows, n = Size::columns;
    double x[m][n]{};
    double y[m]{};
    for (int k = 0; k < m; ++k) y[k] = 1;
    for (int k = 1; k < m; ++k) x[k][0] = std::numeric_limits<double>::infinity();
    double result[n];
    evaluate_into(result, transpose(X<m, n>) * d<m>, X<m, n> = x, d<m> = y);
    BOOST_TEST(std::isinf(result[0]));
    for (int i = 1; i < n; ++i) BOOST_TEST(result[i] == 0);
}

/// Columns of very different sizes: the half that is computed is (Aᵀ Diag(d)) A wherever packs are scaled.
BOOST_AUTO_TEST_CASE_TEMPLATE(keep_the_range_of_the_first_factor, Size, sizes) {
    constexpr int m = Size::rows, n = Size::columns;
    double x[m][n];
    double y[m];
    for (int k = 0; k < m; ++k) {
        y[k] = 1e200;
        for (int j = 0; j < n; ++j) x[k][j] = j == n - 1 ? 1e200 : 1e-200;
    }
    double result[n][n];
    evaluate_into(result, transpose(X<m, n>) * diagonal_matrix(d<m>) * X<m, n>, X<m, n> = x, d<m> = y);
    for (int i = 0; i < n - 1; ++i) BOOST_TEST(std::abs(result[i][n - 1] - m * 1e200) <= 1e188);
    BOOST_TEST(std::isinf(result[n - 1][n - 1]));
}

}  // namespace
