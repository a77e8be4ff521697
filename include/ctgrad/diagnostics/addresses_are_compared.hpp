// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"

namespace ctgrad::diagnostics {

template <class Type>
inline constexpr char place = 0;
template <class Type>
concept told_apart = requires { typename std::bool_constant<(&place<Type> != &place<Type*>)>; };

/// Types are told apart by the addresses of objects that belong to them (graph/expression_graph.hpp).
inline constexpr bool addresses_are_compared = told_apart<int>;
static_assert(
    addresses_are_compared,
    "ctgrad compares addresses while compiling, which g++ does not do under -fsanitize=undefined or "
    "-fno-delete-null-pointer-checks; compile without these, or with clang");

}  // namespace ctgrad::diagnostics
