// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/operation_traits.hpp"
#include "formulas.hpp"

namespace ctgrad::checking {

/// Is the operation's value in GF(p) made with a function of which nothing is known there, such as exp? Found
/// by computing it.
inline bool is_unknown_over_field(int operation) {
    if (graph::traits(operation).arity == 0) return false;
    constexpr int square = 2;
    bool asked_unknown = false;
    number_matrix<exact_number> operand{dims{3, 3}};
    for (std::size_t k = 0; k < operand.entries.size(); ++k) operand.entries[k] = 7 + 5 * k * k;
    detail::formula_table<exact_number, operations::all>::entries[operation](operand, operand, square,
                                                                             asked_unknown);
    return asked_unknown;
}

}  // namespace ctgrad::checking
