// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/power.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 1/x, f' = −1/x².
struct multiplicative_inverse : elementwise<multiplicative_inverse> {
    static constexpr notation written = postfix({"^(∘−1)", ".^-1", "^{\\circ -1}"});
    static constexpr operation_laws laws{.keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::power<-1>(x);
    }
    static constexpr auto over_field(const auto& x, const auto&) { return value(x); }
    static constexpr auto slope(auto a) { return -power(a, -2); }
};

}  // namespace operations

/// 1/x, entry by entry; inf at 0.
template <operand_or_number A>
constexpr auto reciprocal(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "reciprocal(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::multiplicative_inverse, 0, A>{};
    else return apply<operations::multiplicative_inverse>(a);
}

}  // namespace ctgrad
