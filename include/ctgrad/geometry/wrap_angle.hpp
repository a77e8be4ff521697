// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/rounding.hpp"
#include "../operations/ones.hpp"
#include "../operations/user_operation.hpp"

namespace ctgrad {
namespace numeric {

/// x and whole turns, in (−π, π]: π and 2π being the nearest numbers of the type. The turn is subtracted in
/// two parts, of which the first has few digits, so that the error is that of the last digit of 2π up to
/// thousands of turns.
template <std::floating_point T, machine = this_machine>
constexpr T wrap_angle(T x) {
    constexpr long double pi = 3.141592653589793238462643383279502884L;
    constexpr long double coarse = 6.28125L;
    constexpr T half_turn = static_cast<T>(pi);
    constexpr T first = static_cast<T>(coarse);
    constexpr T second = static_cast<T>(2 * pi - coarse);
    constexpr T per_turn = static_cast<T>(1 / (2 * pi));
    const T turns = numeric::ceil(T(x * per_turn - T(0.5)));
    T near = (x - turns * first) - turns * second;
    // by rounding it may lie beside the interval, and a turn further beside the other end
    if (near > half_turn) near = (near - first) - second;
    else if (near <= -half_turn) near = (near + first) + second;
    return -half_turn < near && near <= half_turn ? near : near - near == T(0) ? half_turn : near;
}

}  // namespace numeric

namespace operations {

constexpr std::int64_t flops_of_wrapped_angle(dims a, dims) {
    return std::int64_t{8} * a.count();
}

/// C = A and whole turns.   dC = dA.
struct wrapped_angle : elementwise_operation<wrapped_angle> {
    static constexpr operation_facts facts{
        .name = "wrap_angle", .flops = flops_of_wrapped_angle, .in_c = "ctgrad_wrap_angle"};
    template <std::floating_point T>
    static constexpr T value(T x) {
        return numeric::wrap_angle(x);
    }
    static constexpr auto slope(auto a) { return ones_like(a); }
};

}  // namespace operations

/// Angles, entry by entry, and whole turns: in (−π, π]. The derivative is 1, at the jump too. For differences
/// of bearings.
template <operand_or_number A>
constexpr auto wrap_angle(A a) {
    return operations::wrapped_angle::of(a);
}

}  // namespace ctgrad
