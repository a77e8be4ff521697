// SPDX-License-Identifier: BSL-1.0
// Straight-line code by hand: loops whose indices are constants, so that nothing of them is left, and what is
// known of a definite matrix, whose lower triangle of six rows fits into the registers of floating point.
#pragma once

#include <type_traits>
#include <utility>

// f(0), f(1), …, f(N − 1), each index a constant.
template <int N, class F>
[[gnu::always_inline]] inline void each(F f) {
    [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
        (f(std::integral_constant<int, K>{}), ...);
    }(std::make_integer_sequence<int, N>{});
}

// Where entry (i, j) of a lower triangle is.
constexpr int in_triangle(int i, int j) {
    return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
}

template <int N>
struct triangle {
    float at[N * (N + 1) / 2];

    [[gnu::always_inline]] explicit triangle(const float* a) {
        each<N>([&](auto i) __attribute__((always_inline)) {
            each<i() + 1>(
                [&](auto j) __attribute__((always_inline)) { at[in_triangle(i(), j())] = a[N * i() + j()]; });
        });
    }
    [[gnu::always_inline]] float& operator()(int i, int j) { return at[in_triangle(i, j)]; }

    // A = L D Lᵀ: L below the diagonal, on it the inverse of D; after(k, pivot) for every pivot.
    template <class F>
    [[gnu::always_inline]] void factorise(F after) {
        each<N>([&](auto k) __attribute__((always_inline)) {
            constexpr int at_k = k();
            after(k, (*this)(at_k, at_k));
            if constexpr (at_k + 1 < N) {
                const float inverse = 1 / (*this)(at_k, at_k);
                (*this)(at_k, at_k) = inverse;
                each<N - at_k - 1>([&](auto behind) __attribute__((always_inline)) {
                    constexpr int i = at_k + 1 + behind();
                    const float l = (*this)(i, at_k) * inverse;
                    each<i - at_k>([&](auto between) __attribute__((always_inline)) {
                        constexpr int j = at_k + 1 + between();
                        // columns of L D up to row i − 1 have become those of L
                        if constexpr (j == i) (*this)(i, i) -= l * (*this)(i, at_k);
                        else (*this)(i, j) -= (*this)(i, at_k) * (*this)(j, at_k);
                    });
                    (*this)(i, at_k) = l;
                });
            }
        });
    }

    // −A⁻¹ but for the last sweep, which turns the signs: of pivot k, A − a aᵀ/aₖₖ beside its own row.
    [[gnu::always_inline]] void invert() {
        each<N>([&](auto k) __attribute__((always_inline)) {
            constexpr int at_k = k();
            constexpr bool last = at_k == N - 1;
            const float inverse = 1 / (*this)(at_k, at_k);
            float column[N], scaled[N];
            each<N>([&](auto i) __attribute__((always_inline)) {
                column[i()] = (*this)(i(), at_k);
                scaled[i()] = column[i()] * inverse;
            });
            each<N>([&](auto i) __attribute__((always_inline)) {
                each<i() + 1>([&](auto j) __attribute__((always_inline)) {
                    float& entry = (*this)(i(), j());
                    if constexpr (i() != at_k && j() != at_k)
                        entry = last ? scaled[i()] * column[j()] - entry : entry - scaled[i()] * column[j()];
                });
            });
            each<N>([&](auto i) __attribute__((always_inline)) {
                (*this)(i(), at_k) =
                    i() == at_k ? (last ? inverse : -inverse) : (last ? -scaled[i()] : scaled[i()]);
            });
        });
    }
};
