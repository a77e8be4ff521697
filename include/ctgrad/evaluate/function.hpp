// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate.hpp"

namespace ctgrad {

// Words for the message.
template <int>
struct has_arguments;
template <int>
struct wants_arguments;

/// The order of a function's arguments.
template <leaf... Variables>
struct inputs_type {};

namespace diagnostics {

template <class Inputs>
inline constexpr bool are_inputs = false;
template <class... Variables>
inline constexpr bool are_inputs<inputs_type<Variables...>> = true;

template <class Found>
inline constexpr bool named_once = false;
template <>
inline constexpr bool named_once<nothing> = true;

template <class... Variables>
struct among {
    template <class Variable>
    struct is_named_again
        : std::bool_constant<
              ((std::is_same_v<typename Variable::leaf_type, typename Variables::leaf_type> ? 1 : 0) + ...) !=
              1> {};
};
template <class... Variables>
using first_named_again = typename first_of<among<Variables...>::template is_named_again, Variables...>::type;

}  // namespace diagnostics

template <class... Variables>
constexpr auto inputs(Variables...) {
    static_assert(diagnostics::are_all_variables<Variables...>,
                  "inputs(x, ...): the inputs of a function must be variables");
    if constexpr (diagnostics::are_all_variables<Variables...>) {
        static_assert(diagnostics::named_once<diagnostics::first_named_again<Variables...>>,
                      "inputs(x, ...): a variable is named twice");
        return inputs_type<Variables...>{};
    } else {
        return inputs_type<>{};
    }
}

/// Expressions as a callable with arguments in a fixed order; what it takes and returns is what evaluate
/// does.
template <class What, class Inputs>
struct function_type;
template <class What, class... Variables>
struct function_type<What, inputs_type<Variables...>> {
    template <class... Arguments>
    [[gnu::always_inline]] constexpr auto operator()(const Arguments&... arguments) const {
        constexpr int given = sizeof...(Arguments);
        constexpr int named = sizeof...(Variables);
        using namespace diagnostics;
        static_assert(agree<has_arguments<given>, wants_arguments<named>>,
                      "function(...)(x, ...): as many arguments as inputs(...) named");
        static_assert(
            evaluation::numbers_fit<What>,
            "function(...)(x, ...): an exact number has more than 127 bits; let one of its factors be "
            "a variable, or write fewer digits");
        if constexpr (given == named && evaluation::numbers_fit<What>) {
            using asked = evaluation::requested<What>;
            using misfit = first_misfit<binding<typename Variables::leaf_type, Arguments>...>;
            using missing = first_missing<typename asked::compiled, typename asked::variables,
                                          binding<typename Variables::leaf_type, Arguments>...>;
            using variables = of_one_name_among<typename asked::variables>;
            constexpr bool fit = name_is_one_variable<variables> && data_has_the_shape<misfit>;
            static_assert(name_is_one_variable<variables>,
                          "function(...)(x, ...): two variables that differ in shape or property have one "
                          "name; rename one");
            constexpr bool one_type = have_one_type_of_entries<Arguments...>;
            static_assert(data_has_the_shape<misfit_of_shape<misfit>>,
                          "function(...)(x, ...): data must be an array or a std::span with the input's rows "
                          "and columns");
            static_assert(
                is_computed<misfit>,
                "function(...)(x, ...): data are a formula of another library; write (data).eval()");
            static_assert(has_the_members<misfit>,
                          "function(...)(s, ...): the members of a struct s must be float or double alone, "
                          "as many as x has, the parts of a state in their order");
            static_assert(is_symmetric_variable<misfit>,
                          "function(...)(upper_triangle(p), ...): half of a matrix is read only of a "
                          "variable that is declared symmetric");
            static_assert(is_of_numbers<misfit>,
                          "function(...)(x, ...): data, or their entries, are no numbers; convert them "
                          "first, as double(value)");
            static_assert(is_no_vector<misfit_if_flat<misfit>>,
                          "function(...)(v, ...): how long a std::vector is, is not known while compiling; "
                          "write std::span(v) in place of v");
            static_assert(is_no_vector_of_vectors<misfit>,
                          "function(...)(v, ...): the rows of a std::vector of vectors need not be equally "
                          "long; copy them into one v, row by row, and write std::span(v)");
            static_assert(
                !fit || have_one_type_of_entries<Arguments...>,
                "function(...)(x, ...): the arrays must have one type of entries, all float or all double");
            static_assert(!fit || !one_type || every_variable_is_bound<missing>,
                          "function(e, inputs(x, ...)): a variable of e is no input; name it in inputs");
            if constexpr (fit && one_type && every_variable_is_bound<missing>)
                return evaluate(What{}, binding<typename Variables::leaf_type, Arguments>{&arguments}...);
            else return typename evaluation::stand_in<double, What>::type{};
        } else {
            return typename evaluation::stand_in<double, What>::type{};
        }
    }
};

template <class What, class... Variables>
requires std::is_base_of_v<harmless, What>
struct function_type<What, inputs_type<Variables...>> {
    constexpr auto operator()(const auto&...) const {
        return typename evaluation::stand_in<double, What>::type{};
    }
};

/// `function(outputs(f, g), inputs(w, X))`: a constant that can be called with (w, X) and returns both
/// values.
template <class What, class Inputs>
constexpr auto function(What, Inputs) {
    using namespace diagnostics;
    static_assert(can_be_evaluated<What>,
                  "function(e, inputs(...)): e must be an expression or outputs(e, ...)");
    static_assert(!can_be_evaluated<What> || are_inputs<Inputs>,
                  "function(e, inputs(x, ...)): the arguments are named by inputs(x, ...)");
    if constexpr (can_be_evaluated<What> && are_inputs<Inputs>) return function_type<What, Inputs>{};
    else return function_type<harmless, inputs_type<>>{};
}

}  // namespace ctgrad
