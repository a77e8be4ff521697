// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "max.hpp"

namespace ctgrad {

/// min(max(X, low), high), entry by entry: X, but no smaller than low and no larger than high, which are of
/// the shape of X, or scalars. At both ends the derivative is that of X.
template <class X, class Low, class High>
requires(operand<X> || operand<Low> || operand<High>)
constexpr auto clamp(const X& x, const Low& low, const High& high) {
    using namespace diagnostics;
    static_assert(are_expressions<X, Low, High>,
                  "clamp(X, low, high): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<X> && expression<Low> && expression<High>) {
        using shape = left_shape_of<X>;
        static_assert(fit_as_scalars_do<shape, right_shape_of<Low>>,
                      "clamp(X, low, high): low must be of the shape of X, or a scalar");
        static_assert(fit_as_scalars_do<shape, right_shape_of<High>>,
                      "clamp(X, low, high): high must be of the shape of X, or a scalar");
        if constexpr (fit_as_scalars_do<shape, right_shape_of<Low>> &&
                      fit_as_scalars_do<shape, right_shape_of<High>>)
            return detail::one_of_two<operations::smaller_of_two>(
                detail::one_of_two<operations::larger_of_two>(x, low), high);
        else return harmless{};
    } else {
        return harmless{};
    }
}
/// Of one type std::clamp would be as good.
template <operand A>
constexpr auto clamp(const A& x, const A& low, const A& high) {
    return detail::one_of_two<operations::smaller_of_two>(
        detail::one_of_two<operations::larger_of_two>(x, low), high);
}

}  // namespace ctgrad
