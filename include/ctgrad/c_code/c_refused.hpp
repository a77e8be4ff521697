// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "../evaluate/function.hpp"
#include "../evaluate/loops/with_backend.hpp"
#include "../print/to_string.hpp"
#include "c_factors.hpp"
#include "program_view.hpp"

namespace ctgrad {

namespace c_code {

/// The formulas of what evaluate is asked for.
template <class What>
struct formulas_of;
template <expression E>
struct formulas_of<E> {
    static std::vector<std::string> text() { return {std::string(to_string<writing::plain>(E{}))}; }
};
template <expression... Es>
struct formulas_of<outputs_type<Es...>> {
    static std::vector<std::string> text() { return {std::string(to_string<writing::plain>(Es{}))...}; }
};
template <class What, class Backend>
requires requires { formulas_of<What>::text(); }
struct formulas_of<with_backend_type<What, Backend>> : formulas_of<What> {};

/// Can a step's entries be written where they are read?
constexpr bool has_entries_in_c(int operation) {
    if (operations::is_of_user(operation)) return false;
    return operation == program::index_of<operations::variable> ||
           operation == program::index_of<operations::number> ||
           operation == program::index_of<operations::transposition> ||
           program::traits(operation).arity == 0 || entry_tracer::is_power(operation) ||
           !c_function_of(operation).empty() || formula_of(operation) != nullptr;
}

/// Is a step of a program written in loops?
constexpr bool has_loops_in_c(const program_view& program, int k) {
    const program::instruction& step = program[k];
    if (!step.live) return true;
    if (!step.stored) return has_entries_in_c(step.operation);
    if (factors_writer::is_by_factors(step.operation))
        return factors_writer::is_substitution(step.operation) ||
               factors_writer::is_factorisation(program[step.left].operation);
    if (factors_writer::writes(step.operation))
        return !factors_writer::is_closed_form(step.operation) || program[step.left].shape.rows <= 4;
    return has_entries_in_c(step.operation) || program::traits(step.operation).reduction;
}

/// The operation of the first step that is not written, −1 if all are: of loops, and of straight-line code.
constexpr int first_refused(const program_view& program) {
    for (int k = 0; k < program.size(); ++k)
        if (!has_loops_in_c(program, k)) return program[k].operation;
    return -1;
}
constexpr int first_refused(const program::scalar_step* steps, int size) {
    for (int k = 0; k < size; ++k)
        if (operations::is_of_user(steps[k].operation)) return steps[k].operation;
    return -1;
}

/// Its type, for the message; void if all steps are written.
template <int Operation>
struct refused {
    using type = evaluation::operation_at<Operation>;
};
template <>
struct refused<-1> {
    using type = void;
};

}  // namespace c_code

namespace diagnostics {

template <class Step>
inline constexpr bool is_written_in_c = false;
template <>
inline constexpr bool is_written_in_c<void> = true;

template <class Function>
inline constexpr bool is_function_of_inputs = false;
template <class What, class... Variables>
inline constexpr bool is_function_of_inputs<function_type<What, inputs_type<Variables...>>> =
    requires { c_code::formulas_of<What>::text(); };

/// Has a mistake in it been told already?
template <class Function>
inline constexpr bool is_told = std::is_base_of_v<harmless, Function>;
template <class What, class Backend>
inline constexpr bool is_told<with_backend_type<What, Backend>> = is_told<What>;
template <class What, class Inputs>
inline constexpr bool is_told<function_type<What, Inputs>> = is_told<What>;

template <class T>
inline constexpr bool is_number_in_c = std::is_same_v<T, float> || std::is_same_v<T, double>;

template <bool IsName>
inline constexpr bool is_name_in_c = IsName;

}  // namespace diagnostics
}  // namespace ctgrad
