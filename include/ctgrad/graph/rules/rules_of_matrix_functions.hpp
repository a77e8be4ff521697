// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rule_letters.hpp"

namespace ctgrad::graph {

/// Determinants, triangles, factors and functions of matrices.
template <class Pattern>
struct rules_of_matrix_functions : rule_letters<Pattern> {
    using letters = rule_letters<Pattern>;
    using letters::a, letters::b, letters::s, letters::identity;

    // clang-format off

/// ln|A| of what a matrix is made of. To compute it one determinant is enough.
static constexpr rule logarithms_of_determinants[]{
    rule{ log_determinant(a * b),          log_determinant(a) + log_determinant(b) }.when(may_have_inverse(a)).unless_computed(),
    rule{ log_determinant(s * a),          rows_of(a) * log(abs(s)) + log_determinant(a) }.unless_computed(),
    rule{ log_determinant(matrix_power<2>(a)), 2_c * log_determinant(a)         }.unless_computed(),
    rule{ log_determinant(matrix_power<3>(a)), 3_c * log_determinant(a)         }.unless_computed(),
    rule{ log_determinant(matrix_power<-2>(a)), -2_c * log_determinant(a)       }.unless_computed(),
    rule{ log_determinant(a),              0_c         }.when(is<orthogonal>(a)) ,
};

/// Triangular matrices are inverted one by one, without a factorisation.
static constexpr rule triangular_products[]{
    rule{ inverse(a * b),                  inverse(b) * inverse(a) }.when(is_triangular(a)).when(is_triangular(b)),
    rule{ determinant(a * b),              determinant(a) * determinant(b) }.when(is_triangular(a)).when(is_triangular(b)),
    rule{ log_determinant(a * b),          log_determinant(a) + log_determinant(b) }.when(is_triangular(a)).when(is_triangular(b)),
    rule{ diagonal_of(inverse(a)),         pow<-1>(diagonal_of(a)) }.when(is_triangular(a)),
    rule{ trace(inverse(a)),               sum(pow<-1>(diagonal_of(a))) }.when(is_triangular(a)),
};

/// S = L Lᵀ.
static constexpr rule cholesky_factors[]{
    rule{ cholesky(a) * transpose(cholesky(a)), a }.when(is<property::positive_definite>(a)),
    rule{ transpose(inverse(cholesky(a))) * inverse(cholesky(a)), inverse(a) }.when(is<property::positive_definite>(a)),
    rule{ log_determinant(cholesky(a)),    0.5_c * log_determinant(a) }.when(is<property::positive_definite>(a)),
    rule{ sum(log(diagonal_of(cholesky(a)))), 0.5_c * log_determinant(a) }.when(is<property::positive_definite>(a)),
    rule{ cholesky(diagonal_matrix(a)),    diagonal_matrix(sqrt(a))             },
};

/// Functions of matrices: by the series, or what they are on the spectrum.
static constexpr rule functions_of_matrices[]{
    rule{ inverse(matrix_exp(a)),          matrix_exp(-1_c * a)                 },
    rule{ determinant(matrix_exp(a)),      exp(trace(a))                        },  // Jacobi
    rule{ log_determinant(matrix_exp(a)),  trace(a)                             },
    rule{ matrix_exp(matrix_log(a)),       a                                    },
    rule{ matrix_power<2>(matrix_sqrt(a)), a                                    },
    rule{ matrix_sin(-1_c * a),            -1_c * matrix_sin(a)                 },
    rule{ matrix_cos(-1_c * a),            matrix_cos(a)                        },
    rule{ matrix_exp(diagonal_matrix(a)),  diagonal_matrix(exp(a))              },
    rule{ matrix_log(diagonal_matrix(a)),  diagonal_matrix(log(a))              },
    rule{ matrix_sqrt(diagonal_matrix(a)), diagonal_matrix(sqrt(a))             },
    rule{ matrix_sin(diagonal_matrix(a)),  diagonal_matrix(sin(a))              },
    rule{ matrix_cos(diagonal_matrix(a)),  diagonal_matrix(cos(a))              },
    rule{ matrix_exp_differential(a, identity),matrix_exp(a)                    },  // f'
    rule{ matrix_log_differential(a, identity),inverse(a)                       },
    rule{ matrix_sqrt_differential(a, identity),0.5_c * inverse(matrix_sqrt(a)) },
    rule{ matrix_sin_differential(a, identity),matrix_cos(a)                    },
    rule{ matrix_cos_differential(a, identity),-1_c * matrix_sin(a)             },
    rule{ matrix_exp_differential(a, a),   a * matrix_exp(a)                    },  // A f'(A), which commute
    rule{ matrix_log_differential(a, a),   identity                             },
    rule{ matrix_sqrt_differential(a, a),  0.5_c * matrix_sqrt(a)               },
    rule{ matrix_sin_differential(a, a),   a * matrix_cos(a)                    },
    rule{ matrix_cos_differential(a, a),   -1_c * (a * matrix_sin(a))           },
    rule{ matrix_exp_differential(s * a, a),a * matrix_exp(s * a)               },
    rule{ matrix_sin_differential(s * a, a),a * matrix_cos(s * a)               },
    rule{ matrix_cos_differential(s * a, a),-1_c * (a * matrix_sin(s * a))      },
    rule{ trace(matrix_exp_differential(a, b)), trace(matrix_exp(a) * b) }.when(are_of_one_shape(a, b)),
    rule{ trace(matrix_sin_differential(a, b)), trace(matrix_cos(a) * b) }.when(are_of_one_shape(a, b)),
    rule{ trace(matrix_cos_differential(a, b)), -1_c * trace(matrix_sin(a) * b) }.when(are_of_one_shape(a, b)),
};

    // clang-format on
};

}  // namespace ctgrad::graph
