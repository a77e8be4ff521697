// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "straight_code.hpp"

namespace ctgrad::program {

/// A use is a place where an operand of a step stands, numbered so that whatever is known of uses fits into
/// one array: 2k is the left operand of step k, 2k + 1 the right one.
constexpr int left_use(int k) {
    return 2 * k;
}
constexpr int right_use(int k) {
    return 2 * k + 1;
}
/// The step that uses.
constexpr int user_of(int use) {
    return use / 2;
}
/// The use on the other side of the same step.
constexpr int partner_of(int use) {
    return use ^ 1;
}
/// The step that is used. −1 where a step has no such operand.
constexpr int used_by(const straight_code& code, int use) {
    const scalar_step& user = code[user_of(use)];
    return use == left_use(user_of(use)) ? user.left : user.right;
}

/// Where each of some steps is used: for (int use = uses.first(k); use >= 0; use = uses.next(use)).
class uses_of_steps {
public:
    constexpr explicit uses_of_steps(const straight_code& code)
        : first_(code.size(), -1), next_(2 * code.size(), -1), counts_(code.size(), 0) {
        for (int use = 0; use < 2 * code.size(); ++use) {
            const int used = used_by(code, use);
            if (used < 0) continue;
            next_[use] = first_[used];
            first_[used] = use;
            ++counts_[used];
        }
    }
    constexpr int first(int k) const { return first_[k]; }
    constexpr int next(int use) const { return next_[use]; }
    constexpr int count(int k) const { return counts_[k]; }

private:
    graph::index_list first_;
    graph::index_list next_;
    graph::index_list counts_;
};

}  // namespace ctgrad::program
