// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "user_laws.hpp"

namespace ctgrad::graph {

/// What the algebra asks of an operation, by index: read off its struct, once for all of the list.
struct operation_traits {
    int arity = 0;
    bool linear = false;
    bool elementwise = false;
    bool function = false;  // the same, and the entry that stands for users' functions
    dims (*unary_shape)(dims) = nullptr;
    dims (*binary_shape)(dims, dims) = nullptr;
};

namespace detail {

template <class Operation>
concept linear = requires {
    Operation::is_linear;
};
template <class Operation>
concept elementwise = requires {
    Operation::is_elementwise;
};

// The shape law as a pointer, where the operation has so many operands.
template <int Arity, class Operation, class Law>
constexpr Law shape_law_of() {
    if constexpr (Operation::arity == Arity) return &Operation::shape;
    else return nullptr;
}

template <class List>
struct traits_table;
template <class... Operations>
struct traits_table<operations::list<Operations...>> {
    static constexpr operation_traits entries[sizeof...(Operations)]{
        {Operations::arity, linear<Operations>, elementwise<Operations>,
         elementwise<Operations> || std::is_same_v<Operations, operations::function_of_user>,
         shape_law_of<1, Operations, dims (*)(dims)>(),
         shape_law_of<2, Operations, dims (*)(dims, dims)>()}...};
};

}  // namespace detail

constexpr const operation_traits& traits(int operation) {
    return detail::traits_table<operations::all>::entries[operation];
}

}  // namespace ctgrad::graph
