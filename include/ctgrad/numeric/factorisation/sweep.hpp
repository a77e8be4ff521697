// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "log_of_pivots.hpp"
#include "pivot_choice.hpp"
#include "row_operations.hpp"

namespace ctgrad::numeric {

/// What the symmetric sweep makes of a positive definite N x N matrix: of A^-1 the upper half, in rows
/// padded to whole packs of W, and the pivots, whose product is det A. What stands below the diagonal means
/// nothing.
template <int N, class T, int W>
struct swept_matrix {
    static constexpr int stride = padded<N, W>;
    alignas(alignment_for<T, W>(N* stride)) T upper[N * stride];
    T pivots[N];
};

/// The width of packs that suits a sweep, of at most W. Each step writes columns of two and reads them as
/// part of rows: in wider packs than 16 bytes, a machine waits for what it has just written.
template <class T, int W>
inline constexpr int swept_at_once = W == 1 ? 1 : fitting<W>(16 / static_cast<int>(sizeof(T)));

namespace detail {

/// A pack of a row of the whole symmetric matrix, of which only the upper half is stored: what stands left of
/// the diagonal is in the column above it.
template <int Row, int First, int N, int W, class T>
[[gnu::always_inline]] constexpr lanes<T, W> whole_pack(const swept_matrix<N, T, W>& m) {
    constexpr int stride = swept_matrix<N, T, W>::stride;
    if constexpr (First >= Row) {
        return load<T, W>(m.upper + Row * stride + First);
    } else if constexpr (W == 1) {
        return m.upper[First * stride + Row];
    } else {
        lanes<T, W> column;
        for (int lane = 0; lane < W; ++lane)
            column.set(lane, First + lane < Row ? m.upper[(First + lane) * stride + Row]
                                                : m.upper[Row * stride + First + lane]);
        return column;
    }
}

template <class T, int W>
[[gnu::always_inline]] constexpr void set_lane(lanes<T, W>& x, int lane, const T& value) {
    if constexpr (W == 1) x = value;
    else x.set(lane, value);
}

/// The pack of columns from First on, in all rows that reach it but those of the pivots.
template <int K, int First, int N, int W, class T>
[[gnu::always_inline]] constexpr void update_rows(swept_matrix<N, T, W>& m, const lanes<T, W>& p_row,
                                                  const lanes<T, W>& r_row, const T* u, const T* v) {
    constexpr int stride = swept_matrix<N, T, W>::stride;
    constexpr int rows = First + W < N ? First + W : N;
    constexpr int behind = K + 2;
    constexpr bool two = K + 1 < N;
    const auto update = [&](int at_row) __attribute__((always_inline)) {
        T* const entries = m.upper + at_row * stride + First;
        const auto entry = load<T, W>(entries);
        if constexpr (behind < N) {
            store<T, W>(entries, subtract_product(subtract_product(entry, broadcast<T, W>(u[at_row]), p_row),
                                                  broadcast<T, W>(v[at_row]), r_row));
        } else {
            auto change = broadcast<T, W>(u[at_row]) * p_row;
            if constexpr (two) change = add_product(change, broadcast<T, W>(v[at_row]), r_row);
            store<T, W>(entries, change - entry);
        }
    };
    for (int row = 0; row < (K < rows ? K : rows); ++row) update(row);
    for (int row = behind; row < rows; ++row) update(row);
}

/// Do the rows of two pivots leave too few of 16 registers, of packs that fill them?
template <int N, int W, class T>
inline constexpr bool rows_exceed_registers = 2 * padded<N, W> / W > 12 &&
                                              W* static_cast<int>(sizeof(T)) == register_bytes;

/// The same of two rows at once, from the pack of the first one's diagonal on: a row's factors are repeated
/// in all lanes once, and not for every pack.
template <int K, int Rows, int N, int W, class T>
[[gnu::always_inline]] constexpr void update_packs(swept_matrix<N, T, W>& m, int first, const T* p,
                                                   const T* r, const T* u, const T* v) {
    constexpr int stride = swept_matrix<N, T, W>::stride;
    lanes<T, W> u_of[Rows];
    lanes<T, W> v_of[Rows];
    for (int row = 0; row < Rows; ++row) {
        u_of[row] = broadcast<T, W>(u[first + row]);
        v_of[row] = broadcast<T, W>(v[first + row]);
    }
    for (int j = first / W * W; j < stride; j += W) {
        const auto p_pack = load<T, W>(p + j);
        const auto r_pack = load<T, W>(r + j);
        for (int row = 0; row < Rows; ++row) {
            T* const entries = m.upper + (first + row) * stride + j;
            const auto entry = load<T, W>(entries);
            if constexpr (K + 2 < N)
                store<T, W>(entries,
                            subtract_product(subtract_product(entry, u_of[row], p_pack), v_of[row], r_pack));
            else store<T, W>(entries, add_product(u_of[row] * p_pack, v_of[row], r_pack) - entry);
        }
    }
}
template <int K, int N, int W, class T>
[[gnu::always_inline]] constexpr void update_by_rows(swept_matrix<N, T, W>& m, const T* p, const T* r,
                                                     const T* u, const T* v) {
    for (int row = 0; row < K; row += 2) update_packs<K, 2>(m, row, p, r, u, v);
    for (int row = K + 2; row + 1 < N; row += 2) update_packs<K, 2>(m, row, p, r, u, v);
    if constexpr (N % 2 != 0) update_packs<K, 1>(m, N - 1, p, r, u, v);
}

/// 1/r of the second pivot r = s - q^2/p: as p over the determinant of [p q; q s], if that is in range, which
/// does not wait for a division by p. Rows that exceed the registers anyhow keep a processor busy meanwhile.
template <bool MayBranch, class T>
[[gnu::always_inline]] constexpr T inverse_of_second(const T& p, const T& q, const T& s, const T& r) {
    if constexpr (MayBranch && std::is_floating_point_v<T>) {
        const T determinant = p * s - q * q;
        if (is_usual_divisor(p) && is_usual_divisor(determinant)) [[likely]]
            return p / determinant;
    }
    return T(1) / r;
}

/// One step, by the pivots K and K + 1, or by K alone where it is the last. With P the block of the pivots
/// and u_i = M_iK P^-1:  M_KK <- -P^-1,  M_iK <- u_i,  M_ij <- M_ij - u_i M_Kj, which leaves -A^-1; the last
/// step therefore turns all signs.
template <int K, int N, int W, class T, int... Pack>
[[gnu::always_inline]] constexpr void sweep(swept_matrix<N, T, W>& m, std::integer_sequence<int, Pack...>) {
    constexpr int stride = swept_matrix<N, T, W>::stride;
    constexpr bool two = K + 1 < N;
    constexpr bool last = K + 2 >= N;
    constexpr int second = two ? K + 1 : K;
    using row = accumulators<lanes<T, W>, std::integer_sequence<int, Pack...>>;
    // P is inverted by elimination, since its determinant may be out of range where P^-1 is not.
    const T p = m.upper[K * stride + K];
    const T p_inverse = T(1) / p;
    const T q = two ? m.upper[K * stride + second] : T(0);
    const T q_by_p = q * p_inverse;
    const T r = two ? m.upper[second * stride + second] - q * q_by_p : T(1);
    const T r_inverse =
        two ? inverse_of_second<!rows_exceed_registers<N, W, T>>(p, q, m.upper[second * stride + second], r)
            : T(1);
    m.pivots[K] = p;
    if constexpr (two) m.pivots[second] = r;

    row p_row{{whole_pack<K, Pack * W>(m)}...};
    row r_row{{whole_pack<second, Pack * W>(m)}...};
    row u_row{{broadcast<T, W>(p_inverse) * p_row.template at<Pack>()}...};
    row v_row{{r_row.template at<Pack>()}...};
    if constexpr (two) {
        ((v_row.template at<Pack>() = broadcast<T, W>(r_inverse) *
                                      subtract_product(r_row.template at<Pack>(), broadcast<T, W>(q_by_p),
                                                       p_row.template at<Pack>())),
         ...);
        ((u_row.template at<Pack>() = subtract_product(u_row.template at<Pack>(), broadcast<T, W>(q_by_p),
                                                       v_row.template at<Pack>())),
         ...);
    }
    constexpr int own = K / W;  // the pack of the pivots
    const T across = q_by_p * r_inverse;
    set_lane<T, W>(u_row.template at<own>(), K % W, -p_inverse - q_by_p * across);
    if constexpr (two) {
        set_lane<T, W>(u_row.template at<second / W>(), second % W, across);
        set_lane<T, W>(v_row.template at<own>(), K % W, across);
        set_lane<T, W>(v_row.template at<second / W>(), second % W, -r_inverse);
    }
    T u[stride];
    T v[stride];
    (store<T, W>(u + Pack * W, u_row.template at<Pack>()), ...);
    (store<T, W>(v + Pack * W, v_row.template at<Pack>()), ...);
    if constexpr (two && rows_exceed_registers<N, W, T>) {
        T p_entries[stride];
        T r_entries[stride];
        (store<T, W>(p_entries + Pack * W, p_row.template at<Pack>()), ...);
        (store<T, W>(r_entries + Pack * W, r_row.template at<Pack>()), ...);
        update_by_rows<K>(m, p_entries, r_entries, u, v);
    } else {
        (update_rows<K, Pack * W>(m, p_row.template at<Pack>(), r_row.template at<Pack>(), u, v), ...);
    }
    if constexpr (last) {
        ((u_row.template at<Pack>() = -u_row.template at<Pack>()), ...);
        ((v_row.template at<Pack>() = -v_row.template at<Pack>()), ...);
        (store<T, W>(u + Pack * W, u_row.template at<Pack>()), ...);
        (store<T, W>(v + Pack * W, v_row.template at<Pack>()), ...);
    }

    for (int j = 0; j < K; ++j) {
        T* const entries = m.upper + j * stride + K;
        if constexpr (two && W == 2) {
            store<T, W>(entries, two_lanes(u[j], v[j]));
        } else {
            entries[0] = u[j];
            if constexpr (two) entries[1] = v[j];
        }
    }
    ((Pack >= own ? store<T, W>(m.upper + K * stride + Pack * W, u_row.template at<Pack>()) : void()), ...);
    if constexpr (two)
        ((Pack >= own ? store<T, W>(m.upper + second * stride + Pack * W, v_row.template at<Pack>())
                      : void()),
         ...);
}

template <int N, int W, class T, int... Step>
[[gnu::always_inline]] constexpr void sweep_all(swept_matrix<N, T, W>& m,
                                                std::integer_sequence<int, Step...>) {
    (sweep<2 * Step>(m, std::make_integer_sequence<int, padded<N, W> / W>{}), ...);
}

}  // namespace detail

/// Sweeps the matrix of which `m.upper` holds the rows, on pivots of 2 x 2 along the diagonal. A matrix that
/// is not positive definite may meet a pivot of zero, and infinity and NaN come out.
///
/// Beaton, The use of special matrix operators in statistical calculus, 1964; Goodnight, A tutorial on the
/// sweep operator, The American Statistician 33, 1979.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void factor(swept_matrix<N, T, W>& m) {
    detail::sweep_all(m, std::make_integer_sequence<int, (N + 1) / 2>{});
}

/// A^-1 in rows of N.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void inverse(const swept_matrix<N, T, W>& m, T* result) {
    constexpr int stride = swept_matrix<N, T, W>::stride;
    constexpr int blocks = W == 2 ? N / 2 * 2 : 0;  // of 2 x 2
    if constexpr (blocks > 0)
        for (int i = 0; i < blocks; i += 2) {
            T* const row = result + i * N;
            const T* const upper = m.upper + i * stride;
            for (int j = i; j < blocks; j += 2) {
                const auto above = load<T, W>(upper + j);
                auto below = load<T, W>(upper + stride + j);
                if (j == i) below.set(0, above[1]);
                store<T, W>(row + j, above);
                store<T, W>(row + N + j, below);
                if (j == i) continue;
                store<T, W>(result + j * N + i, two_lanes(above[0], below[0]));
                store<T, W>(result + (j + 1) * N + i, two_lanes(above[1], below[1]));
            }
        }
    for (int i = 0; i < N; ++i)
        for (int j = i < blocks ? blocks : i; j < N; ++j)
            result[i * N + j] = result[j * N + i] = m.upper[i * stride + j];
}

/// det A, the product of the pivots.
template <int N, class T, int W, machine = this_machine>
constexpr T determinant(const swept_matrix<N, T, W>& m) {
    T product = m.pivots[0];
    for (int k = 1; k < N; ++k) product = product * m.pivots[k];
    return product;
}

/// ln |det A|.
template <int N, class T, int W, machine = this_machine>
constexpr T log_absolute_determinant(const swept_matrix<N, T, W>& m) {
    return log_of_pivots<N>(static_cast<const T*>(m.pivots), 1);
}

}  // namespace ctgrad::numeric
