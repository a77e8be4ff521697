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

// What stands for the operands and for what has reached the result.
struct any_operand;
struct other_operand;
struct reverse_adjoint;

/// Is it of that shape: a node, or a literal?
template <class Adjoint>
constexpr bool has_the_shape(const Adjoint& adjoint, dims shape) {
    if constexpr (handle<Adjoint>) return adjoint.shape() == shape;
    else return Adjoint::shape == shape;
}

// The graph's class is a parameter so that a compiler makes none before it needs one.
template <class Operation, class Graph>
constexpr bool adjoint_fits_in_graph(dims a, [[maybe_unused]] dims b) {
    Graph g;
    // Before the rule is asked, which may apply the operation: its laws are known by then.
    g.place_of(&laws_of<Operation>);
    const reference first{g, g.variable(&tag<any_operand>, {"a", a})};
    if constexpr (requires { Operation::is_elementwise; }) {
        return has_the_shape(Operation::slope(first), a);
    } else if constexpr (Operation::arity == 1) {
        const reference l{g, g.variable(&tag<reverse_adjoint>, {"l", Operation::shape(a).transposed()})};
        return has_the_shape(Operation::adjoint(first, l), a.transposed());
    } else {
        const reference second{g, g.variable(&tag<other_operand>, {"b", b})};
        const reference l{g, g.variable(&tag<reverse_adjoint>, {"l", Operation::shape(a, b).transposed()})};
        const auto adjoints = Operation::adjoint(first, second, l);
        return has_the_shape(adjoints.left, a.transposed()) && has_the_shape(adjoints.right, b.transposed());
    }
}

template <class Operation>
constexpr bool adjoint_fits(dims a, dims b) {
    return adjoint_fits_in_graph<Operation, expression_graph>(a, b);
}

/// What an operation says in `normal_form`, if it says anything.
template <class Operation>
consteval normal_form_function normal_form_of() {
    if constexpr (requires(normal_form_function f) { f = &Operation::normal_form; })
        return &Operation::normal_form;
    else return nullptr;
}

template <class List>
struct algebra_tables;
template <class... Operations>
struct algebra_tables<operations::list<Operations...>> {
    static constexpr adjoint_function adjoints[sizeof...(Operations)]{&adjoint_of<Operations>...};
    static constexpr normal_form_function normal_forms[sizeof...(Operations)]{
        normal_form_of<Operations>()...};
};

}  // namespace detail

/// The library's rules as graphs know them.
template <class Pattern>
struct algebra_of {
    using of = rules<Pattern>;
    // clang-format off
    static constexpr rule_index simplification{
        of::definitions,
        of::transposes,
        of::constant_results,
        of::scalars,
        of::scalar_factors,
        of::inverses,
        of::stable_forms,
        of::parities,
        of::selections,
        of::signs,
        of::triangular_products,
        of::cholesky_factors,
        of::functions_of_matrices,
        of::logarithms_of_determinants,
        of::products,
        of::kronecker_products};
    // clang-format on
    static constexpr rule_index factoring{of::factoring};
    static constexpr rule_index to_the_left{coefficient_rules<Pattern>::to_the_left};
    using tables =
        detail::algebra_tables<typename operations::list_when_needed<operations::all, Pattern>::type>;
    static constexpr algebra value{simplification, factoring, to_the_left, tables::adjoints,
                                   tables::normal_forms};
};

}  // namespace ctgrad::graph
