// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate.hpp"

namespace ctgrad {

/// The order of a function's arguments.
template <leaf... Variables>
struct inputs_type {};

template <class... Variables>
constexpr auto inputs(Variables...) {
    static_assert((leaf<Variables> && ...), "inputs(x, ...): the inputs of a function must be variables");
    if constexpr ((leaf<Variables> && ...)) return inputs_type<Variables...>{};
}

/// Expressions as a callable with arguments in a fixed order; what it takes and returns is what evaluate
/// does.
template <class What, class Inputs>
struct function_type;
template <class What, class... Variables>
struct function_type<What, inputs_type<Variables...>> {
    template <class... Arguments>
    constexpr auto operator()(const Arguments&... arguments) const {
        static_assert(sizeof...(Arguments) == sizeof...(Variables),
                      "function(...)(x, ...): as many arguments as inputs(...) named");
        if constexpr (sizeof...(Arguments) == sizeof...(Variables))
            return evaluate(What{}, binding<typename Variables::leaf_type, Arguments>{&arguments}...);
    }
};

/// `function(outputs(f, g), inputs(w, X))`: a constant that can be called with (w, X) and returns both
/// values.
template <class What, leaf... Variables>
constexpr function_type<What, inputs_type<Variables...>> function(What, inputs_type<Variables...>) {
    return {};
}

}  // namespace ctgrad
