// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <Eigen/Dense>

#include "../suite/numbers.hpp"

namespace benchmarks {

template <std::size_t rows, std::size_t columns>
using row_major = Eigen::Matrix<double, static_cast<int>(rows), static_cast<int>(columns), Eigen::RowMajor>;
template <std::size_t n>
using column = Eigen::Matrix<double, static_cast<int>(n), 1>;

/// Our arrays as Eigen sees them, without a copy.
template <std::size_t rows, std::size_t columns>
auto mapped(const std::array<std::array<double, columns>, rows>& entries) {
    return Eigen::Map<const row_major<rows, columns>>(entries[0].data());
}
template <std::size_t rows, std::size_t columns>
auto mapped(std::array<std::array<double, columns>, rows>& entries) {
    return Eigen::Map<row_major<rows, columns>>(entries[0].data());
}
template <std::size_t n>
auto mapped(const std::array<double, n>& entries) {
    return Eigen::Map<const column<n>>(entries.data());
}
template <std::size_t n>
auto mapped(std::array<double, n>& entries) {
    return Eigen::Map<column<n>>(entries.data());
}

}  // namespace benchmarks
