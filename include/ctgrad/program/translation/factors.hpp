// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "powers_of_factors.hpp"
#include "powers_of_norms.hpp"
#include "powers_of_numbers.hpp"
#include "removable_singularities.hpp"

namespace ctgrad::program {

/// The factors of a product of numbers, or entry by entry; those to a negative power may vanish with all of
/// it.
template <class Translation>
class factors {
public:
    constexpr factors(Translation& to, int whole) : to_(to), g_(to.graph()), whole_(whole) {}

    /// The product of a node's operands, or of the node, the whole or a factor of it, and of a power that
    /// cancels with one of them. Factors to the power −1 are divided by.
    template <class Operation>
    constexpr int multiplied(int index, power_factor more = {}) const {
        using namespace operations;
        using divided =
            std::conditional_t<std::is_same_v<Operation, scalar_multiple>, quotient, entrywise_quotient>;
        instruction_list& program = to_.program();
        graph::index_list denominators;
        graph::sequence<power_factor> powers;
        const powers_of_factors<graph_type> known{g_, index, more, to_.directed().empty()};
        int numerator = -1;
        for (int k = 0; k < known.count(); ++k) {
            const int operand = known.factor(k);
            if (is_one(program, to_[operand])) continue;
            if (const power_factor left = known.left(k); left.exponent != known.power(operand).exponent) {
                if (left.exponent > 0)
                    numerator =
                        beside<Operation>(numerator, raised(program, {to_[left.base], left.exponent}));
                else if (g_[left.base].operation == index_of<hypotenuse>)
                    for (int division = left.exponent; division < 0; ++division)
                        denominators.push_back(divisor(left.base));
                else powers.push_back({divisor(left.base), left.exponent});
                continue;
            }
            const power_of_norm norm = to_.powers().pure_and_made(operand);
            const graph::node& n = g_[operand];
            if (norm.exponent < -1) powers.push_back({divisor(norm.norm), norm.exponent});
            else if (const int times = divisions_by(n, operand);
                     times > 0 && !to_.has_reciprocals(g_.operand(operand, 0)))
                for (int division = 0; division < times; ++division)
                    denominators.push_back(divisor(g_.operand(operand, 0)));
            else numerator = beside<Operation>(numerator, factor(operand));
        }
        for (const auto& [parts, hypotenuse, times] : known.quotients()) {
            int direction = -1;
            for (const int part : parts) direction = beside<Operation>(direction, to_[part]);
            direction = program.template combine<divided>(direction, divisor(hypotenuse));
            if (times > 1) direction = program.template add<integer_power>(direction, times);
            numerator = beside<Operation>(numerator, direction);
        }
        int k = 0;
        if (numerator < 0 && k < denominators.size())
            numerator = program.template add<integer_power>(denominators[k++], -1);
        for (; k < denominators.size(); ++k)
            numerator = program.template combine<divided>(numerator, denominators[k]);
        return times_powers(program, numerator < 0 ? program.number(1) : numerator, powers);
    }
    /// How often is divided by the base of a factor? By a hypotenuse, whose square may be out of range, as
    /// often as the power says.
    constexpr int divisions_by(const graph::node& n, int node) const {
        using namespace operations;
        if (n.operation != index_of<integer_power> || n.payload >= 0) return 0;
        const bool one_by_one = n.payload == -1 || g_[g_.operand(node, 0)].operation == index_of<hypotenuse>;
        return one_by_one ? -n.payload : 0;
    }
    constexpr int factor(int node) const {
        using namespace operations;
        if (is_one(to_.program(), to_[node])) return to_[node];
        const power_of_norm norm = to_.powers().pure_and_made(node);
        if (norm.exponent < 0) return raised(to_.program(), {divisor(norm.norm), norm.exponent});
        const graph::node& n = g_[node];
        if (n.operation == index_of<integer_power> && n.payload < 0) {
            const int base = divisor(g_.operand(node, 0));
            if (to_.has_reciprocals(g_.operand(node, 0))) return raised(to_.program(), {base, n.payload});
            return to_.program().template add<integer_power>(base, n.payload);
        }
        if (whole_ != node && n.operation == index_of<product> && g_[g_.operand(node, 0)].shape.scalar())
            return multiplied<scalar_multiple>(node);
        return to_.is_singular(node) ? removable_singularities{to_, whole_}.without(node) : to_[node];
    }
    constexpr int divisor(int base) const {
        bool removable = false;
        for (const int known : to_.removable_divisors()) removable = removable || known == base;
        if (!removable) removable = is_removable(g_, to_.behaviours(), base, whole_);
        return removable ? to_.program().template add<steps::nonzero>(to_[base]) : to_[base];
    }

private:
    using graph_type = std::remove_cvref_t<decltype(std::declval<Translation&>().graph())>;

    // No product yet is −1.
    template <class Operation>
    constexpr int beside(int made, int factor) const {
        return made < 0 ? factor : to_.program().template combine<Operation>(made, factor);
    }
    Translation& to_;
    const graph_type& g_;
    int whole_;
};

}  // namespace ctgrad::program
