// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The matrix of ones.
struct one_matrix {
    static constexpr int arity = 0;
    static constexpr notation written{{"1", "ones", "\\mathbf{1}"}};
    template <class T>
    static constexpr T entry(int, int, int) {
        return T(1);
    }
};

}  // namespace operations

/// The m × n matrix of ones.
template <int Rows, int Columns = 1>
inline constexpr constant<operations::one_matrix, Rows, Columns> ones{};

/// Ones in the shape of a.
template <operand A>
constexpr auto ones_like(A a) {
    if constexpr (expression<A>) return ones<A::shape.rows, A::shape.columns>;
    else return a.template constant_like<operations::one_matrix>();
}

}  // namespace ctgrad
