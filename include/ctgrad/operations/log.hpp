// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/log.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = ln x, f' = 1/x.
struct logarithm : elementwise<logarithm> {
    static constexpr operation_laws laws{};
    static constexpr notation written = function_notation({"ln(", "log(", "\\ln\\left("});
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::log(x);
    }
    static constexpr auto slope(auto a) { return reciprocal(a); }
    static constexpr int into_program(auto& to, int index) { return to.logarithm(index); }
};

}  // namespace operations

/// The natural logarithm, entry by entry: −inf at 0, NaN below; x ln x is 0 at 0. Of a square matrix this is
/// not its matrix logarithm.
template <operand A>
constexpr auto log(A a) {
    if constexpr (expression<A>) return applied_to<operations::logarithm, 0, A>{};
    else return apply<operations::logarithm>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto log(A a, None...) {
    return operations::logarithm::value(detail::as_computed(a));
}

}  // namespace ctgrad
