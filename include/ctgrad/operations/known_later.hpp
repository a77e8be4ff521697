// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

// What the library's operations that stand in no list say their laws with: known where graphs are.
namespace ctgrad {
namespace graph {

struct pattern;
struct condition;

template <property Wanted>
constexpr condition is(const pattern& w);
constexpr condition is_row(const pattern& w);
constexpr condition is_column(const pattern& w);

namespace detail {

/// What is known of an expression's value (graph/lowering/normal_graph.hpp).
template <class E>
constexpr structure known_of_expression();
/// Is it equal to its transpose (graph/identity_test/equality.hpp)?
template <class E>
constexpr bool is_its_own_transpose();

}  // namespace detail
}  // namespace graph

template <operand Left, operand Right>
constexpr auto becomes(Left left, Right right);
template <class... Rules>
constexpr auto rule_table(Rules... rules);

namespace diagnostics {

/// Is a matrix known to be its own transpose, as every number is?
template <class E>
inline constexpr bool is_known_symmetric = [] {
    if constexpr (E::shape.scalar()) return true;
    else if constexpr (!E::shape.square()) return false;
    else if constexpr (has(graph::detail::known_of_expression<E>(), symmetric)) return true;
    else return graph::detail::is_its_own_transpose<E>();
}();

}  // namespace diagnostics
}  // namespace ctgrad
