// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/user_operation.hpp"

namespace ctgrad::graph {

struct reference;
struct rule_set;

using adjoint_function = both<reference, reference> (*)(reference a, reference b, reference l, int payload);

/// What the algebra and the printer know of an operation of a user. Graphs point to it, and two operations
/// are one where the address is the same.
struct user_laws {
    operation_facts facts{};
    int arity = 1;
    bool is_foreign = false;  // of operands of one shape
    dims (*unary_shape)(dims) = nullptr;
    dims (*binary_shape)(dims, dims) = nullptr;
    adjoint_function adjoint = nullptr;
    const rule_set& (*rules)() = nullptr;
    std::int64_t (*counted_flops)(dims a, dims b) = nullptr;  // of an arithmetic one
};

/// Are there rules for it?
template <class Operation>
inline constexpr bool has_rules = false;
template <class Operation>
requires requires { typename Operation::rules; }
inline constexpr bool has_rules<Operation> = !std::is_void_v<typename Operation::rules>;

namespace detail {

template <class Operation>
constexpr both<reference, reference> adjoint_of(reference a, reference b, reference l, int payload);

template <class Operation>
constexpr const rule_set& rules_of_user();

template <class Operation>
constexpr std::int64_t counted_flops(dims a, dims b);

template <class Operation>
constexpr user_laws make_user_laws() {
    user_laws laws{.facts = Operation::facts, .arity = Operation::arity};
    laws.is_foreign = requires { Operation::is_foreign; };
    if constexpr (Operation::arity == 1) laws.unary_shape = &Operation::shape;
    else laws.binary_shape = &Operation::shape;
    if constexpr (diagnostics::has_adjoint<Operation>) laws.adjoint = &adjoint_of<Operation>;
    if constexpr (has_rules<Operation>) laws.rules = &rules_of_user<Operation>;
    if constexpr (Operation::facts.is_arithmetic) laws.counted_flops = &counted_flops<Operation>;
    return laws;
}

}  // namespace detail

/// The laws of an operation of a user.
template <class Operation>
inline constexpr user_laws laws_of = detail::make_user_laws<Operation>();

/// A table of them, in a graph under construction: an operation's place.
constexpr int place_in(const auto& table, const user_laws* laws) {
    int place = 0;
    while (place < table.size() && table[place] != laws) ++place;
    return place;
}

}  // namespace ctgrad::graph
