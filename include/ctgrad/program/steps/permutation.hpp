// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// K A without the commutation matrix: the rows of A in its order, which the payload says.
struct rows_permuted {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr bool has_offset = true;
    static constexpr const char* name = "rows permuted";
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j, int payload) {
        const dims x = operations::commutation_matrix::of_payload(payload);
        if (x.count() == 0) return a(i, j);  // what an entry costs is asked without a payload
        return a(i % x.columns * x.rows + i / x.columns, j);
    }
};

/// A K: the columns of A in its order.
struct columns_permuted {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr bool has_offset = true;
    static constexpr const char* name = "columns permuted";
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j, int payload) {
        const dims x = operations::commutation_matrix::of_payload(payload);
        if (x.count() == 0) return a(i, j);
        return a(i, j % x.rows * x.columns + j / x.rows);
    }
};

}  // namespace ctgrad::program::steps
