// SPDX-License-Identifier: BSL-1.0

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <complex>
#include <cstdint>
#include <limits>
#include <ostream>
#include <random>
#include <stdexcept>
#include <type_traits>
#include <vector>

#include <boost/mp11/list.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/rational.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/adjugate.hpp>
#include <ctgrad/numeric/factorisation/determinant.hpp>
#include <ctgrad/numeric/factorisation/inverse.hpp>
#include <ctgrad/numeric/factorisation/log_absolute_determinant.hpp>

#include "fused.hpp"

namespace {

namespace numeric = ctgrad::numeric;

/// The integers modulo the prime 2^31 - 1: exact, without an order, and with nothing to spare in its
/// interface.
class field {
public:
    constexpr field() = default;
    constexpr explicit field(int value) : residue_((std::int64_t{value} % prime + prime) % prime) {}

    friend constexpr field operator+(field a, field b) { return reduced(a.residue_ + b.residue_); }
    friend constexpr field operator-(field a, field b) { return reduced(a.residue_ + prime - b.residue_); }
    friend constexpr field operator-(field a) { return reduced(prime - a.residue_); }
    friend constexpr field operator*(field a, field b) { return reduced(a.residue_ * b.residue_); }
    friend constexpr field operator/(field a, field b) {
        if (b.residue_ == 0) throw std::domain_error("division by zero in a field");
        field power = b;
        for (std::int64_t exponent = prime - 2; exponent > 0; exponent /= 2) {
            if (exponent % 2 == 1) a = a * power;
            power = power * power;
        }
        return a;
    }
    friend constexpr bool operator==(field, field) = default;
    friend std::ostream& operator<<(std::ostream& out, field a) { return out << a.residue_; }

private:
    static constexpr std::int64_t prime = 2147483647;
    static constexpr field reduced(std::int64_t value) {
        field result;
        result.residue_ = value % prime;
        return result;
    }
    std::int64_t residue_ = 0;
};

/// A value and its derivative, compared by value as automatic differentiation libraries do.
struct dual {
    double value = 0;
    double slope = 0;

    constexpr dual() = default;
    constexpr dual(double v, double s = 0) : value(v), slope(s) {}

    friend constexpr dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
    friend constexpr dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
    friend constexpr dual operator-(dual a) { return {-a.value, -a.slope}; }
    friend constexpr dual operator*(dual a, dual b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend constexpr dual operator/(dual a, dual b) {
        return {a.value / b.value, (a.slope - a.value / b.value * b.slope) / b.value};
    }
    friend constexpr bool operator==(dual a, dual b) { return a.value == b.value; }
    friend constexpr bool operator<(dual a, dual b) { return a.value < b.value; }
};

/// A real number that hides its order and offers `pivot_magnitude` instead, counting how often it is asked.
struct own_choice {
    double value = 0;
    static inline int asked = 0;

    constexpr own_choice() = default;
    constexpr explicit own_choice(int v) : value(v) {}
    constexpr explicit own_choice(double v) : value(v) {}

    friend constexpr own_choice operator-(own_choice a, own_choice b) {
        return own_choice(a.value - b.value);
    }
    friend constexpr own_choice operator-(own_choice a) { return own_choice(-a.value); }
    friend constexpr own_choice operator+(own_choice a, own_choice b) {
        return own_choice(a.value + b.value);
    }
    friend constexpr own_choice operator*(own_choice a, own_choice b) {
        return own_choice(a.value * b.value);
    }
    friend constexpr own_choice operator/(own_choice a, own_choice b) {
        return own_choice(a.value / b.value);
    }
    friend constexpr bool operator==(own_choice a, own_choice b) { return a.value == b.value; }
    friend double pivot_magnitude(own_choice a) {
        ++asked;
        return std::abs(a.value);
    }
};

template <class T>
using matrix = std::vector<T>;

/// The determinant by Laplace expansion along the first row, every minor of the last rows expanded once only:
/// `minors[columns]` has as many of the last rows as there are bits in the set `columns`.
template <class T>
T reference_determinant(const matrix<T>& a, int n) {
    matrix<T> minors(std::size_t{1} << n, T(0));
    minors[0] = T(1);
    for (unsigned columns = 1; columns < minors.size(); ++columns) {
        const int row = n - std::popcount(columns);
        T& sum = minors[columns];
        bool positive = true;
        for (int j = 0; j < n; ++j) {
            const unsigned column = 1u << j;
            if ((columns & column) == 0) continue;
            const T term = a[static_cast<std::size_t>(row * n + j)] * minors[columns - column];
            sum = positive ? T(sum + term) : T(sum - term);
            positive = !positive;
        }
    }
    return minors.back();
}

/// The transposed cofactors, each by Laplace expansion.
template <class T>
matrix<T> reference_adjugate(const matrix<T>& a, int n) {
    matrix<T> result(a.size());
    for (int row = 0; row < n; ++row) {
        for (int column = 0; column < n; ++column) {
            matrix<T> rest;
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j)
                    if (i != row && j != column) rest.push_back(a[static_cast<std::size_t>(i * n + j)]);
            const T cofactor = reference_determinant(rest, n - 1);
            result[static_cast<std::size_t>(column * n + row)] =
                (row + column) % 2 == 0 ? cofactor : T(-cofactor);
        }
    }
    return result;
}

template <int N, class T>
matrix<T> product(const matrix<T>& a, const matrix<T>& b, int inner = N) {
    matrix<T> result(N * N, T(0));
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j)
            for (int k = 0; k < inner; ++k) {
                T& entry = result[static_cast<std::size_t>(i * N + j)];
                entry = T(entry + a[static_cast<std::size_t>(i * inner + k)] *
                                      b[static_cast<std::size_t>(k * N + j)]);
            }
    return result;
}

template <class T>
matrix<T> identity(int n) {
    matrix<T> result(static_cast<std::size_t>(n * n), T(0));
    for (int i = 0; i < n; ++i) result[static_cast<std::size_t>(i * n + i)] = T(1);
    return result;
}

template <int N, class T>
matrix<T> inverse(const matrix<T>& a) {
    matrix<T> result(N * N);
    numeric::inverse<N>(a.data(), result.data());
    return result;
}

template <int N, class T>
matrix<T> adjugate(const matrix<T>& a) {
    matrix<T> result(N * N);
    numeric::adjugate<N>(a.data(), result.data());
    return result;
}

template <class T>
matrix<T> random_matrix(std::size_t entries, std::mt19937& random) {
    matrix<T> result(entries);
    for (T& entry : result) {
        if constexpr (std::is_floating_point_v<T>) {
            entry = std::uniform_real_distribution<T>(T(-1), T(1))(random);
        } else {
            entry = T(std::uniform_int_distribution<int>(0, 2147483646)(random));
        }
    }
    return result;
}

/// An integer matrix of rank `Rank` with small entries.
template <int N, int Rank, class T>
matrix<T> matrix_of_rank(std::mt19937& random) {
    std::uniform_int_distribution<int> small(-2, 2);
    matrix<T> left(N * Rank), right(Rank * N);
    for (T& entry : left) entry = T(small(random));
    for (T& entry : right) entry = T(small(random));
    return product<N>(left, right, Rank);
}

template <class To, class From>
matrix<To> converted(const matrix<From>& a) {
    matrix<To> result;
    for (const From& entry : a) result.push_back(static_cast<To>(entry));
    return result;
}

template <class T>
T largest(const matrix<T>& a) {
    T result = T(0);
    for (const T& entry : a) result = std::max(result, T(std::abs(entry)));
    return result;
}

/// The product of the lengths of the rows, which bounds the determinant.
template <int N, class T>
T hadamard_bound(const matrix<T>& a) {
    T bound = T(1);
    for (std::size_t i = 0; i < N; ++i) {
        T square = T(0);
        for (std::size_t j = 0; j < N; ++j) square += a[i * N + j] * a[i * N + j];
        bound *= std::sqrt(square);
    }
    return bound;
}

template <class T>
void check_close(const matrix<T>& actual, const matrix<T>& expected, T tolerance) {
    BOOST_REQUIRE(actual.size() == expected.size());
    for (std::size_t entry = 0; entry < actual.size(); ++entry)
        BOOST_TEST(std::abs(actual[entry] - expected[entry]) <= tolerance,
                   "entry " << entry << ": " << actual[entry] << " instead of " << expected[entry]);
}

template <class T>
bool all_nan(const matrix<T>& a) {
    return std::all_of(a.begin(), a.end(), [](T entry) { return std::isnan(entry); });
}

template <class T>
bool none_finite(const matrix<T>& a) {
    return std::none_of(a.begin(), a.end(), [](T entry) { return std::isfinite(entry); });
}

template <int... N>
using sizes = boost::mp11::mp_list<std::integral_constant<int, N>...>;
// By formulas up to 4, by elimination above.
using all_sizes = sizes<1, 2, 3, 4, 5, 8, 20>;
using expandable_sizes = sizes<1, 2, 3, 4, 5, 8>;
using few_sizes = sizes<3, 4, 6>;
using sizes_of_elimination = sizes<5, 8, 20>;

template <int N, class T>
void check_random_floating_point_matrices() {
    BOOST_TEST_CONTEXT("N = " << N << ", " << std::numeric_limits<T>::digits << " digits") {
        constexpr T epsilon = std::numeric_limits<T>::epsilon();
        std::mt19937 random(42);
        for (int repetition = 0; repetition < 10; ++repetition) {
            const auto a = random_matrix<T>(N * N, random);
            const T bound = hadamard_bound<N>(a);
            const T determinant = numeric::determinant<N>(a.data());
            if constexpr (N <= 8) {
                const long double expected = reference_determinant(converted<long double>(a), N);
                BOOST_TEST(std::abs(static_cast<long double>(determinant) - expected) <=
                           8 * N * epsilon * bound);
                const auto cofactors = reference_adjugate(converted<long double>(a), N);
                check_close(adjugate<N>(a), converted<T>(cofactors),
                            T(16 * N) * epsilon * std::max(T(1), bound));
            }
            BOOST_TEST(std::abs(std::exp(numeric::log_absolute_determinant<N>(a.data())) -
                                std::abs(determinant)) <= T(8 * N) * epsilon * bound);
            const auto x = inverse<N>(a);
            const T condition = std::max(bound / std::abs(determinant), largest(x));
            check_close(product<N>(a, x), identity<T>(N), T(4 * N) * epsilon * condition);
            check_close(product<N>(x, a), identity<T>(N), T(4 * N) * epsilon * condition);
        }
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(random_matrices_of_floating_point, Size, all_sizes) {
    check_random_floating_point_matrices<Size::value, float>();
    check_random_floating_point_matrices<Size::value, double>();
    check_random_floating_point_matrices<Size::value, long double>();
}

BOOST_AUTO_TEST_CASE_TEMPLATE(random_matrices_over_a_prime_field, Size, all_sizes) {
    constexpr int N = Size::value;
    std::mt19937 random(7);
    for (int repetition = 0; repetition < 5; ++repetition) {
        const auto a = random_matrix<field>(N * N, random);
        const field determinant = numeric::determinant<N>(a.data());
        BOOST_TEST((product<N>(a, inverse<N>(a)) == identity<field>(N)));
        auto scaled_identity = identity<field>(N);
        for (field& entry : scaled_identity) entry = entry * determinant;
        BOOST_TEST((product<N>(a, adjugate<N>(a)) == scaled_identity));
        if constexpr (N <= 8) {
            BOOST_TEST(determinant == reference_determinant(a, N));
            BOOST_TEST((adjugate<N>(a) == reference_adjugate(a, N)));
        }
    }
}

template <int N, int Rank>
void check_singular_matrices() {
    BOOST_TEST_CONTEXT("N = " << N << ", rank " << Rank) {
        std::mt19937 random(N * 100 + Rank);
        for (int repetition = 0; repetition < 4; ++repetition) {
            auto a = matrix_of_rank<N, Rank, long long>(random);
            // Every other matrix also begins with a column of zeros, which no exchange of rows gets around.
            for (int i = 0; repetition % 2 == 1 && i < N; ++i) a[static_cast<std::size_t>(i * N)] = 0;
            const auto expected = reference_adjugate(a, N);

            const auto exact = matrix<field>(converted<field>(converted<int>(a)));
            BOOST_TEST(numeric::determinant<N>(exact.data()) == field(0));
            BOOST_TEST((adjugate<N>(exact) == reference_adjugate(exact, N)));

            const auto rounded = converted<double>(a);
            const double scale = std::pow(std::max(1.0, hadamard_bound<N>(rounded)), (N - 1.0) / N);
            check_close(adjugate<N>(rounded), converted<double>(expected), 1e-14 * scale);
        }
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(adjugates_of_singular_matrices, Size, expandable_sizes) {
    constexpr int N = Size::value;
    check_singular_matrices<N, 0>();
    if constexpr (N >= 2) check_singular_matrices<N, N - 1>();
    if constexpr (N >= 3) check_singular_matrices<N, N - 2>();
}

// A = diag(1, ..., 1, d) between two random factors of determinant one: the adjugate is smooth in d, so it
// must stay right while d passes through the rounding error and reaches zero.
BOOST_AUTO_TEST_CASE_TEMPLATE(adjugates_next_to_singular_matrices, Size, sizes_of_elimination) {
    constexpr int N = Size::value;
    std::mt19937 random(3);
    std::uniform_int_distribution<int> small(-1, 1);
    auto lower = identity<double>(N), upper = identity<double>(N);
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t j = 0; j < i; ++j) lower[i * N + j] = small(random) * 0.25;
        for (std::size_t j = i + 1; j < N; ++j) upper[i * N + j] = small(random) * 0.25;
    }
    // adj(L D U) = adj(U) adj(D) adj(L) = U^-1 adj(D) L^-1
    for (const double d : {1.0, 1e-3, 1e-8, 1e-14, 1e-16, 1e-18, 1e-100, 1e-310, 0.0, -1e-17}) {
        BOOST_TEST_CONTEXT("d = " << d) {
            auto diagonal = identity<double>(N), adjugate_of_diagonal = identity<double>(N);
            diagonal[N * N - 1] = d;
            for (std::size_t i = 0; i + 1 < N; ++i) adjugate_of_diagonal[i * N + i] = d;
            const auto a = product<N>(lower, product<N>(diagonal, upper));
            const auto expected =
                product<N>(inverse<N>(upper), product<N>(adjugate_of_diagonal, inverse<N>(lower)));
            check_close(adjugate<N>(a), expected, 1e-13 * std::max(1.0, largest(expected)));
        }
    }
}

BOOST_AUTO_TEST_CASE(adjugate_survives_pivots_of_extreme_size) {
    // 1e-310 is subnormal and has no finite reciprocal.
    auto a = identity<double>(6);
    for (double& entry : a) entry *= 1e-310;
    BOOST_TEST((adjugate<6>(a) == matrix<double>(36, 0.0)));
    a = identity<double>(6);
    for (double& entry : a) entry *= 1e60;
    auto expected = identity<double>(6);
    for (double& entry : expected) entry *= 1e300;
    check_close(adjugate<6>(a), expected, 1e287);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(permutation_matrices, Size, all_sizes) {
    constexpr int N = Size::value;
    std::mt19937 random(11);
    std::vector<std::size_t> order(N);
    for (std::size_t i = 0; i < N; ++i) order[i] = (i + 1) % N;
    for (int repetition = 0; repetition < 20; ++repetition) {
        matrix<double> a(N * N, 0.0), transposed(N * N, 0.0);
        for (std::size_t i = 0; i < N; ++i) a[i * N + order[i]] = transposed[order[i] * N + i] = 1;
        double sign = 1;
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (order[j] > order[i]) sign = -sign;

        BOOST_TEST(numeric::determinant<N>(a.data()) == sign);
        BOOST_TEST(numeric::log_absolute_determinant<N>(a.data()) == 0);
        BOOST_TEST((inverse<N>(a) == transposed));
        for (double& entry : transposed) entry *= sign;
        BOOST_TEST((adjugate<N>(a) == transposed));
        std::shuffle(order.begin(), order.end(), random);
    }
}

// Ones next to a zero diagonal: J - E has the determinant (-1)^(N-1) (N-1) and the inverse J / (N-1) - E.
BOOST_AUTO_TEST_CASE_TEMPLATE(zeros_on_the_diagonal, Size, all_sizes) {
    constexpr int N = Size::value;
    if constexpr (N > 1) {
        matrix<double> a(N * N, 1.0), expected(N * N, 1.0 / (N - 1));
        for (std::size_t i = 0; i < N; ++i) {
            a[i * N + i] = 0;
            expected[i * N + i] -= 1;
        }
        const double determinant = N % 2 == 0 ? 1 - N : N - 1;
        BOOST_TEST(std::abs(numeric::determinant<N>(a.data()) - determinant) <= 1e-14 * N);
        check_close(inverse<N>(a), expected, 1e-14);
        for (double& entry : expected) entry *= determinant;
        check_close(adjugate<N>(a), expected, 1e-13 * N);
    }
}

// Without an exchange of rows the tiny pivot swamps everything else.
BOOST_AUTO_TEST_CASE_TEMPLATE(a_tiny_first_pivot, Size, sizes_of_elimination) {
    constexpr int N = Size::value;
    std::mt19937 random(5);
    auto a = random_matrix<double>(N * N, random);
    a[0] = 1e-20;
    const auto x = inverse<N>(a);
    check_close(product<N>(a, x), identity<double>(N), 1e-15 * N * N * std::max(1.0, largest(x)));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(zero_matrices_and_columns, Size, all_sizes) {
    constexpr int N = Size::value;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    std::mt19937 random(17);
    matrix<double> a(N * N, 0.0);
    BOOST_TEST(numeric::determinant<N>(a.data()) == 0);
    BOOST_TEST(numeric::log_absolute_determinant<N>(a.data()) == -infinity);
    BOOST_TEST(none_finite(inverse<N>(a)));
    BOOST_TEST((adjugate<N>(a) == matrix<double>(N * N, N == 1 ? 1.0 : 0.0)));
    for (std::size_t zero_column = 0; zero_column < N; ++zero_column) {
        for (const bool two_columns : {false, true}) {
            a = random_matrix<double>(N * N, random);
            for (std::size_t i = 0; i < N; ++i) a[i * N + zero_column] = 0;
            for (std::size_t i = 0; i < N && two_columns; ++i) a[i * N + (zero_column + 1) % N] = 0;
            BOOST_TEST(numeric::determinant<N>(a.data()) == 0);
            BOOST_TEST(numeric::log_absolute_determinant<N>(a.data()) == -infinity);
            BOOST_TEST(none_finite(inverse<N>(a)));
        }
    }
}

// The product of the other pivots is infinite, and infinity times zero would be NaN.
BOOST_AUTO_TEST_CASE_TEMPLATE(zero_wins_over_overflow, Size, sizes_of_elimination) {
    constexpr int N = Size::value;
    for (std::size_t zero = 0; zero < N; ++zero) {
        auto a = identity<double>(N);
        for (double& entry : a) entry *= 1e300;
        a[zero * N + zero] = 0;
        BOOST_TEST(numeric::determinant<N>(a.data()) == 0);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(nan_comes_out, Size, all_sizes) {
    constexpr int N = Size::value;
    std::mt19937 random(23);
    const auto dense = random_matrix<double>(N * N, random);
    for (const auto& origin : {dense, identity<double>(N), matrix<double>(N * N, 0.0)}) {
        for (std::size_t entry = 0; entry < N * N; ++entry) {
            auto a = origin;
            a[entry] = std::numeric_limits<double>::quiet_NaN();
            BOOST_TEST(std::isnan(numeric::determinant<N>(a.data())));
            BOOST_TEST(std::isnan(numeric::log_absolute_determinant<N>(a.data())));
            BOOST_TEST(all_nan(inverse<N>(a)));
            const auto cofactors = adjugate<N>(a);
            BOOST_TEST((N == 1 || std::any_of(cofactors.begin(), cofactors.end(),
                                              [](double value) { return std::isnan(value); })));
            BOOST_TEST((N <= 4 || all_nan(cofactors)));
        }
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(infinite_entries_do_no_harm, Size, all_sizes) {
    constexpr int N = Size::value;
    matrix<double> a(N * N, std::numeric_limits<double>::infinity());
    BOOST_TEST(!std::isfinite(numeric::determinant<N>(a.data())));
    inverse<N>(a);
    adjugate<N>(a);
}

BOOST_AUTO_TEST_CASE(logarithm_of_a_determinant_out_of_range) {
    constexpr int N = 100;
    std::mt19937 random(29);
    auto a = random_matrix<double>(N * N, random);
    const double moderate = numeric::log_absolute_determinant<N>(a.data());
    for (const double factor : {1e30, 1e-30}) {
        auto scaled = a;
        for (double& entry : scaled) entry *= factor;
        const double expected = moderate + N * std::log(factor);
        BOOST_TEST(std::abs(numeric::log_absolute_determinant<N>(scaled.data()) - expected) <= 1e-11);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(complex_matrices, Size, all_sizes) {
    using complex = std::complex<double>;
    constexpr int N = Size::value;
    std::mt19937 random(31);
    const auto real = random_matrix<double>(N * N, random), imaginary = random_matrix<double>(N * N, random);
    // 1e-180 squared underflows: the choice of pivots must not square.
    for (const double scale : {1.0, N > 4 ? 1e-180 : 1e-60}) {
        matrix<complex> a;
        for (std::size_t entry = 0; entry < N * N; ++entry)
            a.push_back(scale * complex(real[entry], imaginary[entry]));
        const auto residual = product<N>(a, inverse<N>(a));
        for (std::size_t entry = 0; entry < N * N; ++entry)
            BOOST_TEST(std::abs(residual[entry] - (entry % (N + 1) == 0 ? 1.0 : 0.0)) < 1e-12);
        const complex logarithm = numeric::log_absolute_determinant<N>(a.data());
        BOOST_TEST(logarithm.imag() == 0);
        if (scale == 1.0) {
            const complex determinant = numeric::determinant<N>(a.data());
            BOOST_TEST(std::abs(logarithm.real() - std::log(std::abs(determinant))) < 1e-12);
            if constexpr (N <= 8) BOOST_TEST(std::abs(determinant - reference_determinant(a, N)) < 1e-12);
        }
    }
}

// Exact, with an order, and with an exception at a division by zero.
BOOST_AUTO_TEST_CASE_TEMPLATE(rational_matrices, Size, few_sizes) {
    using rational = boost::rational<std::int64_t>;
    constexpr int N = Size::value;
    std::mt19937 random(37);
    matrix<rational> a(N * N);
    for (rational& entry : a) entry = rational(std::uniform_int_distribution<int>(-9, 9)(random), 2);
    BOOST_TEST((numeric::determinant<N>(a.data()) == reference_determinant(a, N)));
    BOOST_TEST((adjugate<N>(a) == reference_adjugate(a, N)));
    BOOST_TEST((product<N>(a, inverse<N>(a)) == identity<rational>(N)));
    for (std::size_t i = 0; i < N; ++i) a[i * N + 1] = a[i * N];
    BOOST_TEST((numeric::determinant<N>(a.data()) == rational(0)));
    BOOST_TEST((adjugate<N>(a) == reference_adjugate(a, N)));
}

// Expression templates.
BOOST_AUTO_TEST_CASE_TEMPLATE(multiprecision_matrices, Size, few_sizes) {
    using real =
        boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>, boost::multiprecision::et_on>;
    constexpr int N = Size::value;
    std::mt19937 random(41);
    const auto a = converted<real>(random_matrix<double>(N * N, random));
    const real determinant = numeric::determinant<N>(a.data());
    BOOST_TEST(abs(real(determinant - reference_determinant(a, N))) < real("1e-48"));
    BOOST_TEST(abs(real(numeric::log_absolute_determinant<N>(a.data()) - log(real(abs(determinant))))) <
               real("1e-47"));
}

// d det(A) = tr(adj(A) dA), and d adj(A) by its difference quotient; also where A is singular.
BOOST_AUTO_TEST_CASE_TEMPLATE(dual_numbers, Size, expandable_sizes) {
    constexpr int N = Size::value;
    std::mt19937 random(43);
    for (int repetition = 0; repetition < 6; ++repetition) {
        auto value = converted<double>(matrix_of_rank<N, N, int>(random));
        // Singular by a column of zeros, by two equal columns, and at rank N-2.
        for (std::size_t i = 0; i < N && repetition % 2 == 1; ++i) value[i * N] = 0;
        for (std::size_t i = 0; i < N && repetition == 2; ++i) value[i * N] = value[i * N + N - 1];
        for (std::size_t i = 0; i < N && repetition == 5; ++i) value[i * N + N / 2] = 0;
        const auto slope = random_matrix<double>(N * N, random);
        matrix<dual> a;
        for (std::size_t entry = 0; entry < N * N; ++entry) a.push_back({value[entry], slope[entry]});

        const auto cofactors = reference_adjugate(value, N);
        double expected = 0;
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j) expected += cofactors[i * N + j] * slope[j * N + i];
        const double scale = std::max(1.0, hadamard_bound<N>(value));
        BOOST_TEST(std::abs(numeric::determinant<N>(a.data()).slope - expected) <= 1e-13 * scale);

        if (N > 4 && repetition == 5) continue;  // documented: no derivative of the adjugate at rank N-2
        const auto actual = adjugate<N>(a);
        auto ahead = converted<long double>(value), behind = ahead;
        const long double step = 0x1p-20L;
        for (std::size_t entry = 0; entry < N * N; ++entry) {
            ahead[entry] += step * static_cast<long double>(slope[entry]);
            behind[entry] -= step * static_cast<long double>(slope[entry]);
        }
        const auto after = reference_adjugate(ahead, N), before = reference_adjugate(behind, N);
        for (std::size_t entry = 0; entry < N * N; ++entry) {
            BOOST_TEST(std::abs(actual[entry].value - cofactors[entry]) <= 1e-13 * scale);
            const auto quotient = static_cast<double>((after[entry] - before[entry]) / (2 * step));
            BOOST_TEST(std::abs(actual[entry].slope - quotient) <= 1e-9 * scale);
        }
    }
}

/// Two ways to the same operations: equal to the last bit, but where the compiler fuses some of them.
bool agree(double a, double b) {
    return a == b || (ieee::fused<double>() && std::abs(a - b) <= 1e-13 * std::max(1.0, std::abs(b)));
}

BOOST_AUTO_TEST_CASE(a_type_chooses_its_pivots) {
    std::mt19937 random(47);
    auto a = random_matrix<double>(36, random);
    a[0] = 1e-25;
    const auto own = converted<own_choice>(a);
    BOOST_TEST(agree(numeric::determinant<3>(own.data()).value, numeric::determinant<3>(a.data())));
    BOOST_TEST(agree(numeric::determinant<6>(own.data()).value, numeric::determinant<6>(a.data())));
    const auto by_own = adjugate<6>(own);
    const auto plain = adjugate<6>(a);
    for (std::size_t k = 0; k < 36; ++k) BOOST_TEST(agree(by_own[k].value, plain[k]));
    BOOST_TEST(own_choice::asked > 0);
}

/// A tridiagonal matrix with the diagonal 0, 1, 1, ... and ones beside it.
template <int N, class T>
constexpr std::array<T, N * N> tridiagonal() {
    std::array<T, N * N> a{};
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j)
            a[i * N + j] = (i == j ? i > 0 : i + 1 == j || j + 1 == i) ? T(1) : T(0);
    return a;
}

/// All four functions agree: adj(A) = det(A) A^-1.
template <int N, class T>
constexpr bool works() {
    const auto a = tridiagonal<N, T>();
    std::array<T, N * N> x{};
    std::array<T, N * N> cofactors{};
    numeric::inverse<N>(a.data(), x.data());
    numeric::adjugate<N>(a.data(), cofactors.data());
    const T determinant = numeric::determinant<N>(a.data());
    for (std::size_t entry = 0; entry < N * N; ++entry)
        if (!(cofactors[entry] == determinant * x[entry])) return false;
    return determinant == T(N == 3 ? -1 : 1);
}

template <int N, class T>
constexpr bool singular_works() {
    const std::array<T, N * N> a{};
    std::array<T, N * N> cofactors{};
    numeric::adjugate<N>(a.data(), cofactors.data());
    for (const T& entry : cofactors)
        if (!(entry == T(0))) return false;
    return numeric::determinant<N>(a.data()) == T(0);
}

static_assert(works<3, float>() && works<6, float>());
static_assert(works<3, double>() && works<6, double>());
static_assert(works<3, long double>() && works<6, long double>());
static_assert(works<3, field>() && works<6, field>());
static_assert(works<3, dual>() && works<6, dual>());
#if !defined(__clang__)  // which does not multiply the complex numbers of libstdc++ at compile time
static_assert(works<3, std::complex<double>>() && works<6, std::complex<double>>());
#endif
static_assert(singular_works<3, double>() && singular_works<6, double>());
static_assert(singular_works<3, field>() && singular_works<6, field>());
static_assert(numeric::log_absolute_determinant<3>(tridiagonal<3, double>().data()) == 0);
static_assert(numeric::log_absolute_determinant<6>(tridiagonal<6, double>().data()) == 0);

}  // namespace
