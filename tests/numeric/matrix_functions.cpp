// SPDX-License-Identifier: BSL-1.0

// Functions of matrices and their differentials against 50 digits: nilpotent, defective, large, tiny and
// almost defective matrices, and what has no such function.

#include <cmath>
#include <limits>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/matrix_functions/exponential.hpp>
#include <ctgrad/numeric/matrix_functions/logarithm.hpp>
#include <ctgrad/numeric/matrix_functions/sine_and_cosine.hpp>
#include <ctgrad/numeric/matrix_functions/square_root.hpp>

#include "matrix_functions_table.hpp"

namespace {

namespace numeric = ctgrad::numeric;

template <int K, class T>
void function_by_name(std::string_view name, const T* a, const T* e, T* result) {
    if (name == "exponential") numeric::matrix_exponential<3, K>(a, e, result);
    else if (name == "sine") numeric::matrix_sine<3, K>(a, e, result);
    else if (name == "cosine") numeric::matrix_cosine<3, K>(a, e, result);
    else if (name == "square_root") numeric::matrix_square_root<3, K>(a, e, result);
    else numeric::matrix_logarithm<3, K>(a, e, result);
}

template <class T>
long double distance(const T* found, const long double* expected) {
    long double largest = 0;
    for (int k = 0; k < 9; ++k)
        largest = std::fmax(largest, std::abs(static_cast<long double>(found[k]) - expected[k]));
    return largest;
}
long double size(const long double* a) {
    long double largest = 0;
    for (int k = 0; k < 9; ++k) largest = std::fmax(largest, std::abs(a[k]));
    return largest;
}

/// How many roundings, beyond those that the problem's condition multiplies, an error is.
template <class T>
void check_all(long double allowed) {
    for (const matrix_function_case& c : matrix_function_cases) {
        T a[9], e[9], value[9], differential[9];
        for (int k = 0; k < 9; ++k) a[k] = static_cast<T>(c.a[k]), e[k] = static_cast<T>(direction[k]);
        function_by_name<0>(c.function, a, e, value);
        function_by_name<1>(c.function, a, e, differential);
        const long double rounding = static_cast<long double>(std::numeric_limits<T>::epsilon()) *
                                     (1 + static_cast<long double>(c.condition));
        BOOST_TEST_CONTEXT(c.function << " of what is " << c.name << ", condition " << c.condition) {
            BOOST_TEST(distance(value, c.value) / size(c.value) / rounding < allowed);
            BOOST_TEST(distance(differential, c.differential) / size(c.differential) / rounding < allowed);
        }
    }
}

BOOST_AUTO_TEST_CASE(in_double) {
    check_all<double>(30);
}
BOOST_AUTO_TEST_CASE(in_float) {
    check_all<float>(30);
}

// Of second differentials the first ones know: D²f(A)[E, F] is the slope of Df(A + tF)[E].
BOOST_AUTO_TEST_CASE(second_differentials) {
    for (const std::string_view name : {"exponential", "sine", "cosine", "square_root", "logarithm"}) {
        const double a[9]{3.1, 0.2, -0.4, 0.3, 2.5, 0.6, -0.7, 0.8, 2.9};
        double directions[18], found[9], ahead[9], behind[9], moved[9];
        for (int k = 0; k < 9; ++k) {
            directions[k] = direction[k];
            directions[9 + k] = 0.3 * direction[(4 * k + 2) % 9] + 0.1;
        }
        function_by_name<2>(name, static_cast<const double*>(a), static_cast<const double*>(directions),
                            static_cast<double*>(found));
        constexpr double step = 1e-4;
        for (const double sign : {1.0, -1.0}) {
            for (int k = 0; k < 9; ++k) moved[k] = a[k] + sign * step * directions[9 + k];
            function_by_name<1>(name, static_cast<const double*>(moved),
                                static_cast<const double*>(directions), sign > 0 ? ahead : behind);
        }
        for (int k = 0; k < 9; ++k)
            BOOST_TEST(
                std::abs(found[k] - (ahead[k] - behind[k]) / (2 * step)) < 1e-6 * (1 + std::abs(found[k])),
                name << ", entry " << k);
    }
}

/// f(D A D⁻¹) is D f(A) D⁻¹, also where D is of powers of two so large that A is drowned in what stands
/// beside its diagonal.
template <class T>
void check_badly_scaled(int exponent) {
    const T full[9]{T(0.9), T(0.2), T(-0.4), T(0.3), T(1.5), T(0.6), T(-0.7), T(0.8), T(1.9)};
    const T triangular[9]{T(0.9), T(0.2), T(-0.4), T(0), T(1.5), T(0.6), T(0), T(0), T(1.9)};
    for (const T* const a : {static_cast<const T*>(full), static_cast<const T*>(triangular)})
        for (const std::string_view name : {"exponential", "sine", "cosine", "logarithm"}) {
            T e[9], scaled[9], scaled_e[9], plain[18], found[18];
            const auto of_place = [&](int k) { return std::ldexp(T(1), exponent * (k % 3 - k / 3)); };
            for (int k = 0; k < 9; ++k) {
                e[k] = static_cast<T>(direction[k]);
                scaled[k] = a[k] * of_place(k);
                scaled_e[k] = e[k] * of_place(k);
            }
            function_by_name<0>(name, a, static_cast<const T*>(e), static_cast<T*>(plain));
            function_by_name<1>(name, a, static_cast<const T*>(e), plain + 9);
            function_by_name<0>(name, static_cast<const T*>(scaled), static_cast<const T*>(scaled_e),
                                static_cast<T*>(found));
            function_by_name<1>(name, static_cast<const T*>(scaled), static_cast<const T*>(scaled_e),
                                found + 9);
            for (int k = 0; k < 18; ++k)
                BOOST_TEST(
                    std::abs(found[k] / of_place(k % 9) - plain[k]) < 200 * std::numeric_limits<T>::epsilon(),
                    name << ", entry " << k << ": " << found[k] / of_place(k % 9) << " is not " << plain[k]);
        }
}
BOOST_AUTO_TEST_CASE(what_is_badly_scaled) {
    check_badly_scaled<double>(60);
    check_badly_scaled<float>(30);
}

BOOST_AUTO_TEST_CASE(results_out_of_range_are_infinite) {
    const float large[4]{700, 1, 0, 700};
    const double mixed[4]{7000, 1, 0, -7000};
    float found[4];
    double found_mixed[4];
    numeric::matrix_exponential<2, 0>(large, large, static_cast<float*>(found));
    numeric::matrix_exponential<2, 0>(mixed, mixed, static_cast<double*>(found_mixed));
    BOOST_TEST((std::isinf(found[0]) && std::isinf(found[1]) && found[2] == 0 && std::isinf(found[3])));
    BOOST_TEST((std::isinf(found_mixed[0]) && std::isinf(found_mixed[1])));
    BOOST_TEST((found_mixed[2] == 0 && found_mixed[3] == 0));
}

BOOST_AUTO_TEST_CASE(logarithms_of_wide_spectra) {
    const double wide[9]{1e-200, 0, 0, 0, 3, 0, 0, 0, 1e200};
    const float narrow[9]{1e-30f, 0, 0, 0, 3, 0, 0, 0, 1e30f};
    const double triangular[4]{1e-200, 1, 0, 1e200};
    double found[9], found_triangular[4];
    float found_narrow[9];
    function_by_name<0>("logarithm", wide, wide, static_cast<double*>(found));
    function_by_name<0>("logarithm", narrow, narrow, static_cast<float*>(found_narrow));
    numeric::matrix_logarithm<2, 0>(triangular, triangular, static_cast<double*>(found_triangular));
    for (int k = 0; k < 9; ++k) {
        BOOST_TEST(std::abs(found[k] - (k % 4 == 0 ? std::log(wide[k]) : 0)) < 1e-12);
        BOOST_TEST(std::abs(found_narrow[k] - (k % 4 == 0 ? std::log(narrow[k]) : 0)) < 1e-4f);
    }
    BOOST_TEST(std::abs(found_triangular[0] + 200 * std::log(10.0)) < 1e-12);
    BOOST_TEST(std::abs(found_triangular[1] / (400e-200 * std::log(10.0)) - 1) < 1e-12);
    BOOST_TEST((found_triangular[2] == 0 && found_triangular[3] > 460));
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_not_a_number) {
    const double negative[9]{-1, 0, 0, 0, 2, 0, 0, 0, 3};
    const double singular[9]{1, 2, 3, 2, 4, 6, 0, 0, 1};
    for (const double* const a : {negative, singular})
        for (const std::string_view name : {"square_root", "logarithm"}) {
            double result[9];
            function_by_name<0>(name, a, a, static_cast<double*>(result));
            for (const double x : result) BOOST_TEST(std::isnan(x), name);
        }
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        for (const std::string_view name : {"exponential", "sine", "cosine", "square_root", "logarithm"}) {
            const double a[9]{1, 0, 0, 0, bad, 0, 0, 0, 1};
            double result[9];
            function_by_name<0>(name, static_cast<const double*>(a), static_cast<const double*>(a),
                                static_cast<double*>(result));
            BOOST_TEST(!std::isfinite(result[4]), name);
        }
    // which no halving makes small
    for (const std::string_view name : {"exponential", "sine", "cosine"}) {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        double a[9];
        for (double& x : a) x = infinity;
        double result[9];
        function_by_name<0>(name, static_cast<const double*>(a), static_cast<const double*>(a),
                            static_cast<double*>(result));
        for (const double x : result) BOOST_TEST(std::isnan(x), name);
    }
}

constexpr double exponential_in_a_constant = [] {
    const double a[4]{0, 1, -1, 0};
    double result[4]{};
    numeric::matrix_exponential<2, 0>(a, a, result);
    return result[1];
}();
BOOST_AUTO_TEST_CASE(in_constant_evaluation) {
    BOOST_TEST(std::abs(exponential_in_a_constant - std::sin(1.0)) < 1e-15);
}

}  // namespace
