// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::graph {

/// A real number that lies between two others, or of which nothing is known. Every operation rounds outwards
/// by more than it can be wrong, elementary functions by many times what they are (R. E. Moore, Interval
/// Analysis, 1966). So intervals without a common number are of different numbers.
struct interval {
    double low = 0;
    double high = 0;
    bool is_known = true;

    constexpr interval() = default;
    constexpr interval(int whole) : low(whole), high(whole) {}
    constexpr interval(double from, double to) : low(from), high(to) {}

    static constexpr interval unknown() {
        interval result;
        result.is_known = false;
        return result;
    }

    friend constexpr interval operator+(interval a, interval b) {
        return both(a, b) ? outwards(a.low + b.low, a.high + b.high, rounding) : unknown();
    }
    friend constexpr interval operator-(interval a) {
        return a.is_known ? interval{-a.high, -a.low} : unknown();
    }
    friend constexpr interval operator-(interval a, interval b) { return a + -b; }
    friend constexpr interval operator*(interval a, interval b) {
        if (!both(a, b)) return unknown();
        double least = a.low * b.low;
        double most = least;
        for (const double end : {a.low * b.high, a.high * b.low, a.high * b.high}) {
            if (end < least) least = end;
            if (end > most) most = end;
        }
        return outwards(least, most, rounding);
    }
    friend constexpr interval operator/(interval a, interval b) {
        if (!both(a, b) || !b.is_away_from_zero()) return unknown();
        return a * outwards(1 / b.high, 1 / b.low, rounding);
    }

    constexpr bool is_away_from_zero() const { return is_known && (low > 0 || high < 0); }
    /// The least size of a number between the ends.
    constexpr double least_size() const {
        if (!is_away_from_zero()) return 0;
        return low > 0 ? low : -high;
    }
    friend constexpr bool have_no_common_number(interval a, interval b) {
        return both(a, b) && (a.high < b.low || b.high < a.low);
    }

    /// A function entry by entry.
    template <class Operation>
    constexpr interval under() const;

private:
    template <class Operation, class... Listed>
    static constexpr bool is_any = (std::is_same_v<Operation, Listed> || ...);

    static constexpr double rounding = 0x1p-51;
    static constexpr double of_functions = 0x1p-46;
    static constexpr double tiny = 1e-300;
    static constexpr double huge = 1e100;

    static constexpr bool both(interval a, interval b) { return a.is_known && b.is_known; }
    static constexpr double size_of(double x) { return x < 0 ? -x : x; }
    // Beyond that numbers might overflow, which is no constant.
    static constexpr interval outwards(double from, double to, double relative) {
        if (!(size_of(from) < huge && size_of(to) < huge)) return unknown();
        return {from - (size_of(from) * relative + tiny), to + (size_of(to) * relative + tiny)};
    }
    // Of functions that nowhere change by more than their argument does.
    template <class Operation>
    constexpr interval near_the_middle() const {
        const double middle = low + (high - low) / 2;
        const double value = Operation::value(middle);
        const double radius = (high - low) + size_of(middle) * rounding + of_functions;
        return {value - radius, value + radius};
    }
};

template <class Operation>
constexpr interval interval::under() const {
    using namespace operations;
    constexpr bool steps = std::is_same_v<Operation, signum> || std::is_same_v<Operation, heaviside_step>;
    constexpr bool is_periodic = std::is_same_v<Operation, sine> || std::is_same_v<Operation, cosine>;
    constexpr bool is_exponential = is_any<Operation, exponential, hyperbolic_sine, hyperbolic_cosine>;
    constexpr bool rises =
        is_any<Operation, exponential, logarithm, square_root, cube_root, rectifier, arc_sine, arc_tangent,
               hyperbolic_sine, hyperbolic_tangent, area_hyperbolic_sine, area_hyperbolic_cosine,
               area_hyperbolic_tangent, logistic_sigmoid, smooth_rectifier, error_function> ||
        steps;
    if (!is_known) return unknown();
    if constexpr (is_periodic || is_exponential)
        if (size_of(low) > 200 || size_of(high) > 200) return unknown();
    if constexpr (steps)
        if (!is_away_from_zero()) return unknown();
    if constexpr (std::is_same_v<Operation, logarithm> || std::is_same_v<Operation, square_root>)
        if (low < 0x1p-100) return unknown();
    // near the ends the slope is infinite
    if constexpr (is_any<Operation, arc_sine, arc_cosine, area_hyperbolic_tangent>)
        if (!(-0.999 < low && high < 0.999)) return unknown();
    if constexpr (std::is_same_v<Operation, area_hyperbolic_cosine>)
        if (!(low > 1.001)) return unknown();
    if constexpr (std::is_same_v<Operation, tangent>) return under<sine>() / under<cosine>();
    else if constexpr (std::is_same_v<Operation, hyperbolic_cosine>)
        return (under<exponential>() + (-*this).under<exponential>()) / interval{2};
    else if constexpr (is_any<Operation, arc_cosine, complementary_error_function>)
        return outwards(Operation::value(high), Operation::value(low), of_functions);
    else if constexpr (std::is_same_v<Operation, multiplicative_inverse>) return interval{1} / *this;
    else if constexpr (std::is_same_v<Operation, absolute_value>)
        return is_away_from_zero() ? (low > 0 ? *this : -*this) : unknown();
    else if constexpr (is_periodic) return near_the_middle<Operation>();
    else if constexpr (rises) return outwards(Operation::value(low), Operation::value(high), of_functions);
    else return unknown();
}

}  // namespace ctgrad::graph
