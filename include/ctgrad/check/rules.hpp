// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include "formulas_of_users.hpp"
#include "rule_proof.hpp"
#include "rule_text.hpp"
#include "rule_weight.hpp"
#include "shapes.hpp"

namespace ctgrad::checking {

/// Judges the rules of an operation of a user, by the formulas of all operations in them: exactly where they
/// are arithmetic, and in real numbers where the left side has a value.
class judge_of_users {
public:
    judge_of_users(std::vector<user_formulas> users, check_range range)
        : users_(std::move(users)), range_(range) {}

    int compared = 0;
    std::string difference{};  // the first in real numbers

    static bool is_unknown(const graph::pattern_node& n) {
        if (n.user != nullptr) return !n.user->facts.is_arithmetic;
        return n.operation >= 0 && is_unknown_over_field(n.operation);
    }
    bool equal_in_field(const rule_instance& i) const {
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const formula_evaluation<exact_number> point{i.g, users_, {random_numbers{seed}, 0, 0}};
            if (point[i.left].entries != point[i.right].entries) return false;
        }
        return true;
    }
    /// At points of both signs, and at positive ones.
    bool equal_in_numbers(const rule_instance& i) {
        bool equal = true;
        for (int k = 0; k < 2 * range_.points; ++k) {
            const bool positive = k >= range_.points && range_.most > 0;
            const double least =
                positive && range_.least < range_.most / 16 ? range_.most / 16 : range_.least;
            const formula_evaluation<double> point{
                i.g, users_, {random_numbers{static_cast<std::uint64_t>(k + 1)}, least, range_.most}};
            const number_matrix<double> left = point[i.left];
            const number_matrix<double> right = point[i.right];
            for (std::size_t entry = 0; entry < left.entries.size(); ++entry)
                equal = equal_numbers(left.entries[entry], right.entries[entry]) && equal;
        }
        return equal;
    }

private:
    bool equal_numbers(double left, double right) {
        if (!std::isfinite(left)) return true;
        ++compared;
        if (std::abs(left - right) <= 1e-9 * (1 + std::abs(left))) return true;
        if (difference.empty()) difference = std::to_string(left) + " becomes " + std::to_string(right);
        return false;
    }

    std::vector<user_formulas> users_;
    check_range range_;
};

/// The shapes that an operation is tried on, and those of its operands that are others.
template <class Operation>
std::vector<dims> shapes_for_rules() {
    std::vector<dims> shapes{std::begin(tried_shapes), std::end(tried_shapes)};
    constexpr admitted_shapes admitted = shapes_of<Operation>();
    for (int k = 0; k < admitted.count; ++k)
        for (const dims operand : {admitted.list[k].left, admitted.list[k].right}) {
            bool known = false;
            for (const dims shape : shapes) known = known || shape == operand;
            if (!known) shapes.push_back(operand);
        }
    return shapes;
}

/// What is wrong with one rule; nothing if it is empty.
inline std::string fault_of(const graph::rule& r, judge_of_users& judge, const std::vector<dims>& shapes) {
    judge.compared = 0;
    const rule_proof proof = prove(r, judge, shapes);
    if (proof.instances == 0) return "fits nowhere: no shapes and properties admit its left side";
    if (proof.unlawful > 0) return "changes the shape, or makes what is no expression";
    if (proof.refuted_by_numbers > 0) return "is wrong: " + judge.difference;
    if (!proof.holds()) return "is wrong: its sides are not equal exactly";
    if (judge.compared == 0 && !proof.is_exact())
        return "was true or false nowhere: no left side has a value";
    if (!weight_of(r.left, r.left.size - 1).is_above(weight_of(r.right, r.right.size - 1)))
        return "makes nothing lighter, so that rewriting might never end";
    if (proof.applied == 0) return "is never applied";
    return {};
}

}  // namespace ctgrad::checking

namespace ctgrad {

/// Are the rules of an operation of a user true, applied, and do they end? By the function that proves the
/// library's own: for all combinations of small shapes, and of the properties that a condition asks for, both
/// sides are compared at random points: exactly, modulo a prime, where all operations in them are arithmetic,
/// and in real numbers of the range.
template <class Operation>
check_verdict check_rules(check_range range = {}) {
    check_verdict verdict;
    if constexpr (graph::has_rules<Operation>) {
        // first, since the table mentions them: clang cannot begin with the table
        [[maybe_unused]] constexpr const graph::user_laws& laws = graph::laws_of<Operation>;
        using mentioned = typename evaluation::detail::closed<type_list<>, type_list<Operation>>::type;
        checking::judge_of_users judge{checking::formulas_of_all(mentioned{}), range};
        const std::vector<dims> shapes = checking::shapes_for_rules<Operation>();
        int number = 0;
        for (const graph::rule& r : graph::detail::user_rule_table<Operation>.list) {
            const std::string fault = checking::fault_of(r, judge, shapes);
            verdict.compared += judge.compared;
            if (!fault.empty())
                verdict.fault(std::string{Operation::facts.name} + ": rule " + std::to_string(number) +
                              " of its table " + fault + " (" + checking::text_of(r) + ")");
            ++number;
        }
    }
    return verdict;
}

}  // namespace ctgrad
