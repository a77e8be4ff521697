// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
#include "../elementary/abs.hpp"
#include "../series/binary_exponent.hpp"
#include "../this_machine.hpp"
#include "small_definite.hpp"
#include "small_factors.hpp"

/// Inverses of 2 x 2 and 3 x 3 in fewer steps than by the factors, where all that is divided by is an
/// ordinary number. Otherwise, as at the edges of the range of T, by the factors.
namespace ctgrad::numeric::small {

/// Are products of a few such numbers, and their reciprocals, in range and not rounded as subnormals?
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool is_usual_divisor(const T& x) {
    constexpr T least = detail::power_of_two<T>(-std::numeric_limits<T>::max_exponent / 2);
    constexpr T most = detail::power_of_two<T>(std::numeric_limits<T>::max_exponent / 2);
    const T size = numeric::abs(x);
    return least <= size && size <= most;
}

/// A^-1 of 2 x 2, written to x, if the determinant is a usual divisor. Cramer's rule leaves a residual of the
/// rounding unit times |A||A^-1| there, as elimination with pivoting does: all that cancels is the
/// determinant, and |A||A^-1| grows with it.
///
/// N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, section 1.10.1.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_two(const T& a, const T& b, const T& c, const T& d, T* x) {
    const T determinant = a * d - b * c;
    if (!is_usual_divisor(determinant)) return false;
    const T scale = T(1) / determinant;
    const T opposite = -scale;
    const T first = d * scale;
    x[3] = a * scale;
    x[1] = b * opposite;
    x[2] = c * opposite;
    x[0] = first;
    return true;
}

/// A^-1 of 3 x 3, column k to where x_k points in a matrix, if nothing leaves the range of T. The pivot p of
/// the first column is eliminated: with the rows exchanged, A = [p r; c D], the rest S = D - c r / p is
/// inverted as above, and
///     A^-1 = [(1 + r/p S^-1 c)/p, -r/p S^-1; -S^-1 c/p, S^-1].
/// A pivot that has no reciprocal makes the determinant of S infinite or NaN, and r/p the first entry.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_by_pivot(const T* p, const T* first, const T* second, T* x0,
                                                      T* x1, T* x2) {
    const T reciprocal = T(1) / p[0];
    const T opposite = -reciprocal;
    const T l1 = first[0] * opposite;
    const T l2 = second[0] * opposite;
    T s[4];
    if (!invert_two<T>(first[1] + l1 * p[1], first[2] + l1 * p[2], second[1] + l2 * p[1],
                       second[2] + l2 * p[2], s))
        return false;
    const T r1 = p[1] * opposite;
    const T r2 = p[2] * opposite;
    const T x10 = s[0] * l1 + s[1] * l2;
    const T x20 = s[2] * l1 + s[3] * l2;
    const T x00 = reciprocal + r1 * x10 + r2 * x20;
    if (!(numeric::abs(x00) <= std::numeric_limits<T>::max())) return false;
    x0[0] = x00;
    x0[3] = x10;
    x0[6] = x20;
    x1[0] = r1 * s[0] + r2 * s[2];
    x1[3] = s[0];
    x1[6] = s[2];
    x2[0] = r1 * s[1] + r2 * s[3];
    x2[3] = s[1];
    x2[6] = s[3];
    return true;
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

/// A^-1 of a symmetric 3 x 3, of which the upper half is read, if nothing leaves the range of T. The pivot p
/// in row P is eliminated without a division: of A = [p r; r^T D], p S = p D - r^T r has the determinant w =
/// p det A, and the adjugate M, and
///     A^-1 = [(1 - r y)/p, y^T; y, p/w M]   where   y = -M r^T / w,
/// so that the two divisions, 1/p and 1/w, do not wait for each other. The residual is that of elimination:
/// the cofactor of p over det A, which takes one division less, would be as wrong as the square of the
/// condition.
///
/// E. H. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination, Mathematics of
/// Computation 22, 1968.
template <int P, int J, int K, bool Definite, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_about(const T* a, T* x) {
    constexpr int pj = P < J ? 3 * P + J : 3 * J + P, jp = P < J ? 3 * J + P : 3 * P + J;
    constexpr int pk = P < K ? 3 * P + K : 3 * K + P, kp = P < K ? 3 * K + P : 3 * P + K;
    constexpr int jk = 3 * J + K, kj = 3 * K + J;
    static_assert(J < K);
    const T p = a[4 * P];
    const T b = a[pj];
    const T c = a[pk];
    const T m11 = p * a[4 * K] - c * c;
    const T m12 = p * a[jk] - b * c;  // negated
    const T m22 = p * a[4 * J] - b * b;
    const T w = m11 * m22 - m12 * m12;
    if constexpr (Definite) {
        if (!is_usual_elimination<T>(p, w, p + m11 + m22)) return false;
    } else {
        const T size = numeric::abs(p) + numeric::abs(m11) + (numeric::abs(m12) + numeric::abs(m22));
        if (!is_usual_elimination<T>(numeric::abs(p), numeric::abs(w), size)) return false;
    }
    const T reciprocal = T(1) / p;
    const T scale = T(-1) / w;
    const T opposite = p * scale;
    const T y1 = (b * m11 - c * m12) * scale;
    const T y2 = (c * m22 - b * m12) * scale;
    x[4 * P] = (T(1) - b * y1 - c * y2) * reciprocal;
    x[pj] = x[jp] = y1;
    x[pk] = x[kp] = y2;
    x[4 * J] = -(m11 * opposite);
    x[jk] = x[kj] = m12 * opposite;
    x[4 * K] = -(m22 * opposite);
    return true;
}

/// The same where entries outside of the diagonal are more than twice as large as those on it: then two
/// eigenvalues are about as large as the entries, and the cofactors over the determinant have the residual
/// of elimination, too.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_by_cofactors(const T* a, const T& size, T* x) {
    const T c00 = a[4] * a[8] - a[5] * a[5];
    const T c01 = a[2] * a[5] - a[1] * a[8];
    const T c02 = a[1] * a[5] - a[2] * a[4];
    const T c11 = a[0] * a[8] - a[2] * a[2];
    const T c12 = a[1] * a[2] - a[0] * a[5];
    const T c22 = a[0] * a[4] - a[1] * a[1];
    const T determinant = a[0] * c00 + a[1] * c01 + a[2] * c02;
    if (!is_usual_elimination<T>(size, numeric::abs(determinant), size * size)) return false;
    const T scale = T(1) / determinant;
    x[0] = c00 * scale;
    x[1] = x[3] = c01 * scale;
    x[2] = x[6] = c02 * scale;
    x[4] = c11 * scale;
    x[5] = x[7] = c12 * scale;
    x[8] = c22 * scale;
    return true;
}

/// A^-1 of a symmetric 3 x 3 of any eigenvalues. A pivot on the diagonal is taken if it is at least half as
/// large as what is to be eliminated, which bounds what the other entries grow by.
///
/// J. R. Bunch and L. Kaufman, Some stable methods for calculating inertia and solving symmetric linear
/// systems, Mathematics of Computation 31, 1977.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_symmetric_three(const T* a, T* x) {
    const T first = numeric::abs(a[1]);
    const T second = numeric::abs(a[2]);
    const T third = numeric::abs(a[5]);
    const auto suffices = [](const T& pivot, const T& one, const T& other) __attribute__((always_inline)) {
        const T twice = T(2) * numeric::abs(pivot);
        return twice >= one && twice >= other;
    };
    if (suffices(a[0], first, second)) return invert_about<0, 1, 2, false>(a, x);
    if (suffices(a[4], first, third)) return invert_about<1, 0, 2, false>(a, x);
    if (suffices(a[8], second, third)) return invert_about<2, 0, 1, false>(a, x);
    const T larger = first > second ? first : second;
    return invert_by_cofactors<T>(a, larger > third ? larger : third, x);
}

/// A^-1 of 3 x 3 of which nothing is known, by the largest pivot of the first column.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_any_three(const T* a, T* x) {
    const T size0 = numeric::abs(a[0]);
    const T size1 = numeric::abs(a[3]);
    const T size2 = numeric::abs(a[6]);
    if (size0 >= size1 && size0 >= size2) return invert_by_pivot(a, a + 3, a + 6, x, x + 1, x + 2);
    if (size1 >= size2) return invert_by_pivot(a + 3, a, a + 6, x + 1, x, x + 2);
    return invert_by_pivot(a + 6, a, a + 3, x + 2, x, x + 1);
}

/// What is known of a matrix that is inverted.
enum class kind_of_matrix { any, symmetric, definite };

/// A^-1 of 3 x 3 without factors, if nothing leaves the range of T. The pivot of a positive definite one is
/// the first entry: no larger one is looked for.
template <kind_of_matrix Kind, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_three(const T* a, T* x) {
    if constexpr (Kind == kind_of_matrix::definite) return invert_about<0, 1, 2, true>(a, x);
    else if constexpr (Kind == kind_of_matrix::symmetric) return invert_symmetric_three(a, x);
    else return invert_any_three(a, x);
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
    if (!invert_three<Kind>(static_cast<const T*>(scaled), x)) return false;
    for (int k = 0; k < 9; ++k) x[k] = x[k] * half * other;
    return true;
}

template <int N, kind_of_matrix Kind, class T, class... Entries, machine = this_machine>
[[gnu::noinline, gnu::cold]] constexpr small_factors<N, T> unusual_inverse(Entries... entries) {
    small_factors<N, T> result{};
    T a[]{entries...};
    if constexpr (Kind != kind_of_matrix::any && N == 3)
        if (invert_scaled<Kind>(static_cast<const T*>(a), static_cast<T*>(result.lu))) return result;
    if constexpr (Kind == kind_of_matrix::definite)
        invert_definite(static_cast<T*>(a), N, static_cast<T*>(result.lu));
    else numeric::inverse(small_factorisation<small_factors<N, T>, N>(static_cast<const T*>(a)), result.lu);
    return result;
}
template <int N, kind_of_matrix Kind, class T, int... Entry, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_by_factors(const T* a, T* x,
                                                        std::integer_sequence<int, Entry...>) {
    const small_factors<N, T> result = unusual_inverse<N, Kind, T>(a[Entry]...);
    ((x[Entry] = result.lu[Entry]), ...);
}

/// The inverse of the row-major N x N matrix `a`, of 2 or 3 rows, to x, which may be `a`.
template <int N, kind_of_matrix Kind = kind_of_matrix::any, class T, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_directly(const T* a, T* x) {
    static_assert(N == 2 || N == 3);
    if constexpr (std::is_floating_point_v<T>) {
        bool done = false;
        if constexpr (N == 2) done = invert_two(a[0], a[1], a[2], a[3], x);
        else done = invert_three<Kind>(a, x);
        if (done) [[likely]]
            return;
        invert_by_factors<N, Kind>(a, x, std::make_integer_sequence<int, N * N>{});
    } else if constexpr (Kind == kind_of_matrix::definite) {
        T factored[N * N];
        for (int k = 0; k < N * N; ++k) factored[k] = a[k];
        invert_definite(static_cast<T*>(factored), N, x);
    } else {
        numeric::inverse(small_factorisation<small_factors<N, T>, N>(a), x);
    }
}

}  // namespace ctgrad::numeric::small
