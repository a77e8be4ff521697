// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../program/measured_costs.hpp"
#include "elementwise_loops.hpp"

namespace ctgrad::evaluation {

/// What a block of rows keeps in registers all along: its entries of x, and the sums of its rows, of packs
/// and of what does not fill one.
template <class T, int Rows, int W>
struct block_of_rows {
    int first;
    accumulators<T, std::make_integer_sequence<int, Rows>> x;
    accumulators<lanes<T, W>, std::make_integer_sequence<int, Rows>> sum;
    lanes<T, (W > 1 ? Rows : 1)> rest;  // where there are packs
};

/// y = (A + Aᵀ) x in one pass over A.
///
/// Of a small or medium A the entries a_kj and a_jk are added up, and multiplied once, if packs are two
/// numbers wide: wider ones of a column take longer to be put together. Of others, and of a large one, whose
/// columns are far apart in memory, a few rows of A at a time are multiplied by entries of x and added to y,
/// which is Aᵀx, and by packs of x and added up, which is A x.
template <class Kernel, int Instruction>
class symmetrised_product_loops {
    using T = typename Kernel::number;
    static constexpr program::instruction step = Kernel::program[Instruction];
    static constexpr bool is_column = step.shape.columns == 1;
    static constexpr along vector = is_column ? along::column : along::row;
    static constexpr int n = step.shape.count();
    static constexpr int width = fitting<Kernel::width>(n);
    // Registers hold the sums of the rows and their entries of A and of x.
    static constexpr int rows_at_once = fitting<rows_of_symmetrised(Kernel::width * sizeof(T))>(n);
    static constexpr int rows_left_over = n % rows_at_once;
    static constexpr int end_of_blocks = n - rows_left_over;
    using all_rows = std::make_integer_sequence<int, rows_at_once>;
    using last_rows = std::make_integer_sequence<int, rows_left_over>;

    template <int Vector, int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> pack_of(Kernel& kernel, int k) {
        return kernel.template value<Vector, vector, W>(is_column ? k : 0, is_column ? 0 : k);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr void store(Kernel& kernel, int k, const lanes<T, W>& x) {
        kernel.template store<Instruction, vector, W>(is_column ? k : 0, is_column ? 0 : k, x);
    }

    // a_ij + a_ji and its right neighbours.
    template <int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> both(Kernel& kernel, int i, int j) {
        return kernel.template value<step.right, along::row, W>(i, j) +
               kernel.template value<step.right, along::column, W>(j, i);
    }

    // The packs of a block of rows.
    template <bool First, int Rows>
    struct columns {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int j, auto* rows) {
            add<W>(kernel, j, *rows, std::make_integer_sequence<int, Rows>{});
        }
        template <int W, int... Row>
        [[gnu::always_inline]] static constexpr void add(Kernel& kernel, int j, auto& rows,
                                                         std::integer_sequence<int, Row...> sequence) {
            accumulators<lanes<T, W>, decltype(sequence)> a{
                {kernel.template value<step.right, along::row, W>(rows.first + Row, j)}...};
            const lanes<T, W> x = pack_of<step.left, W>(kernel, j);
            if constexpr (W == width) {
                ((rows.sum.template at<Row>() =
                      add_product(rows.sum.template at<Row>(), a.template at<Row>(), x)),
                 ...);
            } else {
                const lanes<T, W> terms[]{(a.template at<Row>() * x)...};
                rows.rest = rows.rest + sums_of_lanes<T, W>(terms);
            }
            const lanes<T, W> y = (... + (broadcast<T, W>(rows.x.template at<Row>()) * a.template at<Row>()));
            if constexpr (First) store<W>(kernel, j, y);
            else store<W>(kernel, j, pack_of<Instruction, W>(kernel, j) + y);
        }
    };

    // The sums of the rows go to memory as packs, since they are read as packs.
    template <bool First, int Rows, int... Row>
    [[gnu::always_inline]] static constexpr void add_rows(Kernel& kernel, int first, T* sums,
                                                          std::integer_sequence<int, Row...>) {
        block_of_rows<T, Rows, width> rows{first,
                                           {{pack_of<step.left, 1>(kernel, first + Row)}...},
                                           {{(static_cast<void>(Row), broadcast<T, width>(T(0)))}...},
                                           broadcast<T, (width > 1 ? Rows : 1)>(T(0))};
        in_packs<Kernel, columns<First, Rows>, n, width>(kernel, &rows);
        if constexpr (width == 1) {
            ((sums[first + Row] = rows.sum.template at<Row>()), ...);
        } else {
            const lanes<T, width> terms[]{rows.sum.template at<Row>()...};
            numeric::store<T, Rows>(sums + first, sums_of_lanes<T, width>(terms) + rows.rest);
        }
    }
    // A few rows at a time, a power of two, then half as many.
    template <int First, int Rows>
    [[gnu::always_inline]] static constexpr void add_all_rows(Kernel& kernel, T* sums) {
        constexpr std::make_integer_sequence<int, Rows> rows{};
        constexpr int last = First + (n - First) / Rows * Rows;
        if constexpr (First == 0) add_rows<true, Rows>(kernel, 0, sums, rows);
        for (int first = First == 0 ? Rows : First; first < last; first += Rows)
            add_rows<false, Rows>(kernel, first, sums, rows);
        if constexpr (last < n) add_all_rows<last, Rows / 2>(kernel, sums);
    }
    struct add_sums {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int k, const T* sums) {
            store<W>(kernel, k, pack_of<Instruction, W>(kernel, k) + load<T, W>(sums + k));
        }
    };

    // Of a small A: packs of y, summed up in registers.
    template <int First, int W>
    [[gnu::always_inline]] static constexpr void add_small(Kernel& kernel) {
        constexpr int packs = (n - First) / W;
        constexpr int most = n <= largest_symmetrised_unrolled ? 2 : 4;
        constexpr int together = packs < most ? packs : most;
        constexpr int last = First + packs / together * together * W;
        for (int p = First; p < last; p += together * W)
            add_entries<W>(kernel, p, std::make_integer_sequence<int, together>{});
        constexpr int rest = packs % together;
        if constexpr (rest > 0) add_entries<W>(kernel, last, std::make_integer_sequence<int, rest>{});
        if constexpr (W > 1 && First + packs * W < n)
            add_small<First + packs * W, fitting<W / 2>(n - First - packs * W)>(kernel);
    }
    template <int W, int... Pack>
    [[gnu::always_inline]] static constexpr void add_entries(Kernel& kernel, int p,
                                                             std::integer_sequence<int, Pack...> packs) {
        accumulators<lanes<T, W>, decltype(packs)> sum{{(static_cast<void>(Pack), broadcast<T, W>(T(0)))}...};
        const auto add = [&](int at_row) __attribute__((always_inline)) {
            const auto x = broadcast<T, W>(pack_of<step.left, 1>(kernel, at_row));
            ((sum.template at<Pack>() =
                  add_product(sum.template at<Pack>(), both<W>(kernel, at_row, p + Pack * W), x)),
             ...);
        };
        if constexpr (n <= largest_symmetrised_unrolled) {
            [&]<int... K>(std::integer_sequence<int, K...>)
                __attribute__((always_inline)) { (add(K), ...); }(std::make_integer_sequence<int, n>{});
        } else {
            for (int k = 0; k < n; ++k) add(k);
        }
        (store<W>(kernel, p + Pack * W, sum.template at<Pack>()), ...);
    }

    // Of a medium one: a few rows at a time, as far as the diagonal, and the columns that are their mirror
    // images. Their sums are in registers, y in memory. It is done for columns whose entries are not too far
    // apart for the cache.
    static constexpr bool mirrored =
        width == 2 && n <= largest_symmetrised_mirrored && Kernel::template is_in_memory<step.right>();
    static constexpr int largest_in_registers = width > 2  ? 1
                                                : mirrored ? largest_symmetrised_unrolled
                                                           : largest_symmetrised_in_registers;

    template <int Rows, int... Row>
    [[gnu::always_inline]] static constexpr void add_mirrored(Kernel& kernel, int first,
                                                              std::integer_sequence<int, Row...> sequence) {
        using rows = accumulators<lanes<T, width>, decltype(sequence)>;
        rows x{{broadcast<T, width>(pack_of<step.left, 1>(kernel, first + Row))}...};
        rows sum{{(static_cast<void>(Row), broadcast<T, width>(T(0)))}...};
        for (int j = 0; j < first; j += width) {
            rows a{{both<width>(kernel, first + Row, j)}...};
            const auto x_j = pack_of<step.left, width>(kernel, j);
            ((sum.template at<Row>() = add_product(sum.template at<Row>(), a.template at<Row>(), x_j)), ...);
            const auto y = (... + (x.template at<Row>() * a.template at<Row>()));
            store<width>(kernel, j, pack_of<Instruction, width>(kernel, j) + y);
        }
        const T sums[]{sum_of_lanes<T, width>(sum.template at<Row>())...};
        in_packs<Kernel, on_the_diagonal<Rows>, Rows, width>(kernel, first, static_cast<const T*>(sums));
    }
    template <int Rows>
    struct on_the_diagonal {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int k, int first, const T* sums) {
            lanes<T, W> y;
            if constexpr (W == 1) y = sums[k];
            else y = two_lanes(sums[k], sums[k + 1]);
            for (int i = first; i < first + Rows; ++i)
                y = add_product(y, broadcast<T, W>(pack_of<step.left, 1>(kernel, i)),
                                both<W>(kernel, i, first + k));
            store<W>(kernel, first + k, y);
        }
    };

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        if constexpr (Kernel::is_small) {
            elementwise_loops<Kernel, Instruction>::run(kernel);
        } else if constexpr (n <= largest_in_registers) {
            add_small<0, width>(kernel);
        } else if constexpr (mirrored) {
            for (int first = 0; first < end_of_blocks; first += rows_at_once)
                add_mirrored<rows_at_once>(kernel, first, all_rows{});
            if constexpr (rows_left_over > 0)
                add_mirrored<rows_left_over>(kernel, end_of_blocks, last_rows{});
        } else {
            T sums[n];
            add_all_rows<0, fitting<rows_at_once>(n)>(kernel, sums);
            in_packs<Kernel, add_sums, n, width>(kernel, static_cast<const T*>(sums));
        }
    }
};

}  // namespace ctgrad::evaluation
