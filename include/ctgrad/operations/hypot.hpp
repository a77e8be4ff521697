// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/hypot.hpp"
#include "entrywise_of_two.hpp"
#include "sqrt.hpp"

namespace ctgrad {
namespace operations {

/// C = √(A² + B²), entry by entry, the squares being in range or not. dC = A/C ∘ dA + B/C ∘ dB.
struct hypotenuse : entrywise_of_two<hypotenuse> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written =
        function_notation({"hypot(", "hypot(", "\\operatorname{hypot}\\left("});
    static constexpr bool is_irrational = true;
    static constexpr structure keeps(structure a, structure b) {
        return (a & b & (symmetric | lower_triangular | upper_triangular)) | ((a | b) & property::positive);
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        const auto length = hypot(a, b);
        return both{hadamard(l, transpose(divide(a, length))), hadamard(l, transpose(divide(b, length)))};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::hypot(x, y);
    }
    // as √ of the sum has it
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        return field.unknown(square_root{}, x * x + y * y);
    }
};

}  // namespace operations

/// √(A² + B²) entry by entry, of equal shapes, without a square that over- or underflows. The gradient at (0,
/// 0) is 0.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto hypot(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "hypot(A, B): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (expression<A> && expression<B>) {
        static_assert(agree<left_shape_of<A>, right_shape_of<B>>, "hypot(A, B): the shapes must be equal");
        return fitting<agree<left_shape_of<A>, right_shape_of<B>>,
                       applied_to<operations::hypotenuse, 0, A, B>>{};
    } else {
        return apply<operations::hypotenuse>(a, b);
    }
}

}  // namespace ctgrad
