// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "addition.hpp"
#include "identity.hpp"
#include "kronecker.hpp"
#include "solve.hpp"
#include "transpose.hpp"
#include "unvec.hpp"
#include "vec.hpp"

namespace ctgrad {
namespace diagnostics {

template <class A, class B, class C>
inline constexpr bool is_sylvester = false;
template <int M, int N>
inline constexpr bool is_sylvester<left_has_shape<M, M>, right_has_shape<N, N>, has_shape<M, N>> = true;

}  // namespace diagnostics

/// The solution X of A X + X B = C: (I ⊗ A + Bᵀ ⊗ I) vec(X) = vec(C), solved by elimination with pivoting, in
/// about 2/3 (m n)³ operations for an m × n matrix C. Inf or NaN where A and −B share an eigenvalue, so that
/// there is no X or many. It is made of Kronecker products, so that its derivatives are theirs: the solutions
/// of other such equations.
template <class A, class B, class C>
requires(operand_or_number<A> && operand_or_number<B> && operand_or_number<C>)
constexpr auto sylvester(A a, B b, C c) {
    using namespace diagnostics;
    if constexpr (!expression<A> || !expression<B> || !expression<C>) {
        static_assert(is_expression<A> && is_expression<B> && is_expression<C>,
                      "sylvester(A, B, C): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!is_sylvester<left_shape_of<A>, right_shape_of<B>, has_shape_of<C>>) {
        static_assert(is_sylvester<left_shape_of<A>, right_shape_of<B>, has_shape_of<C>>,
                      "sylvester(A, B, C): A and B are square, C has A's rows and B's columns");
        return harmless{};
    } else {
        const auto system =
            kronecker(identity<B::shape.rows>, a) + kronecker(transpose(b), identity<A::shape.rows>);
        return unvec<A::shape.rows, B::shape.rows>(solve(system, vec(c)));
    }
}

}  // namespace ctgrad
