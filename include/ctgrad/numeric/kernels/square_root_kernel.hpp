// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../bit_cast.hpp"
#include "../lanes/lane_bits.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric::kernels {

/// Has the machine an instruction for the square root of a T, which compilers do not take by themselves? The
/// C library's function sets errno for negative numbers, so that they keep a call beside the instruction.
template <class T>
inline constexpr bool has_square_root =
#if defined(__CUDACC__)
    false;
#elif defined(__ARM_FP)
    (__ARM_FP & sizeof(T)) != 0;  // bit n: numbers of n bytes
#elif defined(__riscv_flen)
    8 * sizeof(T) <= __riscv_flen;
#else
    false;
#endif

/// That instruction.
template <class T, machine = this_machine>
requires has_square_root<T>
[[gnu::always_inline]] inline T square_root_by_instruction(T x) {
#if defined(__NO_MATH_ERRNO__)
    if constexpr (sizeof(T) == sizeof(float)) return __builtin_sqrtf(x);
    else return __builtin_sqrt(x);
#else
    T root = x;
#if defined(__aarch64__)
    if constexpr (sizeof(T) == sizeof(float)) asm("fsqrt %s0, %s1" : "=w"(root) : "w"(x));
    else asm("fsqrt %d0, %d1" : "=w"(root) : "w"(x));
#elif defined(__ARM_FP)
    if constexpr (sizeof(T) == sizeof(float)) asm("vsqrt.f32 %0, %1" : "=t"(root) : "t"(x));
    else asm("vsqrt.f64 %P0, %P1" : "=w"(root) : "w"(x));
#elif defined(__riscv_flen)
    if constexpr (sizeof(T) == sizeof(float)) asm("fsqrt.s %0, %1" : "=f"(root) : "f"(x));
    else asm("fsqrt.d %0, %1" : "=f"(root) : "f"(x));
#endif
    return root;
#endif
}

/// The square root by integers, for machines without floating-point registers: correctly rounded; edge cases
/// as numeric::portable::sqrt says.
///
/// Method: digit by digit, as on paper. The last digit is one more than T has and rounds: no root lies half
/// way between two numbers, as its square would have more digits than x.
template <class T, machine = this_machine>
constexpr T square_root_by_digits(T x) {
    using word = detail::unsigned_bits<T>;
    constexpr int fraction_digits = std::numeric_limits<T>::digits - 1;
    constexpr int bias = std::numeric_limits<T>::max_exponent - 1;
    constexpr word hidden = word{1} << fraction_digits;
    constexpr word infinity = word{2 * bias + 1} << fraction_digits;

    const word bits = numeric::bit_cast<word>(x);
    if (bits << 1 == 0 || bits == infinity) return x;
    if (bits > infinity) return std::numeric_limits<T>::quiet_NaN();

    int exponent = static_cast<int>(bits >> fraction_digits) - bias;
    word rest = bits & (hidden - 1);
    if (exponent > -bias) rest |= hidden;
    else
        for (++exponent; rest < hidden; rest <<= 1) --exponent;
    if (exponent % 2 != 0) {
        rest <<= 1;
        --exponent;
    }

    // root^2 + rest, shifted as root grows, is x; twice the root is what the next digit is tried with.
    word root = 0;
    word twice = 0;
    rest <<= 1;
    for (word digit = hidden << 1; digit != 0; digit >>= 1) {
        const word taken = twice + digit;
        if (taken <= rest) {
            rest -= taken;
            twice = taken + digit;
            root += digit;
        }
        rest <<= 1;
    }
    // The first digit, which is hidden, adds the one that is missing in the exponent.
    const word biased = static_cast<word>(exponent / 2 + bias - 1);
    return numeric::bit_cast<T>((biased << fraction_digits) + ((root + 1) >> 1));
}

}  // namespace ctgrad::numeric::kernels
