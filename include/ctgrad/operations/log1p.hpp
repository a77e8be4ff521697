// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/log1p.hpp"
#include "addition.hpp"
#include "log.hpp"
#include "ones.hpp"
#include "operation.hpp"
#include "reciprocal.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = ln(1 + x), f' = 1/(1 + x).
struct logarithm_of_one_plus : elementwise<logarithm_of_one_plus> {
    static constexpr notation written =
        function_notation({"log1p(", "log1p(", "\\operatorname{log1p}\\left("});
    static constexpr operation_laws laws{.halves_at_zero = 2, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::log1p(x);
    }
    static constexpr auto over_field(const auto& x, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        return field.unknown(logarithm{}, x + field_number(1));
    }
    static constexpr auto slope(auto a) { return reciprocal(ones_like(a) + a); }
};

}  // namespace operations

/// ln(1 + x), entry by entry, as exact for small x as for large ones: −inf at −1, NaN below.
template <operand A>
constexpr auto log1p(A a) {
    if constexpr (expression<A>) return applied_to<operations::logarithm_of_one_plus, 0, A>{};
    else return apply<operations::logarithm_of_one_plus>(a);
}

}  // namespace ctgrad
