// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "dot_products.hpp"
#include "narrow_times_column.hpp"
#include "product_at_once.hpp"
#include "product_by_nonzeros.hpp"
#include "sums_over_rows.hpp"
#include "tiled_product.hpp"
#include "turned_factor.hpp"

namespace ctgrad::evaluation {

/// The index of the product C(i, j) = Σ_k A(i, k) B(k, j) that runs over packs of neighbouring entries.
///
/// If it is i or j (`rows`, `columns`), packs come from one factor and single entries from the other. Where
/// neither factor has packs in that direction it is k (`sum`), and the lanes are added up at the end.
enum class packed { rows, columns, sum };

/// Passes of the inner loop over n entries with packs of width W and halves, quarters, … for the rest.
constexpr std::int64_t passes(int n, int width) {
    std::int64_t total = 0;
    for (; width > 0; width /= 2) {
        total += n / width;
        n %= width;
    }
    return total;
}
constexpr std::int64_t passes_by_sum(int m, int k, int n, int width) {
    return (passes(k, width) + width / 2 + 1) * m * n;
}

constexpr packed best_packing(program::access a, program::access b, int m, int k, int n, int width) {
    constexpr std::int64_t none = std::int64_t{1} << 62;
    const std::int64_t by_columns = b.along_row ? passes(n, width) * m * k : none;
    const std::int64_t by_rows =
        a.along_column ? passes(m, width) * n * k + (n > 1 ? std::int64_t{m} * n : 0) : none;
    const std::int64_t by_sum = a.along_row && b.along_column ? passes_by_sum(m, k, n, width) : none;
    if (by_sum < by_rows && by_sum < by_columns) return packed::sum;
    return by_rows < by_columns ? packed::rows : packed::columns;
}

/// Does a product by sums take less time if B is copied first, so that its columns have packs? The copy has
/// to fit in the fastest cache.
constexpr bool is_better_turned(int m, int k, int n, int width, int bytes_of_entry) {
    constexpr int load_and_store = 2;
    const std::int64_t copied = std::int64_t{k} * n;
    return width > 1 && n > 1 && copied * bytes_of_entry <= bytes_in_cache &&
           passes(n, width) * m * k + load_and_store * copied < passes_by_sum(m, k, n, width);
}

/// The product `Instruction` of a kernel; every finished piece is given to `Sink::put(kernel, i, j, piece)`.
template <class Kernel, int Instruction, class Sink>
class product_loops : product_factors<Kernel, Instruction> {
    using factors = product_factors<Kernel, Instruction>;
    using factors::inner, factors::m, factors::n, factors::step;
    static constexpr bool passes_over_zeros = [] {
        if constexpr (Kernel::program[step.left].mostly_zeros || Kernel::program[step.right].mostly_zeros)
            return product_by_nonzeros<Kernel, Instruction, Sink>::is_worth_it;
        else return false;
    }();
    static constexpr packed kind = best_packing(
        Kernel::program[step.left].entries, Kernel::program[step.right].entries, m, inner, n, Kernel::width);
    static constexpr bool is_turned =
        kind == packed::sum &&
        is_better_turned(m, inner, n, Kernel::width, static_cast<int>(sizeof(typename Kernel::number)));

    using at_once = product_at_once<Kernel, Instruction, Sink, kind == packed::columns>;
    static constexpr bool is_at_once = [] {
        if constexpr (passes_over_zeros || kind == packed::sum) return false;
        else return at_once::is_possible();
    }();

    using over_rows = sums_over_rows<Kernel, Instruction, Sink>;
    using by_column = narrow_times_column<Kernel, Instruction, Sink>;
    static constexpr bool sums_rows = !passes_over_zeros && over_rows::is_worth_it();
    static constexpr bool is_by_column = !passes_over_zeros && by_column::is_worth_it();

    [[gnu::always_inline]] static constexpr void run_turned(Kernel& kernel) {
        using turned = turned_factor<Kernel, step.right>;
        turned copied{kernel};
        tiled_product<turned, Instruction, Sink, true>::run(copied);
    }

public:
    /// Of a symmetric product: is it the half below the diagonal that is computed?
    static constexpr bool computes_below =
        !passes_over_zeros && !sums_rows && kind == (is_at_once ? packed::columns : packed::rows);

    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        if constexpr (passes_over_zeros) product_by_nonzeros<Kernel, Instruction, Sink>::run(kernel);
        else if constexpr (sums_rows) over_rows::run(kernel);
        else if constexpr (is_by_column) by_column::run(kernel);
        else if constexpr (is_turned) run_turned(kernel);
        else if constexpr (kind == packed::sum) dot_products<Kernel, Instruction, Sink>::run(kernel);
        else if constexpr (is_at_once) at_once::run(kernel);
        else tiled_product<Kernel, Instruction, Sink, kind == packed::columns>::run(kernel);
    }
};

}  // namespace ctgrad::evaluation
