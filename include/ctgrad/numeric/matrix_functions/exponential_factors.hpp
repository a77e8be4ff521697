// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exponential.hpp"

namespace ctgrad::numeric {

/// What e^A and its differential at A in any direction are made of. A large A is kept, and each is made of it
/// anew.
template <int N, class T>
struct exponential_factors {
    detail::scaled_for_pade<N, 0, T> a;
    detail::pade_terms<N, 0, T> terms;
    directed_matrix<N, 0, T> root;  // the approximant at the scaled A
    lu_factors<N, T> denominator;
    directed_matrix<N, 0, T> large;
    bool is_large;
};

template <int N, class T, machine = this_machine>
constexpr void factor(exponential_factors<N, T>& factors, const directed_matrix<N, 0, T>& a) {
    const T norm = norm_of(a);
    factors.is_large = !detail::has_exponential_in_range(norm);
    if (factors.is_large) {
        factors.large = a;
        return;
    }
    detail::scale_for_exponential(a, norm, factors.a);
    detail::pade_fraction<N, 0, T> fraction;
    detail::make_fraction(factors.a, factors.terms, fraction);
    for (int entry = 0; entry < N * N; ++entry)
        factors.denominator.lu[entry] = fraction.denominator.part[0][entry];
    factor<pivoting::partial>(factors.denominator);
    solve_square(factors.denominator, static_cast<const T*>(fraction.numerator.part[0]),
                 static_cast<T*>(factors.root.part[0]));
}

/// e^A.
template <int N, class T, machine = this_machine>
constexpr void exponential(const exponential_factors<N, T>& factors, T* result) {
    auto power = factors.is_large ? detail::exponential(factors.large) : factors.root;
    for (int k = 0; !factors.is_large && k < factors.a.halvings; ++k) power = product_of(power, power);
    for (int entry = 0; entry < N * N; ++entry) result[entry] = power.part[0][entry];
}

namespace detail {

/// The differential of the product x y, of factors and their differentials.
template <int N, class T, machine = this_machine>
constexpr void differentiate_product(const directed_matrix<N, 0, T>& x, const directed_matrix<N, 0, T>& dx,
                                     const directed_matrix<N, 0, T>& y, const directed_matrix<N, 0, T>& dy,
                                     directed_matrix<N, 0, T>& result) {
    multiply_plain<N, false>(static_cast<const T*>(x.part[0]), static_cast<const T*>(dy.part[0]),
                             static_cast<T*>(result.part[0]));
    multiply_plain<N, true>(static_cast<const T*>(dx.part[0]), static_cast<const T*>(y.part[0]),
                            static_cast<T*>(result.part[0]));
}

/// The differential of every_second_term().
template <int Degree, int N, class T, machine = this_machine>
constexpr void differentiate_terms(int first, const directed_matrix<N, 0, T>& sixth_power,
                                   const directed_matrix<N, 0, T>& high,
                                   const directed_matrix<N, 0, T> (&dpower)[3],
                                   directed_matrix<N, 0, T>& sum) {
    if constexpr (Degree == 13) {
        directed_matrix<N, 0, T> dhigh;
        add_three_terms<Degree, false>(dhigh, first + 8, dpower);
        differentiate_product(sixth_power, dpower[2], high, dhigh, sum);
        add_three_terms<Degree, true>(sum, first + 2, dpower);
    } else {
        add_three_terms<Degree, false>(sum, first + 2, dpower);
    }
}

template <int Degree, int N, class T, machine = this_machine>
constexpr void differentiate_root(const exponential_factors<N, T>& factors,
                                  const directed_matrix<N, 0, T>& dx,
                                  const directed_matrix<N, 0, T> (&dpower)[3],
                                  directed_matrix<N, 0, T>& result) {
    directed_matrix<N, 0, T> odd, x_times_odd, numerator, denominator;
    differentiate_terms<Degree>(1, factors.a.power[2], factors.terms.high_of_odd, dpower, odd);
    differentiate_product(factors.a.x, dx, factors.terms.odd, odd, x_times_odd);
    differentiate_terms<Degree>(0, factors.a.power[2], factors.terms.high_of_even, dpower, numerator);
    make_sum_and_difference(x_times_odd, numerator, denominator);
    multiply(denominator, factors.root, odd);
    for (int entry = 0; entry < N * N; ++entry)
        numerator.part[0][entry] = numerator.part[0][entry] - odd.part[0][entry];
    solve_square(factors.denominator, static_cast<const T*>(numerator.part[0]),
                 static_cast<T*>(result.part[0]));
}

/// The differential of e^A at A in the direction E 2^halvings, by the steps of e^A.
template <int N, class T, machine = this_machine>
constexpr void differentiate_exponential(const exponential_factors<N, T>& factors,
                                         const directed_matrix<N, 0, T>& e,
                                         directed_matrix<N, 0, T>& differential) {
    const auto& power = factors.a.power;
    directed_matrix<N, 0, T> dpower[3];
    differentiate_product(factors.a.x, e, factors.a.x, e, dpower[0]);
    differentiate_product(power[0], dpower[0], power[0], dpower[0], dpower[1]);
    differentiate_product(power[0], dpower[0], power[1], dpower[1], dpower[2]);
    if (factors.a.is_small) differentiate_root<7>(factors, e, dpower, differential);
    else differentiate_root<exponential_bounds<T>::degree>(factors, e, dpower, differential);
}

}  // namespace detail

/// The differential of e^A at A in the direction E.
template <int N, class T, machine = this_machine>
constexpr void exponential_differential(const exponential_factors<N, T>& factors,
                                        const directed_matrix<N, 0, T>& e, T* result) {
    directed_matrix<N, 0, T> differential;
    if (factors.is_large) {
        directed_matrix<N, 1, T> in_direction;
        for (int entry = 0; entry < N * N; ++entry) {
            in_direction.part[0][entry] = factors.large.part[0][entry];
            in_direction.part[1][entry] = e.part[0][entry];
        }
        in_direction = detail::exponential(in_direction);
        for (int entry = 0; entry < N * N; ++entry) differential.part[0][entry] = in_direction.part[1][entry];
    } else if (const int halvings = factors.a.halvings; halvings == 0) {
        detail::differentiate_exponential(factors, e, differential);
    } else {
        auto scaled = e;
        multiply_by(scaled, detail::halved(T(1), halvings));
        detail::differentiate_exponential(factors, scaled, differential);
        auto root = factors.root;
        for (int k = 0; k < halvings; ++k) {
            detail::differentiate_product(root, differential, root, differential, scaled);
            differential = scaled;
            root = product_of(root, root);
        }
    }
    for (int entry = 0; entry < N * N; ++entry) result[entry] = differential.part[0][entry];
}

}  // namespace ctgrad::numeric
