// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measured_costs.hpp"
#include "multiplication.hpp"

namespace ctgrad::program {

/// What a graph asks of the square matrices in it.
enum class asked { inverse, determinant, log_determinant, log_of_determinant };

/// What is known of such a matrix. The inverse may be needed as a matrix, or only to be multiplied with.
struct square_matrix {
    bool positive_definite = false;
    bool adjugate_is_there = false;  // since it is needed anyway
    bool inverse_is_needed = false;
    bool logarithm_is_needed = false;  // of the determinant
};

/// Up to this size determinants are polynomials of the entries; beyond, matrices are factored for them.
inline constexpr int largest_closed_form = numeric::closed_form::largest_size;

/// The determinant of a triangular matrix with this diagonal, or a logarithm: that of the determinant itself
/// is also made of the sign, of which the logarithm is 0, −inf or NaN. That of exp(v) is the sum of v.
constexpr int determinant_by_diagonal(instruction_list& program, int diagonal, asked what) {
    using namespace operations;
    if (what == asked::determinant) return program.add<steps::product_of_entries>(diagonal);
    if (program.is<exponential>(diagonal)) return program.add<entry_sum>(program[diagonal].left);
    const int of_absolute_value =
        program[diagonal].shape.rows <= largest_logarithm_of_product
            ? program.add<steps::log_of_product>(diagonal)
            : program.add<entry_sum>(program.add<logarithm>(program.add<absolute_value>(diagonal)));
    if (what == asked::log_determinant) return of_absolute_value;
    const int sign = program.add<steps::product_of_entries>(program.add<signum>(diagonal));
    return program.combine<addition>(of_absolute_value, program.add<logarithm>(sign));
}

/// The inverse or determinant of instruction a. All that is asked of one matrix goes back to one
/// factorisation, but for small determinants. An inverse that is needed as a matrix is marked.
constexpr int invert(instruction_list& program, int a, asked what, square_matrix known, bool as_matrix) {
    using namespace operations;
    if (is_diagonal(program, a)) {
        const int diagonal = diagonal_of(program, a);
        if (what == asked::inverse)
            return program.add<diagonal_embedding>(program.add<integer_power>(diagonal, -1));
        return determinant_by_diagonal(program, diagonal, what);
    }
    const int rows = program[a].shape.rows;
    if (is_triangular(program, a)) {
        if (what == asked::inverse)
            return substitute(
                program, a, program.add({.operation = index_of<identity_matrix>, .shape = program[a].shape}),
                as_matrix);
        const int diagonal =
            program.is<steps::other_diagonal>(a) ? program[a].right : program.add<diagonal_extraction>(a);
        return determinant_by_diagonal(program, diagonal, what);
    }
    // An inverse of 4 rows is made without factors where nothing else is made of them.
    const int largest_direct = known.positive_definite && !known.logarithm_is_needed
                                   ? steps::direct_inverse_of_definite::largest_size
                                   : steps::direct_inverse::largest_size;
    const bool direct = what == asked::inverse && as_matrix && rows <= largest_direct;
    const bool swept =
        known.positive_definite && known.inverse_is_needed && rows > largest_direct && rows <= largest_sweep;
    if (rows <= largest_closed_form && what == asked::determinant) {
        if (!known.adjugate_is_there) return program.add<matrix_determinant>(a);
        return program.combine<steps::determinant_by_adjugate>(a, program.add<matrix_adjugate>(a));
    }
    if (rows <= numeric::small::largest_size && what != asked::inverse && !known.positive_definite) {
        const int pivots = program.add<steps::elimination>(a);
        if (what == asked::log_determinant) return program.add<steps::log_determinant_by_factors>(pivots);
        return program.add<steps::log_of_determinant_by_factors>(pivots);
    }
    if (direct)
        return program.add({.operation = known.positive_definite ? index_of<steps::direct_inverse_of_definite>
                                         : rows == 3 && has(program[a].known, symmetric)
                                             ? index_of<steps::direct_inverse_of_symmetric>
                                             : index_of<steps::direct_inverse>,
                            .left = a,
                            .shape = program[a].shape,
                            .as_matrix = true});
    const int factors = swept                     ? program.add<steps::symmetric_sweep>(a)
                        : known.positive_definite ? program.add<steps::cholesky_factorisation>(a)
                        : steps::semidefinite_factorisation::suits(rows, program[a].known)
                            ? program.add<steps::semidefinite_factorisation>(a)
                            : program.add<steps::lu_factorisation>(a);
    if (what == asked::inverse)
        return program.add({.operation = index_of<steps::inverse_by_factors>,
                            .left = factors,
                            .shape = program[a].shape,
                            .as_matrix = as_matrix});
    if (what == asked::determinant) return program.add<steps::determinant_by_factors>(factors);
    if (what == asked::log_determinant || known.positive_definite)
        return program.add<steps::log_determinant_by_factors>(factors);
    return program.add<steps::log_of_determinant_by_factors>(factors);
}

}  // namespace ctgrad::program
