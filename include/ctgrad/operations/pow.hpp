// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/power.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = xⁿ with an integer n, f' = n xⁿ⁻¹.
struct integer_power {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr bool is_elementwise = true;
    static constexpr bool has_exponent = true;
    static constexpr notation written = postfix({"", "", ""});
    static constexpr auto print(const auto& to, int index) {
        const auto& node = to.graph()[index];
        if (is_divisor(node)) return to.product_of(index);
        return to.power_of(index, node.payload, !node.shape.scalar());
    }
    static constexpr void print_factors(const auto& to, int index, auto& quotient) {
        const auto& node = to.graph()[index];
        if (is_divisor(node)) quotient.divide(to.power_of(index, -node.payload, false));
        else quotient.multiply(print(to, index));
    }
    static constexpr dims shape(dims a) { return a; }
    static constexpr structure keeps(structure a) { return a & (symmetric | property::positive); }
    static constexpr auto adjoint(auto a, auto l, int n) {
        return hadamard(l, transpose(whole_number(a, n) * power(a, n - 1)));
    }
    /// By repeated squaring; a negative exponent costs a division.
    static constexpr int multiplications(int n) {
        int count = n < 0 ? 1 : 0;
        for (int rest = n < 0 ? -n : n; rest > 1; rest /= 2) count += 1 + rest % 2;
        return count;
    }
    template <int N>
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) {
        return numeric::power<N>(a(i, j));
    }
    static constexpr int normal_form(auto& g, auto& operands, int n) { return make_power(g, operands[0], n); }
    static constexpr auto over_field(const auto& x, int n, const auto& field) { return field.power(x, n); }

private:
    static constexpr bool is_divisor(const auto& node) { return node.shape.scalar() && node.payload < 0; }
};

}  // namespace operations

/// xⁿ, entry by entry, by multiplications. A negative n is the power of the reciprocal: inf at 0.
/// For the power of a matrix write matrix_power<n>(A).
template <int N, operand_or_number A>
constexpr auto pow(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "pow<n>(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::integer_power, N, A>{};
    else return apply<operations::integer_power, N>(a);
}

/// What people write at first.
template <operand A, class N>
requires std::is_arithmetic_v<N>
constexpr auto pow(A a, N) {
    static_assert(!std::is_arithmetic_v<N>,
                  "pow(A, n): the exponent is a whole number known to the compiler; write pow<n>(A)");
    return a;
}

/// xⁿ where n is known only to the code that builds a graph.
template <handle A>
constexpr auto power(A a, int n) {
    return a.template make<operations::integer_power>(n, a);
}

}  // namespace ctgrad
