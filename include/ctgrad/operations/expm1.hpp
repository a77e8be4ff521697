// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/expm1.hpp"
#include "exp.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = eˣ − 1, f' = eˣ.
struct exponential_less_one : elementwise<exponential_less_one> {
    static constexpr notation written =
        function_notation({"expm1(", "expm1(", "\\operatorname{expm1}\\left("});
    static constexpr operation_laws laws{.halves_at_zero = 2, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::expm1(x);
    }
    static constexpr auto slope(auto a) { return exp(a); }
};

}  // namespace operations

/// eˣ − 1, entry by entry, as exact for small x as for large ones.
template <operand A>
constexpr auto expm1(A a) {
    if constexpr (expression<A>) return applied_to<operations::exponential_less_one, 0, A>{};
    else return apply<operations::exponential_less_one>(a);
}

}  // namespace ctgrad
