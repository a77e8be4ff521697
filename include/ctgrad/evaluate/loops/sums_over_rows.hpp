// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/columns_of_rows.hpp"
#include "../../numeric/lanes/followed_by_zeros.hpp"
#include "../../numeric/lanes/read_once.hpp"
#include "narrow_matrix.hpp"
#include "product_factors.hpp"

namespace ctgrad::evaluation {

/// AᵀB or AᵀDiag(v)B of matrices of many rows and few columns, which lie in memory row by row; B may also be
/// a column. A row would fill a part of a pack: packs run down the columns instead, and the lanes of the sums
/// are added up at the end.
template <class Kernel, int Instruction, class Sink>
class sums_over_rows : product_factors<Kernel, Instruction> {
    using factors = product_factors<Kernel, Instruction>;
    using T = typename factors::T;
    using factors::has_zeros, factors::inner, factors::m, factors::n, factors::step;
    static constexpr int width = Kernel::width;
    using V = lanes<T, width>;

    template <class Operation>
    static constexpr bool is_formula(int k) {
        return !Kernel::program[k].stored && Kernel::program[k].operation == program::index_of<Operation>;
    }
    static constexpr bool is_scaled = is_formula<program::steps::column_scaling>(step.left);
    static constexpr int transposed = is_scaled ? Kernel::program[step.left].left : step.left;
    static constexpr int left =
        is_formula<operations::transposition>(transposed) ? Kernel::program[transposed].left : -1;
    static constexpr bool of_one_matrix = left == step.right;

    static constexpr int first_of_row(int i) { return step.symmetric ? i : 0; }
    static constexpr int sums_before(int i) {
        int sums = 0;
        for (int row = 0; row < i; ++row) sums += n - first_of_row(row);
        return sums;
    }
    static constexpr int count = sums_before(m);
    static constexpr int row_of(int sum) {
        int i = 0;
        while (sums_before(i + 1) <= sum) ++i;
        return i;
    }
    static constexpr int column_of(int sum) {
        return first_of_row(row_of(sum)) + sum - sums_before(row_of(sum));
    }

    template <int Count>
    static constexpr std::make_integer_sequence<int, Count> up_to{};

    // Columns of W rows from row k on, as packs that end in zeros if there are fewer rows than lanes.
    template <int Matrix, int W, int Count>
    [[gnu::always_inline]] static void read(Kernel& kernel, int k, V (&columns)[Count]) {
        if constexpr (Count == 1) {
            columns[0] = numeric::read_once(numeric::followed_by_zeros<T, width, W>(
                kernel.template value<Matrix, along::column, W>(k, 0)));
        } else {
            lanes<T, W> narrow[Count];
            numeric::read_columns<T, W>(kernel.template entries_in_memory<Matrix>() + k * Count, narrow);
            [&]<int... Column>(std::integer_sequence<int, Column...>) __attribute__((always_inline)) {
                ((columns[Column] = numeric::followed_by_zeros<T, width, W>(narrow[Column])), ...);
            }(up_to<Count>);
        }
    }
    template <int W, int... Sum>
    [[gnu::always_inline]] static void add_rows(Kernel& kernel, auto& total, int k,
                                                std::integer_sequence<int, Sum...>) {
        V a[m];
        read<left, W>(kernel, k, a);
        if constexpr (of_one_matrix) {
            add_products(total, scaled<W>(kernel, k, a).columns, a, std::integer_sequence<int, Sum...>{});
        } else {
            V b[n];
            read<step.right, W>(kernel, k, b);
            add_products(total, scaled<W>(kernel, k, a).columns, b, std::integer_sequence<int, Sum...>{});
        }
    }
    template <int... Sum>
    [[gnu::always_inline]] static void add_products(auto& total, const V (&a)[m], const V (&b)[n],
                                                    std::integer_sequence<int, Sum...>) {
        ((total.template at<Sum>() =
              add_product(total.template at<Sum>(), a[row_of(Sum)], b[column_of(Sum)])),
         ...);
    }
    struct left_columns {
        V columns[m];
    };
    template <int W>
    [[gnu::always_inline]] static left_columns scaled([[maybe_unused]] Kernel& kernel, [[maybe_unused]] int k,
                                                      const V (&a)[m]) {
        return [&]<int... Column>(std::integer_sequence<int, Column...>) __attribute__((always_inline)) {
            if constexpr (is_scaled) {
                const V scale = numeric::read_once(numeric::followed_by_zeros<T, width, W>(
                    kernel.template value<Kernel::program[step.left].right, along::row, W>(0, k)));
                return left_columns{{(a[Column] * scale)...}};
            } else {
                return left_columns{{a[Column]...}};
            }
        }(up_to<m>);
    }

    template <int First, int W>
    [[gnu::always_inline]] static void add_from(Kernel& kernel, auto& total) {
        constexpr int last = First + (inner - First) / W * W;
        for (int k = First; k < last; k += W) add_rows<W>(kernel, total, k, up_to<count>);
        if constexpr (last < inner) add_from<last, W / 2>(kernel, total);
    }
    template <int... Sum>
    [[gnu::always_inline]] static void run(Kernel& kernel, std::integer_sequence<int, Sum...> sums) {
        accumulators<V, decltype(sums)> total{{(static_cast<void>(Sum), broadcast<T, width>(T(0)))}...};
        add_from<0, width>(kernel, total);
        put_from<0, fitting<width>(n == 1 ? m : n)>(kernel, total);
    }
    // Sums that are neighbours, of a row or of the only column, are added up and stored together.
    template <int Sum, int Together>
    [[gnu::always_inline]] static void put_from(Kernel& kernel, auto& total) {
        if constexpr (Sum < count) {
            constexpr int left_over = n == 1 ? m - row_of(Sum) : n - column_of(Sum);
            if constexpr (Together > left_over) {
                put_from<Sum, Together / 2>(kernel, total);
            } else {
                [&]<int... Next>(std::integer_sequence<int, Next...>) __attribute__((always_inline)) {
                    const V terms[]{total.template at<Sum + Next>()...};
                    Sink::template put<n == 1 ? along::column : along::row, Together>(
                        kernel, row_of(Sum), column_of(Sum), numeric::sums_of_lanes<T, width>(terms));
                }(up_to<Together>);
                put_from<Sum + Together, fitting<width>(n == 1 ? m : n)>(kernel, total);
            }
        }
    }

    static constexpr bool right_can_be_read() {
        if constexpr (n == 1) return Kernel::program[step.right].entries.along_column;
        else return is_narrow_matrix<Kernel, step.right>();
    }
    // Instructions for as many rows as a pack has lanes, and of packs that run along these rows instead.
    static constexpr int of_product = fuses_products() ? 1 : 2;
    static constexpr int cost = cost_of_columns(m, width) +
                                (of_one_matrix || n == 1 ? 0 : cost_of_columns(n, width)) +
                                count * of_product;
    static constexpr int cost_of_rows = [] {
        constexpr int along_rows = n == 1 ? m : n, singles = n == 1 ? 1 : m;
        constexpr int to_be_computed = Kernel::template is_in_memory<step.right>() ? 0 : 2;
        int of_row = singles * (1 + to_be_computed);
        for (int first = 0; first < along_rows; first += width) {
            const int left_out = !step.symmetric ? 0 : first < singles ? first : singles;
            of_row += 1 + (singles - left_out) * of_product;
        }
        return width * of_row;
    }();

public:
    static constexpr bool is_worth_it() {
        if constexpr (Kernel::width == 1 || Kernel::is_small || has_zeros || left < 0) return false;
        else if constexpr (!is_narrow_matrix<Kernel, left>()) return false;
        else if constexpr (count + m + (of_one_matrix ? 1 : n) + 1 > numeric::vector_registers) return false;
        else return right_can_be_read() && cost < cost_of_rows;
    }
    [[gnu::always_inline]] static void run(Kernel& kernel) { run(kernel, up_to<count>); }
};

}  // namespace ctgrad::evaluation
