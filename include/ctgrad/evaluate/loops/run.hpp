// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "as_small_code.hpp"
#include "backend.hpp"
#include "machine.hpp"
#include "run_straight_line.hpp"

namespace ctgrad::evaluation {

/// Is it straight-line code that runs? Where small code is wanted, if it is the smaller.
template <class Compiled, class T, target Target>
constexpr bool runs_straight() {
    if constexpr ((Target.small && !Target.compact) || numeric::has_own_constants<T>) return false;
    else if constexpr (!Compiled::template has_straight_code<Target.in_packs()>()) return false;
    else if constexpr (!Target.small)
        return Compiled::template is_better_than_loops<Target.template lanes_of<T>()>();
    else
        return program::is_smaller(code_in_line<Compiled, T, Target>(), Compiled::program,
                                   {static_cast<int>(sizeof(T)) <= Target.arithmetic, Target.fused});
}

/// Runs a program on a kind of machine and writes its outputs.
template <class Compiled, class T, target Target, class Backend = own_loops, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run_on(const Arguments& arguments, const Outputs& outputs) {
    if constexpr (runs_straight<Compiled, T, Target>()) {
        straight_line<Compiled, T, Arguments, Outputs, Target>::run(arguments, outputs);
    } else {
        using loops = machine<Compiled, T, Arguments, Outputs, Target, Backend>;
        typename loops::memory_type memory;
        loops{arguments, outputs, memory}.run();
    }
}

/// What a backend's kernels are made for. Of a class, since nvcc 13 does not take the same variable for an
/// argument of templates.
template <class Backend>
struct kernels_of {
    static constexpr target made_for = compiled_for(functions_for<Backend>, code_wanted_by<Backend>);
};

/// Is the program inlined where it is asked for? Straight-line code is, since a call would take a good part
/// of its time; loops are a function that is called, and so is small code that would not be small there.
template <class Compiled, class T, class Backend>
inline constexpr bool stands_where_asked_for = runs_straight<Compiled, T, kernels_of<Backend>::made_for>() &&
                                               !is_smaller_than_the_rest(kernels_of<Backend>::made_for);

/// Runs a program, in constant evaluation one number at a time. It asks the builtin rather than
/// std::is_constant_evaluated, a function: g++ would inline and optimise both branches before it knows which
/// one is dead.
template <class Compiled, class T, class Backend, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run(const Arguments& arguments, const Outputs& outputs) {
    if (__builtin_is_constant_evaluated()) run_on<Compiled, T, one_at_a_time, own_loops>(arguments, outputs);
    else run_on<Compiled, T, kernels_of<Backend>::made_for, Backend>(arguments, outputs);
}

}  // namespace ctgrad::evaluation
