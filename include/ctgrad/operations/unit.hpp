// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The unit vector e_i, a column; the index counts from 0.
struct unit_vector {
    static constexpr int arity = 0;
    static constexpr notation written{{"e", "e", "e_"}};
    template <class T>
    static constexpr T entry(int index, int i, int) {
        return T(i == index ? 1 : 0);
    }
};

}  // namespace operations

/// The unit vector e_i of n entries; i counts from 0.
template <int N, int I>
requires(I >= 0 && I < N) inline constexpr constant<operations::unit_vector, N, 1, I> unit{};

}  // namespace ctgrad
