// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/read_once.hpp"
#include "../../program/planning/sums_in_parts.hpp"
#include "product_factors.hpp"
#include "tile.hpp"

namespace ctgrad::evaluation {

/// A part of the sums over k.
struct part_of_sums {
    bool begins;
    bool ends;
    int count;
};

/// A product in which p counts packs of neighbouring entries of one factor and q single entries of the other,
/// columns and rows if `ByColumns` says so, else rows and columns. Every finished piece is given to
/// `Sink::put(kernel, i, j, piece)`.
template <class Kernel, int Instruction, class Sink, bool ByColumns>
class tiled_product : product_factors<Kernel, Instruction> {
    using factors = product_factors<Kernel, Instruction>;
    using T = typename factors::T;
    using factors::has_zeros, factors::inner, factors::m, factors::n, factors::needed, factors::step;

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        if constexpr (block == inner) {
            pack_blocks<0, widest, part_of_sums{true, true, inner}>(kernel, 0);
        } else {
            constexpr int last = (inner - 1) / block * block;
            for (int i = 0; i < m; ++i)
                for (int j = 0; j < n; ++j) kernel.template stored_entry<Sink::result>(i, j) = T(0);
            for (int first = 0; first < last; first += block)
                pack_blocks<0, widest, part_of_sums{false, false, block}>(kernel, first);
            pack_blocks<0, widest, part_of_sums{false, true, inner - last}>(kernel, last);
        }
    }

private:
    template <int Count>
    static constexpr std::make_integer_sequence<int, Count> up_to{};

    static constexpr int pack_extent = ByColumns ? n : m;
    static constexpr int single_extent = ByColumns ? m : n;
    static constexpr int widest = fitting<Kernel::width>(pack_extent);

    template <int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> pack_of(Kernel& kernel, int k, int p) {
        if constexpr (ByColumns) return kernel.template value<step.right, along::row, W>(k, p);
        else return kernel.template value<step.left, along::column, W>(p, k);
    }
    [[gnu::always_inline]] static constexpr T single_of(Kernel& kernel, int k, int q) {
        if constexpr (ByColumns) return kernel.template entry<step.left>(q, k);
        else return kernel.template entry<step.right>(k, q);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr void put(Kernel& kernel, int q, int p, const lanes<T, W>& x) {
        if constexpr (ByColumns) Sink::template put<along::row, W>(kernel, q, p, x);
        else Sink::template put<along::column, W>(kernel, p, q, x);
    }

    // Of a large factor only so many rows are used at a time. The sums so far wait where the result will be.
    static constexpr int block =
        Kernel::width == 1 || !Kernel::template has_memory<Sink::result>()
            ? inner
            : program::terms_at_once(inner, pack_extent, single_extent, static_cast<int>(sizeof(T)));

    // One entry at a time makes the smallest code, and is what constant evaluation wants.
    template <int W>
    static constexpr tile tile_of(int packs) {
        if (Kernel::width == 1) return {};
        return best_tile(packs, single_extent, W, step.symmetric, numeric::vector_registers);
    }

    template <int W, int Packs>
    static constexpr tile best = tile_of<W>(Packs);

    // In few accumulators every addition would wait for the one before: so the terms of odd k are added up on
    // their own, in all tiles alike, so that what is symmetric is so to the last bit.
    static constexpr bool adds_odd_terms_apart() {
        if (Kernel::width == 1 || Kernel::is_small || has_zeros || block != inner || inner < 8) return false;
        const tile widest_one = best<widest, pack_extent / widest>;
        return 4 * widest_one.singles * widest_one.packs <= numeric::vector_registers;
    }

    // The packs from First on: whole tiles in a loop, then the rest, then narrower packs.
    template <int First, int W, part_of_sums Part>
    [[gnu::always_inline]] static constexpr void pack_blocks(Kernel& kernel, int from) {
        constexpr int packs = (pack_extent - First) / W;
        if constexpr (packs > 0) {
            constexpr int tile_packs = best<W, packs>.packs;
            constexpr int last = First + packs / tile_packs * tile_packs * W;
            if constexpr (last == First + tile_packs * W)
                single_blocks<best<W, packs>, tile_packs, W, Part>(kernel, First, from);
            else
                for (int p = First; p < last; p += tile_packs * W)
                    single_blocks<best<W, packs>, tile_packs, W, Part>(kernel, p, from);
            constexpr int rest = packs % tile_packs;
            if constexpr (rest > 0) single_blocks<best<W, packs>, rest, W, Part>(kernel, last, from);
        }
        if constexpr (W > 1 && First + packs * W < pack_extent)
            pack_blocks<First + packs * W, W / 2, Part>(kernel, from);
    }
    // So many packs by all singles, in tiles; of a symmetric product as far as the diagonal.
    template <tile Tile, int Packs, int W, part_of_sums Part>
    [[gnu::always_inline]] static constexpr void single_blocks(Kernel& kernel, int p, int from) {
        constexpr int rest = single_extent % Tile.singles;
        constexpr int last = single_extent - rest;
        if constexpr (step.symmetric && follows_diagonal(Tile, W) &&
                      follows_diagonal({Tile.singles, Packs}, W)) {
            for (int q = 0; q <= p; q += Tile.singles)
                sum_tile<tile{Tile.singles, Packs}, W, Part>(kernel, q, p, from);
            on_diagonal<Tile.singles, Tile.singles, Packs, W, Part>(kernel, p, from);
        } else {
            for (int q = 0; q < last; q += Tile.singles)
                if (!step.symmetric || p + Packs * W > q)
                    sum_tile<tile{Tile.singles, Packs}, W, Part>(kernel, q, p, from);
            if constexpr (rest > 0)
                if (!step.symmetric || p + Packs * W > last)
                    sum_tile<tile{rest, Packs}, W, Part>(kernel, last, p, from);
        }
    }
    // Tiles that begin below the first row of packs' square leave out the packs below the diagonal.
    template <int Below, int Singles, int Packs, int W, part_of_sums Part>
    [[gnu::always_inline]] static constexpr void on_diagonal(Kernel& kernel, int p, int from) {
        if constexpr (Below < Packs * W) {
            constexpr int left_out = Below / W;
            sum_tile<tile{Singles, Packs - left_out}, W, Part>(kernel, p + Below, p + left_out * W, from);
            on_diagonal<Below + Singles, Singles, Packs, W, Part>(kernel, p, from);
        }
    }

    template <tile Tile, int W, part_of_sums Part>
    [[gnu::always_inline]] static constexpr void sum_tile(Kernel& kernel, int q, int p, int from) {
        sum_tile<W, Part>(kernel, q, p, from, up_to<Tile.singles * Tile.packs>, up_to<Tile.singles>,
                          up_to<Tile.packs>);
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
        const auto add_to = [&](auto& sum, int at_row) __attribute__((always_inline)) {
            accumulators<V, decltype(packs)> pack{
                {numeric::read_once(pack_of<W>(kernel, at_row, p + Pack * W))}...};
            accumulators<V, decltype(singles)> single{
                {broadcast<T, W>(single_of(kernel, at_row, q + Single))}...};
            ((sum.template at<Sum>() = add_product(sum.template at<Sum>(), single.template at<Sum / Packs>(),
                                                   pack.template at<Sum % Packs>())),
             ...);
        };
        const auto add = [&](int at_row) __attribute__((always_inline)) { add_to(total, at_row); };
        if constexpr (has_zeros) {
            constexpr int tile_singles = sizeof...(Single), tile_packs = Packs * W;
            const range all =
                ByColumns ? needed(q, p, tile_singles, tile_packs) : needed(p, q, tile_packs, tile_singles);
            const int last = all.last < from + Part.count ? all.last : from + Part.count;
            for (int k = all.first > from ? all.first : from; k < last; ++k) add(k);
        } else if constexpr (adds_odd_terms_apart()) {
            accumulators<V, decltype(sums)> odd{{(static_cast<void>(Sum), broadcast<T, W>(T(0)))}...};
            constexpr int last = Part.count / 2 * 2;
            for (int k = 0; k < last; k += 2) {
                add(k);
                add_to(odd, k + 1);
            }
            if constexpr (last < Part.count) add(last);
            ((total.template at<Sum>() = total.template at<Sum>() + odd.template at<Sum>()), ...);
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
        if constexpr (ByColumns) return kernel.template value<Sink::result, along::row, W>(q, p);
        else return kernel.template value<Sink::result, along::column, W>(p, q);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr void wait(Kernel& kernel, int q, int p, const lanes<T, W>& x) {
        if constexpr (ByColumns) kernel.template store<Sink::result, along::row, W>(q, p, x);
        else kernel.template store<Sink::result, along::column, W>(p, q, x);
    }
};

}  // namespace ctgrad::evaluation
