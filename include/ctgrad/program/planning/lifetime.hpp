// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "plan.hpp"

namespace ctgrad::program {

/// A piece of the workspace: as many entries as the largest result that is kept there in its turn. What a
/// factorisation leaves behind has a type of its own and a buffer for itself.
struct buffer {
    int entries = 0;
    int owner = -1;  // the first instruction that is stored here
};

/// Gives every stored result that is no output a buffer, and the same buffer to results that are never
/// needed at the same time. Numbers have their own, so that they can stay in registers.
constexpr graph::sequence<buffer> assign_buffers(instruction_list& program) {
    const int size = program.size();
    graph::index_list last_read(size, -1);
    for (int k = size; k-- > 0;) {
        const instruction& i = program[k];
        const int read_at = i.stored ? k : last_read[k];
        for (const int operand : {i.left, i.right})
            if (operand >= 0 && last_read[operand] < read_at) last_read[operand] = read_at;
    }
    graph::sequence<buffer> buffers;
    graph::index_list free_from;  // the instruction after whose execution a buffer is free again
    for (int k = 0; k < size; ++k) {
        instruction& i = program[k];
        if (!i.is_stored(true) || i.output >= 0) continue;
        const bool own = i.shape.scalar() || traits(i.operation).factors;
        for (int b = 0; b < buffers.size() && !own && i.buffer == -1; ++b) {
            const instruction& owner = program[buffers[b].owner];
            if (!owner.shape.scalar() && !traits(owner.operation).factors && free_from[b] < k) i.buffer = b;
        }
        if (i.buffer == -1) {
            i.buffer = buffers.size();
            buffers.push_back({0, k});
            free_from.push_back(-1);
        }
        if (buffers[i.buffer].entries < i.shape.count()) buffers[i.buffer].entries = i.shape.count();
        free_from[i.buffer] = last_read[k];
    }
    return buffers;
}

}  // namespace ctgrad::program
