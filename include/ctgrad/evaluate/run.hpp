// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "backend.hpp"
#include "machine.hpp"
#include "straight_line.hpp"

namespace ctgrad::evaluation {

/// Computes what a program computes, into the destinations, on that kind of machine. Where small code is
/// wanted, loops are it.
template <class Compiled, class T, target Target, class Backend = own_loops, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run_on(const Arguments& arguments, const Outputs& outputs) {
    if constexpr (Compiled::straight.size() > 0 && !Target.small) {
        straight_line<Compiled, T, Arguments, Outputs, Target>::run(arguments, outputs);
    } else {
        using loops = machine<Compiled, T, Arguments, Outputs, Target, Backend>;
        typename loops::memory_type memory;
        loops{arguments, outputs, memory}.run();
    }
}

/// Straight-line code is short and fast: it stands where it is asked for, since a call would take a good part
/// of its time. Loops are a function.
template <class Compiled>
inline constexpr bool stands_where_asked_for = Compiled::straight.size() > 0 && !compiled_for().small;

/// The builtin rather than std::is_constant_evaluated: g++ inlines and optimises what a call of that function
/// decides about before it sees what the function returns.
template <class Compiled, class T, class Backend, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run(const Arguments& arguments, const Outputs& outputs) {
    if (__builtin_is_constant_evaluated()) run_on<Compiled, T, one_at_a_time, own_loops>(arguments, outputs);
    else run_on<Compiled, T, compiled_for(functions_for<Backend>), Backend>(arguments, outputs);
}

}  // namespace ctgrad::evaluation
