// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "uses.hpp"

namespace ctgrad::program {

/// What becomes of a known factor that stands in front of a step.
enum class scaling {
    impossible,       // e.g. of exp x: it stays in front
    of_all_operands,  // 2(x + y) = 2x + 2y
    of_left_operand,  // 2(x / y) = 2x / y
    of_one_factor,    // 2(xy) = (2x)y = x(2y)
    of_what_is_left,  // 2(3x) = 6x: the step is no longer needed, its own factor moves on too
    of_what_is_right
};

constexpr scaling scaling_of(const straight_code& code, int k) {
    const scalar_step& step = code[k];
    if (is_sum(step) || is_negation(step)) return scaling::of_all_operands;
    if (step.operation == index_of<operations::quotient>) return scaling::of_left_operand;
    if (!is_product(step)) return scaling::impossible;
    if (is_small_number(code[step.left])) return scaling::of_what_is_right;
    if (is_small_number(code[step.right])) return scaling::of_what_is_left;
    return step.left == step.right ? scaling::impossible : scaling::of_one_factor;
}

/// By what known factors steps are multiplied when they are computed, so that as few multiplications as
/// possible are left over. Users are asked before what they use: each asks for its operands times something,
/// and a step is computed so if all its uses ask for the same.
///
/// A product can leave it open which of its factors it wants scaled: its wish is put to both of them, and the
/// one that is asked first decides what the other one will be asked for.
class scales_of_steps {
public:
    constexpr explicit scales_of_steps(const straight_code& code)
        : code_(code),
          uses_(code),
          scales_(code.size(), 1),
          wishes_(2 * code.size(), 1),
          is_open_(code.size(), 0),
          is_entry_(code.size(), 0) {
        for (const int entry : code.entries) is_entry_[entry] = 1;
        for (int k = code.size(); k-- > 0;) {
            scales_[k] = what_uses_agree_on(k);
            answer_open_products(k);
            wish_for_operands(k);
        }
    }

    /// What is still to be multiplied with where an operand is used.
    constexpr numeric::rational left_over(int use) const {
        const numeric::rational scale = scales_[used_by(code_, use)];
        return scale == 1 ? wishes_[use] : wishes_[use] / scale;
    }

private:
    using rational = numeric::rational;

    // What several uses wish, 1 unless they agree.
    struct common_wish {
        rational scale = 1;
        int count = 0;

        constexpr void join(rational wish) {
            scale = count == 0 || scale == wish ? wish : rational{1};
            ++count;
        }
    };

    constexpr bool is_open(int use) const { return is_open_[user_of(use)] != 0; }

    // Open products count only where nobody else has a wish, since they can turn to their other factor.
    constexpr rational what_uses_agree_on(int k) {
        if (scaling_of(code_, k) == scaling::impossible) return 1;
        common_wish closed;
        common_wish open;
        if (is_entry_[k] != 0) closed.join(1);
        for (int use = uses_.first(k); use >= 0; use = uses_.next(use))
            (is_open(use) ? open : closed).join(wishes_[use]);
        const rational wished = closed.count > 0 ? closed.scale : open.scale;
        return is_small(wished) ? wished : rational{1};
    }

    // The other factor is to be scaled by what is left of the wish. But a multiplication that would be left
    // over is done here if more products share it here than there.
    constexpr void answer_open_products(int k) {
        int open = 0;
        for (int use = uses_.first(k); use >= 0; use = uses_.next(use))
            if (is_open(use)) ++open;
        for (int use = uses_.first(k); use >= 0; use = uses_.next(use)) {
            if (!is_open(use)) continue;
            const int other = partner_of(use);
            const rational whole = wishes_[use];
            if (open <= uses_.count(used_by(code_, other))) wishes_[use] = scales_[k];
            wishes_[other] = whole / wishes_[use];
            is_open_[user_of(use)] = 0;
        }
    }

    constexpr void wish_for_operands(int k) {
        const rational scale = scales_[k];
        rational& left = wishes_[left_use(k)];
        rational& right = wishes_[right_use(k)];
        const scaling way = scaling_of(code_, k);
        if (way == scaling::of_what_is_left) left = scale * code_[code_[k].right].value;
        else if (way == scaling::of_what_is_right) right = scale * code_[code_[k].left].value;
        else if (way == scaling::of_left_operand) left = scale;
        else left = right = scale;  // 1 where scaling is impossible
        is_open_[k] = way == scaling::of_one_factor ? 1 : 0;
    }

    const straight_code& code_;
    uses_of_steps uses_;
    graph::sequence<rational> scales_;
    graph::sequence<rational> wishes_;  // of uses
    graph::index_list is_open_;
    graph::index_list is_entry_;
};

}  // namespace ctgrad::program
