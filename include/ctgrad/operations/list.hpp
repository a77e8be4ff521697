// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include "abs.hpp"
#include "addition.hpp"
#include "adjugate.hpp"
#include "adjugate_differential.hpp"
#include "axial.hpp"
#include "cos.hpp"
#include "cross.hpp"
#include "determinant.hpp"
#include "diagonal_matrix.hpp"
#include "diagonal_of.hpp"
#include "divide.hpp"
#include "dot.hpp"
#include "exp.hpp"
#include "hadamard.hpp"
#include "heaviside.hpp"
#include "identity.hpp"
#include "inverse.hpp"
#include "log.hpp"
#include "log_determinant.hpp"
#include "log_sum_exp.hpp"
#include "lower_part.hpp"
#include "matrix_cos.hpp"
#include "matrix_exp.hpp"
#include "matrix_log.hpp"
#include "matrix_power.hpp"
#include "matrix_sin.hpp"
#include "matrix_sqrt.hpp"
#include "negation.hpp"
#include "norm.hpp"
#include "of_user.hpp"
#include "ones.hpp"
#include "outer.hpp"
#include "pow.hpp"
#include "product.hpp"
#include "quotient.hpp"
#include "reciprocal.hpp"
#include "relu.hpp"
#include "scalar_multiple.hpp"
#include "selection.hpp"
#include "sigmoid.hpp"
#include "sign.hpp"
#include "sin.hpp"
#include "skew.hpp"
#include "softmax.hpp"
#include "softplus.hpp"
#include "solve.hpp"
#include "sqrt.hpp"
#include "squared_norm.hpp"
#include "subtraction.hpp"
#include "sum.hpp"
#include "tanh.hpp"
#include "terminals.hpp"
#include "trace.hpp"
#include "transpose.hpp"
#include "unit.hpp"
#include "zeros.hpp"

namespace ctgrad::operations {

template <class... Operations>
struct list {
    static constexpr int size = sizeof...(Operations);
    /// What there is to know of each operation, by index: Law::of<Operation>().
    template <class Law>
    static constexpr Law table[size]{Law::template of<Operations>()...};
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
    addition,
    subtraction,
    negation,
    product,
    scalar_multiple,
    quotient,
    hadamard_product,
    entrywise_quotient,
    inner_product,
    outer_product,
    cross_product,
    linear_solution,
    transposition,
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
    lower_part_of_matrix,
    skew_embedding,
    axial_extraction,
    integer_power,
    multiplicative_inverse,
    exponential,
    logarithm,
    square_root,
    absolute_value,
    signum,
    heaviside_step,
    sine,
    cosine,
    hyperbolic_tangent,
    logistic_sigmoid,
    smooth_rectifier,
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
