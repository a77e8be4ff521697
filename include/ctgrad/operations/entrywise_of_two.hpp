// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ones.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// A function of two numbers, entry by entry, that is no arithmetic. Derived says `value(x, y)`.
template <class Derived>
struct entrywise_of_two {
    static constexpr int arity = 2;
    static constexpr bool is_entrywise_of_two = true;
    static constexpr dims shape(dims a, dims) { return a; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return Derived::value(a(i, j), b(i, j));
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return make_entrywise_of_two<Derived>(g, operands);
    }
};

}  // namespace operations

namespace detail {

/// A number in the place of a matrix is all of its entries.
template <dims Shape, expression E>
constexpr auto spread(E e) {
    if constexpr (E::shape == Shape || Shape == dims{1, 1}) return e;
    else return e * ones<Shape.rows, Shape.columns>;
}

template <dims A, dims B>
inline constexpr dims common_shape = A == dims{1, 1} ? B : A;

}  // namespace detail

namespace diagnostics {

/// Are the shapes equal, or one of them that of a number, which is all entries of a matrix?
template <class, class>
inline constexpr bool fit_as_scalars_do = false;
template <template <int, int> class Left, template <int, int> class Right, int M, int N, int P, int Q>
inline constexpr bool fit_as_scalars_do<Left<M, N>, Right<P, Q>> =
    (M == P && N == Q) || (M == 1 && N == 1) || (P == 1 && Q == 1);

}  // namespace diagnostics
}  // namespace ctgrad
