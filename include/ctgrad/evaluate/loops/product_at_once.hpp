// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/parts_of_lanes.hpp"
#include "../../numeric/lanes/read_once.hpp"
#include "product_factors.hpp"

namespace ctgrad::evaluation {

/// A small product, all of whose sums are in registers: one loop over k. Packs and single entries are those
/// of `tiled_product`. Of a symmetric product the packs are computed that reach the half where singles follow
/// packs, which are the fewest if the last pack is not full.
///
/// The last pack of a row is as wide as the others. What it reads behind the row belongs to the next one, and
/// is not used; behind the last row there is nothing to read.
template <class Kernel, int Instruction, class Sink, bool ByColumns>
class product_at_once : product_factors<Kernel, Instruction> {
    using factors = product_factors<Kernel, Instruction>;
    using T = typename factors::T;
    using factors::has_zeros, factors::inner, factors::m, factors::n, factors::step;

    static constexpr int pack_extent = ByColumns ? n : m;
    static constexpr int single_extent = ByColumns ? m : n;
    static constexpr int width = [] {
        int narrowest = 1;
        while (narrowest < pack_extent && narrowest < Kernel::width) narrowest *= 2;
        return narrowest;
    }();
    static constexpr int packs = (pack_extent + width - 1) / width;
    static constexpr int lanes_of_last = pack_extent - (packs - 1) * width;
    static constexpr bool reads_on = lanes_of_last < width;

    static constexpr int first_single(int pack) { return step.symmetric ? pack * width : 0; }
    static constexpr int count = [] {
        int sums = 0;
        for (int of_pack = 0; of_pack < packs; ++of_pack) sums += single_extent - first_single(of_pack);
        return sums;
    }();
    struct place {
        int single;
        int pack;
    };
    static constexpr place place_of(int sum) {
        int pack = 0;
        for (; sum >= single_extent - first_single(pack); ++pack) sum -= single_extent - first_single(pack);
        return {first_single(pack) + sum, pack};
    }

    /// Do rows of a factor lie one behind the other, whatever they are multiplied by?
    template <int Factor, along Direction>
    static constexpr bool rows_follow() {
        constexpr program::instruction factor = Kernel::program[Factor];
        using operation = operation_at<factor.operation>;
        if constexpr (Kernel::template is_in_memory<Factor>()) return Direction == along::row;
        else if constexpr (factor.stored) return false;
        else if constexpr (std::is_same_v<operation, operations::transposition>)
            return rows_follow<factor.left, turned(Direction)>();
        else if constexpr (std::is_same_v<operation, program::steps::row_scaling>)
            return Direction == along::row && rows_follow<factor.right, Direction>();
        else if constexpr (std::is_same_v<operation, program::steps::column_scaling>)
            return Direction == along::column && rows_follow<factor.left, Direction>();
        else return false;
    }
    static constexpr bool can_be_read() {
        if constexpr (!reads_on) return true;
        else if constexpr (inner < 2) return false;
        else if constexpr (ByColumns) return rows_follow<step.right, along::row>();
        else return rows_follow<step.left, along::column>();
    }

    // Of Aᵀ Diag(v) A it is the packs that are multiplied by v, which are fewer than the singles.
    static constexpr bool scales_packs =
        ByColumns && step.symmetric && !Kernel::program[step.left].stored &&
        std::is_same_v<operation_at<Kernel::program[step.left].operation>, program::steps::column_scaling>;

    template <int Count>
    static constexpr std::make_integer_sequence<int, Count> up_to{};

    [[gnu::always_inline]] static constexpr T single_of(Kernel& kernel, int k, int q) {
        if constexpr (scales_packs) return kernel.template entry<Kernel::program[step.left].left>(q, k);
        else if constexpr (ByColumns) return kernel.template entry<step.left>(q, k);
        else return kernel.template entry<step.right>(k, q);
    }
    [[gnu::always_inline]] static constexpr lanes<T, width> read(Kernel& kernel, int k, int p) {
        if constexpr (ByColumns) return kernel.template value<step.right, along::row, width>(k, p);
        else return kernel.template value<step.left, along::column, width>(p, k);
    }
    template <bool IsLast, int Pack>
    [[gnu::always_inline]] static constexpr lanes<T, width> pack_of(Kernel& kernel, int k) {
        if constexpr (IsLast && reads_on && Pack == packs - 1)
            return numeric::moved_to_front<width - lanes_of_last>(read(kernel, k, pack_extent - width));
        else return numeric::read_once(read(kernel, k, Pack * width));
    }

    // So many sums of every entry that no addition waits for the one before.
    static constexpr int chains = [] {
        constexpr int waiting = 4, for_sums = numeric::vector_registers / 2;
        int all = 1;
        while (count * all < waiting && 2 * count * all <= for_sums && 2 * all <= inner / 2) all *= 2;
        return all;
    }();

    // The terms with index k, to the sums of a chain.
    template <int Chain, bool IsLast, int... Sum, int... Single, int... Pack>
    [[gnu::always_inline]] static constexpr void add_terms(Kernel& kernel, auto& total, int k,
                                                           std::integer_sequence<int, Sum...>,
                                                           std::integer_sequence<int, Single...> singles,
                                                           std::integer_sequence<int, Pack...> all_packs) {
        using V = lanes<T, width>;
        accumulators<V, decltype(all_packs)> pack{{pack_of<IsLast, Pack>(kernel, k)}...};
        if constexpr (scales_packs) {
            const V factor =
                broadcast<T, width>(kernel.template entry<Kernel::program[step.left].right>(0, k));
            ((pack.template at<Pack>() = pack.template at<Pack>() * factor), ...);
        }
        accumulators<V, decltype(singles)> single{{broadcast<T, width>(single_of(kernel, k, Single))}...};
        ((total.template at<Chain * count + Sum>() = add_product(total.template at<Chain * count + Sum>(),
                                                                 single.template at<place_of(Sum).single>(),
                                                                 pack.template at<place_of(Sum).pack>())),
         ...);
    }
    template <bool HasLast, int... Chain>
    [[gnu::always_inline]] static constexpr void add_to_chains(Kernel& kernel, auto& total, int k,
                                                               std::integer_sequence<int, Chain...>) {
        (add_terms < Chain % chains,
         HasLast && Chain + 1 == int{sizeof...(Chain)} > (kernel, total, k + Chain, up_to<count>,
                                                          up_to<single_extent>, up_to<packs>),
         ...);
    }
    template <int... Sum, int... Place>
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel, std::integer_sequence<int, Sum...>,
                                                     std::integer_sequence<int, Place...> places) {
        using V = lanes<T, width>;
        accumulators<V, decltype(places)> total{{(static_cast<void>(Place), broadcast<T, width>(T(0)))}...};
        constexpr int last = (inner - (reads_on ? 1 : 0)) / chains * chains;
        for (int k = 0; k < last; k += chains) add_to_chains<false>(kernel, total, k, up_to<chains>);
        add_to_chains<true>(kernel, total, last, up_to<inner - last>);
        add_chains<chains>(total);
        (put<place_of(Sum).single, place_of(Sum).pack>(kernel, total.template at<Sum>()), ...);
    }
    template <int Half, int... Sum>
    [[gnu::always_inline]] static constexpr void add_halves(auto& total, std::integer_sequence<int, Sum...>) {
        ((total.template at<Sum>() = total.template at<Sum>() + total.template at<Half + Sum>()), ...);
    }
    template <int Chains>
    [[gnu::always_inline]] static constexpr void add_chains(auto& total) {
        if constexpr (Chains > 1) {
            add_halves<Chains / 2 * count>(total, up_to<Chains / 2 * count>);
            add_chains<Chains / 2>(total);
        }
    }

    template <int Single, int Pack>
    [[gnu::always_inline]] static constexpr void put(Kernel& kernel, const lanes<T, width>& x) {
        put_lanes<0, width, (Pack < packs - 1 ? width : lanes_of_last)>(kernel, Single, Pack * width, x);
    }
    template <int First, int W, int Count>
    [[gnu::always_inline]] static constexpr void put_lanes(Kernel& kernel, int q, int p,
                                                           const lanes<T, width>& x) {
        if constexpr (W > Count) {
            put_lanes<First, W / 2, Count>(kernel, q, p, x);
        } else {
            lanes<T, W> part;
            if constexpr (W == width) part = x;
            else part = numeric::part_of_lanes<First, W>(x);
            if constexpr (ByColumns) Sink::template put<along::row, W>(kernel, q, p + First, part);
            else Sink::template put<along::column, W>(kernel, p + First, q, part);
            if constexpr (W < Count) put_lanes<First + W, W / 2, Count - W>(kernel, q, p, x);
        }
    }

public:
    static constexpr bool is_possible() {
        if constexpr (Kernel::width == 1 || Kernel::is_small || has_zeros || width == 1) return false;
        else if constexpr (!numeric::detail::fits_register<width, T>) return false;
        else if constexpr (count + packs + 2 > numeric::vector_registers) return false;
        else return can_be_read();
    }
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        run(kernel, up_to<count>, up_to<chains * count>);
    }
};

}  // namespace ctgrad::evaluation
