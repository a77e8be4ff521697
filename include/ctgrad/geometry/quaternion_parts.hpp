// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/block.hpp"
#include "../operations/element.hpp"

namespace ctgrad {
namespace diagnostics {

template <class Shape>
inline constexpr bool is_quaternion = false;
template <>
inline constexpr bool is_quaternion<has_shape<4, 1>> = true;

}  // namespace diagnostics

namespace detail {

/// Of a quaternion (w, x, y, z) the number w and the column (x, y, z).
template <expression Q>
constexpr auto scalar_part(Q q) {
    return element<0>(q);
}
template <expression Q>
constexpr auto vector_part(Q q) {
    return block<1, 0, 3, 1>(q);
}

}  // namespace detail
}  // namespace ctgrad
