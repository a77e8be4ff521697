// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace ctgrad::evaluation {

/// A number made of all entries of a matrix, or of two, in independent partial sums: entry k goes into lane k
/// mod W of accumulator (k / W) mod 4; in the end the accumulators are added in their order, then the lanes,
/// then what did not fill a pack.
template <class Kernel, int Instruction>
class reduction_loops {
    using T = typename Kernel::number;
    using number = typename Kernel::number_in_formulas;
    static constexpr program::instruction step = Kernel::program[Instruction];
    using operation = operation_at<step.operation>;
    static constexpr dims shape = Kernel::program[step.left].shape;
    static constexpr bool of_two = step.right >= 0;  // matrices of one shape
    static constexpr program::access access = [] {
        program::access both = Kernel::program[step.left].entries;
        if constexpr (of_two) {
            const program::access& other = Kernel::program[step.right].entries;
            both = {both.along_row && other.along_row, both.along_column && other.along_column,
                    both.flat && other.flat};
        }
        return both;
    }();
    static constexpr bool flat = Kernel::width > 1 && access.flat;
    static constexpr along direction = flat                  ? along::flat
                                       : access.along_row    ? along::row
                                       : access.along_column ? along::column
                                                             : along::row;
    static constexpr int length = flat ? shape.count() : direction == along::row ? shape.columns : shape.rows;
    static constexpr int lines = shape.count() / length;
    static constexpr int width = fitting<Kernel::width>(length);
    static constexpr int chains = Kernel::is_small      ? 1
                                  : length >= 4 * width ? 4
                                  : length >= 2 * width ? 2
                                                        : 1;

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        add_up(kernel, std::make_integer_sequence<int, chains>{});
    }

private:
    template <int W>
    [[gnu::always_inline]] static constexpr lanes<number, W> term(Kernel& kernel, int line, int k) {
        const bool down = direction == along::column || flat;
        const int i = down ? k : line;
        const int j = down ? line : k;
        const lanes<number, W> x = kernel.template value<step.left, direction, W>(i, j);
        if constexpr (of_two) {
            const lanes<number, W> y = kernel.template value<step.right, direction, W>(i, j);
            return operation::term(x, y);
        } else {
            return operation::term(x);
        }
    }
    // Sums begin with their first terms; the zero that a sum of negative zeros is not is added last.
    static constexpr bool begins_with_terms = Kernel::width > 1 && lines == 1;
    template <int Chain>
    [[gnu::always_inline]] static constexpr lanes<number, width> begin(Kernel& kernel) {
        if constexpr (begins_with_terms) return term<width>(kernel, 0, Chain * width);
        else return broadcast<number, width>(number(T(0)));
    }
    template <int... Chain>
    [[gnu::always_inline]] static constexpr void add_up(Kernel& kernel,
                                                        std::integer_sequence<int, Chain...> sequence) {
        accumulators<lanes<number, width>, decltype(sequence)> total{{begin<Chain>(kernel)}...};
        number rest(T(0));
        constexpr int last = length / (width * chains) * (width * chains);
        for (int line = 0; line < lines; ++line) {
            for (int k = begins_with_terms ? width * chains : 0; k < last; k += width * chains)
                ((total.template at<Chain>() =
                      total.template at<Chain>() + term<width>(kernel, line, k + Chain * width)),
                 ...);
            for (int k = last; k + width <= length; k += width)
                total.template at<0>() = total.template at<0>() + term<width>(kernel, line, k);
            for (int k = length / width * width; k < length; ++k) rest = rest + term<1>(kernel, line, k);
        }
        number sum = sum_of_lanes<number, width>(total.template at<0>());
        if constexpr (chains > 1) {
            sum = sum_of_lanes<number, width>(pairwise(total, sequence));
        }
        const T all(sum + rest);
        if constexpr (std::is_same_v<operation, operations::euclidean_norm> && std::is_floating_point_v<T>)
            if (!numeric::is_sum_of_squares(all)) [[unlikely]]
                return add_up_scaled(kernel, numeric::scale_of_squares(all));
        kernel.template store<Instruction, along::row, 1>(0, 0, operation::finish(all));
    }
    [[gnu::always_inline]] static constexpr void add_up_scaled(Kernel& kernel, T scale) {
        number sum(T(0));
        for (int line = 0; line < lines; ++line)
            for (int k = 0; k < length; ++k) {
                const bool down = direction == along::column || flat;
                const number x =
                    kernel.template value<step.left, direction, 1>(down ? k : line, down ? line : k);
                sum = sum + (number(scale) * x) * (number(scale) * x);
            }
        const number root = operation::finish(T(sum));
        kernel.template store<Instruction, along::row, 1>(0, 0, T(root / number(scale)));
    }
    template <class Total, int... Chain>
    [[gnu::always_inline]] static constexpr auto pairwise(Total& total,
                                                          std::integer_sequence<int, Chain...>) {
        return (... + total.template at<Chain>());
    }
};

}  // namespace ctgrad::evaluation
