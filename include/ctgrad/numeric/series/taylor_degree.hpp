// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric::detail {

/// The degree at which the Taylor series of exp, sin and cos can end for arguments up to `bound` < 1: the
/// first n such that bound^n / n! is below a sixteenth of the relative precision of T.
template <class T, machine = this_machine>
constexpr int taylor_degree(T bound) {
    T term = T(1);
    int degree = 0;
    while (term > std::numeric_limits<T>::epsilon() / T(16)) {
        ++degree;
        term *= bound / static_cast<T>(degree);
    }
    return degree;
}

}  // namespace ctgrad::numeric::detail
