// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/half.hpp"
#include "../../numeric/lanes/lanes.hpp"
#include "target.hpp"

namespace ctgrad::evaluation {

/// Is a function computed for several numbers at once? The library's are; a user's where its value is.
template <class Operation, class Pack>
inline constexpr bool takes_packs = requires(const Pack& x) { Operation::value(x); };

/// An elementary function of one number. The library's kernels compute a whole pack in the time of one
/// number, so that one number is a pack where there are packs. Of 16 bits it is computed in float.
template <class Operation, target Target, class T>
[[gnu::always_inline]] constexpr T function_of(const T& x) {
    constexpr int width = Target.template lanes_of<T>();
    if constexpr (numeric::half<T>)
        return static_cast<T>(function_of<Operation, Target, float>(static_cast<float>(x)));
    else if constexpr (width > 1 && Target.functions == numeric::functions_of::library &&
                       takes_packs<Operation, numeric::lanes<T, width>>)
        return Operation::value(numeric::broadcast<T, width>(x))[0];
    else return Operation::value(x);
}

}  // namespace ctgrad::evaluation
