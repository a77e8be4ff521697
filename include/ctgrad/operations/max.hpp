// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "min.hpp"

namespace ctgrad {
namespace operations {

/// C = max(A, B), entry by entry. dC is dB where a < b, and dA elsewhere, also where they are equal.
struct larger_of_two : entrywise_of_two<larger_of_two> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written = function_notation({"max(", "max(", "\\max\\left("});
    static constexpr structure keeps(structure a, structure b) {
        return (a & b & (symmetric | lower_triangular | upper_triangular)) | ((a | b) & property::positive);
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        const auto second = transpose(apply<less_than>(a, b));
        return both{apply<selection_elsewhere>(second, l), apply<selection_where>(second, l)};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::max(x, y);
    }
    // (a + b)/2 + |(a − b)/2|
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        const field_number half = field_number(1) / field_number(2);
        return half * (x + y) + absolute_value::over_field(half * (x - y), field);
    }
};

}  // namespace operations

/// The larger of two numbers, entry by entry; of equal shapes, or one of the two a scalar. Where the entries
/// are equal the derivative is that of the first; where the second is NaN it is the first.
template <class A, class B>
requires(operand<A> || operand<B>)
constexpr auto max(const A& a, const B& b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "max(A, B): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "max(A, B): the shapes must be equal, or one of the two a scalar");
    return detail::one_of_two<operations::larger_of_two>(a, b);
}
/// Of one type std::max would be as good.
template <operand A>
constexpr auto max(const A& a, const A& b) {
    return detail::one_of_two<operations::larger_of_two>(a, b);
}
/// Of three or more, from the left.
template <class A, class B, class C, class... More>
requires(operand<A> || operand<B>)
constexpr auto max(const A& a, const B& b, const C& c, const More&... more) {
    return max(max(a, b), c, more...);
}

}  // namespace ctgrad
