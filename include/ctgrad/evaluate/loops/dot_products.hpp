// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "product_factors.hpp"

namespace ctgrad::evaluation {

/// A product as dot products of rows of A and columns of B, where k runs over packs. Every finished entry is
/// given to `Sink::put(kernel, i, j, entry)`.
template <class Kernel, int Instruction, class Sink>
class dot_products : product_factors<Kernel, Instruction> {
    using factors = product_factors<Kernel, Instruction>;
    using T = typename factors::T;
    using factors::inner, factors::m, factors::n, factors::needed, factors::step;

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        if constexpr (is_column) {
            dots_of_rows<0, rows_at_once>(kernel);
        } else {
            constexpr int last = m / rows_at_once * rows_at_once;
            for (int i = 0; i < last; i += rows_at_once) dot_columns<rows_at_once>(kernel, i);
            if constexpr (last < m) dot_columns<m - last>(kernel, last);
        }
    }

private:
    // Blocks of equal and, where possible, even size: compilers store neighbours in pairs, and reading a pair
    // that overlaps two stored ones has to wait (store forwarding fails).
    static constexpr int balanced(int extent, int most) {
        const int blocks = (extent + most - 1) / most;
        const int each = (extent + blocks - 1) / blocks;
        return each > 1 && extent % 2 == 0 ? (each + 1) / 2 * 2 : each;
    }

    // The entries of a column are stored in packs.
    static constexpr bool is_column = n == 1 && m > 1 && Kernel::width > 1;

    // Dot products: rows of A by columns of B, several at once so that no addition waits for the one before.
    static constexpr int rows_at_once = is_column ? fitting<rows_of_a_column>(m)
                                                  : balanced(m, Kernel::is_small ? 1
                                                                : n > 1          ? 2
                                                                                 : 6);
    static constexpr int columns_at_once = balanced(n, Kernel::is_small ? 1 : m > 1 ? 2 : 4);

    template <int First, int Rows>
    [[gnu::always_inline]] static constexpr void dots_of_rows(Kernel& kernel) {
        constexpr int last = First + (m - First) / Rows * Rows;
        for (int i = First; i < last; i += Rows) dots<Rows, 1>(kernel, i, 0);
        if constexpr (last < m) dots_of_rows<last, Rows / 2>(kernel);
    }
    template <int Rows>
    [[gnu::always_inline]] static constexpr void dot_columns(Kernel& kernel, int i) {
        constexpr int last = n / columns_at_once * columns_at_once;
        for (int j = 0; j < last; j += columns_at_once)
            if (!step.symmetric || j + columns_at_once > i) dots<Rows, columns_at_once>(kernel, i, j);
        if constexpr (last < n) dots<Rows, n - last>(kernel, i, last);
    }
    // A single dot product is split over four accumulators.
    template <int Rows, int Columns>
    [[gnu::always_inline]] static constexpr void dots(Kernel& kernel, int i, int j) {
        constexpr int W = fitting<Kernel::width>(inner);
        constexpr int chains = Rows * Columns >= 4 || Kernel::is_small ? 1
                               : inner >= 8 * W                        ? 4
                               : inner >= 2 * W                        ? 2
                                                                       : 1;
        dot_tile<Columns, W, chains>(kernel, i, j, std::make_integer_sequence<int, Rows * Columns>{},
                                     std::make_integer_sequence<int, Rows * Columns * chains>{});
    }
    template <int Columns, int W, int Chains, int... Dot, int... Sum>
    [[gnu::always_inline]] static constexpr void dot_tile(Kernel& kernel, int i, int j,
                                                          std::integer_sequence<int, Dot...>,
                                                          std::integer_sequence<int, Sum...> sums) {
        using V = lanes<T, W>;
        constexpr int count = sizeof...(Dot);
        accumulators<V, decltype(sums)> total{{(static_cast<void>(Sum), broadcast<T, W>(T(0)))}...};
        constexpr int stride = W * Chains;
        constexpr int last = inner / stride * stride;
        const range all = needed(i, j, count / Columns, Columns);
        const int end = (all.last + stride - 1) / stride * stride;
        for (int k = all.first / stride * stride; k < (end < last ? end : last); k += stride)
            ((total.template at<Sum>() =
                  add_term<W>(kernel, total.template at<Sum>(), i + Sum % count / Columns,
                              j + Sum % count % Columns, k + Sum / count * W)),
             ...);
        for (int k = last; k + W <= inner; k += W)
            ((total.template at<Dot>() =
                  add_term<W>(kernel, total.template at<Dot>(), i + Dot / Columns, j + Dot % Columns, k)),
             ...);
        if constexpr (Chains > 1)
            for_each_chain<count>(total, std::make_integer_sequence<int, count*(Chains - 1)>{});
        constexpr int together = is_column ? fitting<Kernel::width>(count) : 1;
        for_each_group<Columns, W, together>(kernel, i, j, total,
                                             std::make_integer_sequence<int, count / together>{},
                                             std::make_integer_sequence<int, together>{});
    }
    // The lanes of dot products are added up, then the terms that did not fill a pack, in narrower ones.
    template <int Columns, int W, int Together, class Total, int... Group, class Dots>
    [[gnu::always_inline]] static constexpr void for_each_group(Kernel& kernel, int i, int j, Total& total,
                                                                std::integer_sequence<int, Group...>,
                                                                Dots dots) {
        (finish_group<Group * Together, W, Together>(kernel, i + Group * Together / Columns,
                                                     j + Group * Together % Columns, total, dots),
         ...);
    }
    template <int First, int W, int Together, class Total, int... Dot>
    [[gnu::always_inline]] static constexpr void finish_group(Kernel& kernel, int i, int j, Total& total,
                                                              std::integer_sequence<int, Dot...> dots) {
        const lanes<T, W> terms[]{total.template at<First + Dot>()...};
        lanes<T, Together> sums = sums_of_lanes<T, W>(terms);
        add_rest<inner / W * W, W / 2, Together>(kernel, i, j, sums, dots);
        Sink::template put<is_column ? along::column : along::row, Together>(kernel, i, j, sums);
    }
    template <int First, int W, int Together, int... Dot>
    [[gnu::always_inline]] static constexpr void add_rest(Kernel& kernel, int i, int j,
                                                          lanes<T, Together>& sums,
                                                          std::integer_sequence<int, Dot...> dots) {
        if constexpr (First + W <= inner && W > 0) {
            const lanes<T, W> right = kernel.template value<step.right, along::column, W>(First, j);
            const lanes<T, W> terms[]{kernel.template value<step.left, along::row, W>(i + Dot, First) *
                                      right...};
            sums = sums + sums_of_lanes<T, W>(terms);
            add_rest<First + W, W / 2, Together>(kernel, i, j, sums, dots);
        } else if constexpr (W > 1) {
            add_rest<First, W / 2, Together>(kernel, i, j, sums, dots);
        }
    }
    template <int Count, class Total, int... Later>
    [[gnu::always_inline]] static constexpr void for_each_chain(Total& total,
                                                                std::integer_sequence<int, Later...>) {
        ((total.template at<Later % Count>() =
              total.template at<Later % Count>() + total.template at<Count + Later>()),
         ...);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> add_term(Kernel& kernel, const lanes<T, W>& sum,
                                                                 int i, int j, int k) {
        return add_product(sum, kernel.template value<step.left, along::row, W>(i, k),
                           kernel.template value<step.right, along::column, W>(k, j));
    }
};

}  // namespace ctgrad::evaluation
