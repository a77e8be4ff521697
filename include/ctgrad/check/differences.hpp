// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstdint>

namespace ctgrad::checking {

/// A slope by central differences of three widths, extrapolated (Richardson), and by how much the last
/// extrapolation moved it: much where the function has a kink or is not defined near by.
template <class T>
struct slope_by_differences {
    T slope{};
    T moved{};

    /// `f(step)` is the function at that distance.
    constexpr explicit slope_by_differences(const auto& f) {
        constexpr T width = sizeof(T) < sizeof(double) ? T(0.0625) : T(0.015625);
        T at[3]{};
        for (int k = 0; k < 3; ++k) {
            const T h = width / T(1 << k);
            at[k] = (f(h) - f(-h)) / (2 * h);
        }
        const T first = at[1] + (at[1] - at[0]) / T(3);
        const T second = at[2] + (at[2] - at[1]) / T(3);
        slope = second + (second - first) / T(15);
        moved = second - first;
    }
    bool is_smooth(T tolerance) const { return std::abs(moved) <= tolerance * (T(1) + std::abs(slope)); }
    bool agrees(T claimed, T tolerance) const {
        return std::abs(claimed - slope) <= tolerance * (T(1) + std::abs(slope));
    }
};

template <class T>
inline constexpr T tolerance_of = sizeof(T) < sizeof(double) ? T(2e-2) : T(1e-6);

/// Numbers that look random, the same at every run.
class random_numbers {
public:
    constexpr explicit random_numbers(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}

    template <class T>
    constexpr T between(double least, double most) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<T>(least + (most - least) * static_cast<double>(state_ >> 12) / 0x1p52);
    }

private:
    std::uint64_t state_;
};

}  // namespace ctgrad::checking
