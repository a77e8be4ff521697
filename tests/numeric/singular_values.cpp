// SPDX-License-Identifier: BSL-1.0

// Eigenvalues of symmetric matrices and singular values against 50 digits, of sizes to 8, of equal values, of
// less than full rank and at the ends of the range; and their vectors, which are orthogonal and give the
// matrix back.

#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/matrix_functions/singular_values.hpp>
#include <ctgrad/numeric/matrix_functions/symmetric_eigenvalues.hpp>

#include "singular_values_table.hpp"

namespace {

namespace numeric = ctgrad::numeric;

/// What was found of A = Σ value_k left_k right_kᵀ, and of which both sides are vectors of length one.
struct decomposition {
    int rows, columns, count;
    long double value[8], left[8][8], right[8][8];
};

template <class T>
void take(long double (&to)[8], const T* vector, int size) {
    for (int k = 0; k < size; ++k) to[k] = static_cast<long double>(vector[k]);
}

template <class T, int N>
decomposition of_symmetric(const singular_values_case& c) {
    T a[N * N];
    for (int k = 0; k < N * N; ++k) a[k] = static_cast<T>(c.a[k]);
    const auto found = numeric::eigenvalues_and_vectors<N>(static_cast<const T*>(a));
    decomposition d{N, N, N, {}, {}, {}};
    take(d.value, found.value, N);
    for (int k = 0; k < N; ++k) take(d.left[k], found.vector[k], N), take(d.right[k], found.vector[k], N);
    return d;
}

template <class T, int M, int N>
decomposition of_any(const singular_values_case& c) {
    constexpr int longer = M < N ? N : M, shorter = M < N ? M : N;
    T columns[M * N];
    for (int k = 0; k < shorter; ++k)
        for (int i = 0; i < longer; ++i)
            columns[k * longer + i] = static_cast<T>(c.a[M < N ? k * N + i : i * N + k]);
    const auto found = numeric::singular_values_and_vectors<longer, shorter>(static_cast<const T*>(columns));
    decomposition d{M, N, shorter, {}, {}, {}};
    take(d.value, found.value, shorter);
    for (int k = 0; k < shorter; ++k) {
        take(M < N ? d.right[k] : d.left[k], found.left[k], longer);
        take(M < N ? d.left[k] : d.right[k], found.right[k], shorter);
    }
    return d;
}

template <class T>
decomposition decompose(const singular_values_case& c) {
    const int m = c.rows, n = c.columns;
    if (c.of_symmetric) {
        if (n == 1) return of_symmetric<T, 1>(c);
        if (n == 2) return of_symmetric<T, 2>(c);
        if (n == 3) return of_symmetric<T, 3>(c);
        if (n == 4) return of_symmetric<T, 4>(c);
        if (n == 5) return of_symmetric<T, 5>(c);
        if (n == 6) return of_symmetric<T, 6>(c);
        if (n == 7) return of_symmetric<T, 7>(c);
        return of_symmetric<T, 8>(c);
    }
    if (m == 1 && n == 1) return of_any<T, 1, 1>(c);
    if (m == 1) return of_any<T, 1, 4>(c);
    if (m == 4) return of_any<T, 4, 1>(c);
    if (m == 3 && n == 2) return of_any<T, 3, 2>(c);
    if (m == 2 && n == 3) return of_any<T, 2, 3>(c);
    if (m == 5) return of_any<T, 5, 3>(c);
    if (m == 3) return of_any<T, 3, 5>(c);
    if (m == 8 && n == 2) return of_any<T, 8, 2>(c);
    if (m == 2) return of_any<T, 2, 8>(c);
    if (m == 7) return of_any<T, 7, 6>(c);
    return of_any<T, 8, 8>(c);
}

long double dot(const long double (&a)[8], const long double (&b)[8]) {
    long double sum = 0;
    for (int k = 0; k < 8; ++k) sum += a[k] * b[k];
    return sum;
}

/// Is it an orthonormal set, but for vectors that are 0 where the value is?
long double distance_from_orthonormal(const decomposition& d, const long double (&vectors)[8][8]) {
    long double largest = 0;
    for (int i = 0; i < d.count; ++i)
        for (int j = 0; j < d.count; ++j) {
            const bool is_zero = d.value[i] == 0 && dot(vectors[i], vectors[i]) == 0;
            const long double expected = i == j && !is_zero ? 1 : 0;
            largest = std::fmax(largest, std::abs(dot(vectors[i], vectors[j]) - expected));
        }
    return largest;
}

template <class T>
void check_all(long double roundings) {
    for (const singular_values_case& c : singular_values_cases) {
        const decomposition d = decompose<T>(c);
        const long double allowed = roundings * static_cast<long double>(std::numeric_limits<T>::epsilon());
        long double size = 0, error = 0, rest = 0;
        for (int k = 0; k < d.count; ++k) {
            size = std::fmax(size, std::abs(c.value[k]));
            error = std::fmax(error, std::abs(d.value[k] - c.value[k]));
            if (k > 0)
                BOOST_TEST((c.of_symmetric ? d.value[k - 1] <= d.value[k] : d.value[k - 1] >= d.value[k]));
        }
        for (int i = 0; i < d.rows; ++i)
            for (int j = 0; j < d.columns; ++j) {
                long double sum = -static_cast<long double>(c.a[i * d.columns + j]);
                for (int k = 0; k < d.count; ++k) sum += d.left[k][i] * d.value[k] * d.right[k][j];
                rest = std::fmax(rest, std::abs(sum));
            }
        BOOST_TEST_CONTEXT(c.name << ", " << c.rows << " x " << c.columns) {
            BOOST_TEST(error <= allowed * size);
            BOOST_TEST(rest <= allowed * size);
            BOOST_TEST(distance_from_orthonormal(d, d.left) <= allowed);
            BOOST_TEST(distance_from_orthonormal(d, d.right) <= allowed);
        }
    }
}

BOOST_AUTO_TEST_CASE(in_double) {
    check_all<double>(25);
}
BOOST_AUTO_TEST_CASE(in_float) {
    check_all<float>(25);
}

// The largest entries of (1, −1)/√2 are equal: rounding must not choose the sign.
BOOST_AUTO_TEST_CASE(signs_of_vectors) {
    for (const double gap : {1.0, -1.0, 1e-3, 3.0}) {
        const double a[4]{2, gap, gap, 2};
        const auto found = numeric::eigenvalues_and_vectors<2>(static_cast<const double*>(a));
        for (const auto& vector : found.vector) BOOST_TEST(vector[0] > 0.7);
        const auto triples = numeric::singular_values_and_vectors<2, 2>(static_cast<const double*>(a));
        for (const auto& vector : triples.right) BOOST_TEST(vector[0] > 0.7);
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_finite_is_not_a_number) {
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<double>::infinity()}) {
        const double a[4]{1, 0, 0, bad};
        const auto found = numeric::eigenvalues_and_vectors<2>(static_cast<const double*>(a));
        const auto triples = numeric::singular_values_and_vectors<2, 2>(static_cast<const double*>(a));
        for (const double x : {found.value[0], found.value[1], found.vector[0][0], triples.value[0],
                               triples.value[1], triples.left[1][0], triples.right[0][1]})
            BOOST_TEST(std::isnan(x));
    }
}

}  // namespace
