// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "../graph/rules/rules.hpp"

namespace ctgrad::checking {

namespace detail {

template <class List>
struct notations;
template <class... Operations>
struct notations<operations::list<Operations...>> {
    static constexpr notation entries[sizeof...(Operations)]{Operations::written...};
};

inline std::string text_of(const graph::pattern& p, int index) {
    const graph::pattern_node& n = p.nodes[index];
    if (n.operation == graph::wildcard_operation) return std::string(1, "abcst"[n.payload]);
    if (n.operation == graph::function_operation) return "f(" + text_of(p, n.left) + ")";
    if (n.operation == graph::rows_operation) return "rows(" + text_of(p, n.left) + ")";
    if (n.operation == graph::columns_operation) return "columns(" + text_of(p, n.left) + ")";
    if (n.operation == graph::selection_operation) return "e";
    if (n.operation == graph::power_of_rows_operation)
        return text_of(p, n.left) + "^(rows(" + text_of(p, n.right) + ")+" + std::to_string(n.payload) + ")";
    if (n.operation == operations::index_of<operations::number>)
        return std::to_string(static_cast<long long>(n.value.numerator)) +
               (n.value.denominator == 1 ? ""
                                         : "/" + std::to_string(static_cast<long long>(n.value.denominator)));
    if (n.user != nullptr)
        return std::string{n.user->facts.name} + "(" + text_of(p, n.left) +
               (n.right < 0 ? "" : ", " + text_of(p, n.right)) + ")";
    const notation& written = notations<operations::all>::entries[n.operation];
    std::string text = written.before.plain;
    if (n.left >= 0) text += text_of(p, n.left);
    if (n.right >= 0) {
        const std::string between = written.between.plain;
        text += (between.empty() ? "*" : between) + text_of(p, n.right);
    }
    text += written.after.plain;
    if (n.left >= 0 && text.find('(') == std::string::npos && n.right >= 0) text = "(" + text + ")";
    if (n.payload != 0 && n.left >= 0) text += "^" + std::to_string(n.payload);
    return text;
}

}  // namespace detail

/// How an operation is written in plain text, without its operands: to say which one is meant.
inline std::string text_of(int operation) {
    const notation& written = detail::notations<operations::all>::entries[operation];
    return std::string{written.before.plain} + written.between.plain + written.after.plain;
}

/// A rule as plain text, to say which one is meant.
inline std::string text_of(const graph::rule& r) {
    return detail::text_of(r.left, r.left.size - 1) + " -> " + detail::text_of(r.right, r.right.size - 1);
}

}  // namespace ctgrad::checking
