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

}  // namespace detail
}  // namespace graph

template <operand Left, operand Right>
constexpr auto becomes(Left left, Right right);
template <class... Rules>
constexpr auto rule_table(Rules... rules);

namespace diagnostics {

/// Is a matrix known to be its own transpose, as every number is?
template <class E>
inline constexpr bool is_known_symmetric =
    E::shape.scalar() || has(graph::detail::known_of_expression<E>(), symmetric);
template <class E>
requires(!E::shape.square())
inline constexpr bool is_known_symmetric<E> = false;

}  // namespace diagnostics
}  // namespace ctgrad
