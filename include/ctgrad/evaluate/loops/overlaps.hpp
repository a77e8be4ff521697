// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/utility.hpp"
#include "../../program/measured_costs.hpp"
#include "../../program/planning/sharing.hpp"
#include "../data/address_range.hpp"
#include "../data/arguments.hpp"
#include "target.hpp"

namespace ctgrad::evaluation {

/// Where a program's loops write results, beside what they read: which of them may overlap what, which is
/// known while compiling, and do they overlap more than that, for which addresses are compared.
template <class Compiled, class T, target Target, class Backend, class Arguments, class Places>
class overlaps;
template <class Compiled, class T, target Target, class Backend, class Arguments, class... Places>
class overlaps<Compiled, T, Target, Backend, Arguments, bundle<Places&...>> {
    using places = bundle<Places&...>;
    using sharing = program::sharing;
    static constexpr const auto& program = Compiled::program;
    static constexpr int variables = program.variable_count();
    static constexpr int outputs = sizeof...(Places);
    static constexpr const auto& shared = program::sharing_in<Compiled, Backend, static_cast<int>(sizeof(T))>;

    static constexpr dims shape_of(int output) { return program[program.roots[output]].shape; }

    // A number has been read before; numbers of another type lie elsewhere.
    template <int Variable>
    static constexpr bool lies_in_memory() {
        using data_type =
            typename Arguments::template data_at<Arguments::place_of(program.variables[Variable].tag)>;
        if constexpr (stored_numbers<data_type>)
            return std::is_same_v<typename storage<data_type>::value_type, T>;
        else return false;
    }
    template <int Output, int... Variable>
    static constexpr int count_comparisons(std::integer_sequence<int, Variable...>) {
        int count = 0;
        ((count += lies_in_memory<Variable>() && shared.with_variable(Output, Variable) != sharing::anything),
         ...);
        for (int other = 0; other < outputs; ++other)
            if (shared.with_output(Output, other) != sharing::anything) ++count;
        return count;
    }
    using all_variables = std::make_integer_sequence<int, variables>;
    using all_outputs = std::make_integer_sequence<int, outputs>;

    /// What it takes to find out, in comparisons of addresses.
    template <int Output>
    static constexpr int comparisons = count_comparisons<Output>(all_variables{});
    template <int... Output>
    static constexpr int all_comparisons(std::integer_sequence<int, Output...>) {
        return (0 + ... + comparisons<Output>);
    }
    template <int... Output>
    static constexpr int entries_that_may_wait(std::integer_sequence<int, Output...>) {
        return (0 + ... + (comparisons<Output> > 0 ? shape_of(Output).count() : 0));
    }

public:
    /// Is there anything that this output must not overlap?
    template <int Output>
    static constexpr bool is_restricted = comparisons<Output> > 0;
    /// Is it so small that it is cheaper not to ask, but to keep it until nothing is read any more? In small
    /// code this is asked of all of them together, since then there is but one way.
    template <int Output>
    static constexpr bool always_waits =
        is_restricted<Output> &&
        (Target.small &&
             entries_that_may_wait(all_outputs{}) <=
                 entries_of_comparisons(all_comparisons(all_outputs{}) + comparisons_of_a_way, true, 1) ||
         shape_of(Output).count() <=
             entries_of_comparisons(comparisons<Output>, Target.small, Target.template lanes_of<T>()));

    /// Is there anything to ask?
    static constexpr bool must_be_asked = []<int... Output>(std::integer_sequence<int, Output...>) {
        return ((is_restricted<Output> && !always_waits<Output>) || ...);
    }(all_outputs{});

    /// Does any output overlap what it must not?
    [[gnu::always_inline]] static bool any(const Arguments& arguments, const places& into) {
        return any_of(arguments, into, all_outputs{});
    }

private:
    template <int... Output>
    [[gnu::always_inline]] static bool any_of(const Arguments& arguments, const places& into,
                                              std::integer_sequence<int, Output...>) {
        return (of_output<Output>(arguments, into) || ...);
    }
    template <int Output>
    [[gnu::always_inline]] static bool of_output([[maybe_unused]] const Arguments& arguments,
                                                 [[maybe_unused]] const places& into) {
        if constexpr (is_restricted<Output> && !always_waits<Output>)
            return of_variables<Output>(arguments, into, all_variables{}) ||
                   of_outputs<Output>(into, all_outputs{});
        else return false;
    }
    template <int Output, int... Variable>
    [[gnu::always_inline]] static bool of_variables([[maybe_unused]] const Arguments& arguments,
                                                    [[maybe_unused]] const places& into,
                                                    std::integer_sequence<int, Variable...>) {
        return (meets_variable<Output, Variable>(arguments, into.template at<Output>()) || ...);
    }
    template <int Output, int... Other>
    [[gnu::always_inline]] static bool of_outputs(const places& into, std::integer_sequence<int, Other...>) {
        return (meets_output<Output, Other>(into.template at<Output>(), into.template at<Other>()) || ...);
    }

    template <int Variable>
    [[gnu::always_inline]] static const auto& data_of(const Arguments& arguments) {
        constexpr int place = Arguments::place_of(program.variables[Variable].tag);
        return data_given<typename Arguments::template data_at<place>>(arguments.data.template at<place>());
    }
    template <int Output, int Variable>
    [[gnu::always_inline]] static bool meets_variable([[maybe_unused]] const Arguments& arguments,
                                                      [[maybe_unused]] auto& output) {
        constexpr sharing permitted = shared.with_variable(Output, Variable);
        if constexpr (permitted != sharing::anything && lies_in_memory<Variable>())
            return meets<permitted, shape_of(Output), program.variables[Variable].description.shape>(
                output, data_of<Variable>(arguments));
        else return false;
    }
    template <int Output, int Other>
    [[gnu::always_inline]] static bool meets_output([[maybe_unused]] auto& output,
                                                    [[maybe_unused]] auto& other) {
        constexpr sharing permitted = shared.with_output(Output, Other);
        if constexpr (permitted == sharing::anything) return false;
        else return meets<permitted, shape_of(Output), shape_of(Other)>(output, other);
    }

    template <sharing Permitted, dims Shape, dims OtherShape>
    [[gnu::always_inline]] static bool meets(auto& output, auto& other) {
        if constexpr (!has_addresses<std::remove_cvref_t<decltype(other)>>) return true;
        else if (Permitted == sharing::same_entries && are_the_same<T, Shape, OtherShape>(output, other))
            return false;
        else return overlap(range_of<T, Shape>(output), range_of<T, OtherShape>(other));
    }
};

}  // namespace ctgrad::evaluation
