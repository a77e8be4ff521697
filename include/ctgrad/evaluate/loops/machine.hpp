// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions_at_once.hpp"
#include "step_loops.hpp"

namespace ctgrad::evaluation {

/// What is done with the loops of a step and the kernel that they run in.
struct run_it {
    [[gnu::always_inline]] constexpr void operator()(auto loops, auto& kernel) const { loops.run(kernel); }
};
template <int Output, class Outputs>
struct copy_to_output {
    Outputs& outputs;
    [[gnu::always_inline]] constexpr void operator()(auto loops, auto& kernel) const {
        loops.copy_to(kernel, outputs.template at<Output>());
    }
};
/// Of a function of a number: its argument is read here, its value put where it belongs.
template <class T>
struct read_argument {
    T& number;
    [[gnu::always_inline]] constexpr void operator()(auto loops, auto& kernel) const {
        number = loops.argument(kernel);
    }
};
template <class T>
struct put_value {
    const T& number;
    [[gnu::always_inline]] constexpr void operator()(auto loops, auto& kernel) const {
        loops.take(kernel, number);
    }
};

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

    /// Calls `use` with the loops of a step and the kernel that they run in.
    template <int Instruction>
    [[gnu::always_inline]] constexpr void with_loops(const auto& use) {
        use(step_loops<kernel_type, Instruction, Backend>{}, kernel_);
    }
    [[gnu::always_inline]] constexpr Outputs& outputs() { return kernel_.outputs(); }
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
    [[gnu::always_inline]] constexpr void with_loops(const auto& use) {
        constexpr bool at_once = Target.template computes_at_once<T>();
        constexpr int size = program::parts_of_step(Compiled::program, Instruction, at_once).size();
        constexpr program::step_in_program<size> part(Compiled::program, Instruction, at_once);
        with_part<part>(use, std::make_integer_sequence<int, part.variables.count>{},
                        std::make_integer_sequence<int, part.buffers.count>{},
                        std::make_integer_sequence<int, part.outputs.count>{});
    }
    [[gnu::always_inline]] constexpr Outputs& outputs() { return outputs_; }

private:
    template <auto Part, int... Variable, int... Buffer, int... Output>
    [[gnu::always_inline]] constexpr void with_part(const auto& use, std::integer_sequence<int, Variable...>,
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
        use(step_loops<kernel_type, Part.steps.size() - 1, Backend>{}, running);
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
        run_steps<0>(fold<order.count>{});
        copy_outputs(std::make_integer_sequence<int, Outputs::size>{});
    }

private:
    static constexpr program::order_of_running<program.size()> order{program,
                                                                     Target.template computes_at_once<T>()};

    template <int First, int... Step>
    [[gnu::always_inline]] constexpr void run_steps(std::integer_sequence<int, Step...>) {
        (run_step<First + Step>(), ...);
        constexpr int next = First + static_cast<int>(sizeof...(Step));
        if constexpr (next < order.count) run_steps<next>(fold<order.count - next>{});
    }
    /// What is computed with others is with the first of them.
    template <int Place>
    [[gnu::always_inline]] constexpr void run_step() {
        constexpr int members = order.together[Place];
        if constexpr (members == 1) runner_.template with_loops<order.at[Place]>(run_it{});
        else if constexpr (members > 1) run_at_once<Place>(std::make_integer_sequence<int, members>{});
    }
    template <int First, int... Member>
    [[gnu::always_inline]] constexpr void run_at_once(std::integer_sequence<int, Member...>) {
        constexpr program::instruction first = program[order.at[First]];
        using operation = operation_named<Compiled, first.operation, first.payload>;
        T numbers[sizeof...(Member)];
        (runner_.template with_loops<order.at[First + Member]>(read_argument<T>{numbers[Member]}), ...);
        functions_at_once<operation, Target, static_cast<int>(sizeof...(Member))>(static_cast<T*>(numbers));
        (runner_.template with_loops<order.at[First + Member]>(put_value<T>{numbers[Member]}), ...);
    }
    template <int... Output>
    [[gnu::always_inline]] constexpr void copy_outputs(std::integer_sequence<int, Output...>) {
        (copy_output<Output>(), ...);
    }
    template <int Output>
    [[gnu::always_inline]] constexpr void copy_output() {
        constexpr int instruction = program.roots[Output];
        if constexpr (program[instruction].output != Output)
            runner_.template with_loops<instruction>(copy_to_output<Output, Outputs>{runner_.outputs()});
    }

    runner_type runner_;
};

}  // namespace ctgrad::evaluation
