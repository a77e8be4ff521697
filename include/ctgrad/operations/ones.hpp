// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The matrix of ones.
struct one_matrix {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{};
    static constexpr structure known = property::constant | property::positive | positive_semidefinite;
    static constexpr notation written{{"1", "ones", "\\mathbf{1}"}};
    template <class T>
    [[gnu::always_inline]] static constexpr T entry(int, int, int) {
        return T(1);
    }
};

}  // namespace operations

namespace diagnostics {

/// What `ones` is where there is no such matrix. To use it is to copy it, which says why.
template <int Rows, int Columns>
struct no_ones : constant<operations::one_matrix, 1, 1> {
    constexpr no_ones() = default;
    constexpr no_ones(const no_ones&) {
        static_assert(positive<Rows, Columns>, "ones<m, n>: m rows and n columns must both be at least 1");
    }
};

}  // namespace diagnostics

/// The m × n matrix of ones.
template <int Rows, int Columns = 1>
inline constexpr std::conditional_t<diagnostics::positive<Rows, Columns>,
                                    constant<operations::one_matrix, Rows, Columns>,
                                    diagnostics::no_ones<Rows, Columns>>
    ones{};

/// Ones in the shape of a.
template <operand_or_number A>
constexpr auto ones_like(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "ones_like(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (!operand<A>) return harmless{};
    else if constexpr (expression<A>) return ones<A::shape.rows, A::shape.columns>;
    else return a.template constant_like<operations::one_matrix>();
}

}  // namespace ctgrad
