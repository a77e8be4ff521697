// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measured_costs.hpp"

namespace ctgrad::program {

/// How many of a product's terms are added up before the sums wait where the result will be. What every tile
/// reads again, `row` entries of one factor for each term, has to stay in the fastest cache.
constexpr int terms_at_once(int inner, int row, int singles, int bytes_of_entry) {
    const int bytes = row * bytes_of_entry;
    if (inner * bytes <= 2 * evaluation::bytes_in_cache || singles < 8) return inner;
    const int terms = evaluation::bytes_in_cache / bytes / 2 * 2;
    return terms < 16 ? 16 : terms;
}

}  // namespace ctgrad::program
