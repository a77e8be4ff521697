// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "expression.hpp"

namespace ctgrad {

/// Base of expressions that another one defines: the member `definition`, in which variables may stand that
/// no finished graph contains, and the list `written_with` of what the user wrote.
struct defined_base : expression_base {};

template <class E>
concept defined_expression = std::is_base_of<defined_base, E>::value;

}  // namespace ctgrad
