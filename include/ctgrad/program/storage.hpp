// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instruction.hpp"

namespace ctgrad::program {

/// Operations that need their operand as a whole in memory: the factorisations.
template <class Operation>
inline constexpr bool works_on_whole = requires(const double* a, double* b) {
    Operation::template whole<1>(a, b);
};

namespace detail {

template <class List>
struct whole_table;
template <class... Operations>
struct whole_table<operations::list<Operations...>> {
    static constexpr bool entries[sizeof...(Operations)]{works_on_whole<Operations>...};
};

}  // namespace detail

constexpr bool on_whole(int operation) {
    return detail::whole_table<operations::all>::entries[operation];
}

/// Decides which results are stored: those that would otherwise be computed again at a higher price than that
/// of writing and reading them. What is read once is computed in its consumer's loop, and never exists as a
/// matrix.
class storage_plan {
public:
    constexpr storage_plan(instruction_list& program, const graph::index_list& roots) : program_(program) {
        const int size = program.size();
        reads_ = graph::sequence<std::int64_t>(size, 0);
        costs_ = graph::sequence<std::int64_t>(size, 0);
        forced_ = graph::index_list(size, 0);
        for (int k = 0; k < size; ++k) costs_[k] = cost(k);
        graph::index_list rooted(size, 0);
        for (const int root : roots) ++rooted[root];
        for (int k = size; k-- > 0;) {
            if (reads_[k] == 0 && rooted[k] == 0) continue;
            program[k].stored = worth_storing(k, rooted[k]);
            count_reads(k, program[k].stored || rooted[k] != 0 ? 1 : reads_[k]);
        }
    }

private:
    static constexpr std::int64_t store_and_load = 3;
    static constexpr std::int64_t function_call = 20;

    constexpr bool worth_storing(int k, int times_root) const {
        const instruction& i = program_[k];
        if (i.left < 0) return forced_[k] != 0;
        if (on_whole(i.operation) || forced_[k] != 0) return true;
        if (times_root > 0) return reads_[k] > 0 || times_root > 1;
        return (reads_[k] - 1) * costs_[k] > (i.shape.scalar() ? 0 : store_and_load);
    }

    // Operations for one entry, nothing stored.
    constexpr std::int64_t cost(int k) const {
        using namespace operations;
        const instruction& i = program_[k];
        if (i.left < 0) return 0;
        const dims left = program_[i.left].shape;
        const std::int64_t operands = costs_[i.left] + (i.right < 0 ? 0 : costs_[i.right]);
        if (i.operation == index_of<product>) return limited(left.columns * (operands + 2));
        if (i.operation == index_of<transposition> || i.operation == index_of<diagonal_extraction> ||
            i.operation == index_of<diagonal_embedding>)
            return operands;
        if (i.operation == index_of<matrix_trace>) return limited(left.rows * (operands + 1));
        if (i.operation == index_of<entry_sum> || i.operation == index_of<squared_euclidean_norm> ||
            i.operation == index_of<euclidean_norm>)
            return limited(left.count() * (operands + 2));
        if (i.operation == index_of<integer_power>) return operands + 2;
        if (graph::traits(i.operation).elementwise) return operands + function_call;
        return operands + 1;
    }
    static constexpr std::int64_t limited(std::int64_t cost) { return cost < (1 << 20) ? cost : 1 << 20; }

    // Every entry of instruction k is computed `times` times: how often is every entry of its operands read?
    constexpr void count_reads(int k, std::int64_t times) {
        using namespace operations;
        const instruction& i = program_[k];
        if (i.left < 0) return;
        if (on_whole(i.operation)) {
            ++reads_[i.left];
            forced_[i.left] = 1;
            return;
        }
        const bool multiple = i.operation == index_of<scalar_multiple>;
        const bool fraction = i.operation == index_of<quotient>;
        const bool product_of_two = i.operation == index_of<product>;
        const std::int64_t all = times * i.shape.count();
        reads_[i.left] += limited(multiple ? all : product_of_two ? times * i.shape.columns : times);
        if (i.right >= 0)
            reads_[i.right] += limited(fraction ? all : product_of_two ? times * i.shape.rows : times);
    }

    instruction_list& program_;
    graph::sequence<std::int64_t> reads_;
    graph::sequence<std::int64_t> costs_;
    graph::index_list forced_;
};

}  // namespace ctgrad::program
