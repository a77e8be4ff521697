// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/atan2.hpp"
#include "entrywise_of_two.hpp"
#include "hypot.hpp"

namespace ctgrad {
namespace operations {

/// C, entry by entry the angle of the point (b, a): tan C = A/B. With H = √(A² + B²), dC = (B ∘ dA − A ∘
/// dB)/H².
struct arc_tangent_of_two : entrywise_of_two<arc_tangent_of_two> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written =
        function_notation({"atan2(", "atan2(", "\\operatorname{atan2}\\left("});
    static constexpr bool is_irrational = true;
    static constexpr structure keeps(structure a, structure) {
        return a & property::positive;  // beside 0 it is 0, beside −0 it is π
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        const auto per_square = power(hypot(a, b), -2);
        return both{hadamard(l, transpose(hadamard(b, per_square))),
                    -hadamard(l, transpose(hadamard(a, per_square)))};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::atan2(x, y);
    }
    // an odd function of its first operand
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        return x * field.unknown(arc_tangent_of_two{}, x * x + field.unknown(arc_tangent_of_two{}, y));
    }
};

}  // namespace operations

/// The angle of the point (x, y), entry by entry of equal shapes, between −π and π: atan2(y, x), as in C. The
/// gradient at (0, 0), where there is none, is 0.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto atan2(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "atan2(A, B): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (expression<A> && expression<B>) {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>, "atan2(A, B): the shapes must be equal");
        return fitting<agree<left_shape_of<A>, right_shape_of<B>>,
                       applied_to<operations::arc_tangent_of_two, 0, A, B>>{};
    } else {
        return apply<operations::arc_tangent_of_two>(a, b);
    }
}

}  // namespace ctgrad
