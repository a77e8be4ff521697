// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"

namespace ctgrad::diagnostics {
namespace member_names {

// A name that two bases of a class have is ambiguous there, whatever it names: so a member is found by its
// name, and templates and overloads too.
struct facts_name {
    int facts;
};
struct value_name {
    int value;
};
struct slope_name {
    int slope;
};
struct shape_name {
    int shape;
};
struct adjoint_name {
    int adjoint;
};
struct entry_name {
    int entry;
};
struct values_name {
    int values;
};
struct inputs_name {
    int inputs;
};
struct outputs_name {
    int outputs;
};
struct jacobian_name {
    int jacobian;
};
struct table_name {
    int table;
};

template <class Operation, class Name>
struct beside : Operation, Name {};
// Of a final class nothing is found; that it is final is said first.
template <class Operation, class Name>
requires std::is_final_v<Operation>
struct beside<Operation, Name> : Name {};

}  // namespace member_names

// Does an operation of a user have the member? The words are printed with the assertion that failed, and the
// operation's name with them.
template <class Operation>
inline constexpr bool has_facts =
    !requires { &member_names::beside<Operation, member_names::facts_name>::facts; };
template <class Operation>
inline constexpr bool has_value =
    !requires { &member_names::beside<Operation, member_names::value_name>::value; };
template <class Operation>
inline constexpr bool has_slope =
    !requires { &member_names::beside<Operation, member_names::slope_name>::slope; };
template <class Operation>
inline constexpr bool has_shape_law =
    !requires { &member_names::beside<Operation, member_names::shape_name>::shape; };
template <class Operation>
inline constexpr bool has_adjoint =
    !requires { &member_names::beside<Operation, member_names::adjoint_name>::adjoint; };
template <class Operation>
inline constexpr bool has_entry =
    !requires { &member_names::beside<Operation, member_names::entry_name>::entry; };
template <class Operation>
inline constexpr bool has_values =
    !requires { &member_names::beside<Operation, member_names::values_name>::values; };
template <class Operation>
inline constexpr bool has_inputs =
    !requires { &member_names::beside<Operation, member_names::inputs_name>::inputs; };
template <class Operation>
inline constexpr bool has_outputs =
    !requires { &member_names::beside<Operation, member_names::outputs_name>::outputs; };
template <class Operation>
inline constexpr bool has_jacobian =
    !requires { &member_names::beside<Operation, member_names::jacobian_name>::jacobian; };

template <class Rules>
inline constexpr bool has_table =
    !requires { &member_names::beside<Rules, member_names::table_name>::table; };
template <>
inline constexpr bool has_table<void> = true;

template <class Operation>
inline constexpr bool is_not_final = !std::is_final_v<Operation>;

template <class Operation>
inline constexpr bool has_entry_or_values = has_entry<Operation> != has_values<Operation>;

}  // namespace ctgrad::diagnostics
