// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The identity matrix.
struct identity_matrix {
    static constexpr int arity = 0;
    static constexpr notation written{{"I", "I", "I"}};
    template <class T>
    static constexpr T entry(int, int i, int j) {
        return T(i == j ? 1 : 0);
    }
};

}  // namespace operations

/// The n × n identity matrix.
template <int N>
inline constexpr constant<operations::identity_matrix, N, N> identity{};

/// The identity matrix in the shape of a square a.
template <operand A>
constexpr auto identity_like(A a) {
    if constexpr (expression<A>) return identity<A::shape.rows>;
    else return a.template constant_like<operations::identity_matrix>();
}

}  // namespace ctgrad
