// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/elementary/one_number.hpp"
#include "../../numeric/half.hpp"
#include "../../numeric/lanes/lanes.hpp"
#include "../../numeric/lanes/single_number.hpp"
#include "target.hpp"

namespace ctgrad::evaluation {

/// Is a function computed for several numbers at once? The library's are; a user's where its value is.
template <class Operation, class Pack>
inline constexpr bool takes_packs = requires(const Pack& x) { Operation::value(x); };

/// A number whose functions are the platform's.
template <class T>
using by_platform = numeric::pack<T, 1, numeric::functions_of::platform>;
template <class T, class Operation>
concept computed_by_platform = numeric::detail::takes_kernels<T> && takes_packs<Operation, by_platform<T>>;

/// Is a pack the type of numbers, and the function one of a number alone? Then it is computed lane by lane.
template <class Operation, class T>
inline constexpr bool is_computed_by_lanes = false;
template <class Operation, class T, int W, numeric::functions_of Functions>
inline constexpr bool is_computed_by_lanes<Operation, numeric::pack<T, W, Functions>> =
    W > 1 && !takes_packs<Operation, numeric::pack<T, W, Functions>>;

/// An elementary function of one number. The library's kernels compute a pack in the time of one number, so
/// that one number is a pack where there are packs: the narrowest register, whose instructions take the least
/// time. Of 16 bits it is computed in float.
template <class Operation, target Target, class T>
[[gnu::always_inline]] constexpr T function_of(const T& x) {
    constexpr int width = Target.template lanes_of<T>() > 1 ? 16 / static_cast<int>(sizeof(T)) : 1;
    if constexpr (numeric::half<T>)
        return static_cast<T>(function_of<Operation, Target, float>(static_cast<float>(x)));
    else if constexpr (width > 1 && Target.functions == numeric::functions_of::library &&
                       takes_packs<Operation, numeric::lanes<T, width>>)
        return Operation::value(numeric::broadcast<T, width>(x))[0];
    else if constexpr (Target.functions == numeric::functions_of::platform &&
                       computed_by_platform<T, Operation>)
        return Operation::value(by_platform<T>(x)).number;
    else if constexpr (is_computed_by_lanes<Operation, T>) {
        T result;
        for (int lane = 0; lane < T::width; ++lane) result.set(lane, Operation::value(x[lane]));
        return result;
    } else {
        return Operation::value(x);
    }
}

}  // namespace ctgrad::evaluation
