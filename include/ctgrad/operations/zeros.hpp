// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The matrix of zeros.
struct zero_matrix {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{};
    static constexpr structure known = property::constant | skew_symmetric | diagonal | positive_semidefinite;
    static constexpr notation written{{"0", "zeros", "0"}};
    template <class T>
    [[gnu::always_inline]] static constexpr T entry(int, int, int) {
        return T(0);
    }
};

}  // namespace operations

namespace diagnostics {

/// What `zeros` is where there is no such matrix. To use it is to copy it, which says why.
template <int Rows, int Columns>
struct no_zeros : constant<operations::zero_matrix, 1, 1> {
    constexpr no_zeros() = default;
    constexpr no_zeros(const no_zeros&) {
        static_assert(positive<Rows, Columns>, "zeros<m, n>: m rows and n columns must both be at least 1");
    }
};

}  // namespace diagnostics

/// The m × n matrix of zeros.
template <int Rows, int Columns = 1>
inline constexpr std::conditional_t<diagnostics::positive<Rows, Columns>,
                                    constant<operations::zero_matrix, Rows, Columns>,
                                    diagnostics::no_zeros<Rows, Columns>>
    zeros{};

/// Zeros in the shape of a.
template <operand_or_number A>
constexpr auto zeros_like(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "zeros_like(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (!operand<A>) return harmless{};
    else if constexpr (expression<A>) return zeros<A::shape.rows, A::shape.columns>;
    else return a.template constant_like<operations::zero_matrix>();
}

}  // namespace ctgrad
