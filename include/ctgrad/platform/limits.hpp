// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<limits>)
#include <limits>
#else

#include "type_traits.hpp"

namespace std {

// Of whole numbers compilers need no help, so nothing is said of them.
template <class T>
struct numeric_limits {
    static constexpr bool is_specialized = false;
    static constexpr int digits = 0;
};

template <>
struct numeric_limits<float> {
    static constexpr bool is_specialized = true;
    static constexpr bool is_iec559 = __FLT_HAS_INFINITY__ && __FLT_HAS_QUIET_NAN__;
    static constexpr int digits = __FLT_MANT_DIG__;
    static constexpr int max_exponent = __FLT_MAX_EXP__;
    static constexpr int min_exponent = __FLT_MIN_EXP__;
    static constexpr float epsilon() noexcept { return __FLT_EPSILON__; }
    static constexpr float max() noexcept { return __FLT_MAX__; }
    static constexpr float min() noexcept { return __FLT_MIN__; }
    static constexpr float infinity() noexcept { return __builtin_huge_valf(); }
    static constexpr float quiet_NaN() noexcept { return __builtin_nanf(""); }
};

template <>
struct numeric_limits<double> {
    static constexpr bool is_specialized = true;
    static constexpr bool is_iec559 = __DBL_HAS_INFINITY__ && __DBL_HAS_QUIET_NAN__;
    static constexpr int digits = __DBL_MANT_DIG__;
    static constexpr int max_exponent = __DBL_MAX_EXP__;
    static constexpr int min_exponent = __DBL_MIN_EXP__;
    static constexpr double epsilon() noexcept { return double(__DBL_EPSILON__); }
    static constexpr double max() noexcept { return double(__DBL_MAX__); }
    static constexpr double min() noexcept { return double(__DBL_MIN__); }
    static constexpr double infinity() noexcept { return __builtin_huge_val(); }
    static constexpr double quiet_NaN() noexcept { return __builtin_nan(""); }
};

template <>
struct numeric_limits<long double> {
    static constexpr bool is_specialized = true;
    static constexpr bool is_iec559 = __LDBL_HAS_INFINITY__ && __LDBL_HAS_QUIET_NAN__;
    static constexpr int digits = __LDBL_MANT_DIG__;
    static constexpr int max_exponent = __LDBL_MAX_EXP__;
    static constexpr int min_exponent = __LDBL_MIN_EXP__;
    static constexpr long double epsilon() noexcept { return __LDBL_EPSILON__; }
    static constexpr long double max() noexcept { return __LDBL_MAX__; }
    static constexpr long double min() noexcept { return __LDBL_MIN__; }
    static constexpr long double infinity() noexcept { return __builtin_huge_vall(); }
    static constexpr long double quiet_NaN() noexcept { return __builtin_nanl(""); }
};

}  // namespace std

#endif
