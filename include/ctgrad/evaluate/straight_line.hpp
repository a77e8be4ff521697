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
        run_steps<0>(arguments, values, outputs, fold<code.size()>{});
    }

private:
    template <int First, int... Step>
    [[gnu::always_inline]] static constexpr void run_steps(const Arguments& arguments, T* values,
                                                           Outputs& outputs,
                                                           std::integer_sequence<int, Step...>) {
        (run_step<First + Step>(arguments, values, outputs), ...);
        constexpr int next = First + static_cast<int>(sizeof...(Step));
        if constexpr (next < code.size())
            run_steps<next>(arguments, values, outputs, fold<code.size() - next>{});
    }
    template <int Step>
    [[gnu::always_inline]] static constexpr void run_step(const Arguments& arguments, T* values,
                                                          Outputs& outputs) {
        constexpr program::scalar_step s = code.steps[Step];
        if constexpr (s.operation == program::writing) write<0, s.payload>(values[s.left], outputs);
        else values[Step] = step<Step>(arguments, values);
    }

    // A product that is added stands in the expression of the sum.
    template <int Step>
    static constexpr bool is_product =
        std::is_floating_point_v<T>&& code.steps[Step].operation == program::index_of<operations::product>;
    template <int Product>
    [[gnu::always_inline]] static constexpr T with_product(const T& sum, const T* values) {
        constexpr program::scalar_step s = code.steps[Product];
        return add_product(sum, values[s.left], values[s.right]);
    }
    template <int Product>
    [[gnu::always_inline]] static constexpr T without_product(const T& sum, const T* values) {
        constexpr program::scalar_step s = code.steps[Product];
        return subtract_product(sum, values[s.left], values[s.right]);
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
            if constexpr (is_product<s.right>) return with_product<s.right>(values[s.left], values);
            else if constexpr (is_product<s.left>) return with_product<s.left>(values[s.right], values);
            else return values[s.left] + values[s.right];
        } else if constexpr (std::is_same_v<operation, operations::subtraction>) {
            if constexpr (is_product<s.right>) return without_product<s.right>(values[s.left], values);
            else if constexpr (is_product<s.left>) return with_product<s.left>(-values[s.right], values);
            else return values[s.left] - values[s.right];
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

    // Entry number `Entry` of this output and those behind it.
    template <int Output, int Entry>
    [[gnu::always_inline]] static constexpr void write(T value, Outputs& outputs) {
        constexpr dims shape = Compiled::program[Compiled::program.roots[Output]].shape;
        if constexpr (Entry >= shape.count()) {
            write<Output + 1, Entry - shape.count()>(value, outputs);
        } else {
            if (!code.in_pairs && !std::is_constant_evaluated()) keep_scalar(value);
            destination_entry<shape>(std::get<Output>(outputs), Entry / shape.columns,
                                     Entry % shape.columns) = value;
        }
    }
    // Neighbours that are not made alike are slower in packs, whose lanes have to be brought together: clang
    // does not know that from where the number has been.
    [[gnu::always_inline]] static void keep_scalar([[maybe_unused]] T& value) {
#if defined(__clang__) && defined(__SSE2__)
        if constexpr (std::is_same_v<T, float> || std::is_same_v<T, double>) asm("" : "+x"(value));
#endif
    }
};

}  // namespace ctgrad::evaluation
