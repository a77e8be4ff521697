// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/columns_of_rows.hpp"
#include "narrow_matrix.hpp"
#include "product_factors.hpp"

namespace ctgrad::evaluation {

/// A x of a matrix of many rows and few columns, which lies in memory row by row: packs run down its columns,
/// so that there are no lanes to be added up.
template <class Kernel, int Instruction, class Sink>
class narrow_times_column : product_factors<Kernel, Instruction> {
    using factors = product_factors<Kernel, Instruction>;
    using T = typename factors::T;
    using factors::has_zeros, factors::inner, factors::m, factors::n, factors::step;

    template <int First, int W, int... Column>
    [[gnu::always_inline]] static void run_from(Kernel& kernel, const T (&x)[inner],
                                                std::integer_sequence<int, Column...> columns) {
        constexpr int last = First + (m - First) / W * W;
        for (int i = First; i < last; i += W) {
            lanes<T, W> a[inner];
            numeric::read_columns<T, W>(kernel.template entries_in_memory<step.left>() + i * inner, a);
            lanes<T, W> sum = broadcast<T, W>(T(0));
            ((sum = add_product(sum, a[Column], broadcast<T, W>(x[Column]))), ...);
            Sink::template put<along::column, W>(kernel, i, 0, sum);
        }
        if constexpr (last < m) run_from<last, W / 2>(kernel, x, columns);
    }
    template <int... Column>
    [[gnu::always_inline]] static void run(Kernel& kernel, std::integer_sequence<int, Column...> columns) {
        const T x[]{kernel.template entry<step.right>(Column, 0)...};
        run_from<0, Kernel::width>(kernel, x, columns);
    }

public:
    /// A row that fills a pack is better multiplied by x as it is.
    static constexpr bool is_worth_it() {
        if constexpr (Kernel::width <= inner || Kernel::is_small || has_zeros || n != 1) return false;
        else if constexpr (inner >= columns_of_narrow) return false;
        else return is_narrow_matrix<Kernel, step.left>();
    }
    [[gnu::always_inline]] static void run(Kernel& kernel) {
        run(kernel, std::make_integer_sequence<int, inner>{});
    }
};

}  // namespace ctgrad::evaluation
