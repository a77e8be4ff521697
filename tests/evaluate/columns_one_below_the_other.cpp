// SPDX-License-Identifier: BSL-1.0

// vec(U) is what the rows of Uᵀ are one behind the other: of a product Uᵀ is multiplied, and unvec(v) is read
// where v lies, so that neither moves an entry. Gram matrices within chains are computed in half.

#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Random entries, row by row.
template <class T, int Rows, int Columns>
struct entries {
    std::array<T, std::size_t{Rows * Columns}> data;
    explicit entries(unsigned seed) {
        std::mt19937 engine(seed);
        for (T& entry : data) entry = static_cast<T>(static_cast<int>(engine() % 2001) - 1000) / 256;
    }
    T operator()(int i, int j) const { return data[at(i * Columns + j)]; }
};

/// Largest difference of A unvec(v) B, column by column, from sums over all indices, relative to its size.
template <class T, int M, int N, int P, int Q>
double error_of_product(bool times_transposed) {
    constexpr auto A = matrix<"A", M, N>;
    constexpr auto B = matrix<"B", P, Q>;
    constexpr auto C = matrix<"C", Q, P>;
    constexpr auto v = vector<"v", N * P>;
    const entries<T, M, N> a(1);
    const entries<T, P, Q> b(2);
    const entries<T, N * P, 1> given(3);
    std::array<T, std::size_t{M * Q}> product;
    if (times_transposed) {
        entries<T, Q, P> c(0);
        for (int i = 0; i < Q; ++i)
            for (int j = 0; j < P; ++j) c.data[at(i * P + j)] = b(j, i);
        evaluate_into(product, vec(A * unvec<N, P>(v) * transpose(C)), A = a.data, v = given.data,
                      C = c.data);
    } else {
        evaluate_into(product, vec(A * unvec<N, P>(v) * B), A = a.data, v = given.data, B = b.data);
    }
    double error = 0;
    for (int j = 0; j < Q; ++j)
        for (int i = 0; i < M; ++i) {
            double sum = 0, size = 0;
            for (int k = 0; k < N; ++k)
                for (int l = 0; l < P; ++l) {
                    const double term = static_cast<double>(a(i, k)) *
                                        static_cast<double>(given(l * N + k, 0)) *
                                        static_cast<double>(b(l, j));
                    sum += term;
                    size += std::abs(term);
                }
            error = std::max(error, std::abs(static_cast<double>(product[at(j * M + i)]) - sum) / size);
        }
    return error;
}

template <class T>
double largest_error() {
    double largest = 0;
    for (const bool turned : {false, true}) {
        largest = std::max(largest, error_of_product<T, 16, 16, 16, 16>(turned));
        largest = std::max(largest, error_of_product<T, 13, 11, 17, 9>(turned));
        largest = std::max(largest, error_of_product<T, 7, 24, 5, 19>(turned));
        largest = std::max(largest, error_of_product<T, 3, 2, 3, 2>(turned));
    }
    return largest;
}

BOOST_AUTO_TEST_CASE(columns_of_a_product) {
    BOOST_TEST(largest_error<double>() < 1e-15);
    BOOST_TEST(largest_error<float>() < 1e-6);
}

BOOST_AUTO_TEST_CASE(sums_are_read_in_columns) {
    constexpr int m = 9, n = 14;
    constexpr auto A = matrix<"A", m, m>;
    constexpr auto B = matrix<"B", n, n>;
    constexpr auto v = vector<"v", m * n>;
    constexpr auto X = unvec<m, n>(v);
    const entries<double, m, m> a(4);
    const entries<double, n, n> b(5);
    const entries<double, m * n, 1> x(6);
    const auto product = evaluate(vec(A * X + X * B), A = a.data, B = b.data, v = x.data);
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < m; ++i) {
            double sum = 0;
            for (int k = 0; k < m; ++k) sum += a(i, k) * x(j * m + k, 0);
            for (int k = 0; k < n; ++k) sum += x(k * m + i, 0) * b(k, j);
            BOOST_TEST(std::abs(product[at(j * m + i)] - sum) < 1e-12);
        }
}

// Symmetric products are their own transposes, and what is an output too is formed once.
BOOST_AUTO_TEST_CASE(columns_of_what_is_there) {
    constexpr int m = 10, n = 12;
    constexpr auto A = matrix<"A", m, n>;
    const entries<double, m, n> a(7);
    const auto [gram, column] = evaluate(outputs(transpose(A) * A, vec(transpose(A) * A)), A = a.data);
    const auto [whole, columns] =
        evaluate(outputs(A * transpose(A) * A, vec(A * transpose(A) * A)), A = a.data);
    for (int j = 0; j < n; ++j) {
        for (int i = 0; i < n; ++i) {
            double sum = 0;
            for (int k = 0; k < m; ++k) sum += a(k, i) * a(k, j);
            BOOST_TEST(std::abs(gram[at(i)][at(j)] - sum) < 1e-12);
            BOOST_TEST(column[at(j * n + i)] == gram[at(i)][at(j)]);
        }
        for (int i = 0; i < m; ++i) BOOST_TEST(columns[at(j * m + i)] == whole[at(i)][at(j)]);
    }
}

// Behind the last pack the rest is read number by number, at the same places.
template <class T>
void check_rest_behind_packs() {
    constexpr int m = 15, n = 13;
    constexpr auto A = matrix<"A", m, n>;
    constexpr auto v = vector<"v", m * n>;
    const entries<T, m, n> a(13);
    const entries<T, m * n, 1> x(14);
    const auto sum = evaluate(vec(transpose(A)) + v, A = a.data, v = x.data);
    const auto gram = evaluate(vec(transpose(A) * A), A = a.data);
    for (int k = 0; k < m * n; ++k) BOOST_TEST(sum[at(k)] == a.data[at(k)] + x.data[at(k)]);
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < n; ++i) {
            double entry = 0;
            for (int k = 0; k < m; ++k) entry += static_cast<double>(a(k, i)) * static_cast<double>(a(k, j));
            BOOST_TEST(std::abs(static_cast<double>(gram[at(j * n + i)]) - entry) < 1e-4);
        }
}
BOOST_AUTO_TEST_CASE(behind_packs_number_by_number) {
    check_rest_behind_packs<double>();
    check_rest_behind_packs<float>();
}

// vec(A x xᵀ) is x ⊗ Ax, which vanishes with x to the second order.
BOOST_AUTO_TEST_CASE(divided_by_a_norm_that_is_zero) {
    constexpr int n = 5;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto x = vector<"x", n>;
    const entries<double, n, n> a(15);
    const entries<double, n, 1> given(16);
    constexpr auto e = vec(A * x * transpose(x) / norm(x));
    const auto at_zero =
        evaluate(outputs(e, kronecker(x, x) / norm(x)), A = a.data, x = std::array<double, n>{});
    for (int k = 0; k < n * n; ++k) {
        BOOST_TEST(std::get<0>(at_zero)[at(k)] == 0);
        BOOST_TEST(std::get<1>(at_zero)[at(k)] == 0);
    }
    // so do powers of a matrix, and of what a column is the columns of
    constexpr auto v = vector<"v", n * n>;
    constexpr auto V = unvec<n, n>(v);
    const std::array<double, n * n> zeros{};
    const auto powers = evaluate(outputs(vec(A * A / norm(A)), vec(V / norm(v)), vec(V * V * V / norm(v))),
                                 A = zeros, v = zeros);
    for (int k = 0; k < n * n; ++k) {
        BOOST_TEST(std::get<0>(powers)[at(k)] == 0);
        BOOST_TEST(std::get<1>(powers)[at(k)] == 0);
        BOOST_TEST(std::get<2>(powers)[at(k)] == 0);
    }
    constexpr auto r = vector<"r", 3>;
    const auto turning = evaluate(outputs(vec(skew(r) / norm(r)), vec(skew(r) * skew(r) / norm(r))),
                                  r = std::array<double, 3>{});
    for (int k = 0; k < 9; ++k) {
        BOOST_TEST(std::get<0>(turning)[at(k)] == 0);
        BOOST_TEST(std::get<1>(turning)[at(k)] == 0);
    }
    const auto elsewhere = evaluate(e, A = a.data, x = given.data);
    double squares = 0;
    for (const double entry : given.data) squares += entry * entry;
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < n; ++i) {
            double sum = 0;
            for (int k = 0; k < n; ++k) sum += a(i, k) * given(k, 0);
            const double expected = sum * given(j, 0) / std::sqrt(squares);
            BOOST_TEST(std::abs(elsewhere[at(j * n + i)] - expected) < 1e-13);
        }
}

BOOST_AUTO_TEST_CASE(in_place) {
    constexpr int n = 8;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto v = vector<"v", n * n>;
    constexpr auto e = vec(A * unvec<n, n>(v)) + v;
    const entries<double, n, n> a(8);
    entries<double, n * n, 1> x(9);
    const auto apart = evaluate(e, A = a.data, v = x.data);
    evaluate_into(x.data, e, A = a.data, v = x.data);
    for (int k = 0; k < n * n; ++k) BOOST_TEST(x(k, 0) == apart[at(k)]);
}

// (AᵀA) V (B Bᵀ): two Gram matrices in half, n²(n + 1) each, and two products of 2n³.
BOOST_AUTO_TEST_CASE(gram_matrices_within_a_chain) {
    constexpr int n = 16;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto B = matrix<"B", n, n>;
    constexpr auto v = vector<"v", n * n>;
    constexpr auto e = kronecker(B * transpose(B), transpose(A) * A) * v;
    static_assert(flops(e) == 2 * n * n * (n + 1) + 2 * 2 * n * n * n);
    const entries<double, n, n> a(10), b(11);
    const entries<double, n * n, 1> x(12);
    const auto product = evaluate(e, A = a.data, B = b.data, v = x.data);
    const auto gram = [](const auto& m, bool of_rows, int i, int j) {
        double sum = 0;
        for (int k = 0; k < n; ++k) sum += of_rows ? m(i, k) * m(j, k) : m(k, i) * m(k, j);
        return sum;
    };
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < n; ++i) {
            double sum = 0, size = 0;
            for (int k = 0; k < n; ++k)
                for (int l = 0; l < n; ++l) {
                    const double term = gram(a, false, i, k) * x(l * n + k, 0) * gram(b, true, l, j);
                    sum += term;
                    size += std::abs(term);
                }
            BOOST_TEST(std::abs(product[at(j * n + i)] - sum) < 1e-14 * size);
        }
}

}  // namespace
