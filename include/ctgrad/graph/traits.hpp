// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "user_laws.hpp"

namespace ctgrad::graph {

/// What the algebra asks of an operation, by index: read off its struct, once for all of the list.
struct operation_traits {
    int arity = 0;
    bool linear = false;
    bool elementwise = false;
    dims (*unary_shape)(dims) = nullptr;
    dims (*binary_shape)(dims, dims) = nullptr;
    structure (*unary_keeps)(structure) = nullptr;
    structure (*binary_keeps)(structure, structure) = nullptr;
    structure known = property::none;  // of a constant matrix
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

// The structure law as a pointer, and what is known of a constant matrix.
template <int Arity, class Operation, class Law>
constexpr Law structure_law_of() {
    if constexpr (Operation::arity == Arity || operations::stands_for_users<Operation>)
        return &Operation::keeps;
    else return nullptr;
}
template <class Operation>
constexpr structure known_constant() {
    if constexpr (Operation::arity == 0) return Operation::known;
    else return property::none;
}

template <class List>
struct traits_table;
template <class... Operations>
struct traits_table<operations::list<Operations...>> {
    static constexpr operation_traits entries[sizeof...(Operations)]{
        {Operations::arity, linear<Operations>, elementwise<Operations>,
         shape_law_of<1, Operations, dims (*)(dims)>(),
         shape_law_of<2, Operations, dims (*)(dims, dims)>(),
         structure_law_of<1, Operations, structure (*)(structure)>(),
         structure_law_of<2, Operations, structure (*)(structure, structure)>(),
         known_constant<Operations>()}...};
};

}  // namespace detail

constexpr const operation_traits& traits(int operation) {
    return detail::traits_table<operations::all>::entries[operation];
}

/// Is it computed entry by entry, a user's too?
constexpr bool is_elementwise(int operation) {
    return traits(operation).elementwise || operation == operations::index_of<operations::function_of_user>;
}

}  // namespace ctgrad::graph
