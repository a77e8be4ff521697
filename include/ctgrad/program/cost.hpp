// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "triangular.hpp"

namespace ctgrad::program {

/// What an elementary function costs, in additions: about what the library's kernels take for an entry.
inline constexpr std::int64_t function_cost = 20;

/// Floating-point operations of an instruction, its operands given: additions, multiplications and divisions
/// count one each. Golub and Van Loan, Matrix Computations, 4th edition, tables 1.1.2 and appendix.
template <class Program>
constexpr std::int64_t flops_of(const Program& program, int k) {
    using namespace operations;
    const instruction& i = program[k];
    if (i.left < 0) return 0;
    const dims left = program[i.left].shape;
    const std::int64_t entries = i.shape.count();
    const std::int64_t n = left.rows;
    const step_traits& t = traits(i.operation);
    if (i.operation == index_of<product>) {
        const std::int64_t computed = i.symmetric ? (entries + i.shape.rows) / 2 : entries;
        const bool halved = is_triangular(program, i.left) || is_triangular(program, i.right);
        return computed * (halved ? left.columns + 1 : 2 * left.columns);
    }
    if (i.operation == index_of<steps::symmetrised_product>) return 4 * entries * entries;
    if (i.operation == index_of<matrix_operation_of_user>) return function_cost * entries;
    if (t.reduction) return 2 * std::int64_t{left.count()};
    if (i.operation == index_of<matrix_trace> || i.operation == index_of<steps::product_of_entries>) return n;
    if (i.operation == index_of<steps::lu_factorisation>) return 2 * n * n * n / 3;
    if (i.operation == index_of<steps::cholesky_factorisation>) return n * n * n / 3;
    if (i.operation == index_of<steps::symmetric_sweep>) return n * n * n;
    if (i.operation == index_of<steps::inverse_by_factors>)
        return program[i.left].operation == index_of<steps::symmetric_sweep> ? entries : 4 * n * n * n / 3;
    if (i.operation == index_of<steps::forward_substitution> ||
        i.operation == index_of<steps::back_substitution>)
        return n * n * i.shape.columns;
    if (t.by_factors) return i.right < 0 ? n : 2 * n * n * i.shape.columns;
    if (t.whole) return left.column() ? n : 2 * n * n * n;
    if (t.function) return function_cost * entries;
    return t.flops * entries;
}

}  // namespace ctgrad::program
