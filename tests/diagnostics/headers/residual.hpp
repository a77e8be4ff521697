// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/ctgrad.hpp>

/// A function of a user's, in a header of the user's.
template <class Matrix, class Vector>
constexpr auto residual_of(Matrix coefficients, Vector unknowns) {
    return coefficients * unknowns - unknowns;
}
