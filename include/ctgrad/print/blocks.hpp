// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph_view.hpp"

namespace ctgrad::printing {

/// A block of a stack: its factors, and the rows (or columns) of the stack that it fills. It is empty where a
/// term of a sum is no block.
struct block {
    graph::index_list factors;
    int begin = 0;
    int end = 0;
    bool identity = false;
};

/// Recognises stacks. Blocks one below the other are a sum of products that each begin with a selection;
/// blocks side by side are one of products that each end with a transposed selection.
class block_reader {
public:
    constexpr block_reader(const graph_view& graph, bool vertical) : g_(graph), vertical_(vertical) {}

    /// The blocks in their order; none where the sum is no stack in that direction.
    constexpr graph::sequence<block> of_sum(int index) const {
        graph::sequence<block> found;
        for (int k = 0; k < g_[index].count; ++k) {
            const block b = of_term(g_.operand(index, k));
            if (b.end == 0) return {};
            found.push_back(b);
            for (int i = found.size() - 1; i > 0 && b.begin < found[i - 1].begin; --i) {
                found[i] = found[i - 1];
                found[i - 1] = b;
            }
        }
        for (int k = 1; k < found.size(); ++k)
            if (found[k].begin < found[k - 1].end) return {};
        return found;
    }

    constexpr block of_term(int term) const {
        block b;
        const bool multiple = is_multiplication(term) && g_[g_.operand(term, 0)].shape.scalar();
        if (multiple) b.factors.push_back(g_.operand(term, 0));
        const int matrix = multiple ? g_.operand(term, 1) : term;
        const bool chain = is_multiplication(matrix);
        const int count = chain ? g_[matrix].count : 1;
        const int outer = vertical_ ? 0 : count - 1;
        const graph::selection s = graph::as_selection(g_, chain ? g_.operand(matrix, outer) : matrix);
        const int size = vertical_ ? s.shape.columns : s.shape.rows;
        if (!s.found || s.shape.square() || vertical_ != (s.shape.rows > s.shape.columns)) return {};
        for (int k = 0; k < count && chain; ++k)
            if (k != outer) b.factors.push_back(g_.operand(matrix, k));
        b.identity = !chain && size > 1;
        b.begin = vertical_ ? s.offset : -s.offset;
        b.end = b.begin + size;
        return b;
    }

private:
    constexpr bool is_multiplication(int index) const {
        return graph::traits(g_[index].operation).multiplication;
    }

    const graph_view& g_;
    bool vertical_;
};

}  // namespace ctgrad::printing
