// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_form/normal_form.hpp"
#include "rules/coefficient_rules.hpp"
#include "rules/rules.hpp"
#include "rules/user_rules.hpp"

namespace ctgrad::graph {
namespace detail {

// Every operation's own rule behind one signature. An operation that has operands and no adjoint does not
// compile.
template <class Operation>
constexpr both<reference, reference> adjoint_of(reference a, [[maybe_unused]] reference b, reference l,
                                                [[maybe_unused]] int payload) {
    if constexpr (requires { Operation::has_exponent; }) {
        const reference result = Operation::adjoint(a, l, payload);
        return {result, result};
    } else if constexpr (Operation::arity == 1) {
        const reference result = Operation::adjoint(a, l);
        return {result, result};
    } else if constexpr (Operation::arity == 2) {
        const auto result = Operation::adjoint(a, b, l);
        return {result.left, result.right};
    } else {
        return {l, l};
    }
}

template <class List>
struct adjoint_table;
template <class... Operations>
struct adjoint_table<operations::list<Operations...>> {
    static constexpr adjoint_function entries[sizeof...(Operations)]{&adjoint_of<Operations>...};
};

}  // namespace detail

/// The library's rules as graphs know them.
template <class Pattern>
struct algebra_of {
    using of = rules<Pattern>;
    static constexpr rule_index simplification{of::definitions,
                                               of::transposes,
                                               of::constant_results,
                                               of::scalars,
                                               of::scalar_factors,
                                               of::inverses,
                                               of::stable_forms,
                                               of::parities,
                                               of::signs,
                                               of::triangular_products,
                                               of::logarithms_of_determinants,
                                               of::products};
    static constexpr rule_index factoring{of::factoring};
    static constexpr rule_index to_the_left{coefficient_rules<Pattern>::to_the_left};
    static constexpr algebra value{simplification, factoring, to_the_left,
                                   detail::adjoint_table<operations::all>::entries};
};

}  // namespace ctgrad::graph
