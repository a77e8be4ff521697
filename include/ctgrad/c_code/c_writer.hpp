// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "c_loops.hpp"
#include "c_names.hpp"
#include "c_refused.hpp"
#include "c_source.hpp"
#include "c_straight_line.hpp"

namespace ctgrad::c_code {

/// Writes the function of a request, with arguments in the order of its inputs.
template <class T, class Function>
class writer;
template <class T, class What, class... Variables>
class writer<T, function_type<What, inputs_type<Variables...>>> {
    using asked = evaluation::requested<What>;
    using compiled = typename asked::compiled;
    static constexpr const auto& program = compiled::program;
    static constexpr bool is_straight_line =
        compiled::straight.size() > 0 && !evaluation::is_for_size<evaluation::backend_of<asked>>;

    template <class Variable>
    static constexpr const void* tag = &graph::detail::tag<typename Variable::leaf_type>;

    // Which input a variable of the program is.
    static constexpr std::size_t place_of(const void* variable) {
        std::size_t place = 0;
        static_cast<void>(((variable == tag<Variables> || (++place, false)) || ...));
        return place;
    }

public:
    static constexpr bool has_all_inputs = [] {
        for (int k = 0; k < program.variable_count(); ++k)
            if (place_of(program.variables[k].tag) == sizeof...(Variables)) return false;
        return true;
    }();
    using refused_step = typename refused<first_refused<is_straight_line>(program, compiled::straight)>::type;

    static c_source write(std::string_view name) {
        c_body body;
        body.of = precision_of<T>;
        argument_names names;
        std::vector<c_parameter> inputs;
        (inputs.push_back(input<typename Variables::leaf_type>(names)), ...);
        for (int k = 0; k < program.variable_count(); ++k)
            body.variables.push_back(inputs[place_of(program.variables[k].tag)]);
        const std::vector<std::string> formulas = formulas_of<What>::text();
        for (std::size_t k = 0; k < formulas.size(); ++k) {
            const std::string result = formulas.size() == 1 ? "out" : "out_" + std::to_string(k + 1);
            body.outputs.push_back({names.add(result), program[program.roots[k]].shape});
        }
        (ignore_unread<typename Variables::leaf_type>(body, inputs), ...);
        if constexpr (is_straight_line)
            straight_line_writer(body, compiled::straight.steps, compiled::straight.size()).write();
        else loops_writer(body, program).write();
        return files(body, inputs, formulas, name).write();
    }

private:
    template <class Leaf>
    static c_parameter input(argument_names& names) {
        return {names.add(Leaf::description.name), Leaf::shape, Leaf::shape.scalar(),
                Leaf::description.properties};
    }
    template <class Leaf>
    static void ignore_unread(c_body& body, const std::vector<c_parameter>& inputs) {
        if (!compiled::template uses<Leaf>())
            body.line("(void)" + inputs[place_of(&graph::detail::tag<Leaf>)].name + ";");
    }
};

}  // namespace ctgrad::c_code
