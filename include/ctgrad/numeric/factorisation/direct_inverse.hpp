// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
#include "../elementary/abs.hpp"
#include "../series/binary_exponent.hpp"
#include "../this_machine.hpp"
#include "definite_four.hpp"
#include "pivot_choice.hpp"
#include "small_definite.hpp"
#include "small_factors.hpp"
#include "symmetric_three.hpp"

/// Inverses of 2 x 2 and 3 x 3 in fewer steps than by the factors, where all that is divided by is an
/// ordinary number. Otherwise, as at the edges of the range of T, by the factors.
namespace ctgrad::numeric::small {

/// A^-1 of 2 x 2, written to x, if the determinant is a usual divisor. Cramer's rule leaves a residual of the
/// rounding unit times |A||A^-1| there, as elimination with pivoting does: all that cancels is the
/// determinant, and |A||A^-1| grows with it.
///
/// N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, section 1.10.1.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool invert_two(const T& a, const T& b, const T& c, const T& d, T* x) {
    const T determinant = a * d - b * c;
    if (!is_usual_divisor(determinant)) [[unlikely]]
        return false;
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

/// The upper half of a symmetric 3 x 3, as functions return it.
template <class T>
struct upper_half_of_three {
    T x00, x01, x02, x11, x12, x22;
};

/// A^-1 where the cofactors do not suffice, given such a half of A.
template <kind_of_matrix Kind, class T, machine = this_machine>
[[gnu::noinline]] constexpr upper_half_of_three<T> symmetric_inverse_by_elimination(T a00, T a01, T a02,
                                                                                    T a11, T a12, T a22) {
    const T a[]{a00, a01, a02, a01, a11, a12, a02, a12, a22};
    const T* const entries = a;
    T c[9];
    T x[9];
    const T determinant = symmetric_cofactors(entries, static_cast<T*>(c));
    if (!invert_by_elimination<Kind>(entries, static_cast<const T*>(c), determinant, static_cast<T*>(x)))
        [[unlikely]]
        invert_by_factors<3, Kind>(entries, static_cast<T*>(x), std::make_integer_sequence<int, 9>{});
    return {x[0], x[1], x[2], x[4], x[5], x[8]};
}

template <kind_of_matrix Kind, class T, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_symmetric(const T* a, T* x) {
    T c[9];
    const T determinant = symmetric_cofactors(a, static_cast<T*>(c));
    if (cofactors_suffice<Kind>(a, determinant)) [[likely]]
        return invert_by_cofactors<T>(c, determinant, x);
    const auto upper = symmetric_inverse_by_elimination<Kind, T>(a[0], a[1], a[2], a[4], a[5], a[8]);
    x[0] = upper.x00;
    x[1] = x[3] = upper.x01;
    x[2] = x[6] = upper.x02;
    x[4] = upper.x11;
    x[5] = x[7] = upper.x12;
    x[8] = upper.x22;
}

/// The inverse of the row-major N x N matrix `a`, of 2 or 3 rows, or 4 of a definite one, to x, which may be
/// `a`.
template <int N, kind_of_matrix Kind = kind_of_matrix::any, class T, machine = this_machine>
[[gnu::always_inline]] constexpr void invert_directly(const T* a, T* x) {
    static_assert(N == 2 || N == 3 || (N == 4 && Kind == kind_of_matrix::definite));
    if constexpr (std::is_floating_point_v<T>) {
        if constexpr (N == 4) {
            invert_definite_four(a, x);
        } else if constexpr (N == 3 && Kind != kind_of_matrix::any) {
            invert_symmetric<Kind>(a, x);
        } else {
            bool done = false;
            if constexpr (N == 2) done = invert_two(a[0], a[1], a[2], a[3], x);
            else done = invert_any_three(a, x);
            if (done) [[likely]]
                return;
            invert_by_factors<N, Kind>(a, x, std::make_integer_sequence<int, N * N>{});
        }
    } else if constexpr (Kind == kind_of_matrix::definite) {
        T factored[N * N];
        for (int k = 0; k < N * N; ++k) factored[k] = a[k];
        invert_definite(static_cast<T*>(factored), N, x);
    } else {
        numeric::inverse(small_factorisation<small_factors<N, T>, N>(a), x);
    }
}

}  // namespace ctgrad::numeric::small
