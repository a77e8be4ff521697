// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "extreme_entry.hpp"

namespace ctgrad {
namespace operations {

struct smallest_first {
    static constexpr std::string_view name = "minimum";
    static constexpr std::string_view name_of_place = "place_of_minimum";
    static constexpr std::string_view name_in_c = "ctgrad_minimum";
    static constexpr std::string_view name_of_place_in_c = "ctgrad_place_of_minimum";
    static constexpr bool is_before(const auto& x, const auto& y) { return x < y; }
};

}  // namespace operations

/// The smallest entry, NaN where one is NaN. Where several are the smallest the derivative is that of the
/// first of them, row by row: one of the subgradients.
template <operand_or_number A>
constexpr auto minimum(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "minimum(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (!expression<A>) return harmless{};
    else if constexpr (A::shape.scalar()) return a;
    else return operations::extreme_entry<operations::smallest_first>::of(a);
}

}  // namespace ctgrad
