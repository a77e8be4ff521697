// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace ctgrad::evaluation {

/// Runs a program: stored results in order, then the roots into their destinations.
template <class Compiled, class T, class Arguments>
class machine {
public:
    constexpr explicit machine(const Arguments& arguments) : kernel_(arguments) {}

    template <class... Destinations>
    [[gnu::always_inline]] constexpr void run(Destinations&... destinations) {
        store_range<0, Compiled::program.size()>();
        write_all(std::make_integer_sequence<int, sizeof...(Destinations)>{}, destinations...);
    }

private:
    // Halved down to single steps, since a fold over all of them nests as deep as the program is long.
    template <int First, int Last>
    [[gnu::always_inline]] constexpr void store_range() {
        if constexpr (Last - First == 1) {
            if constexpr (Compiled::program[First].stored) store<First>();
        } else {
            constexpr int middle = First + (Last - First) / 2;
            store_range<First, middle>();
            store_range<middle, Last>();
        }
    }

    template <int Instruction>
    [[gnu::always_inline]] constexpr void store() {
        constexpr program::instruction step = Compiled::program[Instruction];
        T* const result = kernel_.template stored<Instruction>();
        if constexpr (program::on_whole(step.operation)) {
            constexpr int n = Compiled::program[step.left].shape.rows;
            operation_at<step.operation>::template whole<n>(
                std::as_const(kernel_).template stored<step.left>(), result);
        } else {
            for (int i = 0; i < step.shape.rows; ++i)
                for (int j = 0; j < step.shape.columns; ++j)
                    result[i * step.shape.columns + j] = kernel_.template compute<Instruction>(i, j);
        }
    }

    template <int... Root, class... Destinations>
    [[gnu::always_inline]] constexpr void write_all(std::integer_sequence<int, Root...>,
                                                    Destinations&... destinations) {
        (write<Compiled::program.roots[Root]>(destinations), ...);
    }
    template <int Instruction, class Destination>
    [[gnu::always_inline]] constexpr void write(Destination& destination) {
        constexpr dims shape = Compiled::program[Instruction].shape;
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j)
                destination_entry<shape>(destination, i, j) = kernel_.template entry<Instruction>(i, j);
    }

    kernel<Compiled, T, Arguments> kernel_;
};

}  // namespace ctgrad::evaluation
