// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../elementary/abs.hpp"
#include "../series/binary_exponent.hpp"
#include "../this_machine.hpp"

/// Inverses of symmetric 3 x 3 in as few steps as their condition and their size allow.
namespace ctgrad::numeric::small {

/// What is known of a matrix that is inverted.
enum class kind_of_matrix { any, symmetric, definite };

/// The cofactors of a symmetric 3 x 3, of which the upper half is read, in the upper half of c; det A.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr T symmetric_cofactors(const T* a, T* c) {
    c[0] = a[4] * a[8] - a[5] * a[5];
    c[1] = a[2] * a[5] - a[1] * a[8];
    c[2] = a[1] * a[5] - a[2] * a[4];
    c[4] = a[0] * a[8] - a[2] * a[2];
    c[5] = a[1] * a[2] - a[0] * a[5];
    c[8] = a[0] * a[4] - a[1] * a[1];
    return a[0] * c[0] + a[1] * c[1] + a[2] * c[2];
}

/// Are the cofactors over the determinant as good an inverse as that of elimination, and in range? A cofactor
/// is off by the rounding unit times its products, so that the residual grows with |A|^3 / det A, which is as
/// the square of the condition where two eigenvalues are small. Of a positive definite matrix the product of
/// the diagonal is what the determinant is compared with: then units of rows do not matter.
template <kind_of_matrix Kind, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool cofactors_suffice(const T* a, const T& determinant) {
    constexpr int e = std::numeric_limits<T>::max_exponent;
    constexpr T least = detail::power_of_two<T>(-e / 2);
    if constexpr (Kind == kind_of_matrix::definite) {
        constexpr T most = detail::power_of_two<T>(e / 3 - 1);
        return determinant - a[0] * a[4] * a[8] * (T(1) / T(32)) >= least && a[0] + a[4] + a[8] <= most;
    } else {
        const T size = numeric::abs(a[0]) + numeric::abs(a[4]) + numeric::abs(a[8]) +
                       (numeric::abs(a[1]) + numeric::abs(a[2]) + numeric::abs(a[5]));
        return numeric::abs(determinant) - size * size * size * (T(1) / T(4096)) >= least;
    }
}

template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_by_cofactors(const T* c, const T& determinant, T* x) {
    const T scale = T(1) / determinant;
    x[0] = c[0] * scale;
    x[1] = x[3] = c[1] * scale;
    x[2] = x[6] = c[2] * scale;
    x[4] = c[4] * scale;
    x[5] = x[7] = c[5] * scale;
    x[8] = c[8] * scale;
}

/// Are the steps of `invert_about` in range, given the pivot p, the determinant w of p S and how large p and
/// p S are? What underflows in p S is multiplied with its entries and divided by w, so w is compared with
/// them.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool is_usual_elimination(const T& pivot, const T& determinant,
                                                           const T& size) {
    constexpr int e = std::numeric_limits<T>::max_exponent;
    constexpr T least = detail::power_of_two<T>(8 - e);
    return pivot >= detail::power_of_two<T>(-e / 4) && determinant >= least * (T(1) + size) &&
           size <= detail::power_of_two<T>(e / 8 * 3 - 2);
}

/// A^-1 of a symmetric 3 x 3 with the cofactors `of`, if nothing leaves the range of T. The pivot p in row P
/// is eliminated without a division: of A = [p r; r^T D], p S = p D - r^T r has the determinant w = p det A,
/// and the adjugate M, which are cofactors of A, and
///     A^-1 = [(1 - r y)/p, y^T; y, p/w M]   where   y = -M r^T / w,
/// so that the two divisions, 1/p and 1/w, do not wait for each other. The residual is that of elimination:
/// the cofactor of p over det A, which takes one division less, would be as wrong as the square of the
/// condition.
///
/// E. H. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination, Mathematics of
/// Computation 22, 1968.
template <int P, int J, int K, bool Definite, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_about(const T* a, const T* of, T* x) {
    constexpr int pj = P < J ? 3 * P + J : 3 * J + P, jp = P < J ? 3 * J + P : 3 * P + J;
    constexpr int pk = P < K ? 3 * P + K : 3 * K + P, kp = P < K ? 3 * K + P : 3 * P + K;
    constexpr int jk = 3 * J + K, kj = 3 * K + J;
    static_assert(J < K);
    const T p = a[4 * P];
    const T b = a[pj];
    const T c = a[pk];
    const T m11 = of[4 * J];
    const T m12 = of[jk];
    const T m22 = of[4 * K];
    const T w = m11 * m22 - m12 * m12;
    if constexpr (Definite) {
        if (!is_usual_elimination<T>(p, w, p + m11 + m22)) return false;
    } else {
        const T size = numeric::abs(p) + numeric::abs(m11) + (numeric::abs(m12) + numeric::abs(m22));
        if (!is_usual_elimination<T>(numeric::abs(p), numeric::abs(w), size)) return false;
    }
    const T reciprocal = T(1) / p;
    const T scale = T(1) / w;
    const T p_by_w = p * scale;
    const T y1 = -((b * m11 + c * m12) * scale);
    const T y2 = -((b * m12 + c * m22) * scale);
    x[4 * P] = (T(1) - b * y1 - c * y2) * reciprocal;
    x[pj] = x[jp] = y1;
    x[pk] = x[kp] = y2;
    x[4 * J] = m11 * p_by_w;
    x[jk] = x[kj] = m12 * p_by_w;
    x[4 * K] = m22 * p_by_w;
    return true;
}

/// A^-1 of a symmetric 3 x 3 with such cofactors, by a pivot on the diagonal that is at least half as large
/// as what is to be eliminated, which bounds what the other entries grow by. Where there is none, two
/// eigenvalues are about as large as the entries, and the cofactors suffice.
///
/// J. R. Bunch and L. Kaufman, Some stable methods for calculating inertia and solving symmetric linear
/// systems, Mathematics of Computation 31, 1977.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_by_chosen_pivot(const T* a, const T* c, const T& determinant,
                                                             T* x) {
    const T first = numeric::abs(a[1]);
    const T second = numeric::abs(a[2]);
    const T third = numeric::abs(a[5]);
    const auto suffices = [](const T& pivot, const T& one, const T& other) __attribute__((always_inline)) {
        const T twice = T(2) * numeric::abs(pivot);
        return twice >= one && twice >= other;
    };
    if (suffices(a[0], first, second)) return invert_about<0, 1, 2, false>(a, c, x);
    if (suffices(a[4], first, third)) return invert_about<1, 0, 2, false>(a, c, x);
    if (suffices(a[8], second, third)) return invert_about<2, 0, 1, false>(a, c, x);
    const T larger = first > second ? first : second;
    const T largest = larger > third ? larger : third;
    if (!is_usual_elimination<T>(largest, numeric::abs(determinant), largest * largest)) return false;
    invert_by_cofactors<T>(c, determinant, x);
    return true;
}

/// A^-1 of a symmetric 3 x 3 with such cofactors by elimination, if nothing leaves the range of T. The pivot
/// of a positive definite one is the first entry: no larger one is looked for.
template <kind_of_matrix Kind, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_by_elimination(const T* a, const T* c, const T& determinant,
                                                            T* x) {
    if constexpr (Kind == kind_of_matrix::definite) return invert_about<0, 1, 2, true>(a, c, x);
    else return invert_by_chosen_pivot<T>(a, c, determinant, x);
}

/// A^-1 of a symmetric 3 x 3 without factors, if nothing leaves the range of T.
template <kind_of_matrix Kind, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_symmetric_three(const T* a, T* x) {
    T c[9];
    const T determinant = symmetric_cofactors(a, static_cast<T*>(c));
    if (!cofactors_suffice<Kind>(a, determinant))
        return invert_by_elimination<Kind>(a, static_cast<const T*>(c), determinant, x);
    invert_by_cofactors<T>(c, determinant, x);
    return true;
}

/// A^-1 of a symmetric 3 x 3 that is not as large as 1, by that of one that is: of factors of its rows the
/// residual would grow with the condition, where one of two entries that differ in rounding is taken for
/// both.
template <kind_of_matrix Kind, class T, machine = this_machine>
constexpr bool invert_scaled(const T* a, T* x) {
    T largest = T(0);
    for (int k = 0; k < 9; ++k)
        if (!(numeric::abs(a[k]) <= largest)) largest = numeric::abs(a[k]);
    if (!(largest > T(0) && largest <= std::numeric_limits<T>::max())) return false;
    const int exponent = -detail::split(largest).exponent;
    const T half = detail::power_of_two<T>(exponent / 2);
    const T other = detail::power_of_two<T>(exponent - exponent / 2);
    T scaled[9];
    for (int k = 0; k < 9; ++k) scaled[k] = a[k] * half * other;
    if (!invert_symmetric_three<Kind>(static_cast<const T*>(scaled), x)) return false;
    for (int k = 0; k < 9; ++k) x[k] = x[k] * half * other;
    return true;
}

}  // namespace ctgrad::numeric::small
