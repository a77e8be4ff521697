// SPDX-License-Identifier: BSL-1.0

// Products of matrices of many rows and few columns, in packs down their columns: they read and write what is
// there, and give what other ways of computing give, whatever number of rows does not fill a pack.

#include <cmath>
#include <memory>
#include <random>

#include <boost/mp11/list.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using paths::agree;

namespace {

/// Of a matrix of so many rows and columns.
template <int m, int n>
struct size {
    static constexpr int rows = m, columns = n;
};
using sizes = boost::mp11::mp_list<size<17, 3>, size<39, 2>, size<23, 4>>;

template <int rows, int columns>
constexpr auto X = matrix<"X", rows, columns>;
template <int rows, int columns>
constexpr auto Y = matrix<"Y", rows, columns>;
template <int n>
constexpr auto d = vector<"d", n>;

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

/// Arguments and results in memory of their own, which is as large as they are.
template <int rows, int columns>
struct entries {
    double at[rows][columns];
};
template <int rows, int columns>
std::unique_ptr<entries<rows, columns>> random_entries() {
    std::unique_ptr<entries<rows, columns>> data{new entries<rows, columns>};
    std::mt19937 random(rows * 10 + columns);
    std::uniform_real_distribution<double> number(-1, 1);
    for (auto& row : data->at)
        for (double& entry : row) entry = number(random);
    return data;
}

BOOST_AUTO_TEST_CASE_TEMPLATE(read_and_write_what_is_there, Size, sizes) {
    constexpr int m = Size::rows, n = Size::columns;
    const auto x = random_entries<m, n>();
    const auto weights = random_entries<m, 1>();
    const std::unique_ptr<entries<n, n>> result{new entries<n, n>};
    evaluate_into(result->at, transpose(X<m, n>) * diagonal_matrix(d<m>) * X<m, n>, X<m, n> = x->at,
                  d<m> = weights->at);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            long double sum = 0;
            for (int k = 0; k < m; ++k)
                sum += static_cast<long double>(x->at[k][i]) * static_cast<long double>(weights->at[k][0]) *
                       static_cast<long double>(x->at[k][j]);
            BOOST_TEST(std::abs(static_cast<long double>(result->at[i][j]) - sum) <= 4e-15L);
            BOOST_TEST(result->at[i][j] == result->at[j][i]);
        }
}
BOOST_AUTO_TEST_CASE_TEMPLATE(times_a_column_reads_and_writes_what_is_there, Size, sizes) {
    constexpr int m = Size::rows, n = Size::columns;
    const auto x = random_entries<m, n>();
    const auto factors = random_entries<n, 1>();
    const std::unique_ptr<entries<m, 1>> result{new entries<m, 1>};
    evaluate_into(result->at, X<m, n> * d<n>, X<m, n> = x->at, d<n> = factors->at);
    for (int i = 0; i < m; ++i) {
        long double sum = 0;
        for (int j = 0; j < n; ++j)
            sum += static_cast<long double>(x->at[i][j]) * static_cast<long double>(factors->at[j][0]);
        BOOST_TEST(std::abs(static_cast<long double>(result->at[i][0]) - sum) <= 2e-15L);
    }
}

}  // namespace
