// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "coefficients.hpp"
#include "inverses.hpp"
#include "late_numbers.hpp"
#include "quotient_rule.hpp"
#include "shared_multiples.hpp"
#include "straight_costs.hpp"
#include "turned_differences.hpp"

namespace ctgrad::program {

/// When the result of a pass is kept. A pass that finds nothing to do gives back what it was given.
enum class kept {
    always,
    where_cheaper,  // fewer instructions (`cost_of`), or as many of which fewer wait
    where_sooner    // less time (`time_of`), since less waits for divisions, though in more instructions
};

/// A way to make straight-line code better.
struct straight_pass {
    straight_code (*pass)(const straight_code&);
    kept when;
};

/// All of them, in their order. Dead-code elimination is none of them: no pass leaves what is not needed.
inline constexpr straight_pass straight_passes[]{
    // y x⁻² = (y x⁻¹) x⁻¹ where there are other divisions by x
    {with_inverse_squares_split, kept::always},
    // y/x = y x⁻¹ and z/x = z x⁻¹
    {with_inverses_shared, kept::always},
    // (ax + by)z = (az)x + (bz)y where x and y wait for a division, as products do, or divisions themselves
    {with_late_products_last, kept::where_sooner},
    {with_late_divisions_last, kept::where_sooner},
    // 2(ax − by) and 2(cx + dy): x and y are doubled, once
    {with_coefficients_moved, kept::where_cheaper},
    // 2(ab), (2b)b and b(2c): b is doubled, once
    {with_multiples_shared, kept::where_cheaper},
    // −(a − b) = b − a
    {with_differences_turned, kept::always},
    // du v⁻¹ − (u v⁻²) dv = (du − (u v⁻¹) dv) v⁻¹
    {with_quotient_rule, kept::where_cheaper},
};

constexpr bool is_cheaper(const straight_code& code, const straight_code& than) {
    const std::int64_t cost = cost_of(code);
    const std::int64_t other = cost_of(than);
    return cost < other || (cost == other && time_of(code) < time_of(than));
}
/// Small gains are left to the passes behind, which find them with fewer instructions.
constexpr bool is_sooner(const straight_code& code, const straight_code& than) {
    const std::int64_t time = time_of(than);
    return time_of(code) < time - time / least_gain_of_time;
}

inline constexpr int number_of_passes = sizeof(straight_passes) / sizeof(straight_passes[0]);

/// The code after some of the passes. What loops do as cheaply is not made sooner.
constexpr straight_code improved(straight_code code, std::int64_t cost_of_loops, int first = 0,
                                 int end = number_of_passes) {
    for (int k = first; k < end; ++k) {
        const auto& [pass, when] = straight_passes[k];
        if (when == kept::where_sooner && cost_of(code) >= cost_of_loops) continue;
        straight_code other = pass(code);
        if (when == kept::where_cheaper && !is_cheaper(other, code)) continue;
        if (when == kept::where_sooner && (cost_of(other) >= cost_of_loops || !is_sooner(other, code)))
            continue;
        code = static_cast<straight_code&&>(other);
    }
    return code;
}

}  // namespace ctgrad::program
