// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/matrix_view.hpp"
#include "elementwise_loops.hpp"
#include "product_loops.hpp"
#include "reduction_loops.hpp"
#include "sum_of_parts.hpp"
#include "sum_with_diagonal.hpp"
#include "symmetrised_product_loops.hpp"
#include "turned_loops.hpp"

namespace ctgrad::evaluation {

/// Where a product's finished entries go: to its place in memory.
template <class Kernel, int Instruction>
struct to_memory {
    static constexpr int result = Instruction;
    template <along Direction, int W>
    [[gnu::always_inline]] static constexpr void put(Kernel& kernel, int i, int j,
                                                     const lanes<typename Kernel::number, W>& x) {
        kernel.template store<Instruction, Direction, W>(i, j, x);
    }
};

/// Or into the formula of an instruction, whose entries go to memory.
template <class Kernel, int Instruction>
struct to_formula {
    static constexpr int result = Instruction;
    template <along Direction, int W>
    [[gnu::always_inline]] static constexpr void put(Kernel& kernel, int i, int j,
                                                     const lanes<typename Kernel::number, W>& x) {
        constexpr int product = Kernel::program[Instruction].fused;
        using ready = in_registers<product, lanes<typename Kernel::number, W>>;
        kernel.template store<Instruction, Direction, W>(
            i, j, kernel.template computed<Instruction, Direction, W>(i, j, ready{x}));
    }
};

/// Runs a stored step of a kernel's program.
template <class Kernel, int Instruction, class Backend>
class step_loops {
    using T = typename Kernel::number;
    static constexpr const auto& program = Kernel::program;
    static constexpr program::instruction step = program[Instruction];

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        using operation = operation_at<step.operation>;
        constexpr bool is_product = std::is_same_v<operation, operations::product>;
        if constexpr (!Kernel::is_small && Backend::takes(program, Instruction)) {
            Backend::template run<Kernel, Instruction>(kernel);
        } else if constexpr (step.fused >= 0) {
            run_product<step.fused, to_formula<Kernel, Instruction>>(kernel);
        } else if constexpr (is_product) {
            run_product<Instruction, to_memory<Kernel, Instruction>>(kernel);
        } else if constexpr (std::is_same_v<operation, program::steps::symmetrised_product>) {
            symmetrised_product_loops<Kernel, Instruction>::run(kernel);
        } else if constexpr (program::traits(step.operation).reduction) {
            reduction_loops<Kernel, Instruction>::run(kernel);
        } else if constexpr (operations::is_of_user(step.operation) &&
                             !program::traits(step.operation).pointwise) {
            run_operation_of_user(kernel);
        } else if constexpr (program::traits(step.operation).whole) {
            if constexpr (step.right < 0) run_whole(kernel);
            else run_whole_of_two(kernel);
        } else if constexpr (program::traits(step.operation).factors) {
            run_factorisation(kernel);
        } else if constexpr (program::traits(step.operation).by_factors) {
            run_by_factors(kernel);
        } else if constexpr (program::is_put_together(step)) {
            sum_of_parts<Kernel, Instruction>::run(kernel);
        } else if constexpr (diagonal_alone<Kernel, Instruction>::is_one) {
            diagonal_alone<Kernel, Instruction>::run(kernel);
        } else if constexpr (sum_with_diagonal<Kernel, Instruction>::is_one) {
            sum_with_diagonal<Kernel, Instruction>::run(kernel);
        } else if constexpr (turned_loops<Kernel, Instruction>::is_one) {
            turned_loops<Kernel, Instruction>::run(kernel);
        } else {
            elementwise_loops<Kernel, Instruction>::run(kernel);
        }
    }

    /// Of a function of a number: what it is computed of, and where its value goes.
    [[gnu::always_inline]] static constexpr T argument(Kernel& kernel) {
        return kernel.template entry<step.left>(0, 0);
    }
    [[gnu::always_inline]] static constexpr void take(Kernel& kernel, const T& value) {
        kernel.template store<Instruction, along::row, 1>(0, 0, value);
    }

    /// Copies the result to an output that is not where it is.
    [[gnu::always_inline]] static constexpr void copy_to(Kernel& kernel, auto& destination) {
        for (int i = 0; i < step.shape.rows; ++i)
            for (int j = 0; j < step.shape.columns; ++j)
                destination_entry<step.shape>(destination, i, j) = kernel.template entry<Instruction>(i, j);
    }

private:
    // Of a symmetric result half is computed, the other half copied.
    template <int Product, class Sink>
    [[gnu::always_inline]] static constexpr void run_product(Kernel& kernel) {
        using loops = product_loops<Kernel, Product, Sink>;
        loops::run(kernel);
        constexpr auto half = loops::computes_below ? numeric::kept_half::lower : numeric::kept_half::upper;
        if constexpr (program[Product].symmetric) mirror_stored<Instruction, half>(kernel);
    }

    template <int Operand>
    static constexpr dims operand_shape = program[Operand].shape;
    template <int Operand>
    using view_of = matrix_view<const T, operand_shape<Operand>.rows, operand_shape<Operand>.columns>;

    // A user's formula may read an entry often, and wherever it likes.
    [[gnu::always_inline]] static constexpr void run_operation_of_user(Kernel& kernel) {
        using operation = operation_named<typename Kernel::program_type, step.operation, step.payload>;
        using to = matrix_view<T, step.shape.rows, step.shape.columns>;
        T first[operand_shape<step.left>.count()];
        kernel.template view<step.left>().copy_to(first);
        const view_of<step.left> a{first};
        if constexpr (step.right < 0) {
            into_memory(kernel, [&](T* into_result)
                                    __attribute__((always_inline)) { operation::run(to{into_result}, a); });
        } else {
            T second[operand_shape<step.right>.count()];
            kernel.template view<step.right>().copy_to(second);
            const view_of<step.right> b{second};
            into_memory(kernel, [&](T* into_result) __attribute__((always_inline)) {
                operation::run(to{into_result}, a, b);
            });
        }
    }
    [[gnu::always_inline]] static constexpr void run_whole(Kernel& kernel) {
        [[maybe_unused]] constexpr int rows = program[step.left].shape.rows;
        [[maybe_unused]] constexpr int columns = program[step.left].shape.columns;
        T operand[operand_shape<step.left>.count()];
        kernel.template view<step.left>().copy_to(operand);
        into_memory(kernel, [&](T* into_result) __attribute__((always_inline)) {
            using whole_operation = operation_at<step.operation>;
            const T* const operand_entries = operand;
            if constexpr (Kernel::is_small && requires {
                              whole_operation::template whole_in_small_code<rows>(operand_entries,
                                                                                  into_result);
                          })
                whole_operation::template whole_in_small_code<rows>(operand_entries, into_result);
            else if constexpr (requires {
                                   whole_operation::template whole<rows, columns>(operand_entries,
                                                                                  into_result);
                               })
                whole_operation::template whole<rows, columns>(operand_entries, into_result);
            else whole_operation::template whole<rows>(operand_entries, into_result);
            constexpr bool may_round_unequally =
                std::is_base_of_v<program::steps::direct_inverse, whole_operation> ||
                program::traits(step.operation).function_of_matrix;
            if constexpr (may_round_unequally && has(step.known, symmetric)) mirror(into_result);
        });
    }
    // Of a square matrix and matrices that are as large, one below the other.
    [[gnu::always_inline]] static constexpr void run_whole_of_two(Kernel& kernel) {
        constexpr int rows = program[step.left].shape.rows;
        constexpr int directions = program[step.right].shape.rows / rows;
        T first[operand_shape<step.left>.count()];
        kernel.template view<step.left>().copy_to(first);
        T second[operand_shape<step.right>.count()];
        kernel.template view<step.right>().copy_to(second);
        const T* const a = first;
        const T* const b = second;
        into_memory(kernel, [&](T* into_result) __attribute__((always_inline)) {
            operation_at<step.operation>::template whole<rows, directions>(a, b, into_result);
            if constexpr (has(step.known, symmetric)) mirror(into_result);
        });
    }
    [[gnu::always_inline]] static constexpr void run_factorisation(Kernel& kernel) {
        using factorisation = operation_at<step.operation>;
        const auto a = kernel.template view<step.left>();
        auto& factors = kernel.template factors<Instruction>();
        if constexpr (Kernel::is_small && requires { factorisation::factor_in_small_code(a, factors); })
            factorisation::factor_in_small_code(a, factors);
        else factorisation::factor(a, factors);
    }
    [[gnu::always_inline]] static constexpr void run_by_factors(Kernel& kernel) {
        into_memory(kernel, [&](T* into_result) __attribute__((always_inline)) {
            using solving_operation = operation_at<step.operation>;
            if constexpr (!program::traits(program[step.left].operation).factors)
                substitute<solving_operation>(kernel.template view<step.left>(),
                                              kernel.template view<step.right>(), into_result);
            else if constexpr (is_half_in_packs && requires {
                                   solving_operation::run_half(kernel.template factors<step.left>(),
                                                               into_result);
                               }) {
                solving_operation::run_half(kernel.template factors<step.left>(), into_result);
                return mirror<numeric::kept_half::lower>(into_result);
            } else if constexpr (solving_operation::arity == 1)
                solve_in<solving_operation>(kernel.template factors<step.left>(), into_result);
            else
                solve_in<solving_operation>(kernel.template factors<step.left>(),
                                            kernel.template view<step.right>(), into_result);
            if constexpr (is_mirrored) mirror(into_result);
        });
    }
    template <class Substitution>
    [[gnu::always_inline]] static constexpr void substitute(const auto& a, const auto& b, T* result) {
        if constexpr (Kernel::width > 1 && !Kernel::is_small && step.shape.columns == 1)
            Substitution::template run_column<step.shape.rows>(a, b, result);
        else Substitution::template run<T, columns_at_once>(a, b, result);
    }
    static constexpr int columns_at_once = fitting<Kernel::width>(step.shape.columns);
    template <class SolvingOperation>
    [[gnu::always_inline]] static constexpr void solve_in(const auto&... operands) {
        if constexpr (Kernel::is_small && requires { SolvingOperation::run_in_small_code(operands...); })
            SolvingOperation::run_in_small_code(operands...);
        else if constexpr (columns_at_once > 1 && !Kernel::is_small && requires {
                               SolvingOperation::template run_in_packs<columns_at_once>(operands...);
                           })
            SolvingOperation::template run_in_packs<columns_at_once>(operands...);
        else if constexpr (Kernel::width > 1 && !Kernel::is_small && step.shape.columns == 1 &&
                           requires { SolvingOperation::run_column(operands...); })
            SolvingOperation::run_column(operands...);
        else SolvingOperation::run(operands...);
    }
    // Entry by entry, as elimination has just written narrower packs than squares would be read in.
    template <numeric::kept_half From = numeric::kept_half::upper>
    [[gnu::always_inline]] static constexpr void mirror(T* result) {
        numeric::mirror<step.shape.rows, 1, From>(result);
    }
    // Elimination does not leave a symmetric inverse symmetric to the last digit; the others write both
    // halves.
    static constexpr bool is_mirrored =
        has(step.known, symmetric) && step.left >= 0 &&
        (program[step.left].operation == program::index_of<program::steps::lu_factorisation> ||
         program[step.left].operation == program::index_of<program::steps::semidefinite_factorisation> ||
         program[step.left].operation == program::index_of<program::steps::complete_factorisation> ||
         program[step.left].operation == program::index_of<program::steps::exponential_factorisation>);

    static constexpr bool is_half_in_packs = is_mirrored && Kernel::width > 1 && !Kernel::is_small;

    // Algorithms on whole matrices write to memory; from there the entries are copied if the result belongs
    // elsewhere.
    [[gnu::always_inline]] static constexpr void into_memory(Kernel& kernel, const auto& algorithm) {
        if constexpr ((Kernel::width > 1 || Kernel::is_small) && Kernel::template has_memory<Instruction>()) {
            algorithm(kernel.template memory<Instruction>());
        } else {
            constexpr int rows = step.shape.rows;
            constexpr int columns = step.shape.columns;
            T result[rows * columns];
            algorithm(static_cast<T*>(result));
            for (int i = 0; i < rows; ++i)
                for (int j = 0; j < columns; ++j)
                    kernel.template stored_entry<Instruction>(i, j) = result[i * columns + j];
        }
    }
};

}  // namespace ctgrad::evaluation
