// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace ctgrad::evaluation {

/// Runs straight-line code: every number is a variable of its own, which the compiler keeps in a register.
template <class Compiled, class T, class Arguments, class Outputs, target Target>
class straight_line {
    static constexpr const auto& code = Compiled::straight;

public:
    [[gnu::always_inline]] static constexpr void run(const Arguments& arguments, Outputs outputs) {
        T values[code.size()];
        run_range<0, code.size()>(arguments, values);
        write_all<0, 0>(values, outputs);
    }

private:
    template <int First, int Last>
    [[gnu::always_inline]] static constexpr void run_range(const Arguments& arguments, T* values) {
        if constexpr (Last - First == 1) {
            values[First] = step<First>(arguments, values);
        } else {
            constexpr int middle = First + (Last - First) / 2;
            run_range<First, middle>(arguments, values);
            run_range<middle, Last>(arguments, values);
        }
    }

    template <int Step>
    [[gnu::always_inline]] static constexpr T step(const Arguments& arguments, const T* values) {
        constexpr program::scalar_step s = code.steps[Step];
        using operation = operation_at<s.operation>;
        if constexpr (std::is_same_v<operation, operations::variable>) {
            constexpr dims shape = Compiled::program.variables[s.payload].description.shape;
            return arguments.template read<Compiled, s.payload, shape>(s.row, s.column);
        } else if constexpr (std::is_same_v<operation, operations::number>) {
            return T(s.value.numerator) / T(s.value.denominator);
        } else if constexpr (std::is_same_v<operation, operations::addition>) {
            return values[s.left] + values[s.right];
        } else if constexpr (std::is_same_v<operation, operations::subtraction>) {
            return values[s.left] - values[s.right];
        } else if constexpr (std::is_same_v<operation, operations::product>) {
            return values[s.left] * values[s.right];
        } else if constexpr (std::is_same_v<operation, operations::quotient>) {
            return values[s.left] / values[s.right];
        } else if constexpr (std::is_same_v<operation, operations::negation>) {
            return -values[s.left];
        } else if constexpr (std::is_same_v<operation, operations::integer_power>) {
            return numeric::power<s.payload>(values[s.left]);
        } else {
            return function_of<operation, Target, T>(values[s.left]);
        }
    }

    template <int Output, int First>
    [[gnu::always_inline]] static constexpr void write_all(const T* values, Outputs& outputs) {
        if constexpr (Output < std::tuple_size_v<Outputs>) {
            constexpr dims shape = Compiled::program[Compiled::program.roots[Output]].shape;
            auto& destination = std::get<Output>(outputs);
            write_range<shape, First, 0, shape.count()>(values, destination);
            write_all<Output + 1, First + shape.count()>(values, outputs);
        }
    }
    template <dims Shape, int First, int Begin, int End>
    [[gnu::always_inline]] static constexpr void write_range(const T* values, auto& destination) {
        if constexpr (End - Begin == 1) {
            destination_entry<Shape>(destination, Begin / Shape.columns, Begin % Shape.columns) =
                values[code.entries[First + Begin]];
        } else {
            constexpr int middle = Begin + (End - Begin) / 2;
            write_range<Shape, First, Begin, middle>(values, destination);
            write_range<Shape, First, middle, End>(values, destination);
        }
    }
};

}  // namespace ctgrad::evaluation
