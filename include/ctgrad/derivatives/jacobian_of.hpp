// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative_type.hpp"
#include "../expression/jacobian_type.hpp"

namespace ctgrad::detail {

/// The type of jacobian(U, X).
template <class U, class X>
using jacobian_of =
    std::conditional_t<U::shape.column() && X::shape.column(), derivative_type<U, X, layout::numerator>,
                       jacobian_type<U, X, layout::numerator>>;

}  // namespace ctgrad::detail
