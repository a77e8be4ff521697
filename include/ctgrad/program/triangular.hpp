// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instruction.hpp"

namespace ctgrad::program {

enum class half { lower, upper };

constexpr half transposed(half which) {
    return which == half::lower ? half::upper : half::lower;
}

/// Is a matrix zero outside of that half, as far as can be seen from how it is computed: from triangular
/// variables by sums, products, inverses?
template <class Program>
constexpr bool is_triangular(const Program& program, int k, half which) {
    using namespace operations;
    const instruction& i = program[k];
    if (!i.shape.square() || i.shape.scalar()) return false;
    if (i.operation == index_of<steps::lower_triangle>) return which == half::lower;
    if (i.operation == index_of<steps::upper_triangle>) return which == half::upper;
    if (i.operation == index_of<identity_matrix> || i.operation == index_of<diagonal_embedding>) return true;
    if (i.operation == index_of<transposition>) return is_triangular(program, i.left, transposed(which));
    if (i.operation == index_of<quotient> || i.operation == index_of<steps::column_scaling>)
        return is_triangular(program, i.left, which);
    if (i.operation == index_of<scalar_multiple> || i.operation == index_of<steps::row_scaling>)
        return is_triangular(program, i.right, which);
    if (i.operation == index_of<steps::forward_substitution> && which == half::upper) return false;
    if (i.operation == index_of<steps::back_substitution> && which == half::lower) return false;
    if (i.operation == index_of<steps::forward_substitution> ||
        i.operation == index_of<steps::back_substitution>)
        return is_triangular(program, i.right, which);
    if (i.operation == index_of<addition> || i.operation == index_of<subtraction> ||
        i.operation == index_of<product>)
        return is_triangular(program, i.left, which) && is_triangular(program, i.right, which);
    return false;
}
template <class Program>
constexpr bool is_triangular(const Program& program, int k) {
    return is_triangular(program, k, half::lower) || is_triangular(program, k, half::upper);
}

/// The instruction for A⁻¹B of a triangular A; `payload` as that of an inverse.
constexpr int substitute(instruction_list& program, int a, int b, int payload = 0) {
    const int operation = is_triangular(program, a, half::lower) ? index_of<steps::forward_substitution>
                                                                 : index_of<steps::back_substitution>;
    return program.add(
        {.operation = operation, .payload = payload, .left = a, .right = b, .shape = program[b].shape});
}

}  // namespace ctgrad::program
