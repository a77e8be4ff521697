// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "step_loops.hpp"

namespace ctgrad::evaluation {

/// One kernel for all steps of a program: what several of them compute where they read it is there once.
template <class Compiled, class T, class Arguments, class Outputs, target Target, class Backend>
class whole_program {
    using memory_type = workspace<Compiled, T, Target.template lanes_of<T>()>;
    using kernel_type = kernel<Compiled, T, Arguments, Outputs, Target, memory_type>;

    kernel_type kernel_;

public:
    [[gnu::always_inline]] constexpr whole_program(const Arguments& arguments, const Outputs& outputs,
                                                   memory_type& memory)
        : kernel_(arguments, outputs, memory) {}

    template <int Instruction>
    [[gnu::always_inline]] constexpr void run_step() {
        step_loops<kernel_type, Instruction, Backend>::run(kernel_);
    }
    template <int Instruction, int Output>
    [[gnu::always_inline]] constexpr void copy_step() {
        step_loops<kernel_type, Instruction, Backend>::copy_to(kernel_,
                                                               kernel_.outputs().template at<Output>());
    }
};

/// A step that has been cut out of its program (program/planning/step_program.hpp).
template <auto Program>
struct single_step {
    static constexpr auto program = Program;
};

/// A kernel for every step, which knows nothing of the rest of the program: its functions do not carry the
/// names of all the program's expressions, and steps that do the same with other data share them.
template <class Compiled, class T, class Arguments, class Outputs, target Target, class Backend>
class single_steps {
    static constexpr const auto& program = Compiled::program;
    static constexpr int width = Target.template lanes_of<T>();

    template <int Variable>
    static constexpr int argument = Arguments::place_of(program.variables[Variable].tag);
    template <int Variable>
    using data_of = typename Arguments::template data_at<argument<Variable>>;
    template <int Buffer>
    using held = typename held_in<Compiled, T, width, Buffer>::type;

    const Arguments& arguments_;
    Outputs outputs_;
    workspace<Compiled, T, width>& memory_;

public:
    [[gnu::always_inline]] constexpr single_steps(const Arguments& arguments, const Outputs& outputs,
                                                  workspace<Compiled, T, width>& memory)
        : arguments_(arguments), outputs_(outputs), memory_(memory) {}

    template <int Instruction>
    [[gnu::always_inline]] constexpr void run_step() {
        copy_step<Instruction, -1>();
    }
    template <int Instruction, int Output>
    [[gnu::always_inline]] constexpr void copy_step() {
        constexpr int size = program::parts_of_step(Compiled::program, Instruction).size();
        constexpr program::step_in_program<size> part(Compiled::program, Instruction);
        run_part<part, Output>(std::make_integer_sequence<int, part.variables.count>{},
                               std::make_integer_sequence<int, part.buffers.count>{},
                               std::make_integer_sequence<int, part.outputs.count>{});
    }

private:
    // Into the program's own places, or copied to an output.
    template <auto Part, int Copied, int... Variable, int... Buffer, int... Output>
    [[gnu::always_inline]] constexpr void run_part(std::integer_sequence<int, Variable...>,
                                                   std::integer_sequence<int, Buffer...>,
                                                   std::integer_sequence<int, Output...>) {
        using data = data_of_step<T, data_of<Part.variables.places[Variable]>...>;
        using results = bundle<typename Outputs::template type_at<Part.outputs.places[Output]>...>;
        using buffers = step_memory<held<Part.buffers.places[Buffer]>...>;
        using kernel_type = kernel<single_step<Part.steps>, T, data, results, Target, buffers>;
        const data read{{{{arguments_.data.template at<argument<Part.variables.places[Variable]>>()}...}}};
        buffers memory{
            {{{static_cast<buffer_of<Part.buffers.places[Buffer], held<Part.buffers.places[Buffer]>>&>(
                   memory_.all)
                   .held}...}}};
        kernel_type running{read, results{{{outputs_.template at<Part.outputs.places[Output]>()}...}},
                            memory};
        using loops = step_loops<kernel_type, Part.steps.size() - 1, Backend>;
        if constexpr (Copied < 0) loops::run(running);
        else loops::copy_to(running, outputs_.template at<Copied>());
    }
};

/// Runs a program: every stored result in its turn, then the outputs that are copies.
template <class Compiled, class T, class Arguments, class Outputs, target Target, class Backend>
class machine {
    static constexpr const auto& program = Compiled::program;
    using runner_type = std::conditional_t<program::runs_step_by_step<Compiled>,
                                           single_steps<Compiled, T, Arguments, Outputs, Target, Backend>,
                                           whole_program<Compiled, T, Arguments, Outputs, Target, Backend>>;

public:
    using memory_type = workspace<Compiled, T, Target.template lanes_of<T>()>;

    [[gnu::always_inline]] constexpr machine(const Arguments& arguments, const Outputs& outputs,
                                             memory_type& memory)
        : runner_(arguments, outputs, memory) {}

    [[gnu::always_inline]] constexpr void run() {
        run_steps<0>(fold<stored.count>{});
        copy_outputs(std::make_integer_sequence<int, Outputs::size>{});
    }

private:
    struct places {
        int count = 0;
        int at[program.size()]{};
    };
    static constexpr places stored = [] {
        places found;
        for (int at_step = 0; at_step < program.size(); ++at_step)
            if (program[at_step].stored) found.at[found.count++] = at_step;
        return found;
    }();
    template <int First, int... Step>
    [[gnu::always_inline]] constexpr void run_steps(std::integer_sequence<int, Step...>) {
        (runner_.template run_step<stored.at[First + Step]>(), ...);
        constexpr int next = First + static_cast<int>(sizeof...(Step));
        if constexpr (next < stored.count) run_steps<next>(fold<stored.count - next>{});
    }
    template <int... Output>
    [[gnu::always_inline]] constexpr void copy_outputs(std::integer_sequence<int, Output...>) {
        (copy_output<Output>(), ...);
    }
    template <int Output>
    [[gnu::always_inline]] constexpr void copy_output() {
        constexpr int instruction = program.roots[Output];
        if constexpr (program[instruction].output != Output)
            runner_.template copy_step<instruction, Output>();
    }

    runner_type runner_;
};

}  // namespace ctgrad::evaluation
