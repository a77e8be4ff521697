// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
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
/// A pivot that has no reciprocal makes the determinant of S infinite or NaN, and r/p the first entry. Of a
/// symmetric matrix S is symmetric to the last digit: the residual would grow if one of two entries that
/// differ in rounding were taken for both.
template <bool Symmetric, class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_three(const T* p, const T* first, const T* second, T* x0, T* x1,
                                                   T* x2) {
    const T reciprocal = T(1) / p[0];
    const T opposite = -reciprocal;
    const T l1 = first[0] * opposite;
    const T l2 = second[0] * opposite;
    T s[4];
    const T across = first[2] + l1 * p[2];
    if (!invert_two<T>(first[1] + l1 * p[1], across, Symmetric ? across : second[1] + l2 * p[1],
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

template <int N, bool Definite, class T, class... Entries, machine = this_machine>
[[gnu::noinline, gnu::cold]] constexpr small_factors<N, T> unusual_inverse(Entries... entries) {
    small_factors<N, T> result{};
    T a[]{entries...};
    if constexpr (Definite) invert_definite(static_cast<T*>(a), N, static_cast<T*>(result.lu));
    else numeric::inverse(small_factorisation<small_factors<N, T>, N>(static_cast<const T*>(a)), result.lu);
    return result;
}
template <int N, bool Definite, class T, int... Entry, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_by_factors(const T* a, T* x,
                                                        std::integer_sequence<int, Entry...>) {
    const small_factors<N, T> result = unusual_inverse<N, Definite, T>(a[Entry]...);
    ((x[Entry] = result.lu[Entry]), ...);
}

/// The inverse of the row-major N x N matrix `a`, of 2 or 3 rows, to x, which may be `a`. The pivot of a
/// positive definite one is the first entry: no larger one is looked for.
template <int N, bool Definite = false, class T, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_directly(const T* a, T* x) {
    static_assert(N == 2 || N == 3);
    if constexpr (std::is_floating_point_v<T>) {
        if constexpr (N == 2) {
            if (invert_two(a[0], a[1], a[2], a[3], x)) [[likely]]
                return;
        } else if constexpr (Definite) {
            if (invert_three<true>(a, a + 3, a + 6, x, x + 1, x + 2)) [[likely]]
                return;
        } else {
            const T size0 = numeric::abs(a[0]);
            const T size1 = numeric::abs(a[3]);
            const T size2 = numeric::abs(a[6]);
            bool done = false;
            if (size0 >= size1 && size0 >= size2)
                done = invert_three<false>(a, a + 3, a + 6, x, x + 1, x + 2);
            else if (size1 >= size2) done = invert_three<false>(a + 3, a, a + 6, x + 1, x, x + 2);
            else done = invert_three<false>(a + 6, a, a + 3, x + 2, x, x + 1);
            if (done) [[likely]]
                return;
        }
        invert_by_factors<N, Definite>(a, x, std::make_integer_sequence<int, N * N>{});
    } else if constexpr (Definite) {
        T factored[N * N];
        for (int k = 0; k < N * N; ++k) factored[k] = a[k];
        invert_definite(static_cast<T*>(factored), N, x);
    } else {
        numeric::inverse(small_factorisation<small_factors<N, T>, N>(a), x);
    }
}

}  // namespace ctgrad::numeric::small
