// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "scalar_multiple.hpp"
#include "sum.hpp"

namespace ctgrad {

/// The mean of all entries: their sum over their number.
template <operand_or_number A>
constexpr auto mean(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "mean(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return literal_type<1, A::shape.count()>{} * sum(a);
    else return harmless{};
}

}  // namespace ctgrad
