// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "planning/counted.hpp"

namespace ctgrad::program {

/// Operations that need their operand as a whole in memory: the factorisations.
template <class Operation>
inline constexpr bool works_on_whole =
    requires(const double* a, double* b) { Operation::template whole<1>(a, b); };

/// What the program asks of an operation, by index: read off its struct, once for all of the list.
struct step_traits {
    bool pointwise = false;        // an entry is made of the operands' entries at the same place
    bool function = false;         // element-wise and no arithmetic: its kernel is many instructions
    bool reduction = false;        // a number made of all entries
    bool placement = false;        // copies entries, beside zeros
    bool part_of_entries = false;  // made of some entries or their sum: the matrix need not be formed
    bool whole = false;            // works on matrices in memory
    bool factors = false;          // a factorisation, whose result is no matrix
    bool by_factors = false;       // made of one, or of a triangular matrix
    structure (*unary_keeps)(structure) = nullptr;
    structure (*binary_keeps)(structure, structure) = nullptr;
    structure known = property::none;  // of a constant matrix
};

namespace detail {

template <class Operation>
consteval step_traits step_traits_of() {
    step_traits t;
    constexpr operations::operation_laws laws = operations::detail::laws_of<Operation>();
    t.pointwise = laws.is_pointwise || requires { Operation::is_elementwise; };
    t.function = elementary_function<Operation> || std::is_same_v<Operation, operations::function_of_user>;
    t.reduction = sum_of_terms<Operation>;
    t.placement = requires { Operation::has_offset; };
    t.part_of_entries = laws.reads_part_of_entries;
    t.whole = works_on_whole<Operation> || std::is_same_v<Operation, operations::matrix_operation_of_user>;
    t.factors = laws.is_factorisation;
    t.by_factors = laws.reads_factors;
    if constexpr (operations::stands_for_users<Operation>) {
        t.unary_keeps = &Operation::keeps;
        t.binary_keeps = &Operation::keeps;
    } else if constexpr (Operation::arity == 0) {
        t.known = Operation::known;
    } else if constexpr (Operation::arity == 1) {
        t.unary_keeps = &Operation::keeps;
    } else {
        t.binary_keeps = &Operation::keeps;
    }
    return t;
}

template <class List>
struct step_table;
template <class... Operations>
struct step_table<operations::list<Operations...>> {
    static constexpr step_traits entries[sizeof...(Operations)]{step_traits_of<Operations>()...};
};

}  // namespace detail

constexpr const step_traits& traits(int operation) {
    return detail::step_table<every_step>::entries[operation];
}

}  // namespace ctgrad::program
