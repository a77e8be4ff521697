// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/power.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 1/x, f' = −1/x².
struct multiplicative_inverse : elementwise<multiplicative_inverse> {
    static constexpr notation written = postfix({"^(∘−1)", ".^-1", "^{\\circ -1}"});
    static constexpr auto value(const auto& x) { return numeric::power<-1>(x); }
    static constexpr auto slope(auto a) { return -power(a, -2); }
};

}  // namespace operations

/// 1/x, entry by entry; inf at 0.
template <operand A>
constexpr auto reciprocal(A a) {
    return apply<operations::multiplicative_inverse>(a);
}

}  // namespace ctgrad
