// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"
#include "plain_numbers.hpp"
#include "scalar_multiple.hpp"

namespace ctgrad {
namespace operations {

/// C = A B.   dC = dA B + A dB, so with df = tr(L dC):  L_A = B L,  L_B = L A   (numerator layout: no
/// transposes).
struct product {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{
        .is_associative = true, .is_multiplication = true, .is_multilinear = true};
    static constexpr notation written = infix({"", "*", " "}, binding_power::product, binding_power::product);
    static constexpr auto print(const auto& to, int index) {
        if (to.is_entry(index)) return to.entry_of(index);
        if (to.is_block(index)) return to.block_of(index);
        if (to.is_placed(index)) return to.placed(index);
        return to.product_of(index);
    }
    static constexpr void print_factors(const auto& to, int index, auto& quotient) {
        if (to.is_entry(index)) quotient.multiply(to.entry_of(index));
        else if (to.is_block(index)) quotient.multiply(to.block_of(index));
        else if (to.is_placed(index)) quotient.multiply(to.placed(index));
        else to.collect_factors_of_operands(index, quotient);
    }
    static constexpr dims shape(dims a, dims b) { return {a.rows, b.columns}; }
    static constexpr structure keeps(structure a, structure b) {
        const structure both = a & b;
        return (both & (orthogonal | lower_triangular | upper_triangular | property::positive |
                        property::rows_sum_to_one | property::columns_sum_to_one)) |
               known_if(has(both, diagonal), both & positive_definite);
    }
    static constexpr auto adjoint(auto a, auto b, auto l) { return both{b * l, l * a}; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        using field = decltype(a(i, 0) * b(0, j));
        field total(0);
        for (int k = 0; k < a.columns(); ++k) total = total + a(i, k) * b(k, j);
        return total;
    }
    static constexpr int into_program(auto& to, int index) { return to.factors_multiplied(index); }
};

}  // namespace operations

/// A B: the matrix product, or a scalar times anything.
/// The columns of A must be the rows of B; for the element-wise product write hadamard(A, B).
template <class A, class B>
requires(operand<A> || operand<B>)
[[gnu::always_inline]] constexpr auto operator*(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        if constexpr (detail::make_a_number<A, B>) {
            using number = detail::number_of<A, B>;
            return detail::as_number<number>(a) * detail::as_number<number>(b);
        } else {
            static_assert(are_expressions<A, B>,
                          "A * B: a plain number is not an expression; write 2_c * x for 2 * x");
            return harmless{};
        }
    } else if constexpr (!(expression<A> && expression<B>)) {
        return detail::first_handle(a, b).multiply(a, b);
    } else if constexpr (A::shape.scalar() && !B::shape.scalar()) {
        return applied_to<operations::scalar_multiple, 0, A, B>{};
    } else if constexpr (B::shape.scalar() && !A::shape.scalar()) {
        return applied_to<operations::scalar_multiple, 0, B, A>{};
    } else {
        static_assert(
            agree<left_has_columns<A::shape.columns>, right_has_rows<B::shape.rows>>,
            "A * B: the columns of A must be the rows of B; transpose one, or write hadamard(A, B)");
        return fitting<agree<left_has_columns<A::shape.columns>, right_has_rows<B::shape.rows>>,
                       applied_to<operations::product, 0, A, B>>{};
    }
}

}  // namespace ctgrad
