// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"
#include "scalar_multiple.hpp"
#include "transpose.hpp"
#include "zeros.hpp"

namespace ctgrad {

template <operand_or_number A>
constexpr auto vec(A a);

namespace operations {

/// C with vec(C) = a, in the shape of B, of which nothing else is read.   dC is da in that shape, so with
/// df = tr(L dC):  L_a = vec(Lᵀ)ᵀ,  L_B = 0.
struct matrix_of_column {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"unvec(", "unvec(", "\\operatorname{unvec}\\left("});
    static constexpr auto print(const auto& to, int index) { return to.unvec_of(index); }
    static constexpr dims shape(dims, dims b) { return b; }
    static constexpr structure keeps(structure a, structure) {
        return a & (property::positive | property::sums_to_one);
    }
    static constexpr auto adjoint(auto, auto b, auto l) {
        return both{transpose(vec(transpose(l))), zeros_like(transpose(b))};
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return a(j * b.rows() + i, 0);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return make_unvec(g, operands[0], operands[1]);
    }
};

}  // namespace operations

/// The column v as a matrix in the shape of B: what unvec<m, n>(v) is made of.
template <operand A, operand B>
constexpr auto unvec_like(A a, B b) {
    return apply<operations::matrix_of_column>(a, b);
}

/// The m × n matrix whose columns stand one below the other in v.
template <int M, int N, class V>
constexpr auto unvec(V v) {
    using namespace diagnostics;
    if constexpr (!expression<V>) {
        static_assert(is_expression<V>,
                      "unvec<m, n>(v): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!diagnostics::positive<M, N> || !agree<has_shape_of<V>, has_shape<M * N, 1>>) {
        static_assert(diagnostics::positive<M, N> && agree<has_shape_of<V>, has_shape<M * N, 1>>,
                      "unvec<m, n>(v): v must be a column of m * n entries");
        return harmless{};
    } else {
        return unvec_like(v, zeros<M, N>);
    }
}

}  // namespace ctgrad
