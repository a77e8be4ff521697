// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
#include "../elementary/abs.hpp"
#include "../series/binary_exponent.hpp"
#include "../this_machine.hpp"
#include "closed_form.hpp"

namespace ctgrad::numeric {
namespace detail {

/// x 2^n, with underflow and overflow where IEEE says so, for any n; NaN and infinity stay.
template <class T, machine = this_machine>
constexpr T shifted(T x, int n) {
    const T size = numeric::abs(x);
    if (!(T(0) < size && size <= std::numeric_limits<T>::max())) return x;
    const binary_parts<T> parts = split(size);
    constexpr int lowest = std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits - 2;
    const int exponent = parts.exponent + n;
    const T result = exponent < lowest ? T(0) : scale(parts.mantissa, exponent);
    return x < T(0) ? -result : result;
}

/// Divides a number by the power of two below it, whose exponent is returned. Zero and what is no number
/// stay.
template <class T, machine = this_machine>
constexpr int take_exponent(T& x) {
    const T size = numeric::abs(x);
    if (!(T(0) < size && size <= std::numeric_limits<T>::max())) return 0;
    const binary_parts<T> parts = split(size);
    x = x < T(0) ? -parts.mantissa : parts.mantissa;
    return parts.exponent;
}

/// One of the products that a determinant is the sum of: column `digit(i)` of row i, where these are
/// different; the sign is 0 where they are not.
template <int N>
struct term_of_determinant {
    int columns[N];
    int sign = 1;

    constexpr explicit term_of_determinant(int choice) {
        for (int i = 0; i < N; ++i, choice /= N) {
            columns[i] = choice % N;
            for (int k = 0; k < i; ++k)
                sign = columns[k] == columns[i] ? 0 : columns[k] > columns[i] ? -sign : sign;
        }
    }
};

}  // namespace detail

/// The determinant of a few rows by its definition, with exponents kept apart: in range where the result is,
/// whatever the entries are.
template <int N, class T, machine = this_machine>
constexpr T determinant_by_exponents(const T* a) {
    T mantissas[N * N];
    int exponents[N * N];
    for (int entry = 0; entry < N * N; ++entry) {
        mantissas[entry] = a[entry];
        exponents[entry] = detail::take_exponent(mantissas[entry]);
    }
    int choices = 1;
    for (int i = 0; i < N; ++i) choices *= N;
    const auto exponent_of = [&](const detail::term_of_determinant<N>& signed_term) {
        int sum = 0;
        for (int i = 0; i < N; ++i) sum += exponents[i * N + signed_term.columns[i]];
        return sum;
    };
    const auto product_of = [&](const detail::term_of_determinant<N>& signed_term) {
        T product = T(signed_term.sign);
        for (int i = 0; i < N; ++i) product = product * mantissas[i * N + signed_term.columns[i]];
        return product;
    };
    int largest = 0;
    bool any = false;
    for (int choice = 0; choice < choices; ++choice) {
        const detail::term_of_determinant<N> term(choice);
        if (term.sign == 0 || product_of(term) == T(0)) continue;
        const int exponent = exponent_of(term);
        if (!any || exponent > largest) largest = exponent;
        any = true;
    }
    T sum = T(0);
    for (int choice = 0; choice < choices; ++choice) {
        const detail::term_of_determinant<N> term(choice);
        if (term.sign != 0) sum = sum + detail::shifted(product_of(term), exponent_of(term) - largest);
    }
    return detail::shifted(sum, largest);
}

/// Is what the polynomial of a small determinant came to right although it is so small? Products below the
/// range matter where they are multiplied with large entries.
template <int N, class T, machine = this_machine>
constexpr bool is_small_determinant(const T* a, const T& found) {
    if (!(numeric::abs(found) >= detail::power_of_two<T>(std::numeric_limits<T>::min_exponent + 8)))
        return false;
    T largest = T(0);
    for (int entry = 0; entry < N * N; ++entry) {
        const T size = numeric::abs(a[entry]);
        largest = largest < size ? size : largest;
    }
    return largest <= T(1);
}

template <int N, class T, class... Entries, machine = this_machine>
[[gnu::noinline, gnu::cold]] constexpr T unusual_determinant_of(T found, Entries... entries) {
    const T a[]{entries...};
    return is_small_determinant<N>(a, found) ? found : determinant_by_exponents<N>(a);
}
template <int N, class T, int... Entry, machine = this_machine>
[[gnu::always_inline]] constexpr T unusual_determinant(const T* a, T found,
                                                       std::integer_sequence<int, Entry...>) {
    return unusual_determinant_of<N>(found, a[Entry]...);
}

/// The determinant of the row-major N x N matrix `a`, up to 4 x 4, given what its polynomial came to. Unless
/// that is very small, infinite or NaN it is to be trusted: a product of two entries has then not left the
/// range of T where it matters, if no entry is 2^(3/4 max_exponent) times another, 8e28 in float. The rest is
/// a call, for which alone the entries are written to memory. Of 2 x 2 it is to be trusted in any case: where
/// one of its two products is out of range, so is the result, but for cancellation.
template <int N, class T, machine = this_machine>
[[gnu::always_inline]] constexpr T determinant_in_range(const T* a, const T& found) {
    if constexpr (std::is_floating_point_v<T> && N > 2) {
        constexpr T least = detail::power_of_two<T>(-std::numeric_limits<T>::max_exponent / 2);
        const T size = numeric::abs(found);
        if (!(least <= size && size <= std::numeric_limits<T>::max())) [[unlikely]]
            return unusual_determinant<N>(a, found, std::make_integer_sequence<int, N * N>{});
    }
    return found;
}

/// The product of `Count` numbers, `stride` apart, from the last to the first, times a sign; of numbers with
/// a range also where a product on the way is out of it.
template <int Count, class T, machine = this_machine>
constexpr T product_in_range(const T* numbers, int stride, const T& sign) {
    T product = sign;
    [[maybe_unused]] bool usual = true;
    for (int k = Count; usual && k-- > 0;) {
        product = product * numbers[k * stride];
        if constexpr (std::is_floating_point_v<T>)
            usual = numeric::abs(product) >= std::numeric_limits<T>::min();
    }
    if constexpr (std::is_floating_point_v<T>) {
        // what is too large stays so, or becomes NaN
        if (usual && numeric::abs(product) <= std::numeric_limits<T>::max()) return product;
        int exponent = 0;
        product = sign;
        for (int k = Count; k-- > 0;) {
            T factor = numbers[k * stride];
            exponent += detail::take_exponent(factor);
            product = product * factor;
            exponent += detail::take_exponent(product);
        }
        product = detail::shifted(product, exponent);
    }
    return product;
}

}  // namespace ctgrad::numeric
