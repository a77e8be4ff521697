// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/elementary/shift_of_exponents.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// The number that is taken off the exponents of a softmax, so that none of them overflows.
struct exponent_shift {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "largest exponent";
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) { return a.rows(); }
    static constexpr structure keeps(structure) { return property::none; }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        *result = numeric::shift_of_exponents<N>(a);
    }
};

/// A − s, a number taken off every entry.
struct entries_less {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.is_pointwise = true};
    static constexpr const char* name = "entries less a number";
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& s, int i, int j) {
        return a(i, j) - s(0, 0);
    }
};

}  // namespace ctgrad::program::steps
