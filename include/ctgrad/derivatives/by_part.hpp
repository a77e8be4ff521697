// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "directional_derivative.hpp"
#include "gradient.hpp"
#include "jacobian.hpp"

namespace ctgrad::detail {

/// The derivative by a part of a variable: by one entry it is that in the direction of the entry, of a scalar
/// the same part of its gradient, of a column by a column the columns of the Jacobian that belong to the
/// part.
template <class Part, class F, class L>
constexpr auto by_part(F f, L) {
    using of = part<Part>;
    constexpr typename of::variable x{};
    constexpr bool numerator = L::value == layout::numerator;
    if constexpr (F::shape.scalar()) {
        const auto gradient_of_part = of::taken_from(gradient(f, x));
        if constexpr (numerator) return transpose(gradient_of_part);
        else return gradient_of_part;
    } else if constexpr (Part::shape.scalar()) {
        const auto along = directional_derivative(f, x, of::placed(literal_type<1>{}));
        if constexpr (numerator) return along;
        else return transpose(along);
    } else {
        return jacobian(f, Part{}, L{});
    }
}

}  // namespace ctgrad::detail
