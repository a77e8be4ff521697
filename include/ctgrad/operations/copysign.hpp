// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/copysign.hpp"
#include "abs.hpp"
#include "entrywise_of_two.hpp"
#include "sign.hpp"

namespace ctgrad {
namespace operations {

/// C = |A| with the signs of B, entry by entry. dC = sign A ∘ copysign(1, B) ∘ dA: zeros, too, have a sign.
struct sign_transfer : entrywise_of_two<sign_transfer> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written =
        function_notation({"copysign(", "copysign(", "\\operatorname{copysign}\\left("});
    static constexpr bool is_irrational = true;
    static constexpr structure keeps(structure a, structure b) {
        // zeros of either sign need not stand symmetrically
        return (a & b & property::positive) | (a & (lower_triangular | upper_triangular));
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{hadamard(l, transpose(hadamard(sign(a), apply<sign_transfer>(ones_like(b), b)))),
                    zeros_like(l)};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::copysign(x, y);
    }
    // |a| times what depends on b alone
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        return absolute_value::over_field(x, field) * field.unknown(sign_transfer{}, y);
    }
};

}  // namespace operations

/// |A| with the signs of B, those of zeros too, entry by entry of equal shapes. The derivative by A is 0
/// where an entry of A is 0, and that by B is 0.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto copysign(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "copysign(A, B): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (expression<A> && expression<B>) {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>, "copysign(A, B): the shapes must be equal");
        return fitting<agree<left_shape_of<A>, right_shape_of<B>>,
                       applied_to<operations::sign_transfer, 0, A, B>>{};
    } else {
        return apply<operations::sign_transfer>(a, b);
    }
}

}  // namespace ctgrad
