// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// v₁ v₂ … of a column: the determinant of a matrix that has it on its diagonal and nothing above, or nothing
/// below.
struct product_of_entries {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "product of the entries";
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr structure keeps(structure a) { return a & property::positive; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& v, int, int) {
        auto total = v(0, 0);
        for (int i = 1; i < v.rows(); ++i) total = total * v(i, 0);
        return total;
    }
};

}  // namespace ctgrad::program::steps
