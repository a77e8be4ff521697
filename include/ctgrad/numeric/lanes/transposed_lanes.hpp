// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sums_of_lanes.hpp"

namespace ctgrad::numeric {

/// W packs of W lanes as a matrix, transposed where they are: halves of groups of packs change places, then
/// quarters, and so on (Eklundh 1972).
template <class T, int W, int Half = W / 2>
[[gnu::always_inline]] inline void transpose_lanes(pack<T, W> (&x)[W]) {
    if constexpr (Half > 0) {
        constexpr std::make_integer_sequence<int, W> lanes{};
        for (int group = 0; group < W; group += 2 * Half)
            for (int k = group; k < group + Half; ++k) {
                const pack<T, W> upper = detail::halves_of<2 * Half, true>(x[k], x[k + Half], lanes);
                x[k] = detail::halves_of<2 * Half, false>(x[k], x[k + Half], lanes);
                x[k + Half] = upper;
            }
        transpose_lanes<T, W, Half / 2>(x);
    }
}

}  // namespace ctgrad::numeric
