// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lanes.hpp"

namespace ctgrad::numeric {

namespace detail {

/// Of groups of L lanes the lower halves, or the upper ones.
template <int L, bool Upper, class T, int W, int... Lane>
[[gnu::always_inline]] inline pack<T, W / 2> halves_of(const pack<T, W>& x,
                                                       std::integer_sequence<int, Lane...>) {
    constexpr int from = Upper ? L / 2 : 0;
    pack<T, W / 2> half;
    half.lanes = __builtin_shufflevector(x.lanes, x.lanes, (Lane / (L / 2) * L + Lane % (L / 2) + from)...);
    return half;
}

/// The same of two packs: a group of one, then one of the other.
template <int L, bool Upper, class T, int W, int... Lane>
[[gnu::always_inline]] inline pack<T, W> halves_of(const pack<T, W>& a, const pack<T, W>& b,
                                                   std::integer_sequence<int, Lane...>) {
    constexpr int from = Upper ? L / 2 : 0;
    pack<T, W> both;
    both.lanes = __builtin_shufflevector(
        a.lanes, b.lanes, ((Lane % L < L / 2 ? 0 : W) + Lane / L * L + Lane % (L / 2) + from)...);
    return both;
}

/// What the lower halves and the upper ones add up to.
template <int L, class T, int W>
[[gnu::always_inline]] inline pack<T, W / 2> halves_added(const pack<T, W>& x) {
    constexpr std::make_integer_sequence<int, W / 2> lanes{};
    return halves_of<L, false>(x, lanes) + halves_of<L, true>(x, lanes);
}
template <int L, class T, int W>
[[gnu::always_inline]] inline pack<T, W> halves_added(const pack<T, W>& a, const pack<T, W>& b) {
    constexpr std::make_integer_sequence<int, W> lanes{};
    return halves_of<L, false>(a, b, lanes) + halves_of<L, true>(a, b, lanes);
}

/// The sums of groups of L lanes of one pack, side by side.
template <int L, class T, int W>
[[gnu::always_inline]] inline auto sums_of_groups(const pack<T, W>& x) {
    if constexpr (L == 1) return x;
    else return sums_of_groups<L / 2>(halves_added<L>(x));
}
/// Those of several packs, which become half as many.
template <int L, class T, int W, int Count>
[[gnu::always_inline]] inline auto sums_of_groups(const pack<T, W> (&x)[Count]) {
    if constexpr (Count == 1) {
        return sums_of_groups<L>(x[0]);
    } else {
        return [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
            const pack<T, W> halves[]{halves_added<L>(x[K], x[K + Count / 2])...};
            return sums_of_groups<L / 2>(halves);
        }(std::make_integer_sequence<int, Count / 2>{});
    }
}

/// The lanes of one pack, then those of another.
template <class T, int W>
[[gnu::always_inline]] inline pack<T, 2 * W> joined(const pack<T, W>& low, const pack<T, W>& high) {
    if constexpr (!fits_register<2 * W, T>) {
        return {low, high};
    } else {
        return [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
            pack<T, 2 * W> both;
            both.lanes = __builtin_shufflevector(low.lanes, high.lanes, Lane...);
            return both;
        }(std::make_integer_sequence<int, 2 * W>{});
    }
}

}  // namespace detail

/// The sum of the lanes, in pairs: (x₀ + x₂) + (x₁ + x₃).
template <class T, int W>
[[gnu::always_inline]] constexpr T sum_of_lanes(const lanes<T, W>& x) {
    if constexpr (W == 1) return x;
    else if constexpr (W == 2) return x[0] + x[1];
    else if constexpr (!detail::fits_register<W, T>) return sum_of_lanes<T, W / 2>(x.low + x.high);
    else return sum_of_lanes<T, W / 2>(detail::halves_added<W>(x));
}

/// Such sums of several packs, a power of two of them, side by side: what is added up of two packs fills one,
/// so that it takes about as many instructions as two sums.
template <class T, int W, int Count>
[[gnu::always_inline]] constexpr lanes<T, Count> sums_of_lanes(const lanes<T, W> (&x)[Count]) {
    static_assert((Count & (Count - 1)) == 0, "sums_of_lanes: a power of two");
    if constexpr (Count == 1) {
        return sum_of_lanes<T, W>(x[0]);
    } else if constexpr (!detail::fits_register<W, T>) {
        return [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
            const lanes<T, W / 2> halves[]{(x[K].low + x[K].high)...};
            return sums_of_lanes<T, W / 2>(halves);
        }(std::make_integer_sequence<int, Count>{});
    } else if constexpr (Count <= W) {
        return detail::sums_of_groups<W>(x);
    } else if constexpr (Count == 2) {
        return two_lanes(x[0], x[1]);
    } else {
        return [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
            const lanes<T, W> low[]{x[K]...};
            const lanes<T, W> high[]{x[K + Count / 2]...};
            return detail::joined(sums_of_lanes<T, W>(low), sums_of_lanes<T, W>(high));
        }(std::make_integer_sequence<int, Count / 2>{});
    }
}

}  // namespace ctgrad::numeric
