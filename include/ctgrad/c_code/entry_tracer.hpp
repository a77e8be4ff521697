// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>

#include "../program/compiled.hpp"
#include "c_body.hpp"
#include "c_functions.hpp"
#include "entry_formulas.hpp"

namespace ctgrad::c_code {

/// Entries of a program's instructions as text, as evaluate/loops/kernel.hpp computes them: read where they
/// are stored, otherwise computed of the operands' entries.
class entry_tracer {
public:
    entry_tracer(c_body& body, const program::instruction* instructions)
        : body_(body), instructions_(instructions) {}

    const program::instruction& operator[](int k) const { return instructions_[k]; }
    c_body& body() const { return body_; }

    /// Entry (i, j) where it is read.
    c_entry entry(int k, int i, int j) {
        const auto known = elsewhere_.find(k);
        const program::instruction& step = instructions_[k];
        const int place = i * step.shape.columns + j;
        if (known != elsewhere_.end())
            return known->second.of_all ? c_entry(known->second.name)
                                        : c_entry::of_array(known->second.name, place);
        if (step.stored) return stored(k, i, j);
        if (step.operation == program::index_of<operations::variable>) {
            const c_parameter& x = body_.variables[static_cast<std::size_t>(step.payload)];
            return x.by_value ? c_entry(x.name) : c_entry::of_array(x.name, place);
        }
        return computed(k, i, j);
    }

    /// The same by its formula, whether or not it is stored.
    c_entry computed(int k, int i, int j) {
        const program::instruction& step = instructions_[k];
        if (step.operation == program::index_of<operations::transposition>) return entry(step.left, j, i);
        if (step.operation == program::index_of<operations::number>) return c_entry(body_.number(step.value));
        if (step.left < 0)
            return c_entry(body_.number(program::traits(step.operation).constant_entry(step.payload, i, j)));
        if (is_power(step.operation))
            return call(body_.helpers.power(exponent(step)), entry(step.left, i, j));
        if (!c_function_of(step.operation).empty()) return function(step, i, j);
        if (step.operation == program::index_of<operations::function_of_user>)
            return call(body_.user_of_number(step.payload), entry(step.left, i, j));
        return formula_of(step.operation)(operand(step.left), operand(step.right), i, j, step.payload);
    }

    /// Where an entry is stored.
    c_entry stored(int k, int i, int j) const {
        const program::instruction& step = instructions_[k];
        if (step.output < 0 && step.shape.scalar()) return c_entry(array_of(k));
        return c_entry::of_array(array_of(k), i * step.shape.columns + j);
    }
    /// The array of a stored result, or the variable that a number is.
    std::string array_of(int k) const {
        const program::instruction& step = instructions_[k];
        if (step.output >= 0) return body_.outputs[static_cast<std::size_t>(step.output)].name;
        return "m" + std::to_string(step.buffer);
    }

    /// Where a number is stored.
    std::string number_of(int k) const { return array_of(k) + (instructions_[k].output >= 0 ? "[0]" : ""); }

    /// Entries of an instruction are in an array for the moment, or all are one number.
    void put_elsewhere(int k, const std::string& name, bool of_all) { elsewhere_[k] = {name, of_all}; }
    void forget_elsewhere(int k) { elsewhere_.erase(k); }

    /// Are all entries of an instruction in one array?
    bool in_array(int k) const {
        const program::instruction& step = instructions_[k];
        if (step.operation == program::index_of<operations::variable>)
            return !body_.variables[static_cast<std::size_t>(step.payload)].by_value;
        return step.stored && (step.output >= 0 || !step.shape.scalar());
    }
    std::string array_read(int k) const {
        const program::instruction& step = instructions_[k];
        if (step.stored) return array_of(k);
        return body_.variables[static_cast<std::size_t>(step.payload)].name;
    }

    static constexpr bool is_power(int operation) {
        return operation == program::index_of<operations::integer_power> ||
               operation == program::index_of<operations::multiplicative_inverse>;
    }
    static constexpr int exponent(const program::instruction& step) {
        return step.operation == program::index_of<operations::integer_power> ? step.payload : -1;
    }

private:
    struct array {
        std::string name;
        bool of_all = false;
    };

    traced_operand operand(int k) { return {this, k, k < 0 ? dims{} : instructions_[k].shape}; }
    static c_entry call(const std::string& name, const c_entry& x) {
        c_entry called(name + "(");
        called.append(x).append(")");
        return called;
    }
    c_entry function(const program::instruction& step, int i, int j) {
        const std::string name = body_.helpers.call(in_precision(c_function_of(step.operation), body_.of));
        const bool of_number = instructions_[step.left].shape.scalar();
        c_entry operands = entry(step.left, of_number ? 0 : i, of_number ? 0 : j);
        if (step.right >= 0) operands.append(", ").append(entry(step.right, i, j));
        return call(name, operands);
    }

    c_body& body_;
    const program::instruction* instructions_;
    std::map<int, array> elsewhere_;
};

inline c_entry traced_operand::operator()(int i, int j) const {
    return tracer->entry(instruction, i, j);
}

}  // namespace ctgrad::c_code
