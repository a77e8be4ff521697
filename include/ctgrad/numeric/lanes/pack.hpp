// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../bit_cast.hpp"
#include "../this_machine.hpp"
#include "lane_bits.hpp"

namespace ctgrad::numeric {

/// Whose elementary functions are called for the lanes of a pack.
enum class functions_of {
    library,  // our own kernels, all lanes at once
    platform  // those of the C library, lane by lane
};

/// Registers that a kernel computes with in turn. The steps of an elementary function wait for each other,
/// and machines look ahead by fewer instructions than would fill the time.
inline constexpr int registers_at_once = 4;

/// W numbers of type T, float or double, that are computed with at once: +, -, * and / lane by lane, and the
/// functions of numeric::functions. W is a power of two from 2 on. Nothing of it works in constant
/// evaluation: there, and where a loop ends, the number T itself stands for a pack of one.
///
/// A pack is one vector register, or if it is wider two packs of half the width.
template <class T, int W, functions_of Functions = functions_of::library, machine Machine = this_machine>
struct pack {
    static_assert(std::is_same_v<T, float> || std::is_same_v<T, double>, "pack: float and double only");
    static_assert(W >= 2 && (W & (W - 1)) == 0, "pack: the width must be a power of two, 2 at least");

    using half = pack<T, W / 2, Functions>;
    using bits = detail::lane_bits<T, W>;
    using mask = detail::lane_mask<T, W>;
    half low;
    half high;

    pack() = default;
    /// The number, rounded to T, in every lane: formulas mix packs with numbers.
    template <class Number>
    requires std::is_arithmetic_v<Number>
    [[gnu::always_inline]] pack(Number in_all_lanes) : low(in_all_lanes), high(in_all_lanes) {}
    [[gnu::always_inline]] pack(half low_half, half high_half) : low(low_half), high(high_half) {}

    static constexpr int width = W;
    [[gnu::always_inline]] static pack broadcast(T x) { return pack(x); }
    [[gnu::always_inline]] static pack load(const T* from) {
        return {half::load(from), half::load(from + W / 2)};
    }
    [[gnu::always_inline]] void store(T* to) const {
        low.store(to);
        high.store(to + W / 2);
    }
    [[gnu::always_inline]] T operator[](int lane) const {
        return lane < W / 2 ? low[lane] : high[lane - W / 2];
    }
    [[gnu::always_inline]] void set(int lane, T x) {
        if (lane < W / 2) low.set(lane, x);
        else high.set(lane - W / 2, x);
    }

    /// The kernel of every register.
    template <class Kernel>
    [[gnu::always_inline]] pack map(Kernel kernel) const {
        return {low.map(kernel), high.map(kernel)};
    }
    template <class Kernel>
    [[gnu::always_inline]] pack map(const pack& other, Kernel kernel) const {
        return {low.map(other.low, kernel), high.map(other.high, kernel)};
    }
    /// The kernel of several registers at once, or the platform's function of every lane, as Functions says.
    template <class Kernel, class Function>
    [[gnu::always_inline]] pack apply(Kernel kernel, Function function) const {
        if constexpr (Functions == functions_of::library && detail::fits_register<W / registers_at_once, T>)
            return kernel(*this);
        else return {low.apply(kernel, function), high.apply(kernel, function)};
    }

    [[gnu::always_inline]] friend pack operator+(pack a, pack b) { return {a.low + b.low, a.high + b.high}; }
    [[gnu::always_inline]] friend pack operator-(pack a, pack b) { return {a.low - b.low, a.high - b.high}; }
    [[gnu::always_inline]] friend pack operator*(pack a, pack b) { return {a.low * b.low, a.high * b.high}; }
    [[gnu::always_inline]] friend pack operator/(pack a, pack b) { return {a.low / b.low, a.high / b.high}; }
    [[gnu::always_inline]] friend pack operator-(pack a) { return {-a.low, -a.high}; }
    [[gnu::always_inline]] pack& operator+=(pack other) { return *this = *this + other; }
    [[gnu::always_inline]] pack& operator-=(pack other) { return *this = *this - other; }
    [[gnu::always_inline]] pack& operator*=(pack other) { return *this = *this * other; }
    [[gnu::always_inline]] pack& operator/=(pack other) { return *this = *this / other; }

    [[gnu::always_inline]] friend mask operator<(pack a, pack b) { return {a.low < b.low, a.high < b.high}; }
    [[gnu::always_inline]] friend mask operator<=(pack a, pack b) {
        return {a.low <= b.low, a.high <= b.high};
    }
    [[gnu::always_inline]] friend mask operator==(pack a, pack b) {
        return {a.low == b.low, a.high == b.high};
    }
    [[gnu::always_inline]] friend mask within(pack least, pack x, pack most) {
        return (least <= x) & (x <= most);
    }
    [[gnu::always_inline]] friend pack select(mask m, pack a, pack b) {
        return {select(m.low, a.low, b.low), select(m.high, a.high, b.high)};
    }
    [[gnu::always_inline]] friend bits to_bits(pack x) { return {to_bits(x.low), to_bits(x.high)}; }
    [[gnu::always_inline]] static pack from_bits(bits x) {
        return {half::from_bits(x.low), half::from_bits(x.high)};
    }
};

template <class T, int W, functions_of Functions, machine Machine>
requires detail::fits_register<W, T>
struct pack<T, W, Functions, Machine> {
    static_assert(std::is_same_v<T, float> || std::is_same_v<T, double>, "pack: float and double only");
    static_assert(W >= 2 && (W & (W - 1)) == 0, "pack: the width must be a power of two, 2 at least");

    typedef T vector __attribute__((vector_size(W * sizeof(T))));
    using bits = detail::lane_bits<T, W>;
    using mask = detail::lane_mask<T, W>;
    vector lanes;

    pack() = default;
    template <class Number>
    requires std::is_arithmetic_v<Number>
    [[gnu::always_inline]] pack(Number in_all_lanes) : lanes(static_cast<T>(in_all_lanes) - vector{}) {}

    static constexpr int width = W;
    [[gnu::always_inline]] static pack broadcast(T x) { return pack(x); }
    [[gnu::always_inline]] static pack load(const T* from) {
        pack result;
        __builtin_memcpy(&result.lanes, from, sizeof(vector));
        return result;
    }
    [[gnu::always_inline]] void store(T* to) const { __builtin_memcpy(to, &lanes, sizeof(vector)); }
    [[gnu::always_inline]] T operator[](int lane) const { return lanes[lane]; }
    [[gnu::always_inline]] void set(int lane, T x) { lanes[lane] = x; }

    template <class Kernel>
    [[gnu::always_inline]] pack map(Kernel kernel) const {
        return kernel(*this);
    }
    template <class Kernel>
    [[gnu::always_inline]] pack map(pack other, Kernel kernel) const {
        return kernel(*this, other);
    }
    template <class Kernel, class Function>
    [[gnu::always_inline]] pack apply(Kernel kernel, Function function) const {
        if constexpr (Functions == functions_of::library) {
            return kernel(*this);
        } else {
            T values[W];
            store(values);
            for (T& value : values) value = function(value);
            return load(values);
        }
    }

    [[gnu::always_inline]] friend pack operator+(pack a, pack b) {
        a.lanes += b.lanes;
        return a;
    }
    [[gnu::always_inline]] friend pack operator-(pack a, pack b) {
        a.lanes -= b.lanes;
        return a;
    }
    [[gnu::always_inline]] friend pack operator*(pack a, pack b) {
        a.lanes *= b.lanes;
        return a;
    }
    [[gnu::always_inline]] friend pack operator/(pack a, pack b) {
#if defined(__clang__) && defined(__SSE2__)
        // Half a register is divided as a whole one, whose other half is mostly zeros: 0/0 raises a flag or
        // traps.
        if constexpr (W == 2 && sizeof(T) == 4) {
            typedef T whole __attribute__((vector_size(2 * W * sizeof(T))));
            whole divisor = __builtin_shufflevector(b.lanes, b.lanes, 0, 1, 0, 1);
            asm("" : "+x"(divisor));
            const whole quotient = __builtin_shufflevector(a.lanes, a.lanes, 0, 1, -1, -1) / divisor;
            a.lanes = __builtin_shufflevector(quotient, quotient, 0, 1);
            return a;
        }
#endif
        a.lanes /= b.lanes;
        return a;
    }
    [[gnu::always_inline]] friend pack operator-(pack a) {
        a.lanes = -a.lanes;
        return a;
    }

    [[gnu::always_inline]] pack& operator+=(pack other) { return *this = *this + other; }
    [[gnu::always_inline]] pack& operator-=(pack other) { return *this = *this - other; }
    [[gnu::always_inline]] pack& operator*=(pack other) { return *this = *this * other; }
    [[gnu::always_inline]] pack& operator/=(pack other) { return *this = *this / other; }

    [[gnu::always_inline]] friend mask operator<(pack a, pack b) {
        return {reinterpret_cast<typename mask::vector>(a.lanes < b.lanes)};
    }
    [[gnu::always_inline]] friend mask operator<=(pack a, pack b) {
        return {reinterpret_cast<typename mask::vector>(a.lanes <= b.lanes)};
    }
    [[gnu::always_inline]] friend mask operator==(pack a, pack b) {
        return {reinterpret_cast<typename mask::vector>(a.lanes == b.lanes)};
    }
    [[gnu::always_inline]] friend mask within(pack low, pack x, pack high) {
        return (low <= x) & (x <= high);
    }
    /// Lane by lane: a where the mask is set, otherwise b.
    [[gnu::always_inline]] friend pack select(mask m, pack a, pack b) {
        a.lanes = m.lanes ? a.lanes : b.lanes;
        return a;
    }
    [[gnu::always_inline]] friend bits to_bits(pack x) {
        return {numeric::bit_cast<typename bits::vector>(x.lanes)};
    }
    [[gnu::always_inline]] static pack from_bits(bits x) {
        pack result;
        result.lanes = numeric::bit_cast<vector>(x.lanes);
        return result;
    }
};

}  // namespace ctgrad::numeric
