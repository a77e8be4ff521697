// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "../program/compiled.hpp"
#include "c_body.hpp"
#include "c_functions.hpp"

namespace ctgrad::c_code {

/// Writes straight-line code, the steps that evaluate/loops/run_straight_line.hpp runs: a statement for each,
/// but for arguments and numbers, which stand where they are read, and products that are added once, which
/// stand in the sum.
class straight_line_writer {
    using step = program::scalar_step;

public:
    straight_line_writer(c_body& body, const step* steps, int size)
        : body_(body), steps_(steps), size_(size), inlined_(static_cast<std::size_t>(size), false) {
        find_inlined_products();
    }

    void write() {
        declare_blocks();
        for (int k = 0; k < size_; ++k) write(k);
    }

private:
    template <class Operation>
    static constexpr int index = program::index_of<Operation>;

    // The operand that is a product and stands in the sum; −1 if there is none.
    int product_in(const step& s) const {
        if (!program::is_sum(s)) return -1;
        if (program::is_product(steps_[s.right])) return s.right;
        if (program::is_product(steps_[s.left])) return s.left;
        return -1;
    }
    void find_inlined_products() {
        std::vector<int> reads(inlined_.size(), 0);
        const auto count_read = [&](int k) {
            if (k >= 0) ++reads[static_cast<std::size_t>(k)];
        };
        for (int k = 0; k < size_; ++k) {
            count_read(steps_[k].left);
            count_read(steps_[k].right);
        }
        for (int k = 0; k < size_; ++k) {
            const int product = product_in(steps_[k]);
            if (product >= 0 && reads[static_cast<std::size_t>(product)] == 1)
                inlined_[static_cast<std::size_t>(product)] = true;
        }
    }

    // A number where it is read.
    std::string read(int k) const {
        const step& s = steps_[k];
        if (program::is_number(s)) return body_.number(s.value);
        if (s.operation == index<operations::variable>) {
            const c_parameter& x = body_.variables[static_cast<std::size_t>(s.payload)];
            return x.entry(s.row * x.shape.columns + s.column);
        }
        if (inlined_[static_cast<std::size_t>(k)]) return read(s.left) + " * " + read(s.right);
        return "t" + std::to_string(k);
    }
    static std::string block(int k) { return "b" + std::to_string(k); }
    static std::string pivots(int k) { return "p" + std::to_string(k); }

    void declare_blocks() {
        std::vector<int> entries(static_cast<std::size_t>(program::number_of_blocks(steps_, size_)), 0);
        std::vector<int> rows(entries.size(), 0);
        for (int k = 0; k < size_; ++k) {
            const step& s = steps_[k];
            if (s.operation != program::putting && !program::works_on_block(s)) continue;
            int& most = entries[static_cast<std::size_t>(s.row)];
            if (entries_in_block(s) > most) most = entries_in_block(s);
            if (program::is_eliminated_in_line(s.operation))
                rows[static_cast<std::size_t>(s.row)] = program::block_size::of(s).rows;
        }
        for (std::size_t k = 0; k < entries.size(); ++k) {
            if (entries[k] == 0) continue;
            const int place = static_cast<int>(k);
            body_.declare(body_.type() + " " + block(place) + "[" + std::to_string(entries[k]) + "];");
            if (rows[k] > 0) body_.declare("int " + pivots(place) + "[" + std::to_string(rows[k]) + "];");
        }
    }
    // How many entries a block has at least, of which a step knows.
    static int entries_in_block(const step& s) {
        const auto [rows, columns] = program::block_size::of(s);
        if (s.operation == program::putting) return s.payload + 1;
        if (s.operation == index<operations::euclidean_norm>) return s.payload;
        if (s.operation == index<program::steps::solution> ||
            s.operation == index<program::steps::transposed_solution>)
            return rows * columns;
        return rows * rows;
    }
    void write(int k) {
        const step& s = steps_[k];
        if (program::is_number(s) || s.operation == index<operations::variable> ||
            inlined_[static_cast<std::size_t>(k)])
            return;
        if (s.operation == program::writing) body_.line(output(s.payload) + " = " + read(s.left) + ";");
        else if (s.operation == program::putting)
            body_.line(block(s.row) + "[" + std::to_string(s.payload) + "] = " + read(s.left) + ";");
        else if (program::works_on_block(s)) write_on_block(k);
        else define(k, computed(s));
    }
    void define(int k, const std::string& value) {
        body_.line("const " + body_.type() + " t" + std::to_string(k) + " = " + value + ";");
    }
    // The place of an entry, counted through all outputs.
    std::string output(int entry) const {
        std::size_t k = 0;
        for (; entry >= body_.outputs[k].shape.count(); ++k) entry -= body_.outputs[k].shape.count();
        return body_.outputs[k].entry(entry);
    }

    std::string computed(const step& s) const {
        if (s.operation == program::taking) return block(s.row) + "[" + std::to_string(s.payload) + "]";
        if (program::is_negation(s)) return "-" + read(s.left);
        if (s.operation == index<operations::addition>) return read(s.left) + " + " + read(s.right);
        if (program::is_difference(s)) return read(s.left) + " - " + read(s.right);
        if (program::is_product(s)) return read(s.left) + " * " + read(s.right);
        if (s.operation == index<operations::quotient>) return read(s.left) + " / " + read(s.right);
        if (s.operation == index<operations::integer_power>) {
            if (s.payload == 2) return read(s.left) + " * " + read(s.left);
            return body_.helpers.power(s.payload) + "(" + read(s.left) + ")";
        }
        const std::string first = read(s.left);
        if (s.operation == index<operations::function_of_user>)
            return body_.user_of_number(s.payload) + "(" + first + ")";
        return body_.call(c_function_of(s.operation), s.right < 0 ? first : first + ", " + read(s.right));
    }

    void write_on_block(int k) {
        const step& s = steps_[k];
        const program::block_size size = program::block_size::of(s);
        const std::string n = std::to_string(size.rows);
        const std::string m = std::to_string(size.columns);
        const std::string own = block(s.row);
        const std::string factors = block(s.column) + ", " + pivots(s.column);
        const std::string systems = n + ", " + m + ", " + factors + ", " + own;
        const auto call = [&](std::string_view function, const std::string& operands) {
            return body_.call(function, operands);
        };
        if (s.operation == index<operations::euclidean_norm>)
            define(k, call("ctgrad_norm", std::to_string(s.payload) + ", " + own + ", " + read(s.right)));
        else if (s.operation == index<operations::matrix_determinant>)
            define(k, call("ctgrad_determinant_in_range", n + ", " + own + ", " + read(s.right)));
        else if (s.operation == index<program::steps::log_of_determinant_by_factors>)
            define(k, call("ctgrad_log_by_small_factors", n + ", " + factors));
        else if (s.operation == index<program::steps::log_determinant_by_factors>)
            define(k, call("ctgrad_log_of_pivots",
                           n + ", " + block(s.column) + ", " + std::to_string(size.rows + 1)));
        else if (s.operation == index<program::steps::log_of_product>)
            define(k, call("ctgrad_log_of_pivots", n + ", " + block(s.column) + ", 1"));
        else if (program::is_eliminated_in_line(s.operation)) {
            const bool keeps_zeros = s.operation == index<program::steps::elimination>;
            body_.line(
                call("ctgrad_factor", n + ", " + own + ", " + pivots(s.row) + (keeps_zeros ? ", 1" : ", 0")) +
                ";");
        } else if (s.operation == index<program::steps::solution>)
            body_.line(call("ctgrad_solve", systems) + ";");
        else if (s.operation == index<program::steps::transposed_solution>)
            body_.line(call("ctgrad_solve_transposed", systems) + ";");
        else if (s.operation == index<program::steps::direct_inverse>)
            body_.line(call("ctgrad_inverse_" + n, own + ", " + own) + ";");
        else if (s.operation == index<program::steps::direct_inverse_of_symmetric>)
            body_.line(call("ctgrad_inverse_of_symmetric_" + n, own + ", " + own) + ";");
        else if (s.operation == index<program::steps::direct_inverse_of_definite>)
            body_.line(call("ctgrad_inverse_of_definite_" + n, own + ", " + own) + ";");
        else if (size.rows == 4)
            body_.line(call("ctgrad_inverse_by_rows", n + ", " + factors + ", " + own) + ";");
        else body_.line(call("ctgrad_inverse_by_columns", n + ", " + factors + ", " + own) + ";");
    }

    c_body& body_;
    const step* steps_;
    int size_;
    std::vector<bool> inlined_;
};

}  // namespace ctgrad::c_code
