// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/instruction.hpp"
#include "c_entry.hpp"

namespace ctgrad::c_code {

class entry_tracer;

/// An operand as an operation's formula sees it.
struct traced_operand {
    entry_tracer* tracer;
    int instruction;
    dims shape;

    c_entry operator()(int i, int j) const;
    constexpr int rows() const { return shape.rows; }
    constexpr int columns() const { return shape.columns; }
};

using entry_formula = c_entry (*)(const traced_operand& a, const traced_operand& b, int i, int j,
                                  int payload);

namespace detail {

/// Functions of numbers are calls, and numbers made of all entries are loops.
template <class Operation>
inline constexpr bool is_no_arithmetic = requires { Operation::is_elementwise; } || requires {
    Operation::is_entrywise_of_two;
} || requires { Operation::is_reduction; } || Operation::arity == 0;

template <class Operation>
c_entry entry_by_formula(const traced_operand& a, [[maybe_unused]] const traced_operand& b, int i, int j,
                         [[maybe_unused]] int payload) {
    if constexpr (requires { Operation::has_offset; }) return Operation::entry(a, i, j, payload);
    else if constexpr (Operation::arity == 1) return Operation::entry(a, i, j);
    else return Operation::entry(a, b, i, j);
}

template <class Operation>
consteval bool has_formula() {
    if constexpr (is_no_arithmetic<Operation>) return false;
    else if constexpr (requires { Operation::has_offset; }) return true;
    else if constexpr (Operation::arity == 1)
        return requires(const traced_operand& a) { Operation::entry(a, 0, 0); };
    else return requires(const traced_operand& a) { Operation::entry(a, a, 0, 0); };
}
template <class Operation>
consteval entry_formula formula_of() {
    if constexpr (has_formula<Operation>()) return &entry_by_formula<Operation>;
    else return nullptr;
}

using term_formula = c_entry (*)(const c_entry& x, const c_entry& y);

template <class Operation>
c_entry term_by_formula(const c_entry& x, [[maybe_unused]] const c_entry& y) {
    if constexpr (requires { Operation::term(x, y); }) return Operation::term(x, y);
    else return Operation::term(x);
}
template <class Operation>
consteval term_formula term_of() {
    if constexpr (requires { Operation::is_reduction; }) return &term_by_formula<Operation>;
    else return nullptr;
}

template <class List>
struct formula_table;
template <class... Operations>
struct formula_table<operations::list<Operations...>> {
    static constexpr entry_formula entries[sizeof...(Operations)]{formula_of<Operations>()...};
    static constexpr term_formula terms[sizeof...(Operations)]{term_of<Operations>()...};
};

}  // namespace detail

/// The formula of an operation's entries, by its place in the list; nothing if it has none.
constexpr entry_formula formula_of(int operation) {
    return detail::formula_table<program::every_step>::entries[operation];
}
/// What a number is the sum of.
constexpr detail::term_formula term_of(int operation) {
    return detail::formula_table<program::every_step>::terms[operation];
}

}  // namespace ctgrad::c_code
