// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiled.hpp"
#include "../translation/triangular.hpp"

namespace ctgrad::program {

/// One stored step of a program and what it is computed of, numbered anew: variables, buffers and outputs
/// too. As a template's argument it makes names that do not hold the program's expressions, and steps that do
/// the same with other data are one.
template <int Size>
struct step_program {
    instruction instructions[Size]{};

    static constexpr int size() { return Size; }
    constexpr const instruction& operator[](int k) const { return instructions[k]; }
};

/// The instructions that a step is computed of in one go, itself the last: those that are not stored, and the
/// stored ones that they read. What a triangular operand was made of tells which half of it is zero, and what
/// one of mostly zeros was, where they are.
template <class Program>
constexpr graph::index_list parts_of_step(const Program& program, int step, bool at_once) {
    graph::index_list parts{step};
    for (int k = 0; k < parts.size(); ++k) {
        const int part = parts[k];
        const instruction& i = program[part];
        if (part != step && i.is_stored(at_once) && !is_triangular(program, part) && !i.mostly_zeros)
            continue;
        for (const int operand : {i.left, i.right}) {
            int known = 0;
            while (known < parts.size() && parts.items[known] != operand) ++known;
            if (operand >= 0 && known == parts.size()) parts.push_back(operand);
        }
    }
    for (int k = 1; k < parts.size(); ++k)
        for (int before = k; before > 0 && parts[before] < parts[before - 1]; --before) {
            const int larger = parts[before - 1];
            parts[before - 1] = parts[before];
            parts[before] = larger;
        }
    return parts;
}

/// Are a program's steps better cut out of it? Names as long as the expressions are what takes a compiler
/// longest in long programs, if not much of them is computed by several steps where they read it. An
/// operation of a user is known by its program.
constexpr bool is_run_step_by_step(const auto& program) {
    if (program.size() <= long_program || program.user_count() > 0) return false;
    int total = 0;
    for (int k = 0; k < program.size(); ++k) {
        if (!program[k].stored) continue;
        const int size = parts_of_step(program, k, false).size();
        if (size > longest_step) return false;
        total += size;
    }
    return total <= most_repetition * program.size();
}
template <class Compiled>
inline constexpr bool runs_step_by_step = is_run_step_by_step(Compiled::program);

/// Numbers in the order in which they are met.
template <int Size>
struct renumbered {
    int places[Size]{};
    int count = 0;

    constexpr int add(int place) {
        int known = 0;
        while (known < count && places[known] != place) ++known;
        places[known] = place;
        if (known == count) ++count;
        return known;
    }
};

/// A step cut out of its program, and which variables, buffers and outputs of the program it works on.
template <int Size>
struct step_in_program {
    step_program<Size> steps;
    renumbered<Size> variables;
    renumbered<Size> buffers;
    renumbered<Size> outputs;

    template <class Program>
    constexpr step_in_program(const Program& program, int step, bool at_once) {
        const graph::index_list parts = parts_of_step(program, step, at_once);
        const auto place_of = [&](int k) {
            int place = Size;
            while (place-- > 0 && parts[place] != k) {
            }
            return place;
        };
        for (int k = 0; k < Size; ++k) {
            instruction& i = steps.instructions[k];
            i = program[parts[k]];
            i.stored = i.is_stored(at_once);
            i.at_once = -1;
            if (!i.stored) i.buffer = -1;
            if (i.buffer >= 0) i.buffer = buffers.add(i.buffer);
            if (i.output >= 0) i.output = outputs.add(i.output);
            if (i.operation == index_of<operations::variable>) i.payload = variables.add(i.payload);
            if (i.left < 0) continue;
            const bool is_binary = i.right >= 0;
            i.left = place_of(i.left);
            i.right = place_of(i.right);
            i.fused = place_of(i.fused);
            if (i.left < 0 || (is_binary && i.right < 0)) i = read_only(i);
        }
    }

private:
    // Of what is only read it does not matter how it was computed.
    static constexpr instruction read_only(const instruction& stored) {
        instruction i;
        i.operation = traits(stored.operation).factors ? stored.operation : index_of<operations::one_matrix>;
        i.shape = stored.shape;
        i.live = true;
        i.stored = true;
        i.buffer = stored.buffer;
        i.output = stored.output;
        i.entries = stored.entries;
        return i;
    }
};

}  // namespace ctgrad::program
