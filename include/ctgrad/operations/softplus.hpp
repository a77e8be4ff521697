// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/softplus.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = ln(1 + eˣ), f' = σ(x).
struct smooth_rectifier : elementwise<smooth_rectifier> {
    static constexpr notation written =
        function_notation({"softplus(", "softplus(", "\\operatorname{softplus}\\left("});
    static constexpr operation_laws laws{.is_positive = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::softplus(x);
    }
    static constexpr auto slope(auto a) { return sigmoid(a); }
    // ln(1 + eˣ) − x/2 is an even function
    static constexpr auto over_field(const auto& x, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        return x / field_number(2) + field.unknown(smooth_rectifier{}, x * x);
    }
};

}  // namespace operations

/// ln(1 + eˣ), entry by entry, without overflow.
template <operand A>
constexpr auto softplus(A a) {
    if constexpr (expression<A>) return applied_to<operations::smooth_rectifier, 0, A>{};
    else return apply<operations::smooth_rectifier>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto softplus(A a, None...) {
    return operations::smooth_rectifier::value(detail::as_computed(a));
}

}  // namespace ctgrad
