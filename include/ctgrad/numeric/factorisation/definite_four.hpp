// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../series/binary_exponent.hpp"
#include "../this_machine.hpp"
#include "small_definite.hpp"

/// Inverses of positive definite 4 x 4 by blocks of 2 x 2, which wait for two divisions, not for four.
namespace ctgrad::numeric::small {

/// Is such a block far enough from singular, given the product of its diagonal and its determinant, and in
/// range? What cancels in what is divided by the determinant is as large as the product.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool is_usual_block(const T& product, const T& determinant) {
    constexpr T least = detail::power_of_two<T>(-std::numeric_limits<T>::max_exponent / 4);
    return determinant - product * (T(1) / T(32)) >= least;
}

/// A^-1 of a positive definite 4 x 4, of which the upper half is read, if nothing leaves the range of T. With
/// A = [P Q; Q^T R], U = -P^-1 Q and S = R + Q^T U,
///     A^-1 = [P^-1 + U S^-1 U^T, U S^-1; S^-1 U^T, S^-1].
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_by_blocks(const T* a, T* x) {
    constexpr T most = detail::power_of_two<T>(std::numeric_limits<T>::max_exponent / 4);
    const T p00 = a[0], p01 = a[1], p11 = a[5];
    const T q00 = a[2], q01 = a[3], q10 = a[6], q11 = a[7];
    const T p_product = p00 * p11;
    const T p_determinant = p_product - p01 * p01;
    if (!(is_usual_block<T>(p_product, p_determinant) && p00 + p11 + (a[10] + a[15]) <= most)) return false;
    const T opposite = T(-1) / p_determinant;
    const T u00 = (p11 * q00 - p01 * q10) * opposite;
    const T u01 = (p11 * q01 - p01 * q11) * opposite;
    const T u10 = (p00 * q10 - p01 * q00) * opposite;
    const T u11 = (p00 * q11 - p01 * q01) * opposite;
    const T s00 = a[10] + (q00 * u00 + q10 * u10);
    const T s01 = a[11] + (q00 * u01 + q10 * u11);
    const T s11 = a[15] + (q01 * u01 + q11 * u11);
    const T s_product = s00 * s11;
    const T s_determinant = s_product - s01 * s01;
    if (!is_usual_block<T>(s_product, s_determinant)) return false;
    const T scale = T(1) / s_determinant;
    const T y00 = s11 * scale;
    const T y01 = -(s01 * scale);
    const T y11 = s00 * scale;
    const T v00 = u00 * y00 + u01 * y01;
    const T v01 = u00 * y01 + u01 * y11;
    const T v10 = u10 * y00 + u11 * y01;
    const T v11 = u10 * y01 + u11 * y11;
    x[0] = (v00 * u00 + v01 * u01) - p11 * opposite;
    x[1] = x[4] = (v00 * u10 + v01 * u11) + p01 * opposite;
    x[5] = (v10 * u10 + v11 * u11) - p00 * opposite;
    x[2] = x[8] = v00;
    x[3] = x[12] = v01;
    x[6] = x[9] = v10;
    x[7] = x[13] = v11;
    x[10] = y00;
    x[11] = x[14] = y01;
    x[15] = y11;
    return true;
}

/// The upper half of a symmetric 4 x 4, as functions return it.
template <class T>
struct upper_half_of_four {
    T x00, x01, x02, x03, x11, x12, x13, x22, x23, x33;
};

/// A^-1 where the blocks do not suffice, given such a half of A.
template <class T, machine = this_machine>
[[gnu::noinline]] constexpr upper_half_of_four<T> definite_inverse_by_sweep(T a00, T a01, T a02, T a03, T a11,
                                                                            T a12, T a13, T a22, T a23,
                                                                            T a33) {
    T x[]{a00, a01, a02, a03, a01, a11, a12, a13, a02, a12, a22, a23, a03, a13, a23, a33};
    sweep_definite(static_cast<T*>(x), 4);
    return {x[0], x[1], x[2], x[3], x[5], x[6], x[7], x[10], x[11], x[15]};
}

/// A^-1 of the positive definite 4 x 4 `a`, to x, which may be `a`.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_definite_four(const T* a, T* x) {
    if (invert_by_blocks(a, x)) [[likely]]
        return;
    const auto upper =
        definite_inverse_by_sweep<T>(a[0], a[1], a[2], a[3], a[5], a[6], a[7], a[10], a[11], a[15]);
    x[0] = upper.x00;
    x[1] = x[4] = upper.x01;
    x[2] = x[8] = upper.x02;
    x[3] = x[12] = upper.x03;
    x[5] = upper.x11;
    x[6] = x[9] = upper.x12;
    x[7] = x[13] = upper.x13;
    x[10] = upper.x22;
    x[11] = x[14] = upper.x23;
    x[15] = upper.x33;
}

}  // namespace ctgrad::numeric::small
