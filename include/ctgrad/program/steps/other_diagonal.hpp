// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// A with the column v in the place of its diagonal, which is not read: A − Diag(diag A) + Diag(v) without a
/// sum, in which v would lose digits beside a large diagonal.
struct other_diagonal {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "other diagonal";
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr structure keeps(structure a, structure) { return a & diagonal; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& v, int i, int j) {
        using field = decltype(a(i, j));
        return i == j ? field(v(i, 0)) : a(i, j);
    }
};

}  // namespace ctgrad::program::steps
