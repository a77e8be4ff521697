// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "../numeric/elementary/cbrt.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"
#include "terminals.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = ∛x, f' = 1/(3 (∛x)²).
struct cube_root : elementwise<cube_root> {
    static constexpr notation written = function_notation({"∛(", "cbrt(", "\\sqrt[3]{"}, {")", ")", "}"});
    static constexpr operation_laws laws{.turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::cbrt(x);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return g.template is<number>(operands[0]) ? exact_root(g, g[operands[0]].value, 3) : -1;
    }
    // An odd function; what is known of products and powers, graph/identity_test/field_functions.hpp says.
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x * field.unknown(cube_root{}, x * x);
    }
    static constexpr auto slope(auto a) { return reciprocal(literal_type<3>{} * power(cbrt(a), 2)); }
};

}  // namespace operations

/// The cube root, entry by entry, of negative numbers too. The derivative at 0 is inf; that of s∛s is 0.
template <operand A>
constexpr auto cbrt(A a) {
    if constexpr (expression<A>) return applied_to<operations::cube_root, 0, A>{};
    else return apply<operations::cube_root>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto cbrt(A a, None...) {
    return operations::cube_root::value(detail::as_computed(a));
}

}  // namespace ctgrad
