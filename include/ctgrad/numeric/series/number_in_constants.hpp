// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "binary_exponent.hpp"
#include "not_finite.hpp"

namespace ctgrad::numeric {

/// A floating-point number in constant evaluation, where compilers stop at arithmetic that overflows, that is
/// NaN or divides by zero: here it is infinite or NaN, as at run time.
template <class T>
class number_in_constants {
public:
    constexpr number_in_constants() = default;
    constexpr number_in_constants(T held) : value_(held) {}
    constexpr operator T() const { return value_; }

    friend constexpr number_in_constants operator*(number_in_constants a, number_in_constants b) {
        if (a.is_moderate() && b.is_moderate()) return a.value_ * b.value_;
        if (a.is_nan() || b.is_nan()) return not_a_number<T>;
        const T x = a.magnitude();
        const T y = b.magnitude();
        const bool infinite_factor = x > largest_finite<T> || y > largest_finite<T>;
        if (infinite_factor && (x == T(0) || y == T(0))) return not_a_number<T>;
        if (infinite_factor || (x > T(1) && y > T(1) && (x * scale) * (y * scale) >= T(1)))
            return signed_infinity(a.is_negative() != b.is_negative());
        return a.value_ * b.value_;
    }
    friend constexpr number_in_constants operator+(number_in_constants a, number_in_constants b) {
        if (a.is_moderate() && b.is_moderate()) return a.value_ + b.value_;
        if (a.is_nan() || b.is_nan()) return not_a_number<T>;
        const bool a_is_infinite = a.magnitude() > largest_finite<T>;
        const bool b_is_infinite = b.magnitude() > largest_finite<T>;
        const bool same_sign = a.is_negative() == b.is_negative();
        if (a_is_infinite && b_is_infinite && !same_sign) return not_a_number<T>;
        if (a_is_infinite) return a;
        if (b_is_infinite) return b;
        if (same_sign && a.magnitude() / 2 + b.magnitude() / 2 > largest_finite<T> / 2)
            return signed_infinity(a.is_negative());
        return a.value_ + b.value_;
    }
    friend constexpr number_in_constants operator-(number_in_constants a, number_in_constants b) {
        return a + number_in_constants(-b.value_);
    }
    friend constexpr number_in_constants operator/(number_in_constants a, number_in_constants b) {
        if (a.is_nan() || b.is_nan()) return not_a_number<T>;
        const T x = a.magnitude();
        const T y = b.magnitude();
        const bool negative = a.is_negative() != b.is_negative();
        if (x > largest_finite<T>) return y > largest_finite<T> ? not_a_number<T> : signed_infinity(negative);
        if (y == T(0)) return x == T(0) ? not_a_number<T> : signed_infinity(negative);
        if (y < T(1) && x * scale >= y / scale) return signed_infinity(negative);
        return a.value_ / b.value_;
    }

private:
    // 1 / scale² is the first number beyond the range; multiplying by it rounds nothing that is that large.
    static constexpr T scale = detail::power_of_two<T>(-std::numeric_limits<T>::max_exponent / 2);

    // Products and sums of two of them are in range.
    constexpr bool is_moderate() const {
        constexpr T root = detail::power_of_two<T>(std::numeric_limits<T>::max_exponent / 2 - 1);
        return -root < value_ && value_ < root;
    }
    constexpr bool is_nan() const { return !(value_ <= T(0)) && !(value_ >= T(0)); }
    constexpr T magnitude() const { return value_ < T(0) ? -value_ : value_; }
    // A zero's sign counts where it is divided by; a conversion to float keeps it.
    constexpr bool is_negative() const {
        return value_ == T(0) ? (std::bit_cast<std::uint32_t>(static_cast<float>(value_)) >> 31) != 0
                              : value_ < T(0);
    }
    static constexpr T signed_infinity(bool negative) { return negative ? -infinite<T> : infinite<T>; }

    T value_{};
};

}  // namespace ctgrad::numeric
