// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "product.hpp"
#include "transpose.hpp"
#include "unit.hpp"

namespace ctgrad {

/// Entry i of a column or a row, as a scalar; i counts from 0. It is the product e_iᵀx (or x e_i), so that
/// derivatives follow from those of products: the derivative by x is e_iᵀ.
template <int I, class A>
constexpr auto element(A a) {
    using namespace diagnostics;
    if constexpr (!expression<A>) {
        static_assert(is_expression<A>,
                      "element<i>(x): a plain number is not an expression and has no elements");
        return harmless{};
    } else if constexpr (!is_vector<has_shape_of<A>>) {
        static_assert(is_vector<has_shape_of<A>>,
                      "element<i>(x): x must be a vector; of a matrix write element<i, j>(A)");
        return harmless{};
    } else if constexpr (!is_index<I, has_count<A::shape.count()>>) {
        static_assert(is_index<I, has_count<A::shape.count()>>,
                      "element<i>(x): i counts from 0, so it must be at least 0 and below the length of x");
        return harmless{};
    } else if constexpr (A::shape.column()) {
        return transpose(unit<A::shape.rows, I>) * a;
    } else {
        return a * unit<A::shape.columns, I>;
    }
}

/// Entry (i, j) of a matrix, as a scalar; both count from 0. It is the product e_iᵀA e_j.
template <int I, int J, class A>
constexpr auto element(A a) {
    using namespace diagnostics;
    if constexpr (!expression<A>) {
        static_assert(is_expression<A>,
                      "element<i, j>(A): a plain number is not an expression and has no elements");
        return harmless{};
    } else if constexpr (!are_indices<I, has_rows_of<A>, J, has_columns_of<A>>) {
        static_assert(are_indices<I, has_rows_of<A>, J, has_columns_of<A>>,
                      "element<i, j>(A): rows and columns count from 0, so i must be below the rows and j "
                      "below the columns of A");
        return harmless{};
    } else {
        return transpose(unit<A::shape.rows, I>) * a * unit<A::shape.columns, J>;
    }
}

}  // namespace ctgrad
