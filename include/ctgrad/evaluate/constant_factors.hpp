// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/instruction.hpp"

namespace ctgrad::evaluation {

/// The operations of whose operands a constant is a factor, so that it need not be a number of the type that
/// is computed in.
template <class... Operations>
struct multiplications {
    template <class Operation>
    static constexpr bool contain = (std::is_same_v<Operation, Operations> || ...);
    static constexpr bool contain_index(int operation) {
        return ((operation == program::index_of<Operations>) || ...);
    }
};
using multiplications_by_constants =
    multiplications<operations::scalar_multiple, operations::hadamard_product>;

}  // namespace ctgrad::evaluation
