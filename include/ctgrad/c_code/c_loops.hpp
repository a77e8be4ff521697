// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "c_factors.hpp"
#include "c_sums.hpp"
#include "program_view.hpp"

namespace ctgrad::c_code {

/// Writes a program as loops, a stored step after the other: what evaluate/loops/machine.hpp runs where small
/// code is wanted, one number at a time.
class loops_writer {
public:
    loops_writer(c_body& body, const program_view& program)
        : body_(body), program_(program), tracer_(body, program.instructions), factors_(tracer_) {}

    void write() {
        declare_buffers();
        for (int k = 0; k < program_.size(); ++k)
            if (program_[k].stored) write(k);
        for (int output = 0; output < program_.output_count; ++output) {
            const int k = program_.roots[output];
            if (program_[k].output == output) continue;
            const std::string& to = body_.outputs[static_cast<std::size_t>(output)].name;
            factors_.copy_entries(k, to);
        }
    }

private:
    template <class Operation>
    static constexpr int index = program::index_of<Operation>;

    void declare_buffers() {
        for (int k = 0; k < program_.buffer_count; ++k) {
            const program::buffer& buffer = program_.buffers[k];
            if (!program_[buffer.owner].stored) continue;  // where there are packs it waits for others
            if (program::traits(program_[buffer.owner].operation).factors) continue;
            const bool of_number = program_[buffer.owner].shape.scalar();
            const std::string size = of_number ? "" : "[" + std::to_string(buffer.entries) + "]";
            body_.declare(body_.type() + " m" + std::to_string(k) + size + ";");
        }
    }

    void write(int k) {
        const program::instruction& step = program_[k];
        body_.line("/* " + std::to_string(step.shape.rows) + " x " + std::to_string(step.shape.columns) +
                   " */");
        if (step.fused >= 0) write_product(step.fused, k);
        else if (step.operation == index<operations::product>) write_product(k, k);
        else if (step.operation == index<program::steps::symmetrised_product>) write_symmetrised(k);
        else if (step.operation == index<program::steps::diagonal_of_product>) write_diagonal(k);
        else if (program::traits(step.operation).reduction) write_reduction(k);
        else if (factors_.writes(step.operation)) factors_.write(k);
        else if (step.operation == index<operations::matrix_operation_of_user>) write_of_user(k);
        else if (program::is_put_together(step)) write_put_together(k);
        else
            roll(step.shape.rows, all_of(step.shape), [&](int i, int j) {
                return assignment(tracer_.stored(k, i, j), tracer_.computed(k, i, j));
            });
    }
    static c_entry assignment(const c_entry& to, const c_entry& value) {
        c_entry statement = to;
        return statement.append(" = ").append(value).append(";");
    }
    static rolled_loops::row_range all_of(dims shape) {
        return [shape](int) { return rolled_loops::columns{0, shape.columns}; };
    }
    void roll(int rows, const rolled_loops::row_range& range, const rolled_loops::statement_at& statement) {
        body_.statements += in_precision(rolled_loops("i", "j").write(rows, range, statement), body_.of);
    }

    // Where k runs for entry (i, j): where a triangular factor is not zero.
    rolled_loops::columns needed(const program::instruction& product, int i, int j) const {
        rolled_loops::columns k{0, program_[product.left].shape.columns};
        const structure left = program_[product.left].known;
        const structure right = program_[product.right].known;
        if (!program::is_triangular(program_, product.left) &&
            !program::is_triangular(program_, product.right))
            return k;
        if (has(left, upper_triangular)) k.first = i;
        if (has(right, lower_triangular) && k.first < j) k.first = j;
        if (has(left, lower_triangular) && k.last > i + 1) k.last = i + 1;
        if (has(right, upper_triangular) && k.last > j + 1) k.last = j + 1;
        return k;
    }
    // As product_by_nonzeros.hpp does it: where one factor is mostly zeros, of every line of it the places
    // where it is not; nothing where neither is.
    std::vector<std::vector<int>> places_of_nonzeros(const program::instruction& product) const {
        const bool by_rows = program_[product.left].mostly_zeros;
        std::vector<std::vector<int>> lines;
        if (!by_rows && !program_[product.right].mostly_zeros) return lines;
        const program::nonzero_pattern pattern =
            by_rows ? program::nonzeros_of(program_, product.left)
                    : program::nonzeros_of(program_, product.right).transposed();
        for (int line = 0; line < pattern.shape.rows; ++line) {
            lines.emplace_back();
            for (int k = 0; k < pattern.shape.columns; ++k)
                if (pattern.at(line, k)) lines.back().push_back(k);
        }
        return lines;
    }
    // The product, and what is done to its entries before they are stored.
    void write_product(int product, int result) {
        const program::instruction& step = program_[product];
        const auto places = places_of_nonzeros(step);
        const bool computes_below =
            places.empty() &&
            evaluation::best_packing(program_[step.left].entries, program_[step.right].entries,
                                     step.shape.rows, program_[step.left].shape.columns, step.shape.columns,
                                     1) == evaluation::packed::rows;
        const auto range = [&](int i) {
            if (!step.symmetric) return rolled_loops::columns{0, step.shape.columns};
            return computes_below ? rolled_loops::columns{0, i + 1}
                                  : rolled_loops::columns{i, step.shape.columns};
        };
        const bool copied_left = copy_unless_even(step.left);
        const bool copied_right = copy_unless_even(step.right);
        roll(step.shape.rows, range, [&](int i, int j) {
            const auto term = [&](int k) {
                return tracer_.entry(step.left, i, k).at_least(binds::as_product) *
                       tracer_.entry(step.right, k, j);
            };
            const rolled_loops::columns k = needed(step, i, j);
            const int line = program_[step.left].mostly_zeros ? i : j;
            const sum_over_k sum = places.empty()
                                       ? sum_over_k(body_, k.first, k.last, true, term)
                                       : sum_over_k(body_, places[static_cast<std::size_t>(line)], term);
            if (product == result)
                return sum.followed_by(assignment(tracer_.stored(result, i, j), c_entry("sum")));
            tracer_.put_elsewhere(product, "sum", true);
            const c_entry finished = tracer_.computed(result, i, j);
            tracer_.forget_elsewhere(product);
            return sum.followed_by(assignment(tracer_.stored(result, i, j), finished));
        });
        if (copied_left) tracer_.forget_elsewhere(step.left);
        if (copied_right) tracer_.forget_elsewhere(step.right);
        if (step.symmetric)
            roll(
                step.shape.rows, [](int i) { return rolled_loops::columns{0, i}; },
                [&](int i, int j) {
                    const c_entry below = tracer_.stored(result, i, j);
                    const c_entry above = tracer_.stored(result, j, i);
                    return computes_below ? assignment(above, below) : assignment(below, above);
                });
    }
    // A factor whose entries are computed, each in its own way, is copied first, so that the product is
    // loops.
    bool copy_unless_even(int k) {
        const dims shape = program_[k].shape;
        if (tracer_.in_array(k) || shape.scalar()) return false;
        const std::string pattern = tracer_.entry(k, 0, 0).text;
        bool is_even = true;
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j)
                is_even = is_even && tracer_.entry(k, i, j).text == pattern;
        if (!is_even) tracer_.put_elsewhere(k, factors_.copy(k), false);
        return !is_even;
    }
    // As sum_of_parts.hpp does it: zeros first, then every part is added where it is placed.
    void write_put_together(int result) {
        const dims shape = program_[result].shape;
        roll(shape.rows, all_of(shape), [&](int i, int j) {
            return assignment(tracer_.stored(result, i, j), c_entry(in_precision("0.0$", body_.of)));
        });
        add_part(result, result, 0, 0, false);
    }
    void add_part(int result, int part, int row, int column, bool is_subtracted) {
        const program::instruction& step = program_[part];
        if ((part == result || !step.stored) && program::is_put_together_of_parts(step)) {
            const bool below = step.operation == index<program::steps::row_placement>;
            const bool right = step.operation == index<program::steps::column_placement>;
            add_part(result, step.left, row + (below ? step.payload : 0), column + (right ? step.payload : 0),
                     is_subtracted);
            if (step.right >= 0)
                add_part(result, step.right, row, column,
                         is_subtracted != (step.operation == index<operations::subtraction>));
            return;
        }
        const program::nonzero_extent where{program::nonzeros_of(program_, part)};
        const auto range = [&](int i) {
            return where.diagonal ? rolled_loops::columns{i, i + 1} : rolled_loops::columns{0, where.columns};
        };
        roll(where.rows, range, [&](int i, int j) {
            const c_entry to =
                tracer_.stored(result, row + where.first_row + i, column + where.first_column + j);
            const c_entry entry = tracer_.entry(part, where.first_row + i, where.first_column + j);
            return assignment(to, is_subtracted ? to - entry : to + entry);
        });
    }
    void write_of_user(int k) {
        const program::instruction& step = program_[k];
        std::string operands;
        for (const int operand : {step.left, step.right}) {
            if (operand < 0) continue;
            const dims shape = program_[operand].shape;
            if (!body_.users[static_cast<std::size_t>(step.payload)].is_foreign)
                operands += std::to_string(shape.rows) + ", " + std::to_string(shape.columns) + ", ";
            operands += factors_.in_array(operand) + ", ";
        }
        const bool is_variable = step.output < 0 && step.shape.scalar();
        body_.line(body_.user_of_matrices(step.payload, step.right < 0 ? 1 : 2) + "(" + operands +
                   (is_variable ? "&" : "") + tracer_.array_of(k) + ");");
    }
    // xᵀ(A + Aᵀ) or (A + Aᵀ) x.
    void write_symmetrised(int result) {
        const program::instruction& step = program_[result];
        const bool is_row = step.shape.rows == 1;
        roll(step.shape.rows, all_of(step.shape), [&](int i, int j) {
            const sum_over_k sum(body_, 0, step.shape.count(), true, [&](int k) {
                return tracer_.entry(step.left, is_row ? 0 : k, is_row ? k : 0).at_least(binds::as_product) *
                       (tracer_.entry(step.right, k, i + j) + tracer_.entry(step.right, i + j, k));
            });
            return sum.followed_by(assignment(tracer_.stored(result, i, j), c_entry("sum")));
        });
    }
    void write_diagonal(int result) {
        const program::instruction& step = program_[result];
        roll(step.shape.rows, all_of(step.shape), [&](int i, int j) {
            const sum_over_k sum(body_, 0, program_[step.left].shape.columns, false, [&](int k) {
                return tracer_.entry(step.left, i, k) * tracer_.entry(step.right, k, i);
            });
            return sum.followed_by(assignment(tracer_.stored(result, i, j), c_entry("sum")));
        });
    }

    // A number that all entries make, line by line, as reduction_loops.hpp adds them up.
    void write_reduction(int result) {
        const program::instruction& step = program_[result];
        const dims shape = program_[step.left].shape;
        program::access access = program_[step.left].entries;
        if (step.right >= 0) {
            const program::access& other = program_[step.right].entries;
            access.along_row = access.along_row && other.along_row;
            access.along_column = access.along_column && other.along_column;
        }
        const bool down = !access.along_row && access.along_column;
        const auto add_up = [&](int depth, const rolled_loops::statement_at& term) {
            const auto statement = [&](int line, int k) {
                return c_entry("sum = sum + ")
                    .append(term(down ? k : line, down ? line : k).at_least(binds::as_product))
                    .append(";");
            };
            body_.statements += in_precision(rolled_loops(down ? "j" : "i", down ? "i" : "j", depth)
                                                 .write(down ? shape.columns : shape.rows,
                                                        all_of(down ? shape.transposed() : shape), statement),
                                             body_.of);
        };
        const std::string to = tracer_.number_of(result);
        body_.line("{");
        body_.line("    " + body_.type() + in_precision(" sum = 0.0$;", body_.of));
        add_up(2, [&](int i, int j) {
            const c_entry x = tracer_.entry(step.left, i, j);
            return term_of(step.operation)(x, step.right < 0 ? x : tracer_.entry(step.right, i, j));
        });
        if (step.operation == index<operations::euclidean_norm>) {
            body_.line("    if (" + body_.call("ctgrad_is_sum_of_squares", "sum") + ") {");
            body_.line("        " + to + " = " + body_.call("sqrt$", "sum") + ";");
            body_.line("    } else {");
            body_.line("        const " + body_.type() +
                       " scale = " + body_.call("ctgrad_scale_of_squares", "sum") + ";");
            body_.line(in_precision("        sum = 0.0$;", body_.of));
            add_up(3, [&](int i, int j) {
                const c_entry x = c_entry("scale") * tracer_.entry(step.left, i, j);
                return x * x;
            });
            body_.line("        " + to + " = " + body_.call("sqrt$", "sum") + " / scale;");
            body_.line("    }");
        } else {
            body_.line("    " + to + " = sum;");
        }
        body_.line("}");
    }

    c_body& body_;
    const program_view program_;
    entry_tracer tracer_;
    factors_writer factors_;
};

}  // namespace ctgrad::c_code
