// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "as_small_code.hpp"
#include "overlaps.hpp"
#include "run.hpp"
#include "waiting_results.hpp"

namespace ctgrad::evaluation {

/// Runs loops. A function of its own, since they are the same whether the results go to the caller's arrays
/// or wait in buffers.
template <class Compiled, class T, target Target, class Backend, class Arguments, class Outputs>
constexpr void run_loops(const Arguments& arguments, const Outputs& outputs) {
    as_small_code<Target>([&]() __attribute__((always_inline)) {
        const Arguments own_arguments(arguments);
        const Outputs own_outputs(outputs);
        run_on<Compiled, T, Target, Backend>(own_arguments, own_outputs);
    });
}

/// How loops are run.
struct way {
    target made_for;
    bool constant;     // in constant evaluation, where addresses are not compared
    bool overlapping;  // results may overlap what is still to be read
};

/// Runs loops into arrays of the caller's, which may overlap arguments, and each other, in any way.
template <class Compiled, class T, target Here, class Backend, class Arguments, class Places,
          class Sequence = std::make_integer_sequence<int, Places::size>>
class loops_in_place;
template <class Compiled, class T, target Here, class Backend, class Arguments, class... Places,
          int... Output>
class loops_in_place<Compiled, T, Here, Backend, Arguments, bundle<Places&...>,
                     std::integer_sequence<int, Output...>> {
    using places = bundle<Places&...>;
    using asking = overlaps<Compiled, T, Here, Backend, Arguments, places>;

    template <int Which>
    static constexpr dims shape = Compiled::program[Compiled::program.roots[Which]].shape;
    template <way Way, int Which>
    static constexpr bool waits =
        Way.overlapping ? asking::template is_restricted<Which> : asking::template always_waits<Which>;
    template <way Way, int Which, class Place>
    using result = std::conditional_t<waits<Way, Which>, waiting_result<Which, T, shape<Which>, Place>,
                                      result_in_place<Which, T, shape<Which>, Place>>;
    template <way Way, int Which, class Place>
    using written_by = decltype(std::declval<result<Way, Which, Place>&>().template written<Way.constant>(
        std::declval<Place&>()));
    template <way Way>
    struct all_results : result<Way, Output, Places>... {
        [[gnu::always_inline]] constexpr auto written(const places& into) {
            return bundle<written_by<Way, Output, Places>...>{
                {{static_cast<result<Way, Output, Places>&>(*this).template written<Way.constant>(
                    into.template at<Output>())}...}};
        }
        [[gnu::always_inline]] constexpr void copy_to(const places& into) const {
            constexpr bool in_packs = !Way.constant && Way.made_for.vector_bytes > 0;
            (static_cast<const result<Way, Output, Places>&>(*this).template copy_to<in_packs>(
                 into.template at<Output>()),
             ...);
        }
    };

    template <way Way, class Runner>
    [[gnu::always_inline]] static constexpr void run_and_copy(const Arguments& arguments,
                                                              const places& into) {
        all_results<Way> results;
        const auto outputs = results.written(into);
        if constexpr (asking::must_be_asked && !Way.constant)
            run_loops<Compiled, T, Way.made_for, Runner>(arguments, outputs);
        else run_on<Compiled, T, Way.made_for, Runner>(arguments, outputs);
        results.copy_to(into);
    }
    // A function of its own, so that its buffers are on the stack only while it runs. It takes copies of the
    // addresses: references to them would keep these on the stack where nothing overlaps, too.
    [[gnu::noinline]] static void run_overlapping(Arguments arguments, places into) {
        as_small_code<Here>([&]() __attribute__((always_inline)) {
            run_and_copy<way{Here, false, true}, Backend>(arguments, into);
        });
    }

public:
    [[gnu::always_inline]] static constexpr void run(const Arguments& arguments, const places& into) {
        if (__builtin_is_constant_evaluated()) {
            run_and_copy<way{one_at_a_time, true, true}, own_loops>(arguments, into);
        } else {
            if constexpr (asking::must_be_asked)
                if (asking::any(arguments, into)) return run_overlapping(arguments, into);
            run_and_copy<way{Here, false, false}, Backend>(arguments, into);
        }
    }
};

template <class Compiled, class... Places, int... Output>
[[gnu::always_inline]] constexpr void check_sizes(const bundle<Places&...>& into,
                                                  std::integer_sequence<int, Output...>) {
    (check_size<Compiled::program[Compiled::program.roots[Output]].shape>(into.template at<Output>()), ...);
}

/// Runs a program into the caller's memory: straight-line code in an order that reads all arguments before it
/// writes, but for one that shares its memory with a result; loops with buffers where results overlap what is
/// still to be read.
template <class Compiled, class T, target Here, class Backend, class Arguments, class Places>
[[gnu::always_inline]] constexpr void run_into(const Arguments& arguments, const Places& into) {
    check_sizes<Compiled>(into, std::make_integer_sequence<int, Places::size>{});
    if constexpr (!runs_straight<Compiled, T, Here>())
        loops_in_place<Compiled, T, Here, Backend, Arguments, Places>::run(arguments, into);
    else if (__builtin_is_constant_evaluated())
        straight_line<Compiled, T, Arguments, Places, constants_of(Here), results_in::constants>::run(
            arguments, into);
    else if constexpr (reads_again<Compiled, T, Here, Arguments, Places>())
        straight_line<Compiled, T, Arguments, Places, Here, results_in::memory_read_again>::run(arguments,
                                                                                                into);
    else straight_line<Compiled, T, Arguments, Places, Here, results_in::any_memory>::run(arguments, into);
}

}  // namespace ctgrad::evaluation
