// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "conditions.hpp"

namespace ctgrad::graph {

/// How a row variable l comes to the left of a row that is linear in it (left_coefficient.hpp): l stands in a
/// and nowhere else. What the right side is multiplied with last is free of l, or the right side is a row to
/// which another of these rules applies. They need not make anything lighter: they end because fewer
/// operations other than products and transposes have l in them, or because a itself is looked at next.
///
/// Not rules, since they hold for any number of operands or under any operation: a sum is taken term by term,
/// wherever it stands; a number commutes; what stands behind l stays there.
template <class Pattern>
struct coefficient_rules {
    static constexpr Pattern a = wildcard(0), b = wildcard(1), c = wildcard(2), p = wildcard(3);
    static constexpr Pattern one = any<operations::one_matrix>();

    // clang-format off

static constexpr rule to_the_left[]{
    // rows
    rule{ hadamard(a, b),                    a * diagonal_matrix(transpose(b))          }.when(is_row(a)),
    rule{ sum(a),                            a * one                                    }.when(is_row(a)),
    rule{ sum(a),                            transpose(a) * one                         }.when(is_column(a)),

    // columns turned into rows
    rule{ transpose(hadamard(a, b)),         transpose(a) * diagonal_matrix(b)          }.when(is_column(a)),
    rule{ transpose(cross(a, b)),            transpose(a) * skew(b)                     },  // u × v = −[v]× u
    rule{ transpose(cross(b, a)),            transpose(a) * transpose(skew(b))          },
    rule{ transpose(diagonal_of(b * a)),     a * diagonal_matrix(b)                     }.when(is_row(a)),  // b_i a_i
    rule{ transpose(diagonal_of(b * diagonal_matrix(a))), transpose(a) * diagonal_matrix(diagonal_of(b)) },
    rule{ transpose(diagonal_of(diagonal_matrix(a) * b)), transpose(a) * diagonal_matrix(diagonal_of(b)) },
    rule{ transpose(diagonal_of(b * diagonal_matrix(a) * c)), transpose(a) * hadamard(transpose(b), c)   },  // Σ_k b_ik a_k c_ki

    // a row p before a matrix or a column
    rule{ p * transpose(a),                  a * transpose(p)                           }.when(is_row(p)).when(is_row(a)),
    rule{ p * diagonal_matrix(a),            transpose(a) * diagonal_matrix(transpose(p)) }.when(is_row(p)),
    rule{ p * cross(a, b),                   transpose(a) * cross(b, transpose(p))      }.when(is_row(p)),  // a determinant, in turn
    rule{ p * cross(b, a),                   transpose(a) * cross(transpose(p), b)      }.when(is_row(p)),
    rule{ p * hadamard(a, b),                transpose(a) * diagonal_matrix(b) * transpose(p) }.when(is_row(p)).when(is_column(a)),

    // (u v) ∘ C = Diag(u) C Diag(vᵀ) for a column u and a row v, one of which has l in it
    rule{ p * hadamard(a * b, c),            p * diagonal_matrix(a) * c * diagonal_matrix(transpose(b)) }.when(is_row(p)).when(is_column(a)),
    rule{ p * hadamard(b * a, c),            p * diagonal_matrix(b) * c * diagonal_matrix(transpose(a)) }.when(is_row(p)).when(is_column(b)),
    rule{ p * transpose(hadamard(a * b, c)), p * diagonal_matrix(transpose(b)) * transpose(c) * diagonal_matrix(a) }.when(is_row(p)).when(is_column(a)),
    rule{ p * transpose(hadamard(b * a, c)), p * diagonal_matrix(transpose(a)) * transpose(c) * diagonal_matrix(b) }.when(is_row(p)).when(is_column(b)),
};

    // clang-format on
};

}  // namespace ctgrad::graph
