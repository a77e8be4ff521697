// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/rational.hpp"
#include "../operations/list.hpp"

namespace ctgrad::graph {

/// What the algebra asks of an operation, by index: read off its struct, once for all of the list.
struct operation_traits {
    int arity = 0;
    bool linear = false;
    bool elementwise = false;
    bool pointwise = false;
    bool selection = false;
    dims (*unary_shape)(dims) = nullptr;
    dims (*binary_shape)(dims, dims) = nullptr;
    numeric::rational (*exact_value)(numeric::rational) = nullptr;  // of a function that numbers come out of
    bool negative_come_out = false;
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
template <class Operation>
concept pointwise = requires {
    Operation::is_pointwise;
};
template <class Operation>
concept selection_of_rows = requires {
    Operation::is_selection;
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
    if constexpr (Operation::arity == Arity) return &Operation::keeps;
    else return nullptr;
}
template <class Operation>
constexpr structure known_constant() {
    if constexpr (Operation::arity == 0) return Operation::known;
    else return property::none;
}

template <class Operation>
constexpr auto multiplicative_for() {
    if constexpr (requires { Operation::multiplicative_for; }) return Operation::multiplicative_for;
    else return operations::numbers_that_come_out::none;
}
// The value at a number as a pointer, where numbers come out.
template <class Operation>
constexpr numeric::rational exact_value(numeric::rational x) {
    return Operation::value(x);
}
template <class Operation>
constexpr auto exact_value_of() -> numeric::rational (*)(numeric::rational) {
    if constexpr (multiplicative_for<Operation>() == operations::numbers_that_come_out::none) return nullptr;
    else return &exact_value<Operation>;
}

template <class List>
struct traits_table;
template <class... Operations>
struct traits_table<operations::list<Operations...>> {
    static constexpr operation_traits entries[sizeof...(Operations)]{
        {Operations::arity, linear<Operations>, elementwise<Operations>,
         pointwise<Operations>, selection_of_rows<Operations>,
         shape_law_of<1, Operations, dims (*)(dims)>(),
         shape_law_of<2, Operations, dims (*)(dims, dims)>(),
         exact_value_of<Operations>(),
         multiplicative_for<Operations>() == operations::numbers_that_come_out::all,
         structure_law_of<1, Operations, structure (*)(structure)>(),
         structure_law_of<2, Operations, structure (*)(structure, structure)>(),
         known_constant<Operations>()}...};
};

}  // namespace detail

constexpr const operation_traits& traits(int operation) {
    return detail::traits_table<operations::all>::entries[operation];
}

}  // namespace ctgrad::graph
