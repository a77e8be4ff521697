// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "../../platform/limits.hpp"
#include "balancing.hpp"

namespace ctgrad::numeric {
namespace detail {

/// The [m/m] Padé approximant p(x) / p(−x) of eˣ. p has these integers as coefficients, from x⁰ on:
/// (2m − j)! / ((m − j)! j!).
template <int Degree>
struct exponential_pade {
    std::int64_t coefficient[Degree + 1];

    constexpr exponential_pade() : coefficient() {
        coefficient[Degree] = 1;
        for (int j = Degree; j > 0; --j)
            coefficient[j - 1] = coefficient[j] * (2 * Degree - j + 1) * j / (Degree - j + 1);
    }
};

/// How large A may be for the approximant to be right to the last digit: table 10.2 of Higham for the 53
/// digits of double and the 24 of float; more digits ask for a smaller A.
template <class T>
struct exponential_bounds {
    static constexpr int digits = std::numeric_limits<T>::digits;
    static constexpr int degree = digits <= 24 ? 7 : 13;
    static constexpr T largest = [] {
        T norm = digits <= 24 ? T(3.9) : T(4.25);
        for (int missing = digits - 53; missing > 0; --missing) norm = norm * T(0.9737);  // 2^(−1/26)
        return norm;
    }();
    static constexpr T largest_for_degree_7 = digits <= 24   ? largest
                                              : digits == 53 ? T(0.95)
                                                             : T(0);  // 0: not used
    /// What |A|^(2m+1) cannot be too large of: it is at most the power of the norm. 2% less than the root of
    /// what is tolerated, so that no rounding decides.
    template <int Degree>
    static constexpr T largest_without_cancellation = digits <= 24   ? T(3.8)
                                                      : digits != 53 ? T(0)
                                                      : Degree == 7  ? T(0.93)
                                                                     : T(5.3);
};

/// sum + b_f x² + b_{f+2} x⁴ + b_{f+4} x⁶, or without the sum, entry by entry.
template <int Degree, bool Adds, int N, int K, class T, machine = this_machine>
constexpr void add_three_terms(directed_matrix<N, K, T>& sum, int first,
                               const directed_matrix<N, K, T> (&power)[3]) {
    constexpr exponential_pade<Degree> pade;
    const T b[3] = {static_cast<T>(pade.coefficient[first]), static_cast<T>(pade.coefficient[first + 2]),
                    static_cast<T>(pade.coefficient[first + 4])};
    for (int part = 0; part < sum.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry)
            sum.part[part][entry] = (Adds ? sum.part[part][entry] : T(0)) +
                                    b[0] * power[0].part[part][entry] + b[1] * power[1].part[part][entry] +
                                    b[2] * power[2].part[part][entry];
}

/// b_f + b_{f+2} x² + b_{f+4} x⁴ + b_{f+6} x⁶, and with degree 13 the rest, `high`, times x⁶.
template <int Degree, int N, int K, class T, machine = this_machine>
constexpr void every_second_term(int first, const directed_matrix<N, K, T> (&power)[3],
                                 directed_matrix<N, K, T>& high, directed_matrix<N, K, T>& sum) {
    constexpr exponential_pade<Degree> pade;
    if constexpr (Degree == 13) {
        add_three_terms<Degree, false>(high, first + 8, power);
        multiply(power[2], high, sum);
    } else {
        sum = multiple_of_identity<N, K>(T(0));
    }
    add_to_diagonal(sum, static_cast<T>(pade.coefficient[first]));
    add_three_terms<Degree, true>(sum, first + 2, power);
}

/// e + o and e − o.
template <int N, int K, class T, machine = this_machine>
constexpr void make_sum_and_difference(const directed_matrix<N, K, T>& odd,
                                       directed_matrix<N, K, T>& even_to_sum,
                                       directed_matrix<N, K, T>& difference) {
    for (int part = 0; part < odd.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry) {
            const T even = even_to_sum.part[part][entry];
            even_to_sum.part[part][entry] = even + odd.part[part][entry];
            difference.part[part][entry] = even - odd.part[part][entry];
        }
}

/// Of p's odd terms what x is multiplied by; of these and of the even ones what x⁶ is.
template <int N, int K, class T>
struct pade_terms {
    directed_matrix<N, K, T> odd, high_of_odd, high_of_even;
};

/// p(x) and p(−x).
template <int N, int K, class T>
struct pade_fraction {
    directed_matrix<N, K, T> numerator, denominator;
};

template <int Degree, int N, int K, class T, machine = this_machine>
constexpr void make_fraction(const scaled_powers<N, K, T>& a, pade_terms<N, K, T>& terms,
                             pade_fraction<N, K, T>& result) {
    every_second_term<Degree>(1, a.power, terms.high_of_odd, terms.odd);
    every_second_term<Degree>(0, a.power, terms.high_of_even, result.numerator);
    directed_matrix<N, K, T> odd;
    multiply(a.x, terms.odd, odd);
    make_sum_and_difference(odd, result.numerator, result.denominator);
}

/// How often more A is to be halved since its entries cancel in the approximant: by the norm of |A|^(2m+1),
/// in which nothing does. Where that is out of range, until A itself is small.
template <int Degree, int N, class T, machine = this_machine>
constexpr int halvings_against_cancellation(const T* a, T norm) {
    // 1/|c|, c the coefficient of x^(2m+1), the first of the backward error
    constexpr T error_term = Degree == 7 ? T(4.4879e15) : T(1.1325e35);
    if (norm <= exponential_bounds<T>::template largest_without_cancellation<Degree>) return 0;
    T sums[N];  // of the columns of |A|^k, k = 1, 2, …
    for (int j = 0; j < N; ++j) sums[j] = T(1);
    T largest = T(0);
    for (int k = 0; k < 2 * Degree + 1; ++k) {
        T next[N];
        largest = T(0);
        for (int j = 0; j < N; ++j) next[j] = T(0);
        for (int i = 0; i < N; ++i)
            for (int j = 0; j < N; ++j) next[j] = next[j] + sums[i] * magnitude_as_pivot(a[i * N + j]);
        for (int j = 0; j < N; ++j)
            if (largest < next[j]) largest = next[j];
        for (int j = 0; j < N; ++j) sums[j] = next[j];
    }
    constexpr T rounding = std::numeric_limits<T>::epsilon() / 2;
    int halvings = 0;
    if (!(largest <= largest_finite<T>)) {
        for (; norm > exponential_bounds<T>::largest; ++halvings) norm = norm / T(2);
        return halvings;
    }
    for (T error = largest / error_term; error > rounding * norm; ++halvings)
        error = halved(error, 2 * Degree);
    return halvings;
}

/// A scaled so that the Padé approximant of its degree is right.
template <int N, int K, class T>
struct scaled_for_pade : scaled_powers<N, K, T> {
    bool is_small;  // degree 7 is enough
};

template <int N, int K, class T, machine = this_machine>
constexpr void scale_for_exponential(const directed_matrix<N, K, T>& a, T norm,
                                     scaled_for_pade<N, K, T>& scaled) {
    using bounds = exponential_bounds<T>;
    scale_to(a, norm, bounds::largest, scaled);
    scaled.is_small = false;
    const T* const x = scaled.x.part[0];
    if constexpr (bounds::degree == 13)
        if (scaled.halvings == 0 && scaled.is_within(bounds::largest_for_degree_7) &&
            halvings_against_cancellation<7, N>(x, scaled.norm) == 0) {
            scaled.is_small = true;
            return;
        }
    halve(scaled, halvings_against_cancellation<bounds::degree, N>(x, scaled.norm));
}

template <int N, int K, class T, machine = this_machine>
constexpr void make_fraction(const scaled_for_pade<N, K, T>& a, pade_terms<N, K, T>& terms,
                             pade_fraction<N, K, T>& result) {
    const scaled_powers<N, K, T>& powers = a;
    if (a.is_small) make_fraction<7>(powers, terms, result);
    else make_fraction<exponential_bounds<T>::degree>(powers, terms, result);
}

/// x x, where zeros stay what they are beside what is out of range, so that only what grows is inf.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> square_beside_infinity(const directed_matrix<N, K, T>& x) {
    directed_matrix<N, K, T> result;
    for (int part = 0; part < x.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry) {
            T sum = T(0);
            for (int own = 0; own < x.parts; ++own)
                for (int k = 0; k < N && (own & ~part) == 0; ++k) {
                    const T left = x.part[own][entry / N * N + k];
                    const T right = x.part[part & ~own][k * N + entry % N];
                    if (left != T(0) && right != T(0)) sum = sum + left * right;
                }
            result.part[part][entry] = sum;
        }
    return result;
}

/// e^A and its differentials, by scaling, a Padé approximant and squaring.
/// N. J. Higham, The scaling and squaring method for the matrix exponential revisited, SIAM Journal on Matrix
/// Analysis and Applications 26 (2005), 1179-1193; the differentials by the same steps: A. H. Al-Mohy, N. J.
/// Higham, Computing the Fréchet derivative of the matrix exponential, ibid. 30 (2009), 1639-1657.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> exponential_by_squaring(const directed_matrix<N, K, T>& a, T norm,
                                                           bool is_in_range) {
    scaled_for_pade<N, K, T> scaled;
    scale_for_exponential(a, norm, scaled);
    pade_fraction<N, K, T> fraction;
    pade_terms<N, K, T> terms;
    make_fraction(scaled, terms, fraction);
    auto result = solution_of(
        lu_factorisation<pivoting::partial, N>(static_cast<const T*>(fraction.denominator.part[0])),
        fraction.denominator, fraction.numerator);
    for (int k = 0; k < scaled.halvings; ++k)
        result = is_in_range ? product_of(result, result) : square_beside_infinity(result);
    return result;
}

template <int N, int K, class T, machine = this_machine>
constexpr bool is_finite(const directed_matrix<N, K, T>& x) {
    for (int part = 0; part < x.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry)
            if (!(magnitude_as_pivot(x.part[part][entry]) <= largest_finite<T>)) return false;
    return true;
}

/// Where squares are out of range, e^A is 2ᵏ e^(A − k ln 2 I), with the mean of the diagonal taken out of A.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> exponential_out_of_range(directed_matrix<N, K, T> a) {
    constexpr T logarithm_of_two = static_cast<T>(0.693147180559945309417232121458176568L);
    constexpr int most = 4 * std::numeric_limits<T>::max_exponent;
    T mean = T(0);
    for (int i = 0; i < N; ++i) mean = mean + a.part[0][i * (N + 1)] / (T(N) * logarithm_of_two);
    int doublings = 0;
    for (; T(doublings) < mean && doublings < most;) ++doublings;
    for (; T(doublings) > mean && doublings > -most;) --doublings;
    add_to_diagonal(a, -T(doublings) * logarithm_of_two);
    auto result = exponential_by_squaring(a, norm_of(a), false);
    for (; doublings > 0; --doublings) multiply_by(result, T(2));
    for (; doublings < 0; ++doublings) multiply_by(result, T(0.5));
    return result;
}

template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> exponential_of_large(const directed_matrix<N, K, T>& a) {
    if (!is_finite(a)) return exponential_by_squaring(a, norm_of(a), true);
    const auto scaled = balanced(a);
    auto result = exponential_by_squaring(scaled.x, norm_of(scaled.x), true);
    if (!is_finite(result)) result = exponential_out_of_range(scaled.x);
    rescale(result, scaled.scale, true);
    return result;
}

/// Is e to the power of the norm surely in range?
template <class T>
constexpr bool has_exponential_in_range(T norm) {
    return norm <= T(std::numeric_limits<T>::max_exponent - 1) * T(0.693);
}

template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> exponential(const directed_matrix<N, K, T>& a) {
    const T norm = norm_of(a);
    return has_exponential_in_range(norm) ? exponential_by_squaring(a, norm, true) : exponential_of_large(a);
}

}  // namespace detail

/// The K-th differential of e^A at A: the coefficient of t₁…t_K in e^(A + t₁E₁ + … + t_K E_K), the directions
/// E standing one below the other; e^A for K = 0. NaN anywhere in A makes entries NaN.
template <int N, int K, class T, machine = this_machine>
constexpr void matrix_exponential(const T* a, const T* directions, T* result) {
    const auto power = detail::exponential(in_directions<N, K>(a, directions));
    for (int entry = 0; entry < N * N; ++entry) result[entry] = power.part[power.parts - 1][entry];
}

}  // namespace ctgrad::numeric
