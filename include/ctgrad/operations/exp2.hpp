// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/exp2.hpp"
#include "log.hpp"
#include "operation.hpp"
#include "scalar_multiple.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 2ˣ, f' = ln 2 · 2ˣ.
struct exponential_of_two : elementwise<exponential_of_two> {
    static constexpr notation written = function_notation({"exp2(", "exp2(", "\\operatorname{exp2}\\left("});
    static constexpr operation_laws laws{.is_positive = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::exp2(x);
    }
    static constexpr auto slope(auto a) { return log(whole_number(a, 2)) * exp2(a); }
};

}  // namespace operations

/// 2ˣ, entry by entry; exact where x is a whole number.
template <operand A>
constexpr auto exp2(A a) {
    if constexpr (expression<A>) return applied_to<operations::exponential_of_two, 0, A>{};
    else return apply<operations::exponential_of_two>(a);
}

}  // namespace ctgrad
