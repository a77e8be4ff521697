// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/exact/rational.hpp"
#include "user_laws.hpp"

namespace ctgrad::graph {

/// What the algebra asks of an operation, by index: read off its struct, once for all of the list.
struct operation_traits {
    int arity = 0;
    bool linear = false;
    bool elementwise = false;
    bool function = false;  // the same, and the entry that stands for users' functions
    bool pointwise = false;
    bool entrywise_of_two = false;  // a function of two numbers
    bool function_of_matrix = false;
    bool selection = false;
    bool multiplication = false;  // of matrices, or by a number
    bool multilinear = false;     // in each of its operands
    int halves_at_zero = 0;       // of the order of its operand to half of that, where that vanishes
    operations::parity turns = operations::parity::neither;
    bool commutative = false;  // a list of any length, of which a pattern p ∘ q matches any two parts
    bool associative = false;  // the same, or neighbouring parts
    dims (*unary_shape)(dims) = nullptr;
    dims (*binary_shape)(dims, dims) = nullptr;
    numeric::rational (*exact_value)(numeric::rational) = nullptr;  // of a function that numbers come out of
    bool negative_come_out = false;
    structure (*unary_keeps)(structure) = nullptr;
    structure (*binary_keeps)(structure, structure) = nullptr;
    structure known = property::none;                                          // of a constant matrix
    numeric::rational (*constant_entry)(int payload, int i, int j) = nullptr;  // of such

    template <class Operation>
    static consteval operation_traits of();
};

namespace detail {

template <class Operation>
constexpr numeric::rational exact_value(numeric::rational x) {
    return Operation::value(x);
}

template <class Operation>
concept constant_matrix =
    Operation::arity == 0 && requires { Operation::template entry<numeric::rational>(0, 0, 0); };

}  // namespace detail

template <class Operation>
consteval operation_traits operation_traits::of() {
    using operations::numbers_that_come_out;
    operation_traits t{.arity = Operation::arity};
    constexpr operations::operation_laws laws = operations::detail::laws_of<Operation>();
    t.linear = laws.is_linear;
    t.elementwise = requires { Operation::is_elementwise; };
    t.function = t.elementwise || std::is_same_v<Operation, operations::function_of_user>;
    if constexpr (Operation::arity == 0) t.known = Operation::known;
    if constexpr (detail::constant_matrix<Operation>)
        t.constant_entry = &Operation::template entry<numeric::rational>;
    if constexpr (Operation::arity == 1 && requires { Operation::shape(dims{}); })
        t.unary_shape = &Operation::shape;
    if constexpr (Operation::arity == 2) t.binary_shape = &Operation::shape;
    constexpr bool of_users = operations::stands_for_users<Operation>;
    if constexpr (Operation::arity == 1 || of_users) t.unary_keeps = &Operation::keeps;
    if constexpr (Operation::arity == 2 || of_users) t.binary_keeps = &Operation::keeps;
    t.pointwise = t.elementwise || laws.is_pointwise;
    t.entrywise_of_two = requires { Operation::is_entrywise_of_two; };
    t.function_of_matrix = laws.is_function_of_matrix;
    t.selection = laws.is_selection;
    t.multiplication = laws.is_multiplication;
    t.multilinear = laws.is_multilinear;
    t.halves_at_zero = laws.halves_at_zero;
    t.turns = laws.turns;
    t.commutative = laws.is_commutative;
    t.associative = laws.is_commutative || laws.is_associative;
    if constexpr (laws.multiplicative_for != numbers_that_come_out::none) {
        t.exact_value = &detail::exact_value<Operation>;
        t.negative_come_out = laws.multiplicative_for == numbers_that_come_out::all;
    }
    return t;
}

constexpr const operation_traits& traits(int operation) {
    return operations::all::table<operation_traits>[operation];
}

}  // namespace ctgrad::graph
