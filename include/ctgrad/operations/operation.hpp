// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/expression.hpp"
#include "notation.hpp"

namespace ctgrad {

/// The adjoints of the two operands of a binary operation.
template <class Left, class Right>
struct both {
    Left left;
    Right right;
};
template <class Left, class Right>
both(Left, Right) -> both<Left, Right>;

namespace operations {

/// U = f(A), entry by entry. dU = f'(A) ∘ dA, so with df = tr(L dU):  L_A = L ∘ f'(A)ᵀ.
/// Derived says `value(x)`, the function of one number, and `slope(a)`, the expression f'(A).
template <class Derived>
struct elementwise {
    static constexpr int arity = 1;
    static constexpr bool is_elementwise = true;
    static constexpr dims shape(dims a) { return a; }
    static constexpr auto adjoint(auto a, auto l) { return hadamard(l, transpose(Derived::slope(a))); }
    static constexpr auto entry(const auto& a, int i, int j) { return Derived::value(a(i, j)); }
};

}  // namespace operations
}  // namespace ctgrad
