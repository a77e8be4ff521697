// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"
#include "tile.hpp"

namespace ctgrad::evaluation {

/// What the loops of the product C = A B are about: C(i, j) = Σ_k A(i, k) B(k, j).
///
/// Of i and j one runs over packs of neighbouring entries; the packs come from one factor, single entries
/// from the other. Where neither factor has packs that way, k runs over packs and their lanes are added up at
/// the end.
enum class packed { rows, columns, sum };

/// Passes of the inner loop over n entries with packs of width W and halves, quarters, … for the rest.
constexpr int passes(int n, int width) {
    int total = 0;
    for (; width > 0; width /= 2) {
        total += n / width;
        n %= width;
    }
    return total;
}

constexpr packed best_packing(program::access a, program::access b, int m, int k, int n, int width) {
    const int none = 1 << 30;
    const int by_columns = b.along_row ? m * passes(n, width) * k : none;
    const int by_rows = a.along_column ? n * passes(m, width) * k + (n > 1 ? m * n : 0) : none;
    const int by_sum = a.along_row && b.along_column ? m * n * (passes(k, width) + width / 2 + 1) : none;
    if (by_sum < by_rows && by_sum < by_columns) return packed::sum;
    return by_rows < by_columns ? packed::rows : packed::columns;
}

/// What k runs over.
struct range {
    int first;
    int last;
};

/// A part of the sums over k.
struct part_of_sums {
    bool begins;
    bool ends;
    int count;
};

/// The product `Instruction` of a kernel; every finished piece is given to `Sink::put(kernel, i, j, piece)`.
template <class Kernel, int Instruction, class Sink>
class product_loops {
    using T = typename Kernel::number;
    static constexpr program::instruction step = Kernel::program[Instruction];
    static constexpr int m = step.shape.rows;
    static constexpr int n = step.shape.columns;
    static constexpr int inner = Kernel::program[step.left].shape.columns;
    static constexpr packed kind = best_packing(
        Kernel::program[step.left].entries, Kernel::program[step.right].entries, m, inner, n, Kernel::width);
    static constexpr bool by_columns = kind == packed::columns;

public:
    /// Of a symmetric product: is it the half below the diagonal that is computed?
    static constexpr bool computes_below = kind == packed::rows;

    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        if constexpr (kind == packed::sum) {
            dot_blocks(kernel);
        } else {
            constexpr int widest = fitting<Kernel::width>(pack_extent);
            if constexpr (block == inner) {
                pack_blocks<0, widest, part_of_sums{true, true, inner}>(kernel, 0);
            } else {
                constexpr int last = (inner - 1) / block * block;
                pack_blocks<0, widest, part_of_sums{true, false, block}>(kernel, 0);
                for (int first = block; first < last; first += block)
                    pack_blocks<0, widest, part_of_sums{false, false, block}>(kernel, first);
                pack_blocks<0, widest, part_of_sums{false, true, inner - last}>(kernel, last);
            }
        }
    }

private:
    template <int Count>
    static constexpr std::make_integer_sequence<int, Count> up_to{};

    // p counts along the packs, q across them.
    static constexpr int pack_extent = by_columns ? n : m;
    static constexpr int single_extent = by_columns ? m : n;

    template <int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> pack_of(Kernel& kernel, int k, int p) {
        if constexpr (by_columns) return kernel.template value<step.right, along::row, W>(k, p);
        else return kernel.template value<step.left, along::column, W>(p, k);
    }
    [[gnu::always_inline]] static constexpr T single_of(Kernel& kernel, int k, int q) {
        if constexpr (by_columns) return kernel.template entry<step.left>(q, k);
        else return kernel.template entry<step.right>(k, q);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr void put(Kernel& kernel, int q, int p, const lanes<T, W>& x) {
        if constexpr (by_columns) Sink::template put<along::row, W>(kernel, q, p, x);
        else Sink::template put<along::column, W>(kernel, p, q, x);
    }

    template <program::half Half, int Factor>
    static constexpr bool only = program::is_triangular(Kernel::program, Factor, Half);
    static constexpr bool has_zeros = program::is_triangular(Kernel::program, step.left) ||
                                      program::is_triangular(Kernel::program, step.right);

    // Where a triangular factor is not zero: what k runs over for a tile at (i, j).
    static constexpr range needed(int i, int j, int rows, int columns) {
        using program::half;
        range k{0, inner};
        if (only<half::upper, step.left>) k.first = i;
        if (only<half::lower, step.right> && k.first < j) k.first = j;
        if (only<half::lower, step.left> && k.last > i + rows) k.last = i + rows;
        if (only<half::upper, step.right> && k.last > j + columns) k.last = j + columns;
        return k;
    }

    // What every tile reads again has to stay in the fastest cache, so that of a large factor only so many
    // rows are used at a time. The sums so far wait where the result will be.
    static constexpr int bytes_in_cache = 12 * 1024;
    static constexpr int block = [] {
        constexpr int row = pack_extent * static_cast<int>(sizeof(T));
        if (Kernel::width == 1 || !Kernel::template has_memory<Sink::result>()) return inner;
        if (inner * row <= 2 * bytes_in_cache || single_extent < 8) return inner;
        constexpr int rows = bytes_in_cache / row / 2 * 2;
        return rows < 16 ? 16 : rows;
    }();

    // One entry at a time makes the smallest code, and is what constant evaluation wants.
    template <int W>
    static constexpr tile tile_of(int packs) {
        if (Kernel::width == 1) return {};
        return best_tile(packs, single_extent, W, step.symmetric);
    }

    // The packs from First on: whole tiles in a loop, then the rest, then narrower packs.
    template <int First, int W, part_of_sums Part>
    [[gnu::always_inline]] static constexpr void pack_blocks(Kernel& kernel, int from) {
        constexpr int packs = (pack_extent - First) / W;
        if constexpr (packs > 0) {
            constexpr tile t = tile_of<W>(packs);
            constexpr int last = First + packs / t.packs * t.packs * W;
            if constexpr (last == First + t.packs * W)
                single_blocks<t.singles, t.packs, W, Part>(kernel, First, from);
            else
                for (int p = First; p < last; p += t.packs * W)
                    single_blocks<t.singles, t.packs, W, Part>(kernel, p, from);
            constexpr int rest = packs % t.packs;
            if constexpr (rest > 0) single_blocks<t.singles, rest, W, Part>(kernel, last, from);
        }
        if constexpr (W > 1 && First + packs * W < pack_extent)
            pack_blocks<First + packs * W, W / 2, Part>(kernel, from);
    }
    template <int Singles, int Packs, int W, part_of_sums Part>
    [[gnu::always_inline]] static constexpr void single_blocks(Kernel& kernel, int p, int from) {
        constexpr int rest = single_extent % Singles;
        constexpr int last = single_extent - rest;
        for (int q = 0; q < last; q += Singles)
            if (!step.symmetric || p + Packs * W > q)
                sum_tile<W, Part>(kernel, q, p, from, up_to<Singles * Packs>, up_to<Singles>, up_to<Packs>);
        if constexpr (rest > 0)
            if (!step.symmetric || p + Packs * W > last)
                sum_tile<W, Part>(kernel, last, p, from, up_to<rest * Packs>, up_to<rest>, up_to<Packs>);
    }

    template <int W, part_of_sums Part, int... Sum, int... Single, int... Pack>
    [[gnu::always_inline]] static constexpr void sum_tile(Kernel& kernel, int q, int p, int from,
                                                          std::integer_sequence<int, Sum...> sums,
                                                          std::integer_sequence<int, Single...> singles,
                                                          std::integer_sequence<int, Pack...> packs) {
        using V = lanes<T, W>;
        constexpr int Packs = sizeof...(Pack);
        accumulators<V, decltype(sums)> total{{(static_cast<void>(Sum), broadcast<T, W>(T(0)))}...};
        if constexpr (!Part.begins)
            ((total.template at<Sum>() = so_far<W>(kernel, q + Sum / Packs, p + Sum % Packs * W)), ...);
        const auto add = [&](int k) __attribute__((always_inline)) {
            accumulators<V, decltype(packs)> pack{{pack_of<W>(kernel, k, p + Pack * W)}...};
            accumulators<V, decltype(singles)> single{{broadcast<T, W>(single_of(kernel, k, q + Single))}...};
            ((total.template at<Sum>() = total.template at<Sum>() +
                                         single.template at<Sum / Packs>() * pack.template at<Sum % Packs>()),
             ...);
        };
        if constexpr (has_zeros) {
            constexpr int tile_singles = sizeof...(Single), tile_packs = Packs * W;
            const range all =
                by_columns ? needed(q, p, tile_singles, tile_packs) : needed(p, q, tile_packs, tile_singles);
            const int last = all.last < from + Part.count ? all.last : from + Part.count;
            for (int k = all.first > from ? all.first : from; k < last; ++k) add(k);
        } else {
            // two steps at a time, so that counting costs half
            constexpr int steps = W > 1 && Part.count >= 8 ? 2 : 1;
            constexpr int last = Part.count / steps * steps;
            for (int k = from; k < from + last; k += steps) {
                add(k);
                if constexpr (steps == 2) add(k + 1);
            }
            if constexpr (last < Part.count) add(from + last);
        }
        if constexpr (Part.ends)
            (put<W>(kernel, q + Sum / Packs, p + Sum % Packs * W, total.template at<Sum>()), ...);
        else (wait<W>(kernel, q + Sum / Packs, p + Sum % Packs * W, total.template at<Sum>()), ...);
    }

    // Sums so far at the result's place.
    template <int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> so_far(Kernel& kernel, int q, int p) {
        if constexpr (by_columns) return kernel.template value<Sink::result, along::row, W>(q, p);
        else return kernel.template value<Sink::result, along::column, W>(p, q);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr void wait(Kernel& kernel, int q, int p, const lanes<T, W>& x) {
        if constexpr (by_columns) kernel.template store<Sink::result, along::row, W>(q, p, x);
        else kernel.template store<Sink::result, along::column, W>(p, q, x);
    }

    // Blocks alike, and of an even size if that is possible: compilers store neighbours in pairs, and who
    // reads such a pair where another pair was written has to wait.
    static constexpr int balanced(int extent, int most) {
        const int blocks = (extent + most - 1) / most;
        const int each = (extent + blocks - 1) / blocks;
        return each > 1 && extent % 2 == 0 ? (each + 1) / 2 * 2 : each;
    }

    // Dot products: rows of A by columns of B, several at once so that no addition waits for the one before.
    static constexpr int rows_at_once = balanced(m, Kernel::is_small ? 1 : n > 1 ? 2 : 6);
    static constexpr int columns_at_once = balanced(n, Kernel::is_small ? 1 : m > 1 ? 2 : 4);

    [[gnu::always_inline]] static constexpr void dot_blocks(Kernel& kernel) {
        constexpr int last = m / rows_at_once * rows_at_once;
        for (int i = 0; i < last; i += rows_at_once) dot_columns<rows_at_once>(kernel, i);
        if constexpr (last < m) dot_columns<m - last>(kernel, last);
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
                                                          std::integer_sequence<int, Dot...> dots,
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
                  total.template at<Sum>() +
                  term<W>(kernel, i + Sum % count / Columns, j + Sum % count % Columns, k + Sum / count * W)),
             ...);
        for (int k = last; k + W <= inner; k += W)
            ((total.template at<Dot>() =
                  total.template at<Dot>() + term<W>(kernel, i + Dot / Columns, j + Dot % Columns, k)),
             ...);
        if constexpr (Chains > 1)
            for_each_chain<count>(total, std::make_integer_sequence<int, count*(Chains - 1)>{});
        accumulators<T, decltype(dots)> dot{{sum_of_lanes<T, W>(total.template at<Dot>())}...};
        for (int k = inner / W * W; k < inner; ++k)
            ((dot.template at<Dot>() =
                  dot.template at<Dot>() + term<1>(kernel, i + Dot / Columns, j + Dot % Columns, k)),
             ...);
        (Sink::template put<along::row, 1>(kernel, i + Dot / Columns, j + Dot % Columns,
                                           dot.template at<Dot>()),
         ...);
    }
    template <int Count, class Total, int... Later>
    [[gnu::always_inline]] static constexpr void for_each_chain(Total& total,
                                                                std::integer_sequence<int, Later...>) {
        ((total.template at<Later % Count>() =
              total.template at<Later % Count>() + total.template at<Count + Later>()),
         ...);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> term(Kernel& kernel, int i, int j, int k) {
        return kernel.template value<step.left, along::row, W>(i, k) *
               kernel.template value<step.right, along::column, W>(k, j);
    }
};

}  // namespace ctgrad::evaluation
