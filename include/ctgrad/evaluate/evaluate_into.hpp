// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"
#include "requested.hpp"

namespace ctgrad {

/// Like evaluate, into the caller's memory: any array that could be an argument, or a number for a scalar.
/// The destination must not overlap an argument: entries are written while others are still read.
template <class Destination, operand_or_number E, class... Bindings>
constexpr void evaluate_into(Destination& destination, E, const Bindings&... bindings) {
    using namespace diagnostics;
    static_assert(is_expression<E>,
                  "evaluate_into(d, e, ...): a plain number e is not an expression; write 2_c for 2");
    static_assert(are_bindings<Bindings...>,
                  "evaluate_into(d, e, ...): values are given as bindings, name = data");
    if constexpr (is_expression<E> && are_bindings<Bindings...>) {
        using compiled = program::compiled<E>;
        using missing = first_missing<compiled, variables_of<E>, Bindings...>;
        using target =
            binding<constant<operations::zero_matrix, E::shape.rows, E::shape.columns>, Destination>;
        using misfit = first_misfit<target, Bindings...>;
        constexpr bool fit = data_has_the_shape<misfit> && bound_once<first_repeated<Bindings...>>;
        constexpr bool one_type = have_one_type_of_entries<typename Bindings::data_type...>;
        static_assert(bound_once<first_repeated<Bindings...>>,
                      "evaluate_into(d, e, ...): a variable is bound twice");
        static_assert(
            data_has_the_shape<misfit>,
            "evaluate_into(d, e, ...): destination or data has the wrong number of rows and columns");
        static_assert(
            !fit || have_one_type_of_entries<typename Bindings::data_type...>,
            "evaluate_into(d, e, ...): the arrays must have one type of entries, all float or all double");
        static_assert(!fit || !one_type || every_variable_is_bound<missing>,
                      "evaluate_into(d, e, ...): a variable of e has no value; bind it with name = data");
        if constexpr (fit && one_type && every_variable_is_bound<missing>) {
            using number = evaluation::number_type_t<typename Bindings::data_type...>;
            const evaluation::arguments<number, Bindings...> arguments{{bindings...}};
            evaluation::run<compiled, number>(arguments, destination);
        }
    }
}

}  // namespace ctgrad
