// SPDX-License-Identifier: BSL-1.0
#pragma once

// Matrix calculus inside the compiler: expressions are types, derivatives are constants, what runs is
// straight code. In reading order:

#if __cplusplus < 202002L
#error "ctgrad is written in C++20: compile with -std=c++20"
#else

// clang-format off: what comes first matters
// Names that users define as macros, such as N, abs and min, mean here what C++ means by them.
#include "macros/put_aside.hpp"

// g++ warns of every int that is the bound of an array, as if it might be negative; clang looks at its value.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"
#endif

// What a compiler must be able to do.
#include "diagnostics/addresses_are_compared.hpp"

// What can be written. Before others include them: an assertion is told in fewest lines from a file that this
// one includes.
#include "expression/fixed_string.hpp"

#include "expression/expression.hpp"
#include "expression/leaf.hpp"
#include "expression/literal.hpp"

// All operations with a shape law, or with a name that numbers may be given to by mistake; each behind those
// that it includes.
#include "operations/addition.hpp"
#include "operations/adjugate_differential.hpp"
#include "operations/axial.hpp"
#include "operations/cross.hpp"
#include "operations/determinant.hpp"
#include "operations/unit.hpp"
#include "operations/diagonal_matrix.hpp"
#include "operations/diagonal_of.hpp"
#include "operations/divide.hpp"
#include "operations/dot.hpp"
#include "operations/hadamard.hpp"
#include "operations/heaviside.hpp"
#include "operations/identity.hpp"
#include "operations/adjugate.hpp"
#include "operations/commutation.hpp"
#include "operations/log_determinant.hpp"
#include "operations/matrix_cos.hpp"
#include "operations/matrix_exp.hpp"
#include "operations/matrix_log.hpp"
#include "operations/matrix_sin.hpp"
#include "operations/matrix_sqrt.hpp"
#include "operations/negation.hpp"
#include "operations/ones.hpp"
#include "operations/fmod.hpp"
#include "operations/hypot.hpp"
#include "operations/atan2.hpp"
#include "operations/outer.hpp"
#include "operations/pow.hpp"
#include "operations/product.hpp"
#include "operations/column_sums.hpp"
#include "operations/matrix_power.hpp"
#include "operations/inverse.hpp"
#include "operations/partial_trace.hpp"
#include "operations/kronecker.hpp"
#include "operations/quotient.hpp"
#include "operations/reciprocal.hpp"
#include "operations/relu.hpp"
#include "operations/row_sums.hpp"
#include "operations/sigmoid.hpp"
#include "operations/sign.hpp"
#include "operations/copysign.hpp"
#include "operations/skew.hpp"
#include "operations/softplus.hpp"
#include "operations/solve.hpp"
#include "operations/squared_norm.hpp"
#include "operations/norm.hpp"
#include "operations/subtraction.hpp"
#include "operations/sum.hpp"
#include "operations/mean.hpp"
#include "operations/softmax.hpp"
#include "operations/log_sum_exp.hpp"
#include "operations/trace.hpp"
#include "operations/transpose.hpp"
#include "operations/log_sum_exp_rows.hpp"
#include "operations/log_softmax.hpp"
#include "operations/lower_triangle.hpp"
#include "operations/cholesky.hpp"
#include "operations/pseudo_inverse.hpp"
#include "operations/softmax_rows.hpp"
#include "operations/block.hpp"
#include "operations/block_diagonal.hpp"
#include "operations/column.hpp"
#include "operations/element.hpp"
#include "operations/horizontal.hpp"
#include "operations/prod.hpp"
#include "operations/row.hpp"
#include "operations/vertical.hpp"
#include "operations/entries.hpp"
#include "operations/zeros.hpp"
#include "operations/condition.hpp"
#include "operations/no_expressions.hpp"
#include "operations/unvec.hpp"
#include "operations/vec.hpp"
#include "operations/sylvester.hpp"
#include "operations/vech.hpp"
#include "operations/where.hpp"
#include "operations/min.hpp"
#include "operations/max.hpp"
#include "operations/general_power.hpp"
#include "operations/clamp.hpp"

// And all the rest of the operations; behind those above, so that an assertion in one of them is found in a
// file that this one includes.
#include "operations/list.hpp"
#include "operations/user_operation.hpp"
#include "operations/foreign_operation.hpp"
#include "operations/maximum.hpp"
#include "operations/minimum.hpp"
#include "operations/norm_infinity.hpp"
#include "operations/eigenvalues.hpp"
#include "operations/singular_values.hpp"
#include "operations/p_norm.hpp"
#include "operations/pseudo_inverse_of_rank.hpp"
#include "operations/stumpff.hpp"

// Quaternions, rotations, angles.
#include "geometry/exp_quaternion.hpp"
#include "geometry/exp_so3.hpp"
#include "geometry/quaternion_conjugate.hpp"
#include "geometry/quaternion_product.hpp"
#include "geometry/right_jacobian_so3.hpp"
#include "geometry/log_so3.hpp"
#include "geometry/rotation_matrix.hpp"
#include "geometry/wrap_angle.hpp"

// Its derivatives, in the same order.
#include "derivatives/directional_derivative.hpp"
#include "derivatives/hessian_times.hpp"
#include "derivatives/in_layout.hpp"
#include "derivatives/independent_entries.hpp"
#include "derivatives/gradient.hpp"
#include "derivatives/jacobian.hpp"
#include "derivatives/derivative.hpp"
#include "derivatives/jacobian_times.hpp"
#include "derivatives/substitute.hpp"
#include "derivatives/linearise.hpp"
#include "derivatives/taylor.hpp"
#include "derivatives/tensor_derivative.hpp"
#include "derivatives/times_jacobian.hpp"
#include "derivatives/variables.hpp"
#include "derivatives/hessian.hpp"

// What is known of it: equality, text.
#include "graph/identity_test/equality.hpp"
#include "graph/identity_test/refutation.hpp"
#include "print/to_string.hpp"
#include "print/claim_equal.hpp"

// Solutions of what is known to be affine.
#include "derivatives/solve_linear.hpp"

// Its values.
#include "evaluate/data/outputs.hpp"

#include "evaluate/block_view.hpp"
#include "evaluate/depends_on.hpp"
#include "evaluate/evaluate.hpp"
#include "evaluate/evaluate_into.hpp"
#include "evaluate/flops.hpp"
#include "evaluate/function.hpp"
#include "evaluate/optimize_for_size.hpp"
#include "evaluate/optimize_for_speed.hpp"
#include "evaluate/tensor_value.hpp"
#include "evaluate/with_platform_functions.hpp"
#include "evaluate/workspace_bytes.hpp"

#include "evaluate/cost_table.hpp"
#include "evaluate/stack_bytes.hpp"

// Models: states with named parts, and what becomes of them.
#include "models/part.hpp"
#include "models/state.hpp"
#include "models/discretise.hpp"
#include "models/transition.hpp"

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#include "macros/bring_back.hpp"
// clang-format on

#endif
