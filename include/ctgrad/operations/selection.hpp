// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identity.hpp"
#include "unit.hpp"

namespace ctgrad {
namespace operations {

/// The m × n matrix with a one where i = j + offset: times A it puts the n rows of A into m rows, from row
/// `offset` on, and its transpose takes them out again. Every column has its one: 0 ≤ offset ≤ m − n.
/// A unit vector is the case n = 1, the identity the case n = m; those are written as what they are.
struct selection_matrix {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{.is_selection = true};
    static constexpr structure known = property::constant;
    static constexpr notation written{{"E", "E", "E_"}};
    static constexpr auto print(const auto& to, int index) { return to.selection_of(index); }
    template <class T>
    [[gnu::always_inline]] static constexpr T entry(int offset, int i, int j) {
        return T(i == j + offset ? 1 : 0);
    }
};

}  // namespace operations

namespace detail {

template <int Rows, int Columns, int Offset>
constexpr auto selection() {
    if constexpr (Rows == Columns) return identity<Rows>;
    else if constexpr (Columns == 1) return unit<Rows, Offset>;
    else return constant<operations::selection_matrix, Rows, Columns, Offset>{};
}

}  // namespace detail
}  // namespace ctgrad
