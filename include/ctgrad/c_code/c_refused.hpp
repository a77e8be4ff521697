// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include "../evaluate/function.hpp"
#include "../evaluate/loops/with_backend.hpp"
#include "../evaluate/loops/workspace.hpp"
#include "../operations/eigenvalues.hpp"
#include "../operations/p_norm.hpp"
#include "../operations/pseudo_inverse_of_rank.hpp"
#include "../operations/singular_values.hpp"
#include "../print/to_string.hpp"
#include "c_factors.hpp"
#include "c_names.hpp"
#include "program_view.hpp"

namespace ctgrad {

namespace c_code {

/// Has a finished graph, written out as a tree, more nodes than may be written?
constexpr bool is_too_long_to_write(const auto& graph) {
    graph::index_list nodes(graph.size(), 0);
    for (int k = 0; k < graph.size(); ++k) {
        int count = 1;
        for (int place = 0; place < graph[k].count; ++place) count += nodes.items[graph.operand(k, place)];
        nodes.items[k] = count <= longest_written_formula ? count : longest_written_formula + 1;
    }
    return nodes.items[graph.roots[0]] > longest_written_formula;
}
template <expression E>
std::string text_of_formula() {
    if constexpr (is_too_long_to_write(graph::evaluation_graph<E>::value)) return "(a long formula)";
    else return std::string(to_string<writing::plain>(E{}));
}

/// The formulas of what evaluate is asked for.
template <class What>
struct formulas_of;
template <expression E>
struct formulas_of<E> {
    static std::vector<std::string> text() { return {text_of_formula<E>()}; }
};
template <expression... Es>
struct formulas_of<outputs_type<Es...>> {
    static std::vector<std::string> text() { return {text_of_formula<Es>()...}; }
};
template <class What, class Backend>
requires requires { formulas_of<What>::text(); }
struct formulas_of<with_backend_type<What, Backend>> : formulas_of<What> {};

/// Does an operation of a user say which function of C computes it?
constexpr bool has_name_in_c(const operation_facts& facts) {
    std::string_view name = facts.in_c;
    if (name.ends_with('$')) name.remove_suffix(1);
    return is_identifier(name);
}

/// Can a step's entries be written where they are read?
constexpr bool has_entries_in_c(const program_view& program, const program::instruction& step) {
    const int operation = step.operation;
    if (operation == program::index_of<operations::function_of_user>)
        return has_name_in_c(program.users[step.payload]->facts);
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
    if (!step.stored) return has_entries_in_c(program, step);
    if (factors_writer::is_by_factors(step.operation))
        return factors_writer::is_substitution(step.operation) ||
               factors_writer::is_factorisation(program[step.left].operation);
    if (factors_writer::writes(step.operation))
        return !factors_writer::is_closed_form(step.operation) || program[step.left].shape.rows <= 4;
    if (step.operation == program::index_of<operations::matrix_operation_of_user>)
        return has_name_in_c(program.users[step.payload]->facts);
    return has_entries_in_c(program, step) || program::traits(step.operation).reduction;
}

/// An operation's place in the list, and if it is a user's in the program's table of these. −1: none.
struct place_of_operation {
    int operation = -1;
    int of_user = 0;
};

/// The operation of the first step that is not written: of loops, and of straight-line code.
constexpr place_of_operation first_refused(const program_view& program) {
    for (int k = 0; k < program.size(); ++k)
        if (!has_loops_in_c(program, k)) return {program[k].operation, program[k].payload};
    return {};
}
constexpr place_of_operation first_refused(const program_view& program, const program::scalar_step* steps,
                                           int size) {
    for (int k = 0; k < size; ++k)
        if (operations::is_of_user(steps[k].operation) &&
            !has_name_in_c(program.users[steps[k].payload]->facts))
            return {steps[k].operation, steps[k].payload};
    return {};
}

/// Its type, for the message; void if all steps are written.
template <class Compiled, place_of_operation Place>
struct refused {
    using type = evaluation::operation_named<Compiled, Place.operation, Place.of_user>;
};
template <class Compiled, place_of_operation Place>
requires(Place.operation < 0)
struct refused<Compiled, Place> {
    using type = void;
};

}  // namespace c_code

namespace diagnostics {

template <class Step>
inline constexpr bool is_written_in_c = false;
template <>
inline constexpr bool is_written_in_c<void> = true;

/// Is it one of the library's that is made like those of users, and that no helper computes?
template <class Step>
inline constexpr bool is_without_helper = false;
template <int N, int D>
inline constexpr bool is_without_helper<operations::p_norm_of_matrix<N, D>> = true;
template <int N, int D>
inline constexpr bool is_without_helper<operations::vector_of_unit_p_norm<N, D>> = true;
template <int R>
inline constexpr bool is_without_helper<operations::pseudo_inverse_of_rank<R>> = true;
template <bool Left>
inline constexpr bool is_without_helper<operations::singular_vectors_of_matrix<Left>> = true;
template <>
inline constexpr bool is_without_helper<operations::singular_values_of_matrix> = true;
template <>
inline constexpr bool is_without_helper<operations::eigenvalues_of_symmetric> = true;
template <>
inline constexpr bool is_without_helper<operations::eigenvectors_of_symmetric> = true;
template <>
inline constexpr bool is_without_helper<operations::reciprocals_of_differences> = true;

/// Is it none of a user's, or one that has a name in C?
template <class Step>
inline constexpr bool says_name_in_c = !std::is_base_of_v<operation_of_user, Step> || is_without_helper<Step>;
template <>
inline constexpr bool says_name_in_c<void> = true;

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
