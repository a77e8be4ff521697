// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The matrix of zeros.
struct zero_matrix {
    static constexpr int arity = 0;
    static constexpr notation written{{"0", "zeros", "0"}};
    template <class T>
    static constexpr T entry(int, int, int) {
        return T(0);
    }
};

}  // namespace operations

/// The m × n matrix of zeros.
template <int Rows, int Columns = 1>
inline constexpr constant<operations::zero_matrix, Rows, Columns> zeros{};

/// Zeros in the shape of a.
template <operand A>
constexpr auto zeros_like(A a) {
    if constexpr (expression<A>) return zeros<A::shape.rows, A::shape.columns>;
    else return a.template constant_like<operations::zero_matrix>();
}

}  // namespace ctgrad
