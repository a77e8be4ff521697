// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/power.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

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
template <operand A>
constexpr auto reciprocal(A a) {
    if constexpr (expression<A>) return applied_to<operations::multiplicative_inverse, 0, A>{};
    else return apply<operations::multiplicative_inverse>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto reciprocal(A a, None...) {
    return operations::multiplicative_inverse::value(detail::as_computed(a));
}

}  // namespace ctgrad
