// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "c_loops.hpp"
#include "c_names.hpp"
#include "c_refused.hpp"
#include "c_source.hpp"
#include "c_straight_line.hpp"

namespace ctgrad::c_code {

/// The results' names and shapes: `out` if there is one.
inline void add_outputs(c_body& body, argument_names& names, const program_view& program) {
    for (int k = 0; k < program.output_count; ++k) {
        const std::string name = program.output_count == 1 ? "out" : "out_" + std::to_string(k + 1);
        body.outputs.push_back({names.add(name), program[program.roots[k]].shape});
    }
}

/// Does a text hold this name, not as a part of another?
inline bool mentions(std::string_view text, std::string_view name) {
    const auto continues = [](char c) { return is_letter(c) || is_digit(c); };
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !continues(text[at - 1])) && (end == text.size() || !continues(text[end])))
            return true;
    }
    return false;
}
/// Compilers warn of arguments that are not read: an input need not occur in what is left of a formula.
inline void ignore_unread(c_body& body, const std::vector<c_parameter>& inputs) {
    std::string ignored;
    for (const c_parameter& x : inputs)
        if (!mentions(body.statements, x.name)) ignored += "    (void)" + x.name + ";\n";
    body.statements = ignored + body.statements;
}

/// Writes the function of a request, with arguments in the order of its inputs.
template <class T, class Function>
class writer;
template <class T, class What, class... Variables>
class writer<T, function_type<What, inputs_type<Variables...>>> {
    using asked = evaluation::requested<What>;
    using compiled = typename asked::compiled;
    static constexpr const auto& program = compiled::program;
    static constexpr const auto& straight = compiled::template straight_for<true>();
    static constexpr bool is_straight_line =
        straight.size() > 0 &&
        evaluation::code_wanted_by<evaluation::backend_of<asked>> != evaluation::wanted_code::small;

    template <class Variable>
    static constexpr const void* tag = &graph::detail::tag<typename Variable::leaf_type>;

    // Which input a variable of the program is.
    static constexpr std::size_t place_of(const void* tag_of_variable) {
        std::size_t passed = 0;
        static_cast<void>(((tag_of_variable == tag<Variables> || (++passed, false)) || ...));
        return passed;
    }
    static constexpr place_of_operation first_refused_step() {
        if constexpr (is_straight_line)
            return first_refused(program_view(program), straight.steps, straight.size());
        else return first_refused(program_view(program));
    }

public:
    static constexpr bool has_all_inputs = [] {
        for (int of_variable = 0; of_variable < program.variable_count(); ++of_variable)
            if (place_of(program.variables[of_variable].tag) == sizeof...(Variables)) return false;
        return true;
    }();
    using refused_step = typename refused<compiled, first_refused_step()>::type;

    // Names of its own, since a user's might meet those of a template.
    static c_source write(std::string_view name_of_function) {
        c_body its_body;
        its_body.of = precision_of<T>;
        argument_names its_names;
        for (int of_user = 0; of_user < program.user_count(); ++of_user) {
            const graph::user_laws& its_laws = *program.users[of_user];
            its_body.users.push_back(
                {its_names.keep(in_precision(its_laws.facts.in_c, its_body.of)), its_laws.is_foreign});
        }
        const std::vector<c_parameter> its_inputs{input<typename Variables::leaf_type>(its_names)...};
        for (int of_variable = 0; of_variable < program.variable_count(); ++of_variable)
            its_body.variables.push_back(its_inputs[place_of(program.variables[of_variable].tag)]);
        const std::vector<std::string> its_formulas = formulas_of<What>::text();
        add_outputs(its_body, its_names, program_view(program));
        if constexpr (is_straight_line)
            straight_line_writer(its_body, straight.steps, straight.size()).write();
        else loops_writer(its_body, program_view(program)).write();
        ignore_unread(its_body, its_inputs);
        return files(its_body, its_inputs, its_formulas, name_of_function).write();
    }

private:
    template <class Leaf>
    static c_parameter input(argument_names& its_names) {
        return {its_names.add(Leaf::description.name), Leaf::shape, Leaf::shape.scalar(),
                Leaf::description.properties};
    }
};

}  // namespace ctgrad::c_code
