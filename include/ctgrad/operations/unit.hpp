// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The unit vector e_i, a column; the index counts from 0.
struct unit_vector {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{.is_selection = true};
    static constexpr structure known = property::constant | property::one_hot;
    static constexpr notation written{{"e", "e", "e_"}};
    static constexpr auto print(const auto& to, int index) { return to.unit_of(index); }
    template <class T>
    [[gnu::always_inline]] static constexpr T entry(int index, int i, int) {
        return T(i == index ? 1 : 0);
    }
};

}  // namespace operations

namespace diagnostics {

/// What `unit` is where there is no such vector. To use it is to copy it, which says why.
template <int N, int I>
struct no_unit : constant<operations::unit_vector, (N > 0 ? N : 1), 1, 0> {
    constexpr no_unit() = default;
    constexpr no_unit(const no_unit&) {
        static_assert(is_index<I, has_rows<N>>,
                      "unit<n, i>: i counts from 0, so it must be at least 0 and below n");
    }
};

}  // namespace diagnostics

/// The unit vector e_i of n entries; i counts from 0.
template <int N, int I>
inline constexpr std::conditional_t<diagnostics::is_index<I, has_rows<N>>,
                                    constant<operations::unit_vector, N, 1, I>, diagnostics::no_unit<N, I>>
    unit{};

}  // namespace ctgrad
