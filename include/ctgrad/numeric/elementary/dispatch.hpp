// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric {

/// The functions a user calls: `numeric::exp(x)` is `numeric::functions::exp(x)`.
///
/// They live one namespace down so that argument-dependent lookup can never find them: the lookup ignores
/// using-directives, and no type lives in `functions`. A function that asks for the type's own `exp` by an
/// unqualified call therefore cannot call itself, not even for a type declared in `ctgrad::numeric`.
namespace functions {}
using namespace functions;

/// The library's own implementations for floating-point types, usable in constant evaluation. Given the
/// same argument they return the same value at compile time and at run time (unless the compiler is allowed
/// to contract products and sums into fused operations, which may move the last bit).
namespace portable {}

namespace detail {

/// Functions such as exp and log leave the integers: for an integer argument the result type could not
/// hold the result.
template <class T>
concept non_integral = !std::is_integral_v<T>;

/// Types with an order, as real numbers have and complex numbers have not.
template <class T>
concept ordered = requires(const T& x) {
    { x < x } -> std::convertible_to<bool>;
};

}  // namespace detail

/// Functions that the standard library does not know: is there one for T, found by argument-dependent
/// lookup, and the call to it. (For a function that the standard library knows, the two-step call
/// `using platform::exp; return exp(x);` does both.)
namespace own {

// These declarations, which no call can match, end the ordinary lookup of the names here; what remains is
// the argument-dependent one.
void exp2() = delete;
void expm1() = delete;
void heaviside() = delete;
void log1p() = delete;
void log2() = delete;
void relu() = delete;
void sigmoid() = delete;
void sign() = delete;
void softplus() = delete;

template <class T>
concept has_exp2 = requires(const T& x) {
    { exp2(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_expm1 = requires(const T& x) {
    { expm1(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_heaviside = requires(const T& x) {
    { heaviside(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_log1p = requires(const T& x) {
    { log1p(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_log2 = requires(const T& x) {
    { log2(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_relu = requires(const T& x) {
    { relu(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_sigmoid = requires(const T& x) {
    { sigmoid(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_sign = requires(const T& x) {
    { sign(x) } -> std::convertible_to<T>;
};

template <class T>
concept has_softplus = requires(const T& x) {
    { softplus(x) } -> std::convertible_to<T>;
};

template <has_exp2 T, machine = this_machine>
constexpr T call_exp2(const T& x) {
    return exp2(x);
}

template <has_expm1 T, machine = this_machine>
constexpr T call_expm1(const T& x) {
    return expm1(x);
}

template <has_heaviside T, machine = this_machine>
constexpr T call_heaviside(const T& x) {
    return heaviside(x);
}

template <has_log1p T, machine = this_machine>
constexpr T call_log1p(const T& x) {
    return log1p(x);
}

template <has_log2 T, machine = this_machine>
constexpr T call_log2(const T& x) {
    return log2(x);
}

template <has_relu T, machine = this_machine>
constexpr T call_relu(const T& x) {
    return relu(x);
}

template <has_sigmoid T, machine = this_machine>
constexpr T call_sigmoid(const T& x) {
    return sigmoid(x);
}

template <has_sign T, machine = this_machine>
constexpr T call_sign(const T& x) {
    return sign(x);
}

template <has_softplus T, machine = this_machine>
constexpr T call_softplus(const T& x) {
    return softplus(x);
}

}  // namespace own
}  // namespace ctgrad::numeric
