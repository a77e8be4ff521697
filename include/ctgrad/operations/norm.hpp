// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/norm.hpp"
#include "operation.hpp"
#include "sqrt.hpp"
#include "squared_norm.hpp"

namespace ctgrad {
namespace operations {

/// c = ‖A‖, the square root of the sum of the squared entries.   dc = tr(Aᵀ dA) / ‖A‖, so L_A = l Aᵀ / ‖A‖.
/// At A = 0, where the norm has no derivative, A / ‖A‖ is 0: the middle one of the subgradients. Its second
/// derivatives are NaN there.
/// Value: where the sum of squares leaves the range of numbers, it is that of scaled entries.
struct euclidean_norm : reduction<euclidean_norm> {
    static constexpr operation_laws laws{.halves_at_zero = 2, .turns = parity::even};
    static constexpr notation written =
        function_notation({"‖", "norm(", "\\left\\|"}, {"‖", ")", "\\right\\|"});
    static constexpr structure keeps(structure a) { return positive_semidefinite | (a & property::positive); }
    static constexpr auto adjoint(auto a, auto l) { return l * transpose(a) / norm(a); }
    [[gnu::always_inline]] static constexpr auto term(const auto& x) { return x * x; }
    [[gnu::always_inline]] static constexpr auto finish(const auto& total) { return numeric::sqrt(total); }
    static constexpr auto over_field(const auto& a, const auto& field) {
        return field.unknown(square_root{}, squared_euclidean_norm::entry(a, 0, 0));
    }
};

}  // namespace operations

/// The Euclidean norm ‖x‖₂ of a vector, the Frobenius norm of a matrix. x / norm(x) is 0 at x = 0, and so is
/// the gradient.
template <operand A>
constexpr auto norm(A a) {
    if constexpr (expression<A>) return applied_to<operations::euclidean_norm, 0, A>{};
    else return apply<operations::euclidean_norm>(a);
}

/// A number is rejected, unless std::norm is visible too: it takes one parameter, so it is preferred.
template <class A, class... None>
requires(std::is_arithmetic_v<A> && sizeof...(None) == 0)
constexpr auto norm(A a, None...) {
    static_assert(diagnostics::are_expressions<A>,
                  "norm(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::euclidean_norm, 0, A>{};
    else return apply<operations::euclidean_norm>(a);
}

}  // namespace ctgrad
