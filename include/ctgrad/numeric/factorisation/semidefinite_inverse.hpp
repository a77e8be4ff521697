// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../series/binary_exponent.hpp"
#include "../this_machine.hpp"
#include "symmetric_three.hpp"

/// Inverses of positive semidefinite 2 x 2 and 3 x 3 by their cofactors, where those are as good to multiply
/// with as factors are to solve with.
namespace ctgrad::numeric::small {

/// Are they, given the determinant, the product of the diagonal, and the traces of the matrix and of its
/// cofactors? All that cancels is as large as the product, whatever the units of rows are; and in range are
/// the products, and the inverse, which no right side has been multiplied with yet.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool semidefinite_cofactors_suffice(const T& determinant, const T& product,
                                                                     const T& trace, const T& of_cofactors) {
    constexpr int e = std::numeric_limits<T>::max_exponent;
    constexpr T least = detail::power_of_two<T>(-e / 2);
    constexpr T most = detail::power_of_two<T>(e / 3 - 1);
    constexpr T most_of_inverse = detail::power_of_two<T>(e / 2);
    return determinant - product * (T(1) / T(32)) >= least && trace <= most &&
           of_cofactors <= determinant * most_of_inverse;
}

/// A^-1 of a positive semidefinite matrix of 2 or 3 rows, of which the upper half is read, to x, which may be
/// `a`, if its cofactors suffice.
template <int N, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_semidefinite(const T* a, T* x) {
    static_assert(N == 2 || N == 3);
    if constexpr (N == 2) {
        const T first = a[0];
        const T beside = a[1];
        const T second = a[3];
        const T product = first * second;
        const T trace = first + second;
        const T determinant = product - beside * beside;
        if (!semidefinite_cofactors_suffice<T>(determinant, product, trace, trace)) [[unlikely]]
            return false;
        const T scale = T(1) / determinant;
        x[0] = second * scale;
        x[1] = x[2] = -(beside * scale);
        x[3] = first * scale;
    } else {
        T c[9];
        const T determinant = symmetric_cofactors(a, static_cast<T*>(c));
        if (!semidefinite_cofactors_suffice<T>(determinant, a[0] * a[4] * a[8], a[0] + a[4] + a[8],
                                               c[0] + c[4] + c[8])) [[unlikely]]
            return false;
        invert_by_cofactors<T>(c, determinant, x);
    }
    return true;
}

}  // namespace ctgrad::numeric::small
