// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/layout.hpp"
#include "../expression/property.hpp"
#include "../platform/concepts.hpp"
#include "notation.hpp"

namespace ctgrad::operations {

/// The numbers c for which f(c x) = f(c) f(x), so that they come out of an element-wise function. A function
/// that says so has an exact value at every number.
enum class numbers_that_come_out { none, positive, all };

/// What becomes of f(A) where A becomes −A.
enum class parity { neither, even, odd };

/// What more is true of an operation, or of a step of programs. Every one says it, initialised by the names
/// of what holds, so that what is misspelt does not compile.
struct operation_laws {
    bool is_linear = false;     ///< f(a + b) = f(a) + f(b), f(s a) = s f(a); of one operand
    bool is_pointwise = false;  ///< an entry is made of the operands' entries at the same place

    bool is_commutative = false;     ///< and associative: a list of any length
    bool is_associative = false;     ///< a chain of any length
    bool is_multiplication = false;  ///< of matrices, or by a number
    bool is_multilinear = false;     ///< linear in each of two operands or more

    // of one operand that is not linear, which is what a linear one is
    int halves_at_zero = 0;  ///< |f(A)| is of the order of ‖A‖^(k/2) or less near A = 0
    parity turns = parity::neither;

    // of a function entry by entry
    bool keeps_zeros = false;  ///< f(0) = 0: zeros stay where they are
    bool keeps_signs = false;  ///< f(x) > 0 for every x > 0
    bool is_positive = false;  ///< f(x) > 0 for every x
    numbers_that_come_out multiplicative_for = numbers_that_come_out::none;

    bool reads_part_of_entries = false;  ///< their sum or their order: a product need not be formed
    bool has_closed_form = false;        ///< up to 4 x 4, without divisions, by `whole`
    bool is_function_of_matrix = false;  ///< f(A) or a differential: over a prime field, a polynomial
    bool is_selection = false;           ///< zeros, and ones where i = j + the index
    bool is_view = false;                ///< the operand's entries in other places
    bool is_triangle = false;            ///< some of them where they are, zeros elsewhere
    bool is_factorisation = false;       ///< whose result is no matrix
    bool reads_factors = false;          ///< is made of one, or of a triangular matrix

    layout_effect on_layout = layout_effect::forgets;  ///< what becomes of the mark of a derivative
};

namespace detail {

template <class Operation>
concept has_laws = requires(const operation_laws& laws) {
    { Operation::laws } -> std::same_as<const operation_laws&>;
};

/// Does an operation say its laws, and none of them by a member of its own? Tests ask, of all operations.
template <class Operation>
inline constexpr bool says_laws = [] {
    if constexpr (
        requires { Operation::is_linear; } || requires { Operation::is_pointwise; } ||
        requires { Operation::keeps_zeros; } || requires { Operation::keeps_signs; } ||
        requires { Operation::is_positive; } || requires { Operation::multiplicative_for; } ||
        requires { Operation::reads_part_of_entries; } || requires { Operation::has_closed_form; } ||
        requires { Operation::is_commutative; } || requires { Operation::is_associative; } ||
        requires { Operation::is_multiplication; } || requires { Operation::is_view; } ||
        requires { Operation::is_triangle; } || requires { Operation::is_selection; } ||
        requires { Operation::is_factorisation; } || requires { Operation::reads_factors; } ||
        requires { Operation::is_multilinear; } || requires { Operation::halves_at_zero; } ||
        requires { Operation::turns; } || requires { Operation::on_layout; })
        return false;
    else return has_laws<Operation>;
}();

template <class Operation>
consteval operation_laws laws_of() {
    static_assert(
        has_laws<Operation>,
        "an operation says `static constexpr operation_laws laws{...};`, and none of them otherwise");
    if constexpr (has_laws<Operation>) return Operation::laws;
    else return {};
}

}  // namespace detail
}  // namespace ctgrad::operations
