// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "as_written.hpp"
#include "differences.hpp"
#include "verdict.hpp"

namespace ctgrad::checking {

/// What a side of a rule weighs, linear in what its wildcards weigh, which is 1 at least: an operation that
/// stands outside of another weighs less. Where the right side is lighter, whatever the wildcards are,
/// rewriting ends.
struct rule_weight {
    int of_wildcard[graph::wildcards]{};
    int constant = 0;

    constexpr bool is_above(const rule_weight& other) const {
        int least = constant - other.constant;
        for (int k = 0; k < graph::wildcards; ++k) {
            const int more = of_wildcard[k] - other.of_wildcard[k];
            if (more < 0) return false;
            least += more;
        }
        return least > 0;
    }
};
constexpr rule_weight weight_of(const graph::pattern& p, int index) {
    const graph::pattern_node& n = p.nodes[index];
    rule_weight weight;
    if (n.operation == graph::wildcard_operation) {
        weight.of_wildcard[n.payload] = 1;
        return weight;
    }
    weight.constant = 1;
    const bool doubles = operations::is_of_user(n.operation) || (n.left >= 0 && n.right < 0);
    for (const int operand : {n.left, n.right}) {
        if (operand < 0) continue;
        const rule_weight inside = weight_of(p, operand);
        weight.constant += inside.constant * (doubles ? 2 : 1);
        for (int k = 0; k < graph::wildcards; ++k)
            weight.of_wildcard[k] += inside.of_wildcard[k] * (doubles ? 2 : 1);
    }
    return weight;
}

/// Is a rule true at random points, looked for, applied, and does it make things lighter?
template <class Operation, class A, class B>
class rules_at_shapes {
    static constexpr auto sides = Operation::rules::table(A{}, B{}, scalar<"s">, scalar<"t">);

public:
    explicit rules_at_shapes(check_range range) : range_(range) { check(sides); }

    check_verdict verdict{};

private:
    template <class... Lefts, class... Rights>
    void check(type_list<both<Lefts, Rights>...>) {
        int number = 0;
        (check_rule<Lefts, Rights>(number++), ...);
    }

    template <class Left, class Right>
    void check_rule(int number) {
        constexpr const auto& list = graph::detail::user_rule_table<Operation>.list;
        const graph::rule& r = list[number];
        if (!graph::is_looked_for(r))
            verdict.fault(
                named(number, "has a left side that is a sum, a product or a power: it is not looked for"));
        if (!weight_of(r.left, r.left.size - 1).is_above(weight_of(r.right, r.right.size - 1)))
            verdict.fault(named(number, "makes nothing lighter, so that rewriting might never end"));
        if constexpr (Left::shape != Right::shape) {
            verdict.fault(named(number, "changes the shape"));
        } else {
            if (!graph::detail::identical<Left, Right>) verdict.fault(named(number, "is never applied"));
            compare<Left, Right>(number);
        }
    }

    // At points of both signs, and at positive ones.
    template <class Left, class Right>
    void compare(int number) {
        int compared = 0;
        for (int k = 0; k < 2 * range_.points; ++k) {
            const double least = k < range_.points || range_.most <= 0 ? range_.least : range_.most / 16;
            random_numbers numbers{static_cast<std::uint64_t>(k + 1)};
            rule_point<A, B> point;
            for (double& x : point.a) x = numbers.between<double>(least, range_.most);
            for (double& x : point.b) x = numbers.between<double>(least, range_.most);
            point.s = numbers.between<double>(least, range_.most);
            point.t = numbers.between<double>(least, range_.most);
            const auto left = as_written<Left>::at(point);
            const auto right = as_written<Right>::at(point);
            for (std::size_t i = 0; i < left.size(); ++i) {
                if (!std::isfinite(left[i])) continue;
                ++compared;
                if (!(std::abs(left[i] - right[i]) <= 1e-9 * (1 + std::abs(left[i]))))
                    verdict.fault(named(number, "is wrong: ") + std::to_string(left[i]) + " becomes " +
                                  std::to_string(right[i]));
            }
        }
        verdict.compared += compared;
        if (compared == 0)
            verdict.fault(named(number, "was true or false nowhere: no left side has a value"));
    }

    static std::string named(int number, const char* fault) {
        std::string text{Operation::facts.name};
        return text + ": rule " + std::to_string(number) + " of its table " + fault;
    }

    check_range range_;
};

}  // namespace ctgrad::checking
