// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "data/check.hpp"
#include "named_program.hpp"

namespace ctgrad {
namespace evaluation {

/// A function of its own, whose type says what it was compiled for.
template <class Program, class Number, target Target, class... Unnamed>
constexpr auto value_of(const Unnamed&... bindings) {
    const auto data = arguments_for<Number, Program>(bindings...);
    return Program::asked::template run<Number>(data);
}

}  // namespace evaluation

/// The value of an expression, or of several (`outputs(f, g)`), at compile time or at run time.
///
/// Bindings are written `name = data`, in any order: arrays (std::array, nested or flat; C arrays; std::span)
/// in row-major order, plain numbers for scalars. A variable that the simplified result no longer contains
/// may be bound or not. The arithmetic is done in the type of the arrays' entries: float stays float. A
/// scalar is returned as a number, a vector as std::array<T, n>, a matrix as std::array of rows.
template <class What, class... Bindings>
[[gnu::always_inline]] constexpr auto evaluate(What, const Bindings&... bindings) {
    using namespace diagnostics;
    using evaluation::numbers_fit;
    static_assert(can_be_evaluated<What>, "evaluate(e, ...): e must be an expression or outputs(e, ...)");
    static_assert(are_bindings<Bindings...>, "evaluate(e, ...): values are given as bindings, name = data");
    static_assert(numbers_fit<What>,
                  "evaluate(e, ...): an exact number has more than 127 bits; let one of its factors be a "
                  "variable, or write fewer digits");
    if constexpr (evaluation::request<What> && evaluation::are_bindings<Bindings...> && numbers_fit<What>) {
        using asked = evaluation::requested<What>;
        using missing = first_missing<typename asked::compiled, typename asked::variables, Bindings...>;
        using named = of_one_name_among<typename asked::variables>;
        constexpr bool fit = name_is_one_variable<named> && data_has_the_shape<first_misfit<Bindings...>> &&
                             bound_once<first_repeated<Bindings...>>;
        constexpr bool one_type = have_one_type_of_entries<typename Bindings::data_type...>;
        static_assert(
            name_is_one_variable<named>,
            "evaluate(e, ...): two variables that differ in shape or property have one name; rename one");
        static_assert(bound_once<first_repeated<Bindings...>>, "evaluate(e, ...): a variable is bound twice");
        static_assert(data_has_the_shape<misfit_of_shape<first_misfit<Bindings...>>>,
                      "evaluate(e, name = data): data must be an array or a std::span with the variable's "
                      "rows and columns");
        static_assert(is_computed<first_misfit<Bindings...>>,
                      "evaluate(e, x = data): data are a formula of another library; write (data).eval()");
        static_assert(has_the_members<first_misfit<Bindings...>>,
                      "evaluate(e, x = s): the members of a struct s must be float or double alone, as many "
                      "as x has, the parts of a state in their order");
        static_assert(is_symmetric_variable<first_misfit<Bindings...>>,
                      "evaluate(e, P = upper_triangle(p)): half of a matrix is read only of a variable that "
                      "is declared symmetric");
        static_assert(is_of_numbers<first_misfit<Bindings...>>,
                      "evaluate(e, x = data): data, or their entries, are no numbers; convert them first, as "
                      "double(value)");
        static_assert(is_no_vector<misfit_if_flat<first_misfit<Bindings...>>>,
                      "evaluate(e, x = v): how long a std::vector is, is not known while compiling; write "
                      "std::span(v) in place of v");
        static_assert(is_no_vector_of_vectors<first_misfit<Bindings...>>,
                      "evaluate(e, x = v): the rows of a std::vector of vectors need not be equally long; "
                      "copy them into one v, row by row, and write std::span(v)");
        static_assert(!fit || have_one_type_of_entries<typename Bindings::data_type...>,
                      "evaluate(e, ...): the arrays must have one type of entries, all float or all double");
        static_assert(!fit || !one_type || every_variable_is_bound<missing>,
                      "evaluate(e, ...): a variable of e has no value; bind it with name = data");
        if constexpr (fit && one_type && every_variable_is_bound<missing>) {
            using number = evaluation::number_type_t<typename Bindings::data_type...>;
            using without = first_without_value_t<typename asked::compiled, number>;
            static_assert(has_a_value<without, number>,
                          "evaluate(e, ...): an operation of a user has no value in this type of numbers");
            using compiled = typename asked::compiled;
            constexpr bool in_range = has_numbers_in<compiled, range_of<number>>;
            static_assert(has_numbers_in<compiled, range_of<number>>,
                          "evaluate(e, ...): a number of e is beyond the range of the arrays' entries; "
                          "specialise number_traits, and let it be a factor");
            constexpr bool compared = compares_what_is_ordered<compiled, number>;
            static_assert(compares_what_is_ordered<compiled, number>,
                          "evaluate(e, ...): numbers of this type have no order, which max, sign, relu, "
                          "where and their kind need; evaluate one by one, or in numeric::pack");
            constexpr bool chosen = chooses_by_single_numbers<compiled, number>;
            static_assert(
                chooses_by_single_numbers<compiled, number>,
                "evaluate(e, ...): several numbers in one, as of a pack, choose no pivot; declare the matrix "
                "positive_definite if it is, or evaluate one by one");
            if constexpr (has_a_value<without, number> && in_range && compared && chosen) {
                using program = evaluation::program_for<asked, typename Bindings::leaf...>;
                evaluation::check_data(bindings...);
                return evaluation::value_of<program, number, evaluation::compiled_for(),
                                            typename Bindings::unnamed...>(bindings...);
            } else {
                return typename evaluation::stand_in<number, What>::type{};
            }
        } else {
            return typename evaluation::stand_in<double, What>::type{};
        }
    } else {
        return typename evaluation::stand_in<double, What>::type{};
    }
}

}  // namespace ctgrad
