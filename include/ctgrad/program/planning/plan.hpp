// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measured_costs.hpp"
#include "access.hpp"
#include "cost.hpp"
#include "functions_of_numbers.hpp"
#include "nonzeros.hpp"

namespace ctgrad::program {

/// Decides where every instruction's entries are: in memory, or nowhere, computed in the loop that reads
/// them.
///
/// Stored are products, sums and factorisations (they have loops of their own), and what would otherwise be
/// computed again at a higher price than that of writing and reading it. An output is stored at its
/// destination. Everything else, such as `A + Aᵀ` in `B (A + Aᵀ)`, never exists as a matrix.
template <class Steps = every_step>
class plan {
public:
    constexpr plan(instruction_list& program, const graph::index_list& outputs)
        : program_(program), size_(program.size()) {
        find_costs();
        find_zeros();
        send_outputs(outputs);
        choose_stored();
        functions_of_numbers{program_};
        for (int k = 0; k < size_; ++k) program_[k].entries = access_of(program_, k);
        for (int k = size_; k-- > 0;)
            if (program_[k].stored) fuse_product(k);
        for (int k = 0; k < size_; ++k)
            if (program_[k].stored) find_symmetric_product(k);
    }

private:
    static constexpr std::int64_t limit = 1 << 20;

    static constexpr std::int64_t limited(std::int64_t cost) { return cost < limit ? cost : limit; }

    constexpr bool has_a_loop(int k) const {
        const step_traits& t = traits(program_[k].operation);
        return Steps::template table<entry_cost>[program_[k].operation].loop || t.reduction || t.whole ||
               t.factors || t.by_factors;
    }

    // The same entries in another place are, if at all, where they come from.
    constexpr bool worth_storing(int k) const {
        return !traits(program_[k].operation).view &&
               (reads_[k] - 1) * costs_[k] > (program_[k].shape.scalar() ? 0 : store_and_load);
    }

    // Operations for one entry, nothing stored.
    constexpr void find_costs() {
        costs_ = graph::sequence<std::int64_t>(size_);
        for (int k = 0; k < size_; ++k) {
            const instruction& i = program_[k];
            if (i.left < 0) continue;
            const std::int64_t operands = costs_[i.left] + (i.right < 0 ? 0 : costs_[i.right]);
            if (has_a_loop(k)) costs_[k] = limit;
            else if (traits(i.operation).elementary) costs_[k] = limited(operands + function_cost);
            else costs_[k] = limited(operands + Steps::template table<entry_cost>[i.operation].flops);
        }
    }

    struct known_patterns {
        const graph::sequence<nonzero_pattern>& of_all;
        constexpr const nonzero_pattern& operator()(int k) const { return of_all[k]; }
    };
    // Known zeros come from what is placed among them.
    constexpr void find_zeros() {
        bool any = false;
        for (int k = 0; k < size_ && !any; ++k) any = traits(program_[k].operation).placement;
        if (!any) return;
        graph::sequence<nonzero_pattern> patterns;
        patterns.reserve(size_);
        for (int k = 0; k < size_; ++k) {
            const bool fits = nonzero_pattern::fits(program_[k].shape);
            patterns.push_back(fits ? nonzeros_by_operands(program_, k, known_patterns{patterns})
                                    : nonzero_pattern{{}, program_[k].shape});
            program_[k].mostly_zeros = program_[k].left >= 0 && patterns.back().is_mostly_zeros();
        }
    }

    // An output that is also read is read at its destination; two equal outputs are one and a copy.
    constexpr void send_outputs(const graph::index_list& outputs) {
        for (int output = 0; output < outputs.size(); ++output) {
            instruction& i = program_[outputs[output]];
            i.live = true;
            if (i.left >= 0 && i.output < 0) i.output = output;
        }
        reads_ = graph::sequence<std::int64_t>(size_);
        parts_ = graph::index_list(size_, 0);
    }

    constexpr void choose_stored() {
        for (int k = size_; k-- > 0;) {
            instruction& i = program_[k];
            i.live = i.live || reads_[k] > 0 || i.output >= 0;
            if (!i.live || i.left < 0) continue;
            i.stored = i.output >= 0 || has_a_loop(k) || worth_storing(k);
            if (is_put_together(i) || (parts_[k] != 0 && !i.stored && is_put_together_of_parts(i)))
                count_parts(k);
            else count_reads(k, i.stored ? 1 : reads_[k]);
        }
    }

    // Of what is put together of parts every part is read once, where it is placed.
    constexpr void count_parts(int k) {
        for (const int part : {program_[k].left, program_[k].right})
            if (part >= 0) {
                ++reads_[part];
                parts_[part] = 1;
            }
    }
    // Every entry of instruction k is computed `times` times: how often is every entry of its operands read?
    // A product is computed in tiles, so that a factor is read once for a whole tile.
    constexpr void count_reads(int k, std::int64_t times) {
        using namespace operations;
        const instruction& step = program_[k];
        if (program_.is<operations::product>(k)) {
            reads_[step.left] += limited(times * ((step.shape.columns + 7) / 8));
            reads_[step.right] += limited(times * ((step.shape.rows + 3) / 4));
        } else if (program_.is<steps::symmetrised_product>(k)) {
            reads_[step.left] += 2;
            reads_[step.right] += limited(times);
        } else {
            reads_[step.left] += limited(repeated_reads(k, step.left, times));
            if (step.right >= 0) reads_[step.right] += limited(repeated_reads(k, step.right, times));
        }
    }
    constexpr std::int64_t repeated_reads(int k, int operand_read, std::int64_t times) const {
        const dims from = program_[operand_read].shape;
        const dims to = program_[k].shape;
        if (has_a_loop(k) || from.count() >= to.count()) return times;
        return times * to.count() / from.count();
    }

    // The last thing done to a product's entries is done before they reach memory.
    constexpr void fuse_product(int k) {
        int product = k;
        while (!is_candidate(product)) {
            const int next = only_operand_of_shape(product);
            if (next < 0) return;
            product = next;
        }
        if (product == k) return;
        program_[k].fused = product;
        program_[product].stored = false;
    }
    constexpr bool is_candidate(int k) const {
        return program_[k].stored && program_[k].output < 0 && !program_[k].shape.scalar() &&
               program_.is<operations::product>(k) && reads_[k] == 1;
    }
    // Down through arithmetic at the same place; functions are worth a loop of their own over many entries.
    constexpr int only_operand_of_shape(int k) const {
        const instruction& i = program_[k];
        const step_traits& t = traits(i.operation);
        if (!t.pointwise || t.elementary || i.shape.scalar()) return -1;
        for (const int operand : {i.right, i.left})
            if (operand >= 0 && program_[operand].shape == i.shape && reads_[operand] == 1 &&
                (is_candidate(operand) || (!program_[operand].stored && program_[operand].left >= 0)) &&
                has_candidate(operand))
                return operand;
        return -1;
    }
    constexpr bool has_candidate(int k) const { return is_candidate(k) || only_operand_of_shape(k) >= 0; }

    // Half of a symmetric product is computed, if all that is done to it keeps it symmetric.
    constexpr void find_symmetric_product(int k) {
        const int product = program_[k].fused >= 0 ? program_[k].fused : k;
        if (!program_.is<operations::product>(product) || program_[product].shape.scalar()) return;
        program_[product].symmetric = program_.known_as(k, symmetric);
    }

    instruction_list& program_;
    int size_;
    graph::sequence<std::int64_t> costs_;
    graph::sequence<std::int64_t> reads_;
    graph::index_list parts_;  // not 0: of a matrix that is put together
};

}  // namespace ctgrad::program
