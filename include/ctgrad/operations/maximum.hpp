// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "extreme_entry.hpp"

namespace ctgrad {
namespace operations {

struct largest_first {
    static constexpr std::string_view name = "maximum";
    static constexpr std::string_view name_of_place = "place_of_maximum";
    static constexpr std::string_view name_in_c = "ctgrad_maximum";
    static constexpr std::string_view name_of_place_in_c = "ctgrad_place_of_maximum";
    static constexpr bool is_before(const auto& x, const auto& y) { return x > y; }
};

}  // namespace operations

/// The largest entry, NaN where one is NaN. Where several are the largest the derivative is that of the first
/// of them, row by row: one of the subgradients.
template <operand_or_number A>
constexpr auto maximum(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "maximum(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (!expression<A>) return harmless{};
    else if constexpr (A::shape.scalar()) return a;
    else return operations::extreme_entry<operations::largest_first>::of(a);
}

}  // namespace ctgrad
