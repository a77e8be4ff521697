// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/variables.hpp"
#include "rule_index.hpp"

namespace ctgrad {
namespace graph {

template <int Size>
struct user_rules {
    rule list[Size];
};

/// May the engine look for such a left side? Sums, products and powers have a normal form of their own, in
/// which rules of users do not take part.
constexpr bool is_looked_for(const rule& r) {
    using namespace operations;
    const int root = r.left.root().operation;
    if (root < 0 || r.left.root().left < 0) return false;
    return is_of_user(root) || (traits(root).arity == 1 && root != index_of<integer_power> &&
                                root != index_of<power_of_matrix> && root != index_of<negation>);
}

namespace detail {

template <class Operation>
constexpr auto user_rules_of() {
    return Operation::rules::table(wildcard(0), wildcard(1), wildcard(3, true), wildcard(4, true));
}
template <class Operation>
inline constexpr auto user_rule_table = user_rules_of<Operation>();
template <class Operation>
inline constexpr bool rules_are_looked_for = [] {
    for (const rule& r : user_rule_table<Operation>.list)
        if (!is_looked_for(r)) return false;
    return true;
}();
template <class Operation>
inline constexpr rule_index user_rule_index{user_rule_table<Operation>.list};
template <class Operation>
inline constexpr rule_set user_rule_set{user_rule_index<Operation>};

template <class Operation>
constexpr const rule_set& rules_of_user() {
    static_assert(rules_are_looked_for<Operation>,
                  "the left side of a user's rule is an operation of a user or a function of one operand");
    return user_rule_set<Operation>;
}

}  // namespace detail
}  // namespace graph

namespace graph::detail {

/// A rule made of anything but patterns: its two sides.
template <class Left, class Right>
struct sides_of_rule : both<Left, Right> {
    constexpr sides_of_rule when(auto) const { return *this; }
};

}  // namespace graph::detail

/// A rule of a user: an expression of that form becomes the other one, `.when(...)` a condition or two of
/// graph/rules/conditions.hpp hold. Of anything but patterns, the two sides.
template <operand Left, operand Right>
constexpr auto becomes(Left left, Right right) {
    if constexpr (std::is_same_v<Left, graph::pattern>) return graph::rule{left, right};
    else return graph::detail::sides_of_rule<Left, Right>{{left, right}};
}

/// The rules of a user, `rule_table(becomes(left, right), ...)`.
template <class... Rules>
constexpr auto rule_table(Rules... rules) {
    if constexpr ((std::is_same_v<Rules, graph::rule> && ...))
        return graph::user_rules<sizeof...(Rules)>{{rules...}};
    else return type_list<Rules...>{};
}

}  // namespace ctgrad
