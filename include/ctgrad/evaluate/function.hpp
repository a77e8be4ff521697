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

}  // namespace diagnostics

template <class... Variables>
constexpr auto inputs(Variables...) {
    static_assert(diagnostics::are_all_variables<Variables...>,
                  "inputs(x, ...): the inputs of a function must be variables");
    if constexpr (diagnostics::are_all_variables<Variables...>) return inputs_type<Variables...>{};
    else return inputs_type<>{};
}

/// Expressions as a callable with arguments in a fixed order; what it takes and returns is what evaluate
/// does.
template <class What, class Inputs>
struct function_type;
template <class What, class... Variables>
struct function_type<What, inputs_type<Variables...>> {
    template <class... Arguments>
    constexpr auto operator()(const Arguments&... arguments) const {
        constexpr int given = sizeof...(Arguments);
        constexpr int named = sizeof...(Variables);
        static_assert(diagnostics::agree<has_arguments<given>, wants_arguments<named>>,
                      "function(...)(x, ...): as many arguments as inputs(...) named");
        if constexpr (given == named)
            return evaluate(What{}, binding<typename Variables::leaf_type, Arguments>{&arguments}...);
        else return 0;
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
