// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "pack.hpp"

namespace ctgrad::numeric {

/// One number whose functions are those of the platform: what is asked for `with_platform_functions(e)` where
/// numbers alone have the library's.
template <class T, machine Machine>
struct pack<T, 1, functions_of::platform, Machine> {
    T number;

    pack() = default;
    template <class Number>
    requires std::is_arithmetic_v<Number>
    [[gnu::always_inline]] pack(Number x) : number(static_cast<T>(x)) {}

    [[gnu::always_inline]] static pack load(const T* from) { return pack(*from); }
    [[gnu::always_inline]] void store(T* to) const { *to = number; }

    template <class Kernel>
    [[gnu::always_inline]] pack map(Kernel kernel) const {
        return kernel(number);
    }
    template <class Kernel>
    [[gnu::always_inline]] pack map(pack other, Kernel kernel) const {
        return kernel(number, other.number);
    }
    template <class Kernel, class Function>
    [[gnu::always_inline]] pack apply(Kernel, Function function) const {
        return function(number);
    }

    [[gnu::always_inline]] friend pack operator+(pack a, pack b) { return a.number + b.number; }
    [[gnu::always_inline]] friend pack operator-(pack a, pack b) { return a.number - b.number; }
    [[gnu::always_inline]] friend pack operator*(pack a, pack b) { return a.number * b.number; }
    [[gnu::always_inline]] friend pack operator/(pack a, pack b) { return a.number / b.number; }
    [[gnu::always_inline]] friend pack operator-(pack a) { return -a.number; }
    [[gnu::always_inline]] friend bool operator<(pack a, pack b) { return a.number < b.number; }
    [[gnu::always_inline]] friend bool operator<=(pack a, pack b) { return a.number <= b.number; }
    [[gnu::always_inline]] friend bool operator==(pack a, pack b) { return a.number == b.number; }
    [[gnu::always_inline]] friend pack select(bool condition, pack a, pack b) { return condition ? a : b; }
};

}  // namespace ctgrad::numeric
