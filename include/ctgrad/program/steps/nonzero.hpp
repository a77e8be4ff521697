// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/elementary/nonzero.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// x, or 1 where it is 0: the divisor of what is 0 there, too, and the argument of a logarithm that is
/// multiplied by it.
struct nonzero : operations::elementwise<nonzero> {
    static constexpr operations::operation_laws laws{.keeps_signs = true};
    static constexpr const char* name = "1 in place of 0";
    static constexpr int multiplications(int) { return 1; }
    static constexpr auto value(const auto& x) { return numeric::nonzero(x); }
};

}  // namespace ctgrad::program::steps
