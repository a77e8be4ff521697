// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "c_code/c_loops.hpp"
#include "c_code/c_names.hpp"
#include "c_code/c_source.hpp"
#include "c_code/c_straight_line.hpp"
#include "ctgrad.hpp"

namespace ctgrad {
namespace c_code {

/// What is written is what evaluate was asked for.
template <class What>
struct request;
template <expression E>
struct request<E> {
    static std::vector<std::string> formulas() { return {std::string(to_string<writing::plain>(E{}))}; }
};
template <expression... Es>
struct request<outputs_type<Es...>> {
    static std::vector<std::string> formulas() { return {std::string(to_string<writing::plain>(Es{}))...}; }
};
template <class What, class Backend>
struct request<with_backend_type<What, Backend>> : request<What> {};

template <class T, class What, class... Variables>
class writer {
    using asked = evaluation::requested<What>;
    using compiled = typename asked::compiled;
    static constexpr const auto& program = compiled::program;
    static constexpr bool is_straight_line =
        compiled::straight.size() > 0 && !evaluation::is_for_size<evaluation::backend_of<asked>>;

public:
    static c_source write(std::string_view name) {
        c_body body;
        body.of = precision_of<T>;
        argument_names names;
        std::vector<c_parameter> inputs;
        (inputs.push_back({names.add(description<Variables>.name), description<Variables>.shape,
                           description<Variables>.shape.scalar()}),
         ...);
        for (int k = 0; k < program.variable_count(); ++k) {
            std::size_t place = 0;
            static_cast<void>(((program.variables[k].tag == tag<Variables> || (++place, false)) || ...));
            body.variables.push_back(inputs[place]);
        }
        const std::vector<std::string> formulas = request<What>::formulas();
        for (std::size_t k = 0; k < formulas.size(); ++k) {
            const std::string result = formulas.size() == 1 ? "out" : "out_" + std::to_string(k + 1);
            body.outputs.push_back({names.add(result), program[program.roots[k]].shape});
        }
        (ignore_unread<Variables>(body, inputs), ...);
        if constexpr (is_straight_line)
            straight_line_writer(body, compiled::straight.steps, compiled::straight.size()).write();
        else loops_writer(body, program).write();
        return files(body, inputs, formulas, name).write();
    }

private:
    template <class Variable>
    static constexpr const void* tag = &graph::detail::tag<typename Variable::leaf_type>;
    template <class Variable>
    static constexpr leaf_description description = Variable::leaf_type::description;

    template <class Variable>
    static void ignore_unread(c_body& body, const std::vector<c_parameter>& inputs) {
        if (compiled::template uses<typename Variable::leaf_type>()) return;
        std::size_t place = 0;
        static_cast<void>(((std::is_same_v<Variable, Variables> || (++place, false)) || ...));
        body.line("(void)" + inputs[place].name + ";");
    }
};

}  // namespace c_code

template <class T, fixed_string Name, class What, class... Variables>
c_source to_c(function_type<What, inputs_type<Variables...>>) {
    return c_code::writer<T, What, Variables...>::write(Name.view());
}

}  // namespace ctgrad
