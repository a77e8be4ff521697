// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/matrix_view.hpp"
#include "backend.hpp"
#include "elementwise.hpp"
#include "product.hpp"
#include "reduction.hpp"
#include "straight_line.hpp"
#include "symmetrised_product.hpp"

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

/// Runs a program: every stored result in its turn, then the outputs that are copies.
template <class Compiled, class T, class Arguments, class Outputs, target Target, class Backend>
class machine {
    using kernel_type = kernel<Compiled, T, Arguments, Outputs, Target>;
    static constexpr const auto& program = Compiled::program;

public:
    using memory_type = typename kernel_type::memory_type;

    constexpr machine(const Arguments& arguments, const Outputs& outputs, memory_type& memory)
        : kernel_(arguments, outputs, memory) {}

    [[gnu::always_inline]] constexpr void run() {
        run_steps<0>(fold<stored.count>{});
        copy_outputs(std::make_integer_sequence<int, std::tuple_size_v<Outputs>>{});
    }

private:
    struct places {
        int count = 0;
        int at[program.size()]{};
    };
    static constexpr places stored = [] {
        places found;
        for (int k = 0; k < program.size(); ++k)
            if (program[k].stored) found.at[found.count++] = k;
        return found;
    }();
    template <int First, int... Step>
    [[gnu::always_inline]] constexpr void run_steps(std::integer_sequence<int, Step...>) {
        (run_step<stored.at[First + Step]>(), ...);
        constexpr int next = First + static_cast<int>(sizeof...(Step));
        if constexpr (next < stored.count) run_steps<next>(fold<stored.count - next>{});
    }

    template <int Instruction>
    [[gnu::always_inline]] constexpr void run_step() {
        constexpr program::instruction step = program[Instruction];
        using operation = operation_at<step.operation>;
        constexpr bool is_product = std::is_same_v<operation, operations::product>;
        if constexpr (!Target.small && Backend::takes(program, Instruction)) {
            Backend::template run<kernel_type, Instruction>(kernel_);
        } else if constexpr (step.fused >= 0) {
            run_product<step.fused, Instruction, to_formula<kernel_type, Instruction>>();
        } else if constexpr (is_product) {
            run_product<Instruction, Instruction, to_memory<kernel_type, Instruction>>();
        } else if constexpr (std::is_same_v<operation, program::steps::symmetrised_product>) {
            symmetrised_product_loops<kernel_type, Instruction>::run(kernel_);
        } else if constexpr (program::traits(step.operation).reduction) {
            reduction_loops<kernel_type, Instruction>::run(kernel_);
        } else if constexpr (operations::is_of_user(step.operation) &&
                             !program::traits(step.operation).pointwise) {
            run_operation_of_user<Instruction>();
        } else if constexpr (program::traits(step.operation).whole) {
            run_whole<Instruction>();
        } else if constexpr (program::traits(step.operation).factors) {
            run_factorisation<Instruction>();
        } else if constexpr (program::traits(step.operation).by_factors) {
            run_by_factors<Instruction>();
        } else {
            elementwise_loops<kernel_type, Instruction>::run(kernel_);
        }
    }

    // Of a symmetric result half is computed, the other half copied.
    template <int Product, int Result, class Sink>
    [[gnu::always_inline]] constexpr void run_product() {
        using loops = product_loops<kernel_type, Product, Sink>;
        loops::run(kernel_);
        if constexpr (program[Product].symmetric)
            for (int i = 1; i < program[Product].shape.rows; ++i)
                for (int j = 0; j < i; ++j) {
                    auto& below = kernel_.template stored_entry<Result>(i, j);
                    auto& above = kernel_.template stored_entry<Result>(j, i);
                    if constexpr (loops::computes_below) above = below;
                    else below = above;
                }
    }

    // A user's formula may read an entry often, and wherever it likes.
    template <int Instruction>
    [[gnu::always_inline]] constexpr void run_operation_of_user() {
        constexpr program::instruction step = program[Instruction];
        using operation = operation_named<Compiled, step.operation, step.payload>;
        constexpr dims to = step.shape;
        constexpr dims left = program[step.left].shape;
        T first[left.count()];
        copy_entries<step.left>(first);
        const matrix_view<const T, left.rows, left.columns> a{first};
        if constexpr (step.right < 0) {
            into_memory<Instruction>(
                [&](T* result) { operation::run(matrix_view<T, to.rows, to.columns>{result}, a); });
        } else {
            constexpr dims right = program[step.right].shape;
            T second[right.count()];
            copy_entries<step.right>(second);
            const matrix_view<const T, right.rows, right.columns> b{second};
            into_memory<Instruction>(
                [&](T* result) { operation::run(matrix_view<T, to.rows, to.columns>{result}, a, b); });
        }
    }
    template <int Instruction>
    [[gnu::always_inline]] constexpr void copy_entries(T* to) {
        constexpr dims shape = program[Instruction].shape;
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j)
                to[i * shape.columns + j] = kernel_.template entry<Instruction>(i, j);
    }

    template <int Instruction>
    [[gnu::always_inline]] constexpr void run_whole() {
        constexpr program::instruction step = program[Instruction];
        constexpr dims from = program[step.left].shape;
        T operand[from.count()];
        copy_entries<step.left>(operand);
        into_memory<Instruction>([&](T* result) {
            operation_at<step.operation>::template whole<from.rows>(static_cast<const T*>(operand), result);
        });
    }
    template <int Instruction>
    [[gnu::always_inline]] constexpr void run_factorisation() {
        constexpr program::instruction step = program[Instruction];
        operation_at<step.operation>::factor(kernel_.template view<step.left>(),
                                             kernel_.template factors<Instruction>());
    }
    template <int Instruction>
    [[gnu::always_inline]] constexpr void run_by_factors() {
        constexpr program::instruction step = program[Instruction];
        into_memory<Instruction>([&](T* result) {
            using operation = operation_at<step.operation>;
            if constexpr (!program::traits(program[step.left].operation).factors)
                operation::run(kernel_.template view<step.left>(), kernel_.template view<step.right>(),
                               result);
            else if constexpr (operation::arity == 1)
                operation::run(kernel_.template factors<step.left>(), result);
            else
                operation::run(kernel_.template factors<step.left>(), kernel_.template view<step.right>(),
                               result);
        });
    }

    // Algorithms on whole matrices write to memory; from there the entries are copied if the result belongs
    // elsewhere.
    template <int Instruction>
    [[gnu::always_inline]] constexpr void into_memory(const auto& algorithm) {
        constexpr dims shape = program[Instruction].shape;
        if constexpr (kernel_type::width > 1 && kernel_type::template has_memory<Instruction>()) {
            algorithm(kernel_.template memory<Instruction>());
        } else {
            T result[shape.count()];
            algorithm(static_cast<T*>(result));
            for (int i = 0; i < shape.rows; ++i)
                for (int j = 0; j < shape.columns; ++j)
                    kernel_.template stored_entry<Instruction>(i, j) = result[i * shape.columns + j];
        }
    }

    template <int... Output>
    [[gnu::always_inline]] constexpr void copy_outputs(std::integer_sequence<int, Output...>) {
        (copy_output<Output>(), ...);
    }
    template <int Output>
    [[gnu::always_inline]] constexpr void copy_output() {
        constexpr int instruction = program.roots[Output];
        if constexpr (program[instruction].output != Output) {
            constexpr dims shape = program[instruction].shape;
            auto& destination = std::get<Output>(kernel_.outputs());
            for (int i = 0; i < shape.rows; ++i)
                for (int j = 0; j < shape.columns; ++j)
                    destination_entry<shape>(destination, i, j) = kernel_.template entry<instruction>(i, j);
        }
    }

    kernel_type kernel_;
};

/// Runs a program on a kind of machine and writes its outputs: as straight-line code if it has some, but as
/// loops where small code is wanted.
template <class Compiled, class T, target Target, class Backend = own_loops, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run_on(const Arguments& arguments, const Outputs& outputs) {
    if constexpr (Compiled::straight.size() > 0 && !Target.small) {
        straight_line<Compiled, T, Arguments, Outputs, Target>::run(arguments, outputs);
    } else {
        using loops = machine<Compiled, T, Arguments, Outputs, Target, Backend>;
        typename loops::memory_type memory;
        loops{arguments, outputs, memory}.run();
    }
}

/// Is the program inlined where it is asked for? Straight-line code is, since a call would take a good part
/// of its time; loops are a function that is called.
template <class Compiled>
inline constexpr bool stands_where_asked_for = Compiled::straight.size() > 0 && !compiled_for().small;

/// Runs a program, in constant evaluation one number at a time. It asks the builtin rather than
/// std::is_constant_evaluated, a function: g++ would inline and optimise both branches before it knows which
/// one is dead.
template <class Compiled, class T, class Backend, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run(const Arguments& arguments, const Outputs& outputs) {
    if (__builtin_is_constant_evaluated()) run_on<Compiled, T, one_at_a_time, own_loops>(arguments, outputs);
    else run_on<Compiled, T, compiled_for(functions_for<Backend>), Backend>(arguments, outputs);
}

}  // namespace ctgrad::evaluation
