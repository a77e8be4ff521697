// SPDX-License-Identifier: BSL-1.0

// What computes with numbers alone raises no flag of IEEE 754 but that of inexact results, whatever else
// stands in a register that they do not fill: where a process is set to trap, it would die.

#include <array>
#include <cfenv>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "elementary_functions.hpp"

using namespace ctgrad;

namespace {

/// Arguments that compilers know nothing of, everyday ones.
template <class T, int N>
[[gnu::noinline]] std::array<T, N> arguments(T first = T(0.3), T step = T(0.7)) {
    std::array<T, N> result;
    for (int k = 0; k < N; ++k) {
        volatile int at = k;
        result[static_cast<std::size_t>(k)] = first + step * static_cast<T>(at);
    }
    return result;
}

/// All in the function's domain.
template <class T, int N, class Operation>
std::array<T, N> arguments_of() {
    using expected = elementary::expected<Operation>;
    if (!expected::in_domain(T(0.3))) return arguments<T, N>(T(1.3));
    if (!expected::in_domain(T(6))) return arguments<T, N>(T(-0.8), T(0.2));
    return arguments<T, N>();
}

template <class T, int N, class Expression>
[[gnu::noinline]] auto value(Expression e, const std::array<T, N>& numbers) {
    constexpr auto x = vector<"x", N>;
    return evaluate(e, x = numbers);
}

template <class T, int N>
void raises_nothing(const char* name, auto expression, const std::array<T, N>& numbers = arguments<T, N>()) {
    std::feclearexcept(FE_ALL_EXCEPT);
    const auto result = value<T, N>(expression, numbers);
    asm volatile("" : : "r"(&result) : "memory");
    const int raised = std::fetestexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
    BOOST_TEST_CONTEXT(name << " of " << N) BOOST_TEST(raised == 0);
}

template <class T, int N>
void none_of() {
    constexpr auto x = vector<"x", N>;
    elementary::for_each_function(operations::all{}, [&]<class Operation>() {
        raises_nothing<T, N>(elementary::expected<Operation>::name, apply<Operation>(x),
                             arguments_of<T, N, Operation>());
    });
    raises_nothing<T, N>("pow<-2>", pow<-2>(x));
    raises_nothing<T, N>("quotients", divide(x, x + x));
    raises_nothing<T, N>("softmax", softmax(x));
    raises_nothing<T, N>("log_sum_exp", log_sum_exp(x));
    raises_nothing<T, N>("norm", norm(x));
}

template <class T, int N>
void none_of_solving() {
    constexpr auto A = matrix<"A", N, N>;
    constexpr auto S = matrix<"A", N, N, positive_definite>;
    constexpr auto b = vector<"b", N>;
    std::array<std::array<T, N>, N> a{};
    for (std::size_t i = 0; i < N; ++i) a[i] = arguments<T, N>();
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j) a[i][j] = i == j ? T(20) : a[j][i];
    const auto numbers = arguments<T, N>();
    std::feclearexcept(FE_ALL_EXCEPT);
    const auto results = evaluate(outputs(inverse(A), solve(A, b), log_determinant(A)), A = a, b = numbers);
    const auto others = evaluate(outputs(inverse(S), solve(S, b), log_determinant(S)), S = a, b = numbers);
    asm volatile("" : : "r"(&results), "r"(&others) : "memory");
    const int raised = std::fetestexcept(FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW);
    BOOST_TEST_CONTEXT("solving with " << N << " rows") BOOST_TEST(raised == 0);
}

// Of every pack, down to one number, the last one half filled.
template <class T>
void none_in_any_size() {
    none_of<T, 1>();
    none_of<T, 2>();
    none_of<T, 3>();
    none_of<T, 6>();
    none_of<T, 9>();
    none_of_solving<T, 2>();
    none_of_solving<T, 3>();
    none_of_solving<T, 4>();
    none_of_solving<T, 5>();
}

}  // namespace

BOOST_AUTO_TEST_CASE(in_float) {
    none_in_any_size<float>();
}
BOOST_AUTO_TEST_CASE(in_double) {
    none_in_any_size<double>();
}
