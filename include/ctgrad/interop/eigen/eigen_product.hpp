// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <Eigen/Core>

#include "../../evaluate/loops/run.hpp"

namespace ctgrad::evaluation::eigen {

/// From which sizes on something goes to Eigen, measured at 64 and 128 (docs/measurements.md). A product
/// counts as large as the square one of as many multiplications, if none of its sides is shorter than
/// `shortest_side`, which is an estimate.
struct sizes {
    int product = 128;
    int symmetric_product = 128;
    int shortest_side = 16;
    int lu = 64;
    int cholesky = 128;
};

/// An operand without the transpose around it.
template <class Program>
constexpr int untransposed(const Program& program, int k) {
    return program[k].operation == program::index_of<operations::transposition> && !program[k].stored
               ? program[k].left
               : k;
}

template <class Program>
constexpr bool takes_product(const Program& program, int k, sizes from) {
    if (program[k].operation != program::index_of<operations::product>) return false;
    for (const int operand : {program[k].left, program[k].right}) {
        const program::instruction& factor = program[untransposed(program, operand)];
        if (!factor.stored && factor.operation != program::index_of<operations::variable>) return false;
        if (factor.shape.rows < from.shortest_side || factor.shape.columns < from.shortest_side) return false;
    }
    const std::int64_t inner = program[program[k].left].shape.columns;
    const std::int64_t n = program[k].symmetric ? from.symmetric_product : from.product;
    return program[k].shape.count() * inner >= n * n * n;
}

template <class T, dims Shape>
using row_major =
    Eigen::Matrix<T, Shape.rows, Shape.columns, Shape.columns == 1 ? Eigen::ColMajor : Eigen::RowMajor>;
template <class T, dims Shape>
using reading = Eigen::Map<const row_major<T, Shape>>;
template <class T, dims Shape>
using writing = Eigen::Map<row_major<T, Shape>>;

/// Gives an operand to `use` as Eigen sees it. An argument whose entries do not lie row by row is copied.
template <int Operand, class Kernel>
void with_operand(Kernel& kernel, const auto& use) {
    using T = typename Kernel::number;
    constexpr int factor = untransposed(Kernel::program, Operand);
    constexpr dims shape = Kernel::program[factor].shape;
    const auto pass = [&](const T* entries) {
        const reading<T, shape> matrix(entries);
        if constexpr (factor == Operand) use(matrix);
        else use(matrix.transpose());
    };
    if constexpr (Kernel::template is_in_memory<factor>()) {
        pass(kernel.template entries_in_memory<factor>());
    } else {
        T copy[static_cast<std::size_t>(shape.count())];
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j)
                copy[i * shape.columns + j] = kernel.template entry<factor>(i, j);
        pass(copy);
    }
}

/// Lets `algorithm` write an instruction's entries, row by row, wherever they are stored.
template <int Instruction, class Kernel>
void into_memory(Kernel& kernel, const auto& algorithm) {
    using T = typename Kernel::number;
    if constexpr (Kernel::template has_memory<Instruction>()) {
        algorithm(kernel.template memory<Instruction>());
    } else {
        constexpr dims shape = Kernel::program[Instruction].shape;
        T result[static_cast<std::size_t>(shape.count())];
        algorithm(static_cast<T*>(result));
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j)
                kernel.template stored_entry<Instruction>(i, j) = result[i * shape.columns + j];
    }
}

/// What else is computed from a product's entries in its loop: here it has a loop of its own.
template <int Instruction>
struct formula_of_product {
    template <int W>
    [[gnu::always_inline]] static constexpr void run(auto& kernel, int j, int i, auto* entries) {
        using kernel_type = std::remove_reference_t<decltype(kernel)>;
        using T = typename kernel_type::number;
        constexpr program::instruction step = kernel_type::program[Instruction];
        using ready = in_registers<step.fused, lanes<T, W>>;
        T* const place = entries + i * step.shape.columns + j;
        const lanes<T, W> x = kernel.template computed<Instruction, along::row, W>(
            i, j, ready{load<T, W>(static_cast<const T*>(place))});
        if constexpr (W == 1) *place = lane<T, 1>(x, 0);
        else x.store(place);
    }
};

/// The product `Instruction`, or the one in whose loop it is computed. Of a symmetric one Eigen computes
/// half, so that it is exactly symmetric.
template <class Kernel, int Instruction>
void multiply(Kernel& kernel) {
    using T = typename Kernel::number;
    constexpr program::instruction step = Kernel::program[Instruction];
    constexpr program::instruction product = Kernel::program[step.fused >= 0 ? step.fused : Instruction];
    into_memory<Instruction>(kernel, [&](T* entries) {
        writing<T, product.shape> result(entries);
        with_operand<product.left>(kernel, [&](const auto& left) {
            with_operand<product.right>(kernel, [&](const auto& right) {
                if constexpr (product.symmetric)
                    result.template triangularView<Eigen::Upper>() = left * right;
                else result.noalias() = left * right;
            });
        });
        if constexpr (product.symmetric)
            for (int i = 1; i < product.shape.rows; ++i)
                for (int j = 0; j < i; ++j) result(i, j) = result(j, i);
        if constexpr (step.fused >= 0) {
            constexpr int width = fitting<Kernel::width>(product.shape.columns);
            for (int i = 0; i < product.shape.rows; ++i)
                in_packs<Kernel, formula_of_product<Instruction>, product.shape.columns, width>(kernel, i,
                                                                                                entries);
        }
    });
}

}  // namespace ctgrad::evaluation::eigen
