// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "balancing.hpp"

namespace ctgrad::numeric {
namespace detail {

template <int N, int K, class T>
struct sine_and_cosine {
    directed_matrix<N, K, T> sine;
    directed_matrix<N, K, T> cosine;
};

/// Σ_k (−1)^k x^{2k} / (2k + first)! up to x¹⁶, for sin x / x with first = 1 and cos x with 0.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> alternating_series(int first, const directed_matrix<N, K, T> (&power)[3]) {
    constexpr int terms = 9;
    T coefficient[terms];
    for (int k = 0; k < terms; ++k)
        coefficient[k] = k == 0 ? T(1) : T(-coefficient[k - 1] / T((2 * k + first) * (2 * k + first - 1)));
    auto sum = multiple_of_identity<N, K>(T(0));
    for (int group = terms - 3; group >= 0; group -= 3) {
        if (group < terms - 3) sum = product_of(power[2], sum);
        add_to_diagonal(sum, coefficient[group]);
        add_multiple(sum, coefficient[group + 1], power[0]);
        add_multiple(sum, coefficient[group + 2], power[1]);
    }
    return sum;
}

/// sin A and cos A with their differentials: Taylor series of A / 2^s, and sin 2x = 2 sin x cos x,
/// cos 2x = cos² x − sin² x.
/// N. J. Higham, Functions of Matrices (2008), chapter 12.
template <int N, int K, class T, machine = this_machine>
constexpr sine_and_cosine<N, K, T> sine_and_cosine_by_doubling(const directed_matrix<N, K, T>& a, T norm) {
    // where the first term that is left out, x¹⁸ / 18!, is half of the last digit
    constexpr T largest = [] {
        T bound = T(0.94);
        for (int missing = std::numeric_limits<T>::digits - 53; missing > 0; --missing)
            bound = bound * T(0.9622);  // 2^(−1/18)
        return bound;
    }();
    const auto scaled = scaled_to(a, norm, largest);
    sine_and_cosine<N, K, T> result{product_of(scaled.x, alternating_series(1, scaled.power)),
                                    alternating_series(0, scaled.power)};
    for (int k = 0; k < scaled.halvings; ++k) {
        const auto square = product_of(result.sine, result.sine);
        auto twice = result.sine;
        multiply_by(twice, T(2));
        result.sine = product_of(twice, result.cosine);
        result.cosine = product_of(result.cosine, result.cosine);
        add_multiple(result.cosine, T(-1), square);
    }
    return result;
}

template <int N, int K, class T, machine = this_machine>
constexpr sine_and_cosine<N, K, T> sine_and_cosine_of(const directed_matrix<N, K, T>& a) {
    const T norm = norm_of(a);
    if (!is_large(norm)) return sine_and_cosine_by_doubling(a, norm);
    const auto scaled = balanced(a);
    auto result = sine_and_cosine_by_doubling(scaled.x, norm_of(scaled.x));
    rescale(result.sine, scaled.scale, true);
    rescale(result.cosine, scaled.scale, true);
    return result;
}

}  // namespace detail

/// The K-th differential of sin A at A, in the K directions that stand one below the other; sin A for K = 0.
template <int N, int K, class T, machine = this_machine>
constexpr void matrix_sine(const T* a, const T* directions, T* result) {
    const auto both = detail::sine_and_cosine_of(in_directions<N, K>(a, directions));
    for (int entry = 0; entry < N * N; ++entry) result[entry] = both.sine.part[both.sine.parts - 1][entry];
}
/// The same of cos A.
template <int N, int K, class T, machine = this_machine>
constexpr void matrix_cosine(const T* a, const T* directions, T* result) {
    const auto both = detail::sine_and_cosine_of(in_directions<N, K>(a, directions));
    for (int entry = 0; entry < N * N; ++entry)
        result[entry] = both.cosine.part[both.cosine.parts - 1][entry];
}

}  // namespace ctgrad::numeric
