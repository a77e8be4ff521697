// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"

namespace ctgrad {

/// Several variables, in that order.
template <class... Xs>
struct variables_together {};

/// Several variables to take derivatives by at once, hessian(f, variables(x, y)).
template <class X, class Y, class... More>
constexpr auto variables(X, Y, More...) {
    using namespace diagnostics;
    static_assert(all_variables<X, Y, More...>,
                  "variables(x, y, ...): all must be variables; give f variables in place of them");
    if constexpr (leaf<X> && leaf<Y> && (leaf<More> && ...)) return variables_together<X, Y, More...>{};
    else return harmless{};
}

}  // namespace ctgrad
