// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/numeric/abs.hpp>
#include <ctgrad/numeric/log.hpp>
#include <ctgrad/numeric/row_operations.hpp>

namespace ctgrad::numeric {

/// What the symmetric sweep makes of a positive definite N x N matrix: of -A^-1 the upper half, in rows padded
/// to whole packs of W, and the determinants of the pivots, whose product is det A. What stands below the
/// diagonal means nothing.
template <int N, class T, int W>
struct swept_matrix {
    static constexpr int stride = padded<N, W>;
    T upper[N * stride];
    T pivots[(N + 1) / 2];
};

namespace detail {

/// The packs of a row of the whole symmetric matrix, of which only the upper half is stored: what stands left
/// of the diagonal is in the column above it.
template <int Row, int N, int W, class T, int... Pack>
[[gnu::always_inline]] constexpr auto whole_row(const swept_matrix<N, T, W>& m,
                                                std::integer_sequence<int, Pack...> packs) {
    constexpr int stride = swept_matrix<N, T, W>::stride;
    const auto pack_at = [&](auto pack) __attribute__((always_inline)) {
        constexpr int first = decltype(pack)::value * W;
        if constexpr (first >= Row || W == 1) {
            return load<T, W>(m.upper + (first >= Row ? Row * stride + first : first * stride + Row));
        } else {
            lanes<T, W> column;
            for (int lane = 0; lane < W; ++lane)
                column.lanes[lane] = first + lane < Row ? m.upper[(first + lane) * stride + Row]
                                                        : m.upper[Row * stride + first + lane];
            return column;
        }
    };
    return accumulators<lanes<T, W>, decltype(packs)>{{pack_at(std::integral_constant<int, Pack>{})}...};
}

template <class Update, int... Row>
[[gnu::always_inline]] constexpr void for_each_row(const Update& update, std::integer_sequence<int, Row...>) {
    (update(std::integral_constant<int, Row>{}), ...);
}

/// One step, by the pivots K and K + 1, or by K alone where it is the last. With P the block of the pivots and
/// u_i = M_iK P^-1:  M_KK <- -P^-1,  M_iK <- u_i,  M_ij <- M_ij - u_i M_Kj.
template <int K, int N, int W, class T, int... Pack>
[[gnu::always_inline]] constexpr void sweep(swept_matrix<N, T, W>& m, std::integer_sequence<int, Pack...> packs) {
    constexpr int stride = swept_matrix<N, T, W>::stride;
    constexpr bool two = K + 1 < N;
    constexpr int second = two ? K + 1 : K;
    auto p_row = whole_row<K>(m, packs);
    auto r_row = whole_row<second>(m, packs);

    const T p = m.upper[K * stride + K];
    const T q = two ? m.upper[K * stride + second] : T(0);
    const T r = two ? m.upper[second * stride + second] : T(1);
    const T determinant = p * r - q * q;
    m.pivots[K / 2] = determinant;
    const T scale = T(1) / determinant;
    const T pp = r * scale;
    const T pq = -(q * scale);
    const T pr = p * scale;

    T u[stride];
    T v[stride];
    (store<T, W>(u + Pack * W, two ? broadcast<T, W>(pp) * p_row.template at<Pack>() +
                                         broadcast<T, W>(pq) * r_row.template at<Pack>()
                                   : broadcast<T, W>(pp) * p_row.template at<Pack>()),
     ...);
    if constexpr (two)
        (store<T, W>(v + Pack * W, broadcast<T, W>(pq) * p_row.template at<Pack>() +
                                       broadcast<T, W>(pr) * r_row.template at<Pack>()),
         ...);

    const auto update = [&](auto row) __attribute__((always_inline)) {
        constexpr int i = decltype(row)::value;
        if constexpr (i != K && i != second) {
            const auto first_factor = broadcast<T, W>(u[i]);
            const auto second_factor = broadcast<T, W>(two ? v[i] : T(0));
            const auto update_pack = [&](auto pack) __attribute__((always_inline)) {
                constexpr int at = decltype(pack)::value;
                if constexpr ((at + 1) * W > i) {
                    T* const entries = m.upper + i * stride + at * W;
                    auto changed = load<T, W>(entries) - first_factor * p_row.template at<at>();
                    if constexpr (two) changed = changed - second_factor * r_row.template at<at>();
                    store<T, W>(entries, changed);
                }
            };
            (update_pack(std::integral_constant<int, Pack>{}), ...);
        }
    };
    for_each_row(update, std::make_integer_sequence<int, N>{});

    for (int j = 0; j < K; ++j) {
        m.upper[j * stride + K] = u[j];
        if constexpr (two) m.upper[j * stride + second] = v[j];
    }
    for (int j = K + (two ? 2 : 1); j < N; ++j) {
        m.upper[K * stride + j] = u[j];
        if constexpr (two) m.upper[second * stride + j] = v[j];
    }
    m.upper[K * stride + K] = -pp;
    if constexpr (two) {
        m.upper[K * stride + second] = -pq;
        m.upper[second * stride + second] = -pr;
    }
}

template <int K, int N, class T, int W>
[[gnu::always_inline]] constexpr void sweep_from(swept_matrix<N, T, W>& m) {
    if constexpr (K < N) {
        sweep<K>(m, std::make_integer_sequence<int, padded<N, W> / W>{});
        sweep_from<K + 2>(m);
    }
}

}  // namespace detail

/// Sweeps the matrix of which `m.upper` holds the rows, on pivots of 2 x 2 along the diagonal. A matrix that
/// is not positive definite may meet a pivot of zero, and infinity and NaN come out.
///
/// Beaton, The use of special matrix operators in statistical calculus, 1964; Goodnight, A tutorial on the
/// sweep operator, The American Statistician 33, 1979.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void factor(swept_matrix<N, T, W>& m) {
    detail::sweep_from<0>(m);
}

/// A^-1 in rows of N.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void inverse(const swept_matrix<N, T, W>& m, T* result) {
    for (int i = 0; i < N; ++i)
        for (int j = i; j < N; ++j)
            result[i * N + j] = result[j * N + i] = -m.upper[i * swept_matrix<N, T, W>::stride + j];
}

/// det A, the product of the pivots' determinants.
template <int N, class T, int W>
constexpr T determinant(const swept_matrix<N, T, W>& m) {
    T product = m.pivots[0];
    for (int k = 1; k < (N + 1) / 2; ++k) product = product * m.pivots[k];
    return product;
}

/// ln |det A|.
template <int N, class T, int W>
constexpr T log_absolute_determinant(const swept_matrix<N, T, W>& m) {
    T sum = T(numeric::log(numeric::abs(m.pivots[0])));
    for (int k = 1; k < (N + 1) / 2; ++k) sum = sum + T(numeric::log(numeric::abs(m.pivots[k])));
    return sum;
}

}  // namespace ctgrad::numeric
