// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "../numeric/elementary/sqrt.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"
#include "terminals.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = √x, f' = 1/(2√x).
struct square_root : elementwise<square_root> {
    static constexpr notation written = function_notation({"√(", "sqrt(", "\\sqrt{"}, {")", ")", "}"});
    static constexpr operation_laws laws{.halves_at_zero = 1, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::sqrt(x);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return g.template is<number>(operands[0]) ? exact_root(g, g[operands[0]].value) : -1;
    }
    static constexpr auto slope(auto a) { return reciprocal(literal_type<2>{} * sqrt(a)); }
};

}  // namespace operations

/// The square root, entry by entry: NaN below 0. The derivative at 0 is inf; that of s√s is 0. Of a square
/// matrix this is not the root of the matrix.
template <operand A>
constexpr auto sqrt(A a) {
    if constexpr (expression<A>) return applied_to<operations::square_root, 0, A>{};
    else return apply<operations::square_root>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto sqrt(A a, None...) {
    return operations::square_root::value(detail::as_computed(a));
}

}  // namespace ctgrad
