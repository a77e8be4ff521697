// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "steps/list.hpp"

namespace ctgrad::program {

/// Operations that need their operand as a whole in memory: the factorisations.
template <class Operation>
inline constexpr bool works_on_whole = requires(const double* a, double* b) {
    Operation::template whole<1>(a, b);
};

/// What the program asks of an operation, by index: read off its struct, once for all of the list.
struct step_traits {
    bool pointwise = false;   // an entry is made of the operands' entries at the same place
    int flops = 0;            // floating-point operations of one entry's formula, where it is no loop
    bool function = false;    // element-wise and no arithmetic: its kernel is many instructions
    bool reduction = false;   // a number made of all entries
    bool whole = false;       // works on matrices in memory
    bool factors = false;     // a factorisation, whose result is no matrix
    bool by_factors = false;  // made of one, or of a triangular matrix
};

namespace detail {

template <class Operation>
consteval step_traits step_traits_of() {
    step_traits t;
    t.pointwise = requires {
        Operation::is_pointwise;
    };
    if constexpr (requires { Operation::flops_of_an_entry; }) t.flops = Operation::flops_of_an_entry;
    else t.flops = t.pointwise ? 1 : 0;
    t.function = std::is_same_v<Operation, operations::function_of_user> || (requires {
                     Operation::is_elementwise;
                 } && !std::is_same_v<Operation, operations::integer_power>);
    t.reduction = requires {
        Operation::is_reduction;
    };
    t.whole = works_on_whole<Operation> || std::is_same_v<Operation, operations::matrix_operation_of_user>;
    t.factors = requires {
        Operation::is_factorisation;
    };
    t.by_factors = requires {
        Operation::reads_factors;
    };
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
