// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <memory>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

/// Matrices of few columns and what is multiplied by them.
namespace few_columns {

/// Of a matrix of so many rows and columns.
template <int m, int n>
struct size {
    static constexpr int rows = m, columns = n;
};

template <int rows, int columns>
constexpr auto X = ctgrad::matrix<"X", rows, columns>;
template <int rows, int columns>
constexpr auto Y = ctgrad::matrix<"Y", rows, columns>;
template <int n>
constexpr auto d = ctgrad::vector<"d", n>;

/// Arguments and results in memory of their own, which is as large as they are.
template <int rows, int columns>
struct array_in_memory {
    double at[rows][columns];
};
template <int rows, int columns>
std::unique_ptr<array_in_memory<rows, columns>> random_entries() {
    std::unique_ptr<array_in_memory<rows, columns>> data{new array_in_memory<rows, columns>};
    std::mt19937 random(rows * 10 + columns);
    std::uniform_real_distribution<double> number(-1, 1);
    for (auto& row : data->at)
        for (double& entry : row) entry = number(random);
    return data;
}

/// Of XᵀDiag(d)X every entry, which is the same as its mirror image.
template <int m, int n>
void check_weighted_products() {
    const auto x = random_entries<m, n>();
    const auto weights = random_entries<m, 1>();
    const std::unique_ptr<array_in_memory<n, n>> result{new array_in_memory<n, n>};
    ctgrad::evaluate_into(result->at, transpose(X<m, n>) * diagonal_matrix(d<m>) * X<m, n>, X<m, n> = x->at,
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

}  // namespace few_columns
