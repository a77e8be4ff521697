// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/abs.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"
#include "sqrt.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = |x|, f' = sign x.
struct absolute_value : elementwise<absolute_value> {
    static constexpr notation written =
        function_notation({"abs(", "abs(", "\\left|"}, {")", ")", "\\right|"});
    static constexpr operation_laws laws{.halves_at_zero = 2,
                                         .turns = parity::even,
                                         .keeps_zeros = true,
                                         .keeps_signs = true,
                                         .multiplicative_for = numbers_that_come_out::all};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::abs(x);
    }
    // |x| = √x²
    static constexpr auto over_field(const auto& x, const auto& field) {
        return field.unknown(square_root{}, x * x);
    }
    static constexpr auto slope(auto a) { return sign(a); }
};

}  // namespace operations

/// The absolute value, entry by entry.
template <operand A>
constexpr auto abs(A a) {
    if constexpr (expression<A>) return applied_to<operations::absolute_value, 0, A>{};
    else return apply<operations::absolute_value>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto abs(A a, None...) {
    return operations::absolute_value::value(detail::as_computed(a));
}

}  // namespace ctgrad
