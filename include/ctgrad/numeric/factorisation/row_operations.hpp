// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
#include "../lanes/lanes.hpp"

namespace ctgrad::numeric {

/// The type's own swap, if it has one.
template <class T>
[[gnu::always_inline]] constexpr void exchange(T& a, T& b) {
    if constexpr (std::is_arithmetic_v<T>) {
        const T kept = a;
        a = b;
        b = kept;
    } else {
        using std::swap;
        swap(a, b);
    }
}

/// Exchanges two rows of `size` entries, one by one: of a row that has just been written in packs, other
/// packs have to wait.
template <class T>
[[gnu::always_inline]] constexpr void exchange_rows(int size, T* a, T* b) {
    for (int at = 0; at < size; ++at) exchange(a[at], b[at]);
}

/// Rows up to which factorisations in packs, and what is made of them, are written out (benchmarks/run,
/// symmetric likelihood; benchmarks/properties/run).
inline constexpr int most_rows_in_line = 8;

/// Calls body(0) to body(N - 1), beside packs of W.
template <int N, int W>
[[gnu::always_inline]] constexpr void for_each_row(const auto& body) {
    if constexpr (W > 1 && N <= most_rows_in_line) {
        [&]<int... I>(std::integer_sequence<int, I...>)
            __attribute__((always_inline)) { (body(I), ...); }(std::make_integer_sequence<int, N>{});
    } else {
        for (int i = 0; i < N; ++i) body(i);
    }
}

/// Where a row of N entries ends so that whole packs of W cover it.
template <int N, int W>
inline constexpr int padded = (N + W - 1) / W * W;

/// Numbers in memory that are `stride` apart: what rows are multiplied by, in all lanes of a pack.
template <class T>
struct numbers_apart {
    const T* first;
    int stride;

    template <int W>
    [[gnu::always_inline]] constexpr lanes<T, W> in_all_lanes(int k) const {
        return broadcast_from<T, W>(first + k * stride);
    }
};
/// The same, each multiplied by a number of its own.
template <class T>
struct scaled_numbers_apart {
    numbers_apart<T> numbers;
    const T* scales;

    template <int W>
    [[gnu::always_inline]] constexpr lanes<T, W> in_all_lanes(int k) const {
        return numbers.template in_all_lanes<W>(k) * broadcast_from<T, W>(scales + k);
    }
};

namespace detail {

template <int W, class T, int... Pack>
[[gnu::always_inline]] constexpr void combine_packs(T* target, const T* given, const auto& coefficients,
                                                    const T* rows, int row_stride, int count, const T& scale,
                                                    std::integer_sequence<int, Pack...> packs) {
    accumulators<lanes<T, W>, decltype(packs)> sum{{load<T, W>(given + Pack * W)}...};
    for (int k = 0; k < count; ++k) {
        const auto factor = coefficients.template in_all_lanes<W>(k);
        ((sum.template at<Pack>() = subtract_product(sum.template at<Pack>(), factor,
                                                     load<T, W>(rows + k * row_stride + Pack * W))),
         ...);
    }
    (store<T, W>(target + Pack * W, sum.template at<Pack>() * broadcast<T, W>(scale)), ...);
}

}  // namespace detail

/// target = scale (given - sum over k of coefficient_k row_k), in entries 0 to `size` - 1, the sums in
/// registers.
template <int W, class T>
[[gnu::always_inline]] constexpr void combine_rows(int size, T* target, const T* given,
                                                   const auto& coefficients, const T* rows, int row_stride,
                                                   int count, const T& scale) {
    int at = 0;
    const auto block = [&](auto packs_of_block) __attribute__((always_inline)) {
        detail::combine_packs<W>(target + at, given + at, coefficients, count > 0 ? rows + at : rows,
                                 row_stride, count, scale, packs_of_block);
        at += static_cast<int>(packs_of_block.size()) * W;
    };
    while (at + 4 * W <= size) block(std::make_integer_sequence<int, 4>{});
    if (at + 2 * W <= size) block(std::make_integer_sequence<int, 2>{});
    if (at + W <= size) block(std::make_integer_sequence<int, 1>{});
    if constexpr (W > 1)
        if (at < size)
            combine_rows<W / 2>(size - at, target + at, given + at, coefficients,
                                count > 0 ? rows + at : rows, row_stride, count, scale);
}
template <int W, class T>
[[gnu::always_inline]] constexpr void combine_rows(int size, T* target, const T* given, const T* coefficients,
                                                   int coefficient_stride, const T* rows, int row_stride,
                                                   int count, const T& scale) {
    combine_rows<W>(size, target, given, numbers_apart<T>{coefficients, coefficient_stride}, rows, row_stride,
                    count, scale);
}
/// The same of a row that is changed where it is.
template <int W, class T>
[[gnu::always_inline]] constexpr void combine_rows(int size, T* target, const T* coefficients,
                                                   int coefficient_stride, const T* rows, int row_stride,
                                                   int count, const T& scale) {
    combine_rows<W>(size, target, static_cast<const T*>(target), coefficients, coefficient_stride, rows,
                    row_stride, count, scale);
}

/// Copies row i of an operand of a program, in packs.
template <int Count, int W, int First = 0, class T>
[[gnu::always_inline]] constexpr void copy_row(const auto& operand, int i, T* row) {
    constexpr int end = First + (Count - First) / W * W;
    for (int j = First; j < end; j += W) store<T, W>(row + j, operand.template in_row<W>(i, j));
    if constexpr (end < Count) copy_row<Count, W / 2, end>(operand, i, row);
}

/// The rows of the N x N identity matrix, each a part of one array: they are read in packs, which would have
/// to wait for a one that has just been written among zeros.
template <int N, class T>
class identity_rows {
    T entries_[2 * N - 1]{};

public:
    constexpr identity_rows() { entries_[N - 1] = T(1); }
    constexpr const T* row(int i) const { return entries_ + (N - 1 - i); }
};
template <int N, class T>
inline constexpr identity_rows<N, T> identity_in_rows{};

namespace detail {

template <int W, class T, int... Pack>
[[gnu::always_inline]] constexpr void subtract_from_packs(int rows, T* target, const T* factors, const T* row,
                                                          int stride,
                                                          std::integer_sequence<int, Pack...> packs) {
    accumulators<lanes<T, W>, decltype(packs)> source{{load<T, W>(row + Pack * W)}...};
    for (int left = rows;;) {
        const auto factor = broadcast_from<T, W>(factors);
        (store<T, W>(target + Pack * W,
                     subtract_product(load<T, W>(target + Pack * W), factor, source.template at<Pack>())),
         ...);
        if (--left == 0) break;  // no pointer leaves the matrix
        target += stride;
        factors += stride;
    }
}

}  // namespace detail

/// target_i -= factor_i row, in entries 0 to `size` - 1 of one row or more, which are `stride` apart, as the
/// factors are: an outer product, its row in registers.
template <int W, class T>
[[gnu::always_inline]] constexpr void subtract_outer_product(int rows, int size, T* target, const T* factors,
                                                             const T* row, int stride) {
    if constexpr (W == 1) {
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < size; ++j)
                target[i * stride + j] =
                    subtract_product(target[i * stride + j], factors[i * stride], row[j]);
    } else {
        int at = 0;
        const auto block = [&](auto packs_of_block) __attribute__((always_inline)) {
            detail::subtract_from_packs<W>(rows, target + at, factors, row + at, stride, packs_of_block);
            at += static_cast<int>(packs_of_block.size()) * W;
        };
        while (at + 4 * W <= size) block(std::make_integer_sequence<int, 4>{});
        if (at + 2 * W <= size) block(std::make_integer_sequence<int, 2>{});
        constexpr std::make_integer_sequence<int, 1> one{};
        if (at + W <= size) block(one);
        if constexpr (W == 2) {
            if (at < size) detail::subtract_from_packs<1>(rows, target + at, factors, row + at, stride, one);
        } else {
            if (at < size)
                subtract_outer_product<W / 2>(rows, size - at, target + at, factors, row + at, stride);
        }
    }
}

}  // namespace ctgrad::numeric
