// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiled.hpp"
#include "sums_in_parts.hpp"

namespace ctgrad::program {

/// What memory a result may share with what is read to compute the results: an argument, or another result.
enum class sharing {
    anything,      // nothing of it is read after the first entry of the result has been written
    same_entries,  // every entry is read before the result's entry at that place is written
    nothing
};

/// What every output of a program may share. It is asked for only where memory of the caller's is written to.
///
/// It follows from when things happen (lifetime.hpp): a step, or a copy behind the last step, writes the
/// output; the last step that reads an argument may stand before it, behind it, or be the same.
template <int Variables, int Outputs>
class sharing_of_outputs {
public:
    template <class Program>
    constexpr sharing_of_outputs(const Program& program, const auto& backend, int bytes_of_entry) {
        const int size = program.size();
        graph::index_list last_read(size, -1);
        for (int output = 0; output < Outputs; ++output)
            if (is_copied(program, output)) last_read[program.roots[output]] = size + output;
        for (int k = size; k-- > 0;) {
            const instruction& i = program[k];
            const int read_at = i.stored ? k : last_read[k];
            for (const int operand : {i.left, i.right})
                if (operand >= 0 && last_read[operand] < read_at) last_read[operand] = read_at;
        }
        for (int output = 0; output < Outputs; ++output) {
            const int written = written_at(program, output);
            graph::index_list read_elsewhere(size);
            const sharing within =
                written >= size ? sharing::same_entries
                                : shared_within(program, written, backend, bytes_of_entry, read_elsewhere);
            const auto shared_with = [&](int k) {
                if (last_read[k] != written)
                    return last_read[k] < written ? sharing::anything : sharing::nothing;
                return read_elsewhere[k] != 0 ? sharing::nothing : within;
            };
            for (int k = 0; k < size; ++k)
                if (program[k].operation == index_of<operations::variable>)
                    variables_[output][program[k].payload] = shared_with(k);
            for (int other = 0; other < Outputs; ++other)
                if (!is_copied(program, other) && program.roots[other] < written)
                    outputs_[output][other] = shared_with(program.roots[other]);
        }
    }

    constexpr sharing with_variable(int output, int variable) const { return variables_[output][variable]; }
    constexpr sharing with_output(int output, int other) const { return outputs_[output][other]; }
    /// Is there anything that the output must not overlap?
    constexpr bool is_restricted(int output) const {
        for (const sharing shared : variables_[output])
            if (shared != sharing::anything) return true;
        for (const sharing shared : outputs_[output])
            if (shared != sharing::anything) return true;
        return false;
    }

private:
    static constexpr bool is_copied(const auto& program, int output) {
        return program[program.roots[output]].output != output;
    }
    static constexpr int written_at(const auto& program, int output) {
        return is_copied(program, output) ? program.size() + output : program.roots[output];
    }

    // What a step's result may share with what it reads itself; and what of that is not read entry by entry.
    static constexpr sharing shared_within(const auto& program, int step, const auto& backend,
                                           int bytes_of_entry, graph::index_list& read_elsewhere) {
        const instruction& i = program[step];
        const step_traits& t = traits(i.operation);
        if (backend.takes(program, step) || t.by_factors) return sharing::nothing;
        const bool of_user = operations::is_of_user(i.operation) && !t.pointwise;
        if (i.shape.scalar() || t.reduction || t.whole || of_user) return sharing::anything;
        if (!t.pointwise) return sharing::nothing;
        if (i.fused >= 0 && (program[i.fused].symmetric || waits_in_result(program, i.fused, bytes_of_entry)))
            return sharing::nothing;
        find_elsewhere(program, step, read_elsewhere);
        return sharing::same_entries;
    }
    static constexpr bool waits_in_result(const auto& program, int product, int bytes_of_entry) {
        const int inner = program[program[product].left].shape.columns;
        const dims shape = program[product].shape;
        return terms_at_once(inner, shape.columns, shape.rows, bytes_of_entry) != inner ||
               terms_at_once(inner, shape.rows, shape.columns, bytes_of_entry) != inner;
    }
    static constexpr void find_elsewhere(const auto& program, int step, graph::index_list& read_elsewhere) {
        graph::index_list is_part(step + 1);
        is_part[step] = 1;
        for (int k = step; k >= 0; --k) {
            const instruction& i = program[k];
            if (is_part[k] == 0 || (k != step && i.stored)) continue;
            const bool at_its_place = read_elsewhere[k] == 0 && traits(i.operation).pointwise;
            for (const int operand : {i.left, i.right}) {
                if (operand < 0) continue;
                is_part[operand] = 1;
                if (!at_its_place || program[operand].shape != i.shape) read_elsewhere[operand] = 1;
            }
        }
    }

    sharing variables_[Outputs][Variables + 1]{};
    sharing outputs_[Outputs][Outputs]{};
};

/// The same as a constant, for entries of that many bytes.
template <class Compiled, class Backend, int BytesOfEntry>
inline constexpr sharing_of_outputs<Compiled::program.variable_count(), Compiled::program.output_count()>
    sharing_in{Compiled::program, Backend{}, BytesOfEntry};

}  // namespace ctgrad::program
