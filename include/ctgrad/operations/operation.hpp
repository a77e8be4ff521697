// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/expression.hpp"
#include "../expression/property.hpp"
#include "laws.hpp"

namespace ctgrad {

/// What sums and multiples keep: where zeros are, and what is equal or opposite.
inline constexpr structure linear_structure = symmetric | skew_symmetric | diagonal;

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
    static constexpr structure keeps(structure a) {
        return (a & symmetric) |
               known_if(Derived::laws.keeps_zeros, a & (lower_triangular | upper_triangular)) |
               known_if(
                   Derived::laws.is_positive || (Derived::laws.keeps_signs && has(a, property::positive)),
                   property::positive);
    }
    static constexpr auto adjoint(auto a, auto l) { return hadamard(l, transpose(Derived::slope(a))); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) {
        return Derived::value(a(i, j));
    }
    /// The value in the integers modulo a prime, where `==` decides what is equal: of a function that Derived
    /// does not say more of, only that equal arguments give equal values is known.
    static constexpr auto over_field(const auto& x, const auto& field) { return field.unknown(Derived{}, x); }
};

/// A number made of all entries: finish(Σ term(a_ij)).
template <class Derived>
struct reduction {
    static constexpr int arity = 1;
    static constexpr bool is_reduction = true;
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr structure keeps(structure a) { return a & property::positive; }
    [[gnu::always_inline]] static constexpr auto finish(const auto& total) { return total; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int, int) {
        using field = decltype(a(0, 0));
        field total(0);
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j) total = total + Derived::term(a(i, j));
        return Derived::finish(total);
    }
};

}  // namespace operations
}  // namespace ctgrad
