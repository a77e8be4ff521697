// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/min_max.hpp"
#include "abs.hpp"
#include "where.hpp"

namespace ctgrad {
namespace operations {

/// C = min(A, B), entry by entry. dC is dB where b < a, and dA elsewhere, also where they are equal.
struct smaller_of_two : entrywise_of_two<smaller_of_two> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written = function_notation({"min(", "min(", "\\min\\left("});
    static constexpr structure keeps(structure a, structure b) {
        return a & b & (symmetric | lower_triangular | upper_triangular | property::positive);
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        const auto second = transpose(apply<less_than>(b, a));
        return both{apply<selection_elsewhere>(second, l), apply<selection_where>(second, l)};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::min(x, y);
    }
    // (a + b)/2 − |(a − b)/2|
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        const field_number half = field_number(1) / field_number(2);
        return half * (x + y) - absolute_value::over_field(half * (x - y), field);
    }
};

}  // namespace operations

namespace detail {

template <class Operation, class A, class B>
constexpr auto one_of_two(A a, B b) {
    if constexpr (expression<A> && expression<B>) {
        constexpr dims shape = common_shape<A::shape, B::shape>;
        if constexpr (A::shape == B::shape || A::shape.scalar() || B::shape.scalar())
            return apply<Operation>(spread<shape>(a), spread<shape>(b));
        else return harmless{};
    } else {
        return apply<Operation>(a, b);
    }
}

}  // namespace detail

/// The smaller of two numbers, entry by entry; of equal shapes, or one of the two a scalar. Where the entries
/// are equal the derivative is that of the first; where the second is NaN it is the first.
template <class A, class B>
requires(operand<A> || operand<B>)
constexpr auto min(const A& a, const B& b) {
    using namespace diagnostics;
    static_assert(are_expressions<A, B>, "min(A, B): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A> && expression<B>)
        static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<B>>,
                      "min(A, B): the shapes must be equal, or one of the two a scalar");
    return detail::one_of_two<operations::smaller_of_two>(a, b);
}
/// Of one type std::min would be as good.
template <operand A>
constexpr auto min(const A& a, const A& b) {
    return detail::one_of_two<operations::smaller_of_two>(a, b);
}
/// Of three or more, from the left.
template <class A, class B, class C, class... More>
requires(operand<A> || operand<B>)
constexpr auto min(const A& a, const B& b, const C& c, const More&... more) {
    return min(min(a, b), c, more...);
}

}  // namespace ctgrad
