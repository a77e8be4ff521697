// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/variables.hpp"
#include "../../graph/lowering/shared_name.hpp"
#include "../../numeric/number_traits.hpp"
#include "../../operations/extreme_entry.hpp"
#include "../../program/compiled.hpp"
#include "../constant_factors.hpp"
#include "../requested.hpp"
#include "arguments.hpp"

namespace ctgrad::diagnostics {

// What stands in these words is printed with the assertion that failed: a binding, or a variable.
struct nothing;

template <class Found>
inline constexpr bool every_variable_is_bound = false;
template <>
inline constexpr bool every_variable_is_bound<nothing> = true;

template <class Found>
inline constexpr bool bound_once = false;
template <>
inline constexpr bool bound_once<nothing> = true;

template <class Found>
inline constexpr bool data_has_the_shape = false;
template <>
inline constexpr bool data_has_the_shape<nothing> = true;

template <class Found>
inline constexpr bool known_to_be_symmetric = false;
template <>
inline constexpr bool known_to_be_symmetric<nothing> = true;

/// Can it grow, as a std::vector can? Then its size is not known while compiling.
template <class Data>
concept grows = !evaluation::stored_numbers<Data> && requires(const Data& data) {
    typename Data::value_type;
    data.data();
    data.capacity();
    requires !std::is_same_v<typename Data::value_type, char>;
};
template <class Found>
inline constexpr bool is_no_vector = true;
template <class Found>
requires grows<typename Found::data_type>
inline constexpr bool is_no_vector<Found> = false;
template <class Found>
inline constexpr bool is_no_vector_of_vectors = true;
template <class Found>
requires(grows<typename Found::data_type> && grows<typename Found::data_type::value_type>)
inline constexpr bool is_no_vector_of_vectors<Found> = false;

/// Is it no number although a number is wanted, or an array of what are none?
template <class Found>
inline constexpr bool is_of_numbers = true;
template <class Found>
requires(!grows<typename Found::data_type> && !evaluation::is_of_numbers<typename Found::data_type> &&
         (evaluation::stored_numbers<typename Found::data_type> || Found::leaf::shape.scalar()))
inline constexpr bool is_of_numbers<Found> = false;

/// Is it a formula of another library, as A + B of Eigen's matrices?
template <class Found>
inline constexpr bool is_computed = true;
template <class Found>
requires(!evaluation::stored_numbers<typename Found::data_type> &&
         requires(const typename Found::data_type& data) { data.eval(); })
inline constexpr bool is_computed<Found> = false;

/// Is it a struct whose members are others than they should be?
template <class Found>
inline constexpr bool has_the_members = true;
template <class Found>
requires(evaluation::class_of_members<typename Found::data_type> && is_of_numbers<Found>)
inline constexpr bool has_the_members<Found> = false;

/// Is the variable symmetric of which half is bound?
template <class Found>
inline constexpr bool is_symmetric_variable = true;
template <class Found>
requires(!evaluation::half_fits<typename Found::leaf, typename Found::data_type>)
inline constexpr bool is_symmetric_variable<Found> = false;

/// Of every misfit one thing is said.
template <class Found>
using misfit_of_shape =
    std::conditional_t<is_no_vector<Found> && is_of_numbers<Found> && is_computed<Found> &&
                           has_the_members<Found> && is_symmetric_variable<Found>,
                       Found, nothing>;
template <class Found>
using misfit_if_flat = std::conditional_t<is_no_vector_of_vectors<Found>, Found, nothing>;

template <class... Arguments>
inline constexpr bool are_bindings =
    ((evaluation::is_binding<Arguments> || std::is_same_v<Arguments, rejected_claim>) && ...);

template <class... Arguments>
inline constexpr bool are_all_variables = (leaf<Arguments> && ...);

template <class What>
inline constexpr bool can_be_evaluated = evaluation::request<What> || std::is_base_of_v<harmless, What>;

template <class... Data>
inline constexpr bool have_one_type_of_entries = evaluation::has_one_entry_type<Data...>;

/// The first type of a list for which the test holds, or nothing.
template <template <class> class Test, class... Types>
struct first_of {
    using type = nothing;
};
template <template <class> class Test, class First, class... Rest>
struct first_of<Test, First, Rest...>
    : std::conditional_t<Test<First>::value, std::type_identity<First>, first_of<Test, Rest...>> {};

template <class... Bindings>
struct tests {
    template <class Binding>
    struct is_repeated
        : std::bool_constant<(evaluation::times_bound<typename Binding::leaf, Bindings...> > 1)> {};

    template <class Binding>
    struct is_misfit
        : std::bool_constant<!evaluation::data_fits<typename Binding::leaf, typename Binding::data_type>> {};
};

template <class Compiled, class... Bindings>
struct needs {
    /// Is the variable still there in the simplified result, and without a value?
    template <class Leaf>
    struct is_missing : std::bool_constant<Compiled::template uses<Leaf>() &&
                                           evaluation::times_bound<Leaf, Bindings...> == 0> {};
};

template <class... Bindings>
using first_repeated = typename first_of<tests<Bindings...>::template is_repeated, Bindings...>::type;
template <class... Bindings>
using first_misfit = typename first_of<tests<Bindings...>::template is_misfit, Bindings...>::type;

template <class Compiled, class Leaves, class... Bindings>
struct first_missing_of;
template <class Compiled, class... Leaves, class... Bindings>
struct first_missing_of<Compiled, type_list<Leaves...>, Bindings...>
    : first_of<needs<Compiled, Bindings...>::template is_missing, Leaves...> {};
template <class Compiled, class Leaves, class... Bindings>
using first_missing = typename first_missing_of<Compiled, Leaves, Bindings...>::type;

template <class Operation, class T>
inline constexpr bool has_a_value = false;
template <class T>
inline constexpr bool has_a_value<nothing, T> = true;

template <class Compiled, class T>
struct in_type {
    /// Does a program need an operation that has no value of that type? Of one that no expression mentions,
    /// nothing is known.
    template <class Operation>
    struct is_unknown : std::bool_constant<Compiled::template uses_operation<Operation>() &&
                                           !Operation::template computes_in<T>> {};
};

template <class Compiled, class T, class Operations>
struct first_without_value_of;
template <class Compiled, class T, class... Operations>
struct first_without_value_of<Compiled, T, type_list<Operations...>>
    : first_of<in_type<Compiled, T>::template is_unknown, Operations...> {};

/// The first operation of a user that a program cannot compute in numbers of type T.
template <class Compiled, class T>
struct first_without_value
    : first_without_value_of<Compiled, T, evaluation::detail::users_of_all<typename Compiled::expressions>> {
};
template <class Compiled, class T>
requires(Compiled::program.user_count() == 0)
struct first_without_value<Compiled, T> {
    using type = nothing;
};
// The words of a message.
template <class T>
struct range_of {
    using type = T;
};
template <class T>
constexpr bool is_number_in_range(const program::instruction& i) {
    return i.operation != program::index_of<operations::number> || numeric::is_in_range<T>(i.value);
}
template <class Program, class T>
constexpr bool numbers_are_in_range() {
    bool all = true;
    for (const program::instruction& i : Program::program.instructions) {
        if (!i.live) continue;
        const bool are_factors = numeric::has_own_constants<typename T::type> &&
                                 evaluation::multiplications_by_constants::contain_index(i.operation);
        for (const int operand : {i.left, i.right})
            if (operand >= 0 && !are_factors)
                all = all && is_number_in_range<typename T::type>(Program::program[operand]);
        if (i.output >= 0) all = all && is_number_in_range<typename T::type>(i);
    }
    return all;
}
template <class Program, class T>
inline constexpr bool has_numbers_in = numbers_are_in_range<Program, T>();

template <class Compiled, class T>
using first_without_value_t = typename first_without_value<Compiled, T>::type;

template <class... Operations>
struct steps_among {
    static constexpr bool contain_index(int operation) {
        return ((operation == program::index_of<Operations>) || ...);
    }
};
/// What chooses by comparing numbers where a pivot stands, or how often a matrix is squared; adjugates of
/// more than four rows do, too.
using steps_with_pivots =
    steps_among<program::steps::lu_factorisation, program::steps::semidefinite_factorisation,
                program::steps::complete_factorisation, program::steps::elimination,
                program::steps::direct_inverse, program::steps::direct_inverse_of_symmetric,
                program::steps::exponential_factorisation, operations::matrix_exponential,
                operations::differential_of_matrix_exponential, operations::matrix_logarithm,
                operations::differential_of_matrix_logarithm, operations::matrix_square_root,
                operations::differential_of_matrix_square_root, operations::matrix_sine,
                operations::differential_of_matrix_sine, operations::matrix_cosine,
                operations::differential_of_matrix_cosine, operations::pseudo_inverse_of_matrix>;
template <class Program>
constexpr bool chooses_pivots() {
    constexpr int adjugate = program::index_of<operations::matrix_adjugate>;
    for (const program::instruction& i : Program::program.instructions)
        if (i.live &&
            (steps_with_pivots::contain_index(i.operation) || (i.operation == adjugate && i.shape.rows > 4)))
            return true;
    return false;
}
/// Are they numbers that are compared one by one, unlike packs, or need they not be compared?
template <class Program, class T>
inline constexpr bool chooses_by_single_numbers =
    operations::is_compared_alone<T> || !chooses_pivots<Program>();

/// What compares numbers entry by entry; packs do so lane by lane.
using steps_that_compare =
    steps_among<operations::smaller_of_two, operations::larger_of_two, operations::less_than,
                operations::less_or_equal, operations::selection_where, operations::selection_elsewhere>;
template <class T>
inline constexpr bool is_ordered = requires(const T& x) { numeric::functions::less(x, x); };
template <class Program, class T>
constexpr bool compares_numbers() {
    using namespace operations;
    for (const program::instruction& i : Program::program.instructions)
        if (i.live &&
            (steps_that_compare::contain_index(i.operation) ||
             (i.operation == program::index_of<signum> && !numeric::own::has_sign<T>) ||
             (i.operation == program::index_of<heaviside_step> && !numeric::own::has_heaviside<T>) ||
             (i.operation == program::index_of<rectifier> && !numeric::own::has_relu<T>)))
            return true;
    return false;
}
/// Can numbers of that type be compared, or need they not be?
template <class Program, class T>
inline constexpr bool compares_what_is_ordered = is_ordered<T> || !compares_numbers<Program, T>();

}  // namespace ctgrad::diagnostics
