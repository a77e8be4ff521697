// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/structure.hpp"
#include "../instruction.hpp"

namespace ctgrad::program {

/// Sums of two terms that may be almost equal, made of what is rounded afterwards: 1 − u² is (1 − u)(1 + u),
/// and 1 − 2σ(u) is −tanh(u/2), by itself or on a diagonal.
template <class Translation>
class sums_that_cancel {
public:
    constexpr sums_that_cancel(Translation& to, int sum) : to_(to), g_(to.graph()) {
        if (g_[sum].count != 2) return;
        for (const int k : {0, 1})
            if (is_one(g_.operand(sum, k))) find_square(g_.operand(sum, k), g_.operand(sum, 1 - k));
        for (const bool as_diagonal : {false, true}) {
            if (sigmoid_ >= 0) break;
            ones_ = sigmoids_ = 0;
            is_diagonal_ = as_diagonal;
            if (!find_sigmoids(sum, 1, as_diagonal) || ones_ != 1 || sigmoids_ != -2) sigmoid_ = -1;
        }
    }

    constexpr bool found() const { return square_ >= 0 || sigmoid_ >= 0; }

    constexpr int made() const {
        using namespace operations;
        instruction_list& program = to_.program();
        if (sigmoid_ >= 0) {
            const int left = program.template add<hyperbolic_tangent>(times({-1, 2}, sigmoid_));
            return is_diagonal_ ? program.template add<diagonal_embedding>(left) : left;
        }
        const int one = to_[one_], u = times(root_, square_);
        const int less = program.template combine<subtraction>(one, u);
        const int more = program.template combine<addition>(one, u);
        return g_[square_].shape.scalar() ? program.template combine<scalar_multiple>(less, more)
                                          : program.template combine<hadamard_product>(less, more);
    }

private:
    using graph_type = std::remove_cvref_t<decltype(std::declval<Translation&>().graph())>;

    constexpr bool is_one(int node) const {
        using namespace operations;
        const graph::node& n = g_[node];
        return n.operation == index_of<one_matrix> || (n.operation == index_of<number> && n.value == 1);
    }
    constexpr int without_number(int node) const {
        using namespace operations;
        const graph::node& n = g_[node];
        const bool has_number = graph::traits(n.operation).multiplication && n.count == 2 &&
                                g_[g_.operand(node, 0)].operation == index_of<number>;
        return has_number ? g_.operand(node, 1) : node;
    }
    // A number times the operand of a node.
    constexpr int times(numeric::rational number, int node) const {
        using namespace operations;
        const int u = to_.place(node, 0);
        if (number == 1) return u;
        return to_.program().template combine<scalar_multiple>(to_.program().number(number), u);
    }

    constexpr void find_square(int one, int other) {
        using namespace operations;
        const int square = without_number(other);
        root_ = root_of(-graph::number_in_front(g_, other));
        if (root_ == 0 || g_[square].operation != index_of<integer_power> || g_[square].payload != 2 ||
            !may_be_exact(g_.operand(square, 0)))
            return;
        one_ = one;
        square_ = square;
    }
    // Of what has been rounded before, as tanh x, nothing would be gained.
    constexpr bool may_be_exact(int u) const {
        const graph::node& n = g_[u];
        return n.count == 0 || n.operation == operations::index_of<operations::addition> ||
               graph::traits(n.operation).linear;
    }
    // Of 4, 1/4, …; 0 of what is no small square.
    static constexpr numeric::rational root_of(numeric::rational square) {
        for (int above = 1; above <= 16; ++above)
            for (int below = 1; below <= 16 && (above == 1 || below == 1); ++below)
                if (square == numeric::rational{above * above, below * below}) return {above, below};
        return 0;
    }

    // Is it made of 1 and of one σ(u), or, as a diagonal matrix, of I and of diagonals that are? The sum
    // 1 − σ(u) may be a term by itself.
    constexpr bool find_sigmoids(int node, numeric::rational times, bool as_diagonal) {
        using namespace operations;
        const graph::node& n = g_[node];
        if (n.operation == index_of<addition>) {
            bool all = n.count <= 2;
            for (int k = 0; all && k < n.count; ++k)
                all = find_sigmoids(g_.operand(node, k), times, as_diagonal);
            return all;
        }
        if (as_diagonal ? n.operation == index_of<identity_matrix> : is_one(node)) {
            ones_ = ones_ + times;
            return true;
        }
        if (const int behind = without_number(node); behind != node)
            return find_sigmoids(behind, times * graph::number_in_front(g_, node), as_diagonal);
        if (as_diagonal)
            return n.operation == index_of<diagonal_embedding> &&
                   find_sigmoids(g_.operand(node, 0), times, false);
        if (n.operation != index_of<logistic_sigmoid> || (sigmoid_ >= 0 && sigmoid_ != node)) return false;
        sigmoid_ = node;
        sigmoids_ = sigmoids_ + times;
        return true;
    }

    Translation& to_;
    const graph_type& g_;
    int one_ = -1;
    int square_ = -1;
    numeric::rational root_ = 0;
    int sigmoid_ = -1;
    numeric::rational ones_ = 0;
    numeric::rational sigmoids_ = 0;
    bool is_diagonal_ = false;
};

}  // namespace ctgrad::program
