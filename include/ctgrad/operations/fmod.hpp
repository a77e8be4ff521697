// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/fmod.hpp"
#include "divide.hpp"
#include "entrywise_of_two.hpp"

namespace ctgrad {
namespace operations {

/// C = A − Q ∘ B with the whole part Q of A/B, towards 0, entry by entry. dC = dA − Q ∘ dB.
struct remainder_of_division : entrywise_of_two<remainder_of_division> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written = function_notation({"fmod(", "fmod(", "\\operatorname{fmod}\\left("});
    static constexpr bool is_irrational = true;
    static constexpr structure keeps(structure a, structure b) { return a & b & symmetric; }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{l, hadamard(l, transpose(divide(fmod(a, b) - a, b)))};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::fmod(x, y);
    }
    // of which nothing is known
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        return field.unknown(remainder_of_division{}, x + field.unknown(remainder_of_division{}, y));
    }
};

}  // namespace operations

/// The remainder of A/B with the sign of A, entry by entry of equal shapes, exactly. Derivatives are those
/// between the jumps: by A 1, by B −Q with the whole part Q of A/B.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto fmod(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "fmod(A, B): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (expression<A> && expression<B>) {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>, "fmod(A, B): the shapes must be equal");
        return fitting<agree<left_shape_of<A>, right_shape_of<B>>,
                       applied_to<operations::remainder_of_division, 0, A, B>>{};
    } else {
        return apply<operations::remainder_of_division>(a, b);
    }
}

}  // namespace ctgrad
