// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad::diagnostics {
namespace detail {

// A name that two bases of a class have is ambiguous there, whatever it names: so a member is found by its
// name, and templates and overloads too.
struct facts_name { int facts; };
struct value_name { int value; };
struct slope_name { int slope; };
struct shape_name { int shape; };
struct adjoint_name { int adjoint; };
struct entry_name { int entry; };
struct values_name { int values; };
struct jacobian_name { int jacobian; };

template <class Operation, class Name>
struct beside : Operation, Name {};

}  // namespace detail

// Does an operation of a user have the member? The words are printed with the assertion that failed, and the
// operation's name with them.
template <class Operation>
inline constexpr bool has_facts = !requires { &detail::beside<Operation, detail::facts_name>::facts; };
template <class Operation>
inline constexpr bool has_value = !requires { &detail::beside<Operation, detail::value_name>::value; };
template <class Operation>
inline constexpr bool has_slope = !requires { &detail::beside<Operation, detail::slope_name>::slope; };
template <class Operation>
inline constexpr bool has_shape_law = !requires { &detail::beside<Operation, detail::shape_name>::shape; };
template <class Operation>
inline constexpr bool has_adjoint = !requires { &detail::beside<Operation, detail::adjoint_name>::adjoint; };
template <class Operation>
inline constexpr bool has_entry = !requires { &detail::beside<Operation, detail::entry_name>::entry; };
template <class Operation>
inline constexpr bool has_values = !requires { &detail::beside<Operation, detail::values_name>::values; };
template <class Operation>
inline constexpr bool has_jacobian = !requires {
    &detail::beside<Operation, detail::jacobian_name>::jacobian;
};

template <class Operation>
inline constexpr bool has_entry_or_values = has_entry<Operation> != has_values<Operation>;

}  // namespace ctgrad::diagnostics
