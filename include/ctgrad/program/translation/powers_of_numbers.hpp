// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"

namespace ctgrad::program {

/// A power of an instruction that is a number.
struct power_factor {
    int base = -1;
    int exponent = 0;
};

constexpr bool is_one(const instruction_list& program, int k) {
    return program.is<operations::number>(k) && program[k].value == 1;
}

/// xⁿ, by the reciprocal of x if n is negative, of which all such powers are made.
constexpr int raised(instruction_list& program, power_factor x) {
    using namespace operations;
    const int base = x.exponent < 0 ? program.add<integer_power>(x.base, -1) : x.base;
    const int exponent = x.exponent < 0 ? -x.exponent : x.exponent;
    return exponent == 1 ? base : program.add<integer_power>(base, exponent);
}

/// A number times powers. Of xⁿ one half is multiplied by, then the other: the first product lies between the
/// number and the result, so it is in the range of numbers if these are.
constexpr int times_powers(instruction_list& program, int number,
                           const graph::sequence<power_factor>& powers) {
    using namespace operations;
    for (const power_factor& x : powers) {
        if (x.exponent == 0) continue;
        if (program.is<operations::number>(number)) {
            const int made = raised(program, x);
            number = is_one(program, number) ? made : program.combine<scalar_multiple>(number, made);
        } else if (x.exponent == -1) {
            number = program.combine<quotient>(number, x.base);
        } else {
            const int half = x.exponent / 2;
            if (half != 0) number = program.combine<scalar_multiple>(number, raised(program, {x.base, half}));
            number = program.combine<scalar_multiple>(number, raised(program, {x.base, x.exponent - half}));
        }
    }
    return number;
}

/// −k, of an instruction with a negative number in front; −1 if there is none.
constexpr int negated(instruction_list& program, int k) {
    using namespace operations;
    const instruction i = program[k];
    if (program.is<operations::number>(k)) return program.number(-i.value);
    if (i.operation != index_of<scalar_multiple> && i.operation != index_of<quotient> &&
        i.operation != index_of<steps::column_by_row>)
        return -1;
    const bool is_sign = i.operation == index_of<scalar_multiple> && program.is<operations::number>(i.left) &&
                         program[i.left].value == -1;
    if (is_sign) return i.right;
    const int left = negated(program, i.left);
    if (left < 0) return -1;
    return program.add({.operation = i.operation, .left = left, .right = i.right, .shape = i.shape});
}

}  // namespace ctgrad::program
