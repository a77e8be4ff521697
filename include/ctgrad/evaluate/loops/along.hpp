// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad::evaluation {

/// The direction in which neighbouring entries are taken: along a row, down a column, or through all of them
/// row by row.
enum class along { row, column, flat };

constexpr along turned(along direction) {
    return direction == along::row ? along::column : direction == along::column ? along::row : along::flat;
}

}  // namespace ctgrad::evaluation
