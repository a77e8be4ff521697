// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../algebra.hpp"
#include "../compiler_limits.hpp"

namespace ctgrad::graph {
/// An adjoint that has reached a node.
struct reached {
    int node;
    int adjoint;
};

/// The reverse sweep. With df = tr(L dU) for the node U it goes down the graph and gives, for the variable x,
/// the node of the matrix M with df = tr(M dx). L must have the shape of Uᵀ.
class reverse_sweep {
public:
    constexpr reverse_sweep(expression_graph& g, int root, int x) : g_(g), root_(root), x_(x) {
        depends_ = index_list(root + 1);
        adjoints_ = sequence<index_list>(root + 1, index_list{});
        for (int index = 0; index <= root; ++index)
            for (int k = 0; k < g[index].count; ++k)
                if (depends(g.operand(index, k))) depends_[index] = 1;
    }

    constexpr int run(int seed) {
        add(root_, seed);
        descend(root_, without_end);
        return result();
    }

    /// Added up only when all are known: a long sum is sorted once.
    constexpr void add(int index, int adjoint) {
        if (depends(index)) adjoints_[index].push_back(adjoint);
    }
    /// Through the nodes from one downwards, until so many normal forms have been made: where it stops, which
    /// is at the variable or below when it is at its end.
    constexpr int descend(int from, int most_made) {
        int index = from;
        for (; index > x_ && g_.made.size() < most_made; --index)
            if (!adjoints_[index].empty()) pass(index);
        return index;
    }
    constexpr bool of_number() const { return g_.shape(root_).scalar(); }
    constexpr bool is_at_its_end(int index) const { return index <= x_; }
    constexpr int result() {
        return x_ <= root_ && !adjoints_[x_].empty()
                   ? adjoint_of(x_)
                   : g_.constant<operations::zero_matrix>(g_.shape(x_).transposed());
    }
    /// What has reached the nodes from one downwards.
    constexpr sequence<reached> pending(int from) const {
        sequence<reached> list;
        for (int index = from < x_ ? x_ : from; index >= x_ && index <= root_; --index)
            for (const int adjoint : adjoints_[index]) list.push_back({index, adjoint});
        return list;
    }

private:
    constexpr bool depends(int index) const { return index == x_ || depends_[index] != 0; }

    constexpr int adjoint_of(int index) {
        const index_list& parts = adjoints_[index];
        return parts.size() == 1 ? parts[0] : make_sum(g_, parts, g_.shape(parts[0]));
    }

    constexpr void pass(int index) {
        const int operation = g_[index].operation;
        const int payload = g_[index].payload;
        const auto adjoint =
            operation >= operations::first_of_user ? g_.user(payload).adjoint : g_.laws->adjoints[operation];
        reference l{g_, adjoint_of(index)};
        const index_list operands = g_.operands(index);
        const int count = operands.size();
        // An associative operation of many operands is one of the first and the rest. Of a sum only the shape
        // of the rest matters.
        const bool is_sum = operation == operations::index_of<operations::addition>;
        for (int k = 0; k + 1 < count; ++k) {
            const reference first{g_, operands[k]};
            const reference rest{g_,
                                 is_sum ? operands.back() : part_of(g_, operation, operands, k + 1, count)};
            const both<reference, reference> result = adjoint(first, rest, l, payload);
            add(first.index, result.left.index);
            l = result.right;
        }
        const reference last{g_, operands.back()};
        if (!depends(last.index)) return;
        add(last.index, count == 1 ? adjoint(last, last, l, payload).left.index : l.index);
    }

    expression_graph& g_;
    int root_;
    int x_;
    index_list depends_;
    sequence<index_list> adjoints_;  // what has been added so far
};

/// The derivative in numerator layout of the scalar node f by the variable x: df = tr(∂f/∂x dx).
constexpr int derivative_of_scalar(expression_graph& g, int f, int x) {
    return reverse_sweep{g, f, x}.run(g.number(1));
}

/// The derivative of any node U by a scalar variable x, in the shape of U. For a free covector C the sweep
/// gives r = tr(C ∂U/∂x), which is linear in C, so that ∂r/∂C is the derivative: forward mode from the
/// reverse rules.
constexpr int derivative_by_scalar(expression_graph& g, int u, int x) {
    const int covector = g.variable(&detail::tag<reverse_sweep>, {"C", g.shape(u).transposed()});
    return derivative_of_scalar(g, reverse_sweep{g, u, x}.run(covector), covector);
}

}  // namespace ctgrad::graph
