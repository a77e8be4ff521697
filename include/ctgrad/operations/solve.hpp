// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"
#include "product.hpp"

namespace ctgrad {
namespace operations {

/// C = A⁻¹B, A square.   A dC = dB − dA C, so with df = tr(L dC):  L_A = −C L A⁻¹,  L_B = L A⁻¹.
/// The algebra replaces it by the product (a definition of graph/rules/rules.hpp), so it has no value of its
/// own; a singular A gives what its inverse gives.
struct linear_solution {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"solve(", "solve(", "\\operatorname{solve}\\left("});
    static constexpr dims shape(dims a, dims b) { return {a.columns, b.columns}; }
    static constexpr std::int64_t flops(const auto& a, const auto& b) {
        const std::int64_t n = a.rows();
        return 2 * n * n * n / 3 + 2 * n * n * b.columns();
    }
    static constexpr structure keeps(structure, structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{-(solve(a, b) * l * inverse(a)), l * inverse(a)};
    }
    static constexpr auto over_field(const auto& a, const auto& b, const auto& field) {
        return field.value(product{}, field.inverse(a), b);
    }
};

}  // namespace operations

/// The solution X of A X = B: A⁻¹B.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto solve(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "solve(A, B): a plain number is not an expression; write B / s for a number s");
        return harmless{};
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(is_solvable<left_shape_of<A>, right_shape_of<B>>,
                          "solve(A, B): A must be square and have as many rows as B; for least squares write "
                          "solve(transpose(A) * A, transpose(A) * B)");
        if constexpr (expression<A> && expression<B>)
            return fitting<is_solvable<left_shape_of<A>, right_shape_of<B>>,
                           applied_to<operations::linear_solution, 0, A, B>>{};
        else return apply<operations::linear_solution>(a, b);
    }
}

}  // namespace ctgrad
