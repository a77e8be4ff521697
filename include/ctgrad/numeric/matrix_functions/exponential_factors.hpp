// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exponential.hpp"

namespace ctgrad::numeric {

/// What e^A and its differential at A in any direction are made of.
template <int N, class T>
struct exponential_factors {
    detail::scaled_for_pade<N, 0, T> a;
    directed_matrix<N, 0, T> odd;   // of the numerator, without a factor of the scaled A
    directed_matrix<N, 0, T> root;  // the approximant at the scaled A
    lu_factors<N, T> denominator;
};

template <int N, class T, machine = this_machine>
constexpr void factor(exponential_factors<N, T>& factors, const directed_matrix<N, 0, T>& a) {
    factors.a = detail::scaled_for_exponential(a);
    const auto fraction = detail::fraction_of(factors.a);
    factors.odd = fraction.odd;
    factors.denominator =
        lu_factorisation<pivoting::partial, N>(static_cast<const T*>(fraction.denominator.part[0]));
    factors.root = solution_of(factors.denominator, fraction.denominator, fraction.numerator);
}

/// e^A.
template <int N, class T, machine = this_machine>
constexpr void exponential(const exponential_factors<N, T>& factors, T* result) {
    auto power = factors.root;
    for (int k = 0; k < factors.a.scaled.halvings; ++k) power = product_of(power, power);
    for (int entry = 0; entry < N * N; ++entry) result[entry] = power.part[0][entry];
}

namespace detail {

/// The differential of the product x y, of factors and their differentials.
template <int N, class T, machine = this_machine>
constexpr directed_matrix<N, 0, T> differential_of_product(const directed_matrix<N, 0, T>& x,
                                                           const directed_matrix<N, 0, T>& dx,
                                                           const directed_matrix<N, 0, T>& y,
                                                           const directed_matrix<N, 0, T>& dy) {
    auto result = product_of(x, dy);
    add_product_of<N>(static_cast<const T*>(dx.part[0]), static_cast<const T*>(y.part[0]),
                      static_cast<T*>(result.part[0]));
    return result;
}

/// The differential of every_second_term().
template <int Degree, int N, class T, machine = this_machine>
constexpr directed_matrix<N, 0, T> differential_of_terms(int first,
                                                         const directed_matrix<N, 0, T> (&power)[3],
                                                         const directed_matrix<N, 0, T> (&dpower)[3]) {
    auto sum = multiple_of_identity<N, 0>(T(0));
    if constexpr (Degree == 13) {
        auto high = sum, dhigh = sum;
        add_three_terms<Degree>(high, first + 8, power);
        add_three_terms<Degree>(dhigh, first + 8, dpower);
        sum = differential_of_product(power[2], dpower[2], high, dhigh);
    }
    add_three_terms<Degree>(sum, first + 2, dpower);
    return sum;
}

template <int Degree, int N, class T, machine = this_machine>
constexpr directed_matrix<N, 0, T> differential_of_root(const exponential_factors<N, T>& factors,
                                                        const directed_matrix<N, 0, T>& dx,
                                                        const directed_matrix<N, 0, T> (&dpower)[3]) {
    const auto& [x, power, halvings, fourth, sixth] = factors.a.scaled;
    const auto dodd =
        differential_of_product(x, dx, factors.odd, differential_of_terms<Degree>(1, power, dpower));
    auto numerator = differential_of_terms<Degree>(0, power, dpower);
    auto denominator = numerator;
    add_multiple(numerator, T(1), dodd);
    add_multiple(denominator, T(-1), dodd);
    add_multiple(numerator, T(-1), product_of(denominator, factors.root));
    directed_matrix<N, 0, T> result;
    solve_square(factors.denominator, static_cast<const T*>(numerator.part[0]),
                 static_cast<T*>(result.part[0]));
    return result;
}

}  // namespace detail

/// The differential of e^A at A in the direction E, by the steps of e^A.
template <int N, class T, machine = this_machine>
constexpr void exponential_differential(const exponential_factors<N, T>& factors,
                                        const directed_matrix<N, 0, T>& e, T* result) {
    const auto& [x, power, halvings, fourth, sixth] = factors.a.scaled;
    auto dx = e;
    if (halvings > 0) multiply_by(dx, detail::halved(T(1), halvings));
    directed_matrix<N, 0, T> dpower[3];
    dpower[0] = detail::differential_of_product(x, dx, x, dx);
    dpower[1] = detail::differential_of_product(power[0], dpower[0], power[0], dpower[0]);
    dpower[2] = detail::differential_of_product(power[0], dpower[0], power[1], dpower[1]);
    auto differential =
        factors.a.is_small
            ? detail::differential_of_root<7>(factors, dx, dpower)
            : detail::differential_of_root<detail::exponential_bounds<T>::degree>(factors, dx, dpower);
    auto root = factors.root;
    for (int k = 0; k < halvings; ++k) {
        differential = detail::differential_of_product(root, differential, root, differential);
        root = product_of(root, root);
    }
    for (int entry = 0; entry < N * N; ++entry) result[entry] = differential.part[0][entry];
}

}  // namespace ctgrad::numeric
