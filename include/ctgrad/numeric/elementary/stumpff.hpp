// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../kernels/number_or_pack.hpp"
#include "../this_machine.hpp"
#include "cos.hpp"
#include "sin.hpp"
#include "sqrt.hpp"

namespace ctgrad::numeric {
namespace detail {

template <class T, int N, machine = this_machine>
constexpr T factorial() {
    T product = T(1);
    for (int k = 2; k <= N; ++k) product = product * T(k);
    return product;
}

/// Up to here terms of the series become smaller from the first one on, so that nothing is lost in their sum.
template <int K>
inline constexpr int end_of_stumpff_series = (K + 1) * (K + 2);

/// So many terms of it are needed up to there.
template <int K, class T>
inline constexpr int terms_of_stumpff_series = [] {
    T term = T(1);
    int n = 0;
    while (term > std::numeric_limits<T>::epsilon() / T(8)) {
        ++n;
        term = term * T(end_of_stumpff_series<K>) / T((2 * n + K - 1) * (2 * n + K));
    }
    return n;
}();

/// The coefficients (−1)ⁿ/(2n + K)!.
template <int K, class T>
struct stumpff_coefficients {
    static constexpr int last = terms_of_stumpff_series<K, T>;
    T items[last + 1];
    constexpr stumpff_coefficients() : items{} {
        T coefficient = T(1) / factorial<T, K>();
        for (int n = 0; n <= last; ++n) {
            items[n] = coefficient;
            coefficient = -coefficient / T((2 * n + K + 1) * (2 * n + K + 2));
        }
    }
};
template <int K, class T>
inline constexpr stumpff_coefficients<K, T> coefficients_of_stumpff{};

template <int K, class T, machine = this_machine>
constexpr T stumpff_by_series(T s) {
    return kernels::polynomial(coefficients_of_stumpff<K, T>.items, s);
}

/// cosh √−s or sinh √−s/√−s of a negative s, by halving the root until the series serves, and doubling it by
/// cosh 2t = 2 cosh²t − 1 and sinh 2t = 2 cosh t sinh t. No function of a library is called, since who has
/// sums of squares for s never comes here.
template <int K, class T, machine = this_machine>
[[gnu::noinline, gnu::cold]] constexpr T stumpff_of_negative(T s) {
    constexpr int most_halves = 16;  // more, and the result overflows
    int halves = 0;
    for (; halves < most_halves && s < T(-2); ++halves) s = s / T(4);
    T even = stumpff_by_series<0>(s);
    T odd = stumpff_by_series<1>(s);
    for (; halves > 0; --halves) {
        odd = even * odd;
        even = T(2) * even * even - T(1);
    }
    return K == 0 ? even : odd;
}

template <int K, class T, machine = this_machine>
constexpr T stumpff_of_root(T s) {
    if constexpr (K < 2) {
        if (s < T(0)) return stumpff_of_negative<K>(s);
        const T root = T(numeric::sqrt(s));
        if constexpr (K == 0) return T(numeric::cos(root));
        else return T(numeric::sin(root)) / root;
    } else if constexpr (K == 2) {  // 1 - cos t = 2 sin²(t/2)
        const T quotient = stumpff_of_root<1>(T(s / T(4)));
        return quotient * quotient / T(2);
    } else {
        return (T(1) / factorial<T, K - 2>() - stumpff_of_root<K - 2>(s)) / s;
    }
}

}  // namespace detail

/// c_K(s) = Σ (−s)ⁿ/(2n + K)!, Stumpff's function: cos √s, sin √s/√s, (1 − cos √s)/s, (√s − sin √s)/√s³, …,
/// and the same of cosh and sinh where s is negative. NaN at infinity.
///
/// Method: the series up to s = (K + 1)(K + 2), and from there on c_{K+2} = (1/K! − c_K)/s.
template <int K, std::floating_point T, machine = this_machine>
constexpr T stumpff(T s) {
    constexpr T end = T(detail::end_of_stumpff_series<K>);
    if (-end <= s && s <= end) return detail::stumpff_by_series<K>(s);
    return detail::stumpff_of_root<K>(s);
}

}  // namespace ctgrad::numeric
