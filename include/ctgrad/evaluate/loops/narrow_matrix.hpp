// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../program/measured_costs.hpp"
#include "kernel.hpp"

namespace ctgrad::evaluation {

/// Is it a matrix of many rows and few columns that lies in memory row by row, so that packs of its columns
/// are had by exchanging lanes (numeric/lanes/columns_of_rows.hpp)?
template <class Kernel, int Matrix>
constexpr bool is_narrow_matrix() {
    constexpr dims shape = Kernel::program[Matrix].shape;
    if constexpr (shape.columns < 2 || shape.columns > columns_of_narrow) return false;
    else if constexpr (shape.rows < 2 * Kernel::width) return false;
    else if constexpr (!numeric::detail::fits_register<Kernel::width, typename Kernel::number>) return false;
    else return Kernel::template is_in_memory<Matrix>();
}

/// Instructions that read W rows of so many numbers and exchange lanes: what one column is made of two packs
/// each is one instruction for packs of two, and mostly two for wider ones.
constexpr int cost_of_columns(int columns, int width) {
    const int packs_of_column = columns < width ? columns : width;
    return columns + columns * (packs_of_column - 1) * (width > 2 ? 2 : 1);
}

}  // namespace ctgrad::evaluation
