// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/utility.hpp"
#include "abs.hpp"
#include "acos.hpp"
#include "acosh.hpp"
#include "addition.hpp"
#include "adjugate.hpp"
#include "adjugate_differential.hpp"
#include "asin.hpp"
#include "asinh.hpp"
#include "atan.hpp"
#include "atan2.hpp"
#include "atanh.hpp"
#include "axial.hpp"
#include "cbrt.hpp"
#include "ceil.hpp"
#include "cholesky.hpp"
#include "commutation.hpp"
#include "condition.hpp"
#include "copysign.hpp"
#include "cos.hpp"
#include "cosh.hpp"
#include "cross.hpp"
#include "determinant.hpp"
#include "diagonal_matrix.hpp"
#include "diagonal_of.hpp"
#include "divide.hpp"
#include "dot.hpp"
#include "erf.hpp"
#include "erfc.hpp"
#include "exp.hpp"
#include "exp2.hpp"
#include "expm1.hpp"
#include "floor.hpp"
#include "fmod.hpp"
#include "general_power.hpp"
#include "hadamard.hpp"
#include "heaviside.hpp"
#include "hypot.hpp"
#include "identity.hpp"
#include "inverse.hpp"
#include "kronecker.hpp"
#include "log.hpp"
#include "log1p.hpp"
#include "log2.hpp"
#include "log_determinant.hpp"
#include "log_sum_exp.hpp"
#include "lower_triangle.hpp"
#include "matrix_cos.hpp"
#include "matrix_exp.hpp"
#include "matrix_log.hpp"
#include "matrix_power.hpp"
#include "matrix_sin.hpp"
#include "matrix_sqrt.hpp"
#include "max.hpp"
#include "min.hpp"
#include "negation.hpp"
#include "norm.hpp"
#include "of_user.hpp"
#include "ones.hpp"
#include "outer.hpp"
#include "partial_trace.hpp"
#include "pow.hpp"
#include "product.hpp"
#include "pseudo_inverse.hpp"
#include "quotient.hpp"
#include "reciprocal.hpp"
#include "relu.hpp"
#include "round.hpp"
#include "scalar_multiple.hpp"
#include "selection.hpp"
#include "sigmoid.hpp"
#include "sign.hpp"
#include "sin.hpp"
#include "sinh.hpp"
#include "skew.hpp"
#include "softmax.hpp"
#include "softplus.hpp"
#include "solve.hpp"
#include "sqrt.hpp"
#include "squared_norm.hpp"
#include "subtraction.hpp"
#include "sum.hpp"
#include "tan.hpp"
#include "tanh.hpp"
#include "terminals.hpp"
#include "trace.hpp"
#include "transpose.hpp"
#include "unit.hpp"
#include "unvec.hpp"
#include "vec.hpp"
#include "where.hpp"
#include "zeros.hpp"

namespace ctgrad::operations {

template <class... Operations>
struct list {
    static constexpr int size = sizeof...(Operations);
    /// What there is to know of each operation, by index: Law::of<Operation>().
    template <class Law>
    static constexpr Law table[size]{Law::template of<Operations>()...};
};

/// A list whose tables are not made before a template over Needed is: who only includes the library does not
/// pay for them.
template <class List, class Needed>
struct list_when_needed {
    using type = List;
};

/// Every operation of the library. An operation's place in this list is its index in a graph; the algebra,
/// the printer, the tests and the documentation walk it, and nothing else mentions an operation that has no
/// rule of its own. Adding one is its file, its include above and its line here.
// clang-format off
using all = list<
    variable,
    number,
    zero_matrix,
    one_matrix,
    identity_matrix,
    unit_vector,
    selection_matrix,
    commutation_matrix,
    addition,
    subtraction,
    negation,
    product,
    scalar_multiple,
    quotient,
    hadamard_product,
    entrywise_quotient,
    smaller_of_two,
    larger_of_two,
    hypotenuse,
    arc_tangent_of_two,
    sign_transfer,
    remainder_of_division,
    general_power,
    less_than,
    less_or_equal,
    selection_where,
    selection_elsewhere,
    inner_product,
    outer_product,
    kronecker_product,
    trace_of_blocks,
    matrix_of_column,
    cross_product,
    linear_solution,
    transposition,
    vectorisation,
    matrix_trace,
    entry_sum,
    squared_euclidean_norm,
    euclidean_norm,
    log_sum_exponential,
    normalised_exponential,
    matrix_determinant,
    log_absolute_determinant,
    matrix_inverse,
    matrix_adjugate,
    differential_of_adjugate,
    pseudo_inverse_of_matrix,
    cholesky_factor_of_matrix,
    power_of_matrix,
    matrix_exponential,
    differential_of_matrix_exponential,
    matrix_logarithm,
    differential_of_matrix_logarithm,
    matrix_square_root,
    differential_of_matrix_square_root,
    matrix_sine,
    differential_of_matrix_sine,
    matrix_cosine,
    differential_of_matrix_cosine,
    diagonal_extraction,
    diagonal_embedding,
    lower_triangle_of_matrix,
    skew_embedding,
    axial_extraction,
    integer_power,
    multiplicative_inverse,
    exponential,
    logarithm,
    exponential_less_one,
    logarithm_of_one_plus,
    exponential_of_two,
    logarithm_of_two,
    square_root,
    cube_root,
    absolute_value,
    signum,
    heaviside_step,
    rounding_down,
    rounding_up,
    rounding_to_nearest,
    sine,
    cosine,
    tangent,
    arc_sine,
    arc_cosine,
    arc_tangent,
    hyperbolic_sine,
    hyperbolic_cosine,
    hyperbolic_tangent,
    area_hyperbolic_sine,
    area_hyperbolic_cosine,
    area_hyperbolic_tangent,
    logistic_sigmoid,
    smooth_rectifier,
    error_function,
    complementary_error_function,
    rectifier,
    function_of_user,
    matrix_operation_of_user>;
// clang-format on

namespace detail {

template <class Operation, int Place>
struct at_place {
    static constexpr int place = Place;
};
template <class List, class Places>
struct with_places;
template <class... Operations, int... Places>
struct with_places<list<Operations...>, std::integer_sequence<int, Places...>>
    : at_place<Operations, Places>... {};

// The one base that fits says where an operation stands: a look-up for the compiler, not a comparison with
// every operation of the list.
template <class Operation, int Place>
constexpr int place_of(const at_place<Operation, Place>*) {
    return Place;
}
template <class Operation>
constexpr int place_of(const void*) {
    static_assert(std::is_void_v<Operation>,
                  "an operation stands in operations::all, or is a user's: see docs/your_own_operation.md");
    return -1;
}

template <class List>
using places_of = with_places<List, std::make_integer_sequence<int, List::size>>;

}  // namespace detail

/// An operation's index: its place in the list.
template <class Operation>
inline constexpr int index_of =
    detail::place_of<Operation>(static_cast<const detail::places_of<all>*>(nullptr));
template <class Operation>
requires std::is_base_of_v<operation_of_user, Operation>
inline constexpr int index_of<Operation> = index_of<typename Operation::stands_in_list_as>;

/// In a graph those from here on are operations of users.
inline constexpr int first_of_user = index_of<function_of_user>;

/// Is it the index of an operation of a user, where steps of programs may have larger ones?
constexpr bool is_of_user(int operation) {
    return operation == index_of<function_of_user> || operation == index_of<matrix_operation_of_user>;
}

}  // namespace ctgrad::operations
