// SPDX-License-Identifier: BSL-1.0

// Products of matrices of many rows and few columns, in packs down their columns: they read and write what is
// there, and give what other ways of computing give, whatever number of rows does not fill a pack.

#include <cmath>
#include <memory>

#include <boost/mp11/list.hpp>

#include "few_columns.hpp"
#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace few_columns;
using paths::agree;

namespace {

using sizes = boost::mp11::mp_list<size<17, 3>, size<39, 2>, size<23, 4>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(agree_with_constant_evaluation, Size, sizes) {
    constexpr int m = Size::rows, n = Size::columns;
    constexpr auto A = X<m, n>;
    agree<double>(outputs(transpose(A) * diagonal_matrix(d<m>) * A, transpose(A) * A));
    agree<double>(outputs(transpose(A) * (A * d<n> - d<m>), A * (2_c * d<n>)));
    agree<double>(outputs(transpose(Y<m, 2>) * A, transpose(A) * diagonal_matrix(d<m>) * Y<m, 3>));
}
BOOST_AUTO_TEST_CASE(in_float) {
    constexpr auto A = X<47, 3>;
    agree<float>(outputs(transpose(A) * diagonal_matrix(d<47>) * A, transpose(Y<47, 2>) * A, A * d<3>));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(read_and_write_what_is_there, Size, sizes) {
    check_weighted_products<Size::rows, Size::columns>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(times_a_column_reads_and_writes_what_is_there, Size, sizes) {
    constexpr int m = Size::rows, n = Size::columns;
    const auto x = random_entries<m, n>();
    const auto factors = random_entries<n, 1>();
    const std::unique_ptr<array_in_memory<m, 1>> result{new array_in_memory<m, 1>};
    evaluate_into(result->at, X<m, n> * d<n>, X<m, n> = x->at, d<n> = factors->at);
    for (int i = 0; i < m; ++i) {
        long double sum = 0;
        for (int j = 0; j < n; ++j)
            sum += static_cast<long double>(x->at[i][j]) * static_cast<long double>(factors->at[j][0]);
        BOOST_TEST(std::abs(static_cast<long double>(result->at[i][0]) - sum) <= 2e-15L);
    }
}

}  // namespace
