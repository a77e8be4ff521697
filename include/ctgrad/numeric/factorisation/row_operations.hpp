// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lanes/lanes.hpp"

namespace ctgrad::numeric {

/// Where a row of N entries ends so that whole packs of W cover it.
template <int N, int W>
inline constexpr int padded = (N + W - 1) / W * W;

namespace detail {

template <int W, class T, int... Pack>
[[gnu::always_inline]] constexpr void combine_packs(T* target, const T* coefficients, int coefficient_stride,
                                                    const T* rows, int row_stride, int count, const T& scale,
                                                    std::integer_sequence<int, Pack...> packs) {
    accumulators<lanes<T, W>, decltype(packs)> sum{{load<T, W>(target + Pack * W)}...};
    for (int k = 0; k < count; ++k) {
        const auto factor = broadcast<T, W>(coefficients[k * coefficient_stride]);
        ((sum.template at<Pack>() = subtract_product(sum.template at<Pack>(), factor,
                                                     load<T, W>(rows + k * row_stride + Pack * W))),
         ...);
    }
    (store<T, W>(target + Pack * W, sum.template at<Pack>() * broadcast<T, W>(scale)), ...);
}

}  // namespace detail

/// target = scale (target - sum over k of coefficient_k row_k), in entries 0 to `size` - 1, the sums in
/// registers.
template <int W, class T>
[[gnu::always_inline]] constexpr void combine_rows(int size, T* target, const T* coefficients,
                                                   int coefficient_stride, const T* rows, int row_stride,
                                                   int count, const T& scale) {
    int at = 0;
    const auto block = [&](auto packs_of_block, auto width_of_pack) __attribute__((always_inline)) {
        detail::combine_packs<decltype(width_of_pack)::value>(target + at, coefficients, coefficient_stride,
                                                              count > 0 ? rows + at : rows, row_stride, count,
                                                              scale, packs_of_block);
        at += static_cast<int>(packs_of_block.size()) * decltype(width_of_pack)::value;
    };
    constexpr std::integral_constant<int, W> wide{};
    while (at + 4 * W <= size) block(std::make_integer_sequence<int, 4>{}, wide);
    if (at + 2 * W <= size) block(std::make_integer_sequence<int, 2>{}, wide);
    if (at + W <= size) block(std::make_integer_sequence<int, 1>{}, wide);
    if constexpr (W > 1)
        while (at < size) block(std::make_integer_sequence<int, 1>{}, std::integral_constant<int, 1>{});
}

}  // namespace ctgrad::numeric
