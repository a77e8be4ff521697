// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "multiplication.hpp"

namespace ctgrad::program {

/// What a graph asks of the square matrices in it.
enum class asked { inverse, determinant, log_determinant };

/// Up to this size matrices are inverted by their adjugate, in closed form; beyond, factored.
inline constexpr int largest_closed_form = numeric::closed_form::largest_size;

/// The inverse or determinant of instruction a. All that is asked of one matrix goes back to one factorisation
/// or, in closed form, one adjugate. `adjugate_is_there` says that it is needed anyway.
constexpr int invert(instruction_list& program, int a, asked what, bool positive_definite,
                     bool adjugate_is_there) {
    using namespace operations;
    if (program[a].shape.rows <= largest_closed_form) {
        int determinant = -1;
        int adjugate = -1;
        if (adjugate_is_there) {
            adjugate = program.add<matrix_adjugate>(a);
            determinant = program.combine<steps::determinant_by_adjugate>(a, adjugate);
        } else {
            determinant = program.add<matrix_determinant>(a);
        }
        if (what == asked::determinant) return determinant;
        if (what == asked::log_determinant)
            return program.add<logarithm>(program.add<absolute_value>(determinant));
        return program.combine<scalar_multiple>(program.add<integer_power>(determinant, -1), adjugate);
    }
    const int factors = positive_definite ? program.add<steps::cholesky_factorisation>(a)
                                          : program.add<steps::lu_factorisation>(a);
    if (what == asked::inverse) return program.add<steps::inverse_by_factors>(factors);
    if (what == asked::determinant) return program.add<steps::determinant_by_factors>(factors);
    return program.add<steps::log_determinant_by_factors>(factors);
}

}  // namespace ctgrad::program
