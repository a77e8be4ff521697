// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/elementary/shift_of_exponents.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// The numbers that are taken off the exponents of a softmax, one for every column, so that none of them
/// overflows.
struct exponent_shift {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "largest exponent";
    static constexpr dims shape(dims a) { return {1, a.columns}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        return std::int64_t{a.rows()} * a.columns();
    }
    static constexpr structure keeps(structure) { return property::none; }
    template <int N, int Columns = 1, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        for (int j = 0; j < Columns; ++j) result[j] = numeric::shift_of_exponents<N, Columns>(a + j);
    }
};

/// A − s, a number taken off every entry, or one for every column off its entries.
struct entries_less {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.is_pointwise = true};
    static constexpr const char* name = "entries less a number";
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& s, int i, int j) {
        return a(i, j) - s(0, s.columns() == 1 ? 0 : j);
    }
};

}  // namespace ctgrad::program::steps
