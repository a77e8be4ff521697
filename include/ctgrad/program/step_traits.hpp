// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/operation_traits.hpp"
#include "planning/counted.hpp"

namespace ctgrad::program {

/// Operations that need their operands as a whole in memory: the factorisations, functions of matrices.
template <class Operation>
inline constexpr bool works_on_whole =
    requires(const double* a, double* b) { Operation::template whole<1>(a, b); } ||
    requires(const double* a, double* b) { Operation::template whole<1, 1>(a, b); } ||
    requires(const double* a, double* b) { Operation::template whole<1, 1>(a, a, b); };

/// What the program asks of an operation beyond what the algebra does, by index: read off its struct, once
/// for all of the list.
struct step_traits : graph::operation_traits {
    bool elementary = false;       // element-wise and no arithmetic: its kernel is many instructions
    bool reduction = false;        // a number made of all entries
    bool placement = false;        // copies entries, beside zeros
    bool part_of_entries = false;  // made of some entries or their sum: the matrix need not be formed
    bool whole = false;            // works on matrices in memory
    bool factors = false;          // a factorisation, whose result is no matrix
    bool by_factors = false;       // made of one, or of a triangular matrix
    bool view = false;             // the operand's entries in other places
    bool triangle = false;         // some of them where they are, zeros elsewhere

    template <class Operation>
    static consteval step_traits of();
};

template <class Operation>
consteval step_traits step_traits::of() {
    step_traits t{operation_traits::of<Operation>()};
    t.elementary = elementary_function<Operation> || std::is_same_v<Operation, operations::function_of_user>;
    constexpr operations::operation_laws laws = operations::detail::laws_of<Operation>();
    t.reduction = sum_of_terms<Operation>;
    t.placement = requires { Operation::has_offset; };
    t.part_of_entries = laws.reads_part_of_entries;
    t.whole = works_on_whole<Operation> || std::is_same_v<Operation, operations::matrix_operation_of_user>;
    t.factors = laws.is_factorisation;
    t.by_factors = laws.reads_factors;
    t.view = laws.is_view;
    t.triangle = laws.is_triangle;
    return t;
}

constexpr const step_traits& traits(int operation) {
    return every_step::table<step_traits>[operation];
}

/// Does an entry-by-entry function take only a few instructions? Then bringing numbers together in a pack
/// takes as long as calling it once more.
constexpr bool is_short_function(int operation) {
    using namespace operations;
    for (const int known : {index_of<absolute_value>, index_of<signum>, index_of<rectifier>,
                            index_of<heaviside_step>, index_of<rounding_down>, index_of<rounding_up>,
                            index_of<rounding_to_nearest>, index_of<multiplicative_inverse>})
        if (operation == known) return true;
    return false;
}

}  // namespace ctgrad::program
