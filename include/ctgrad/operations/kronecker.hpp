// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"
#include "operation.hpp"
#include "partial_trace.hpp"

namespace ctgrad {
namespace operations {

/// C = A ⊗ B, made of the blocks a_ij B.   With df = tr(L dC), L_A has the traces of the blocks of L, each
/// multiplied by B, for its entries, and L_B is the same of L sorted by the other factor, K L K.
struct kronecker_product {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{.is_multilinear = true};
    static constexpr notation written =
        infix({"⊗", " (x) ", " \\otimes "}, binding_power::product, binding_power::power);
    static constexpr dims shape(dims a, dims b) { return {a.rows * b.rows, a.columns * b.columns}; }
    static constexpr std::int64_t flops(const auto& a, const auto& b) {
        return std::int64_t{1} * a.rows() * a.columns() * b.rows() * b.columns();
    }
    static constexpr structure keeps(structure a, structure b) {
        return (a & b &
                (symmetric | orthogonal | lower_triangular | upper_triangular | positive_definite |
                 property::positive | property::sums_to_one)) |
               known_if((has(a, skew_symmetric) && has(b, symmetric)) ||
                            (has(a, symmetric) && has(b, skew_symmetric)),
                        skew_symmetric);
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{partial_trace(l, b), partial_trace(sorted_by_second(l, a, b), a)};
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return a(i / b.rows(), j / b.columns()) * b(i % b.rows(), j % b.columns());
    }
};

}  // namespace operations

/// The Kronecker product A ⊗ B, made of the blocks a_ij B.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto kronecker(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "kronecker(A, B): a plain number is not an expression; write 2_c * A for 2 * A");
        return harmless{};
    } else {
        return apply<operations::kronecker_product>(a, b);
    }
}

}  // namespace ctgrad
