// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "block_notation.hpp"
#include "blocks.hpp"
#include "cells.hpp"
#include "digits.hpp"
#include "entry_notation.hpp"
#include "fraction.hpp"
#include "script_writer.hpp"

namespace ctgrad {
namespace printing {
namespace detail {

struct way_to_print;

}  // namespace detail

/// Walks a graph and writes a node in a script. An operation says in `written` how, or in `print` and
/// `print_factors` which of the public members do it.
class printer : script_writer {
public:
    constexpr printer(const graph_view& graph, writing script, const detail::way_to_print* ways)
        : script_writer{script}, g_(graph), ways_(ways) {}

    constexpr const graph_view& graph() const { return g_; }

    constexpr piece piece_of(int index) const;
    /// The number in front, factors and divisors of what is written as a product.
    constexpr void collect_factors(int index, quotient& q) const;

    constexpr piece name_of(int index) const {
        return variable_named(g_.variables[g_[index].payload].description.name);
    }

    constexpr piece unit_of(int index) const {
        piece p;
        p.text.add(choose("e", "e", "e_{"));
        add_index(p.text, g_[index].payload);
        if (script_ == writing::latex) p.text.add("}");
        return p;
    }

    /// K₂₃: the commutation matrix, with the shape of what is transposed.
    constexpr piece commutation_of(int index) const {
        const dims x = operations::commutation_matrix::of_payload(g_[index].payload);
        piece p;
        p.text.add(choose("K", "K", "K_{"));
        add_shape(p.text, x);
        if (script_ == writing::latex) p.text.add("}");
        return p;
    }
    /// unvec₂₃(a), with the shape of the result.
    constexpr piece unvec_of(int index) const {
        piece p;
        p.text.add(choose("unvec", "unvec<", "\\operatorname{unvec}_{"));
        add_shape(p.text, g_[index].shape);
        p.text.add(choose("(", ">(", "}\\left("));
        p.text.add(piece_of(g_.operand(index, 0)).text);
        p.text.add(choose(parenthesis_end));
        return p;
    }

    /// M⁻ᵀ: the transpose of what is written as an inverse.
    constexpr piece transposed_inverse_of(int index) const {
        piece p;
        add_operand(p.text, piece_of(g_.operand(g_.operand(index, 0), 0)), binding_power::atom);
        p.text.add(choose("⁻ᵀ", "", "^{-\\top}"));
        p.binds = binding_power::power;
        return p;
    }
    constexpr bool is_transposed_inverse(int index) const {
        return script_ != writing::plain &&
               g_[g_.operand(index, 0)].operation == operations::index_of<operations::matrix_inverse>;
    }

    /// The operand of a power, with that exponent: of ‖x‖² it is that of ‖x‖, twice as large.
    constexpr piece power_of(int index, int exponent, bool entrywise) const {
        const int base = g_.operand(index, 0);
        if (exponent == 1) return piece_of(base);
        const bool of_norm = is_made_by(operations::index_of<operations::squared_euclidean_norm>, base);
        piece p;
        if (of_norm)
            add_operand(p.text, noted(base, operations::euclidean_norm::written), binding_power::atom);
        else add_operand(p.text, piece_of(base), binding_power::atom);
        add_exponent(p.text, of_norm ? 2 * exponent : exponent, entrywise);
        p.binds = binding_power::power;
        return p;
    }

    /// The first operand of a power, with the second as exponent.
    constexpr piece general_power_of(int index) const {
        const bool entrywise = !g_[index].shape.scalar();
        piece p;
        add_operand(p.text, piece_of(g_.operand(index, 0)), binding_power::atom);
        p.text.add(entrywise ? choose("∘^", ".^", "^{\\circ ") : choose("^", "^", "^{"));
        const piece exponent = piece_of(exponent_of(index));
        if (script_ == writing::latex) p.text.add(exponent.text);
        else add_operand(p.text, exponent, binding_power::atom);
        if (script_ == writing::latex) p.text.add("}");
        p.binds = binding_power::power;
        return p;
    }

    /// x₀, A₀₁: what stands between unit vectors, with their indices.
    constexpr bool is_entry(int index) const { return printing::is_entry(g_, index); }
    constexpr piece entry_of(int index) const {
        const entry_of_matrix e = entry_at(g_, index);
        const bool long_indices = e.row > 9 || e.column > 9;
        piece p;
        add_operand(p.text, product_of(e.factors), binding_power::atom);
        p.text.add(choose("", "[", "_{"));
        add_index(p.text, e.row);
        if (e.column >= 0) p.text.add(choose(long_indices ? "," : "", ", ", ","));
        if (e.column >= 0) add_index(p.text, e.column);
        p.text.add(choose("", "]", "}"));
        return p;
    }

    /// A selection or its transpose: a stack of an identity and zeros.
    constexpr bool is_selection(int index) const {
        return graph::as_selection(g_, index).found && !g_[index].shape.row() && !g_[index].shape.column();
    }
    constexpr piece selection_of(int index) const {
        const bool vertical = g_[index].shape.rows > g_[index].shape.columns;
        return stack_of(index, {block_reader{g_, vertical}.of_term(index)}, vertical);
    }

    /// A[1:3, 0:2]: the rows and columns that selections take out of a matrix.
    constexpr bool is_block(int index) const { return block_at(g_, g_.operands(index)).found(); }
    constexpr piece block_of(int index) const { return written(block_at(g_, g_.operands(index))); }

    /// What is put into a matrix of zeros, from the left, from the right, or from both sides.
    constexpr bool is_placed(int index) const {
        if (g_[index].shape.scalar()) return false;
        return is_placed_in_one_direction(index, true) || is_placed_in_one_direction(index, false) ||
               !cell_reader{g_}.of(index).cells.empty();
    }
    constexpr piece placed(int index) const {
        const cell_grid grid = cell_reader{g_}.of(index);
        if (!grid.cells.empty()) return grid_of(grid);
        const bool vertical = is_placed_in_one_direction(index, true);
        return stack_of(index, {block_reader{g_, vertical}.of_term(index)}, vertical);
    }

    /// Terms with a negative number in front are subtracted, from the first that has none where there is one.
    constexpr piece sum_of(int index) const {
        const cell_grid grid = cell_reader{g_}.of(index);
        if (!grid.cells.empty()) return grid_of(grid);
        for (const bool vertical : {true, false}) {
            const graph::sequence<block> blocks = block_reader{g_, vertical}.of_sum(index);
            if (!blocks.empty()) return stack_of(index, blocks, vertical);
        }
        piece p;
        p.binds = binding_power::sum;
        const int count = g_[index].count;
        int first = 0;
        while (first < count && is_negative(g_.operand(index, first))) ++first;
        if (first == count) first = 0;
        for (int k = 0; k < count; ++k) {
            const int term = g_.operand(index, k == 0 ? first : k <= first ? k - 1 : k);
            const bool negative = is_negative(term);
            if (k > 0) p.text.add(negative ? choose(" − ", " - ", " - ") : " + ");
            if (k == 0 && negative) p.text.add(choose("−", "-", "-"));
            if (negative) add_operand(p.text, product_of(term, true), binding_power::product);
            else add_operand(p.text, piece_of(term), binding_power::sum);
        }
        return p;
    }

    constexpr void collect_factors_of_operands(int index, quotient& q) const {
        collect_factors_of_chain(g_.operands(index), q);
    }
    constexpr piece product_of(int index, bool without_sign = false) const {
        quotient q{script_};
        collect_factors(index, q);
        return q.written(without_sign);
    }

    /// An operation of a user: as it says, or name(a, b).
    constexpr piece of_user(int index) const {
        const operation_facts& facts = g_.users[g_[index].payload]->facts;
        if (facts.has_notation()) return noted(index, facts.written);
        piece p;
        p.text.add(choose("", "", "\\operatorname{"));
        add_name(p.text, facts.name);
        p.text.add(choose("", "", "}"));
        if (could_be_of_the_matrix(index)) p.text.add(choose(entry_by_entry));
        p.text.add(choose(parenthesis));
        for (int k = 0; k < g_[index].count; ++k) {
            if (k > 0) p.text.add(", ");
            p.text.add(piece_of(g_.operand(index, k)).text);
        }
        p.text.add(choose(")", ")", "\\right)"));
        return p;
    }
    constexpr piece noted(int index, const notation& n) const {
        piece p;
        p.binds = ends_raised(n) ? binding_power::power : n.binds;
        const std::string_view before = choose(n.before);
        const bool marked = could_be_of_the_matrix(index);
        const bool in_front = marked && before.ends_with(choose(parenthesis));
        if (in_front) {
            p.text.add(before.substr(0, before.size() - choose(parenthesis).size()));
            p.text.add(choose(entry_by_entry));
            p.text.add(choose(parenthesis));
        } else {
            p.text.add(before);
        }
        for (int k = 0; k < g_[index].count; ++k) {
            if (k > 0) p.text.add(choose(n.between));
            add_operand(p.text, piece_of(g_.operand(index, k)), n.operands);
        }
        p.text.add(choose(n.after));
        if (marked && !in_front) {
            p.text.add(choose(entry_by_entry));
            if (p.binds == binding_power::atom && script_ != writing::plain) p.binds = binding_power::power;
        }
        return p;
    }

private:
    constexpr void add_shape(text_buffer& text, dims shape) const {
        add_index(text, shape.rows);
        if (script_ != writing::unicode || shape.rows > 9 || shape.columns > 9) text.add(",");
        add_index(text, shape.columns);
    }
    constexpr bool is_made_by(int operation, int index) const { return g_[index].operation == operation; }
    /// The exponent of a power; of all entries the same, it is written as the number.
    constexpr int exponent_of(int index) const {
        const int exponent = g_.operand(index, 1);
        const bool is_multiple_of_ones =
            is_made_by(operations::index_of<operations::scalar_multiple>, exponent) &&
            is_made_by(operations::index_of<operations::one_matrix>, g_.operand(exponent, 1));
        return is_multiple_of_ones ? g_.operand(exponent, 0) : exponent;
    }
    constexpr bool is_placed_in_one_direction(int index, bool vertical) const {
        const block b = block_reader{g_, vertical}.of_term(index);
        return b.end - b.begin > 1;
    }
    /// A function entry by entry of a square matrix is marked: exp(A) is read as the function of the matrix.
    constexpr bool could_be_of_the_matrix(int index) const {
        const dims shape = g_[index].shape;
        return graph::traits(g_[index].operation).function && shape.rows > 1 && shape.rows == shape.columns;
    }
    constexpr bool is_negative(int term) const { return graph::number_in_front(g_, term).numerator < 0; }

    // Blocks one below the other or side by side.
    constexpr piece stack_of(int index, const graph::sequence<block>& blocks, bool vertical) const {
        const dims shape = g_[index].shape;
        cell_grid grid;
        for (const block& b : blocks) {
            const range lines{b.begin, b.end};
            grid.cells.push_back(
                {b.factors, vertical ? lines : range{0, 1}, vertical ? range{0, 1} : lines, b.identity});
            (vertical ? grid.rows : grid.columns).push_back(lines);
        }
        fill_gaps(grid.rows, vertical ? shape.rows : 1);
        fill_gaps(grid.columns, vertical ? 1 : shape.columns);
        return grid_of(grid);
    }

    // Rows of cells, zeros where there are none.
    constexpr piece grid_of(const cell_grid& grid) const {
        piece p;
        p.text.add(choose("[", "[", "\\begin{bmatrix} "));
        for (int i = 0; i < grid.rows.size(); ++i)
            for (int j = 0; j < grid.columns.size(); ++j) {
                if (j > 0) p.text.add(choose(", ", ", ", " & "));
                else if (i > 0) p.text.add(choose("; ", "; ", " \\\\ "));
                const cell* const c = grid.at(grid.rows[i], grid.columns[j]);
                if (c == nullptr) p.text.add("0");
                else add_block(p.text, c->factors, c->identity);
            }
        p.text.add(choose("]", "]", " \\end{bmatrix}"));
        return p;
    }
    constexpr void add_block(text_buffer& text, const graph::index_list& factors, bool identity) const {
        if (!factors.empty() || !identity) text.add(product_of(factors).text);
        if (identity) text.add(factors.empty() ? "I" : choose("I", "*I", " I"));
    }

    constexpr piece written(const block_of_matrix& b) const {
        piece p;
        add_operand(p.text, product_of(b.factors), binding_power::atom);
        p.text.add(choose("[", "[", "_{"));
        if (!b.of_vector || b.rows.size() > 0) add_range(p.text, b.rows);
        if (!b.of_vector) p.text.add(choose(", ", ", ", ","));
        if (!b.of_vector || b.columns.size() > 0) add_range(p.text, b.columns);
        p.text.add(choose("]", "]", "}"));
        if (!b.turned) return p;
        p.text.add(choose("ᵀ", "'", "^\\top"));
        p.binds = binding_power::power;
        return p;
    }
    constexpr piece product_of(const graph::index_list& factors) const {
        if (factors.size() == 1) return piece_of(factors[0]);
        const block_of_matrix b = block_at(g_, factors);
        if (b.found()) return written(b);
        quotient q{script_};
        collect_factors_of_chain(factors, q);
        return q.written(false);
    }
    constexpr void collect_factors_of_chain(const graph::index_list& chain, quotient& q) const {
        for (int k = 0; k < chain.size();) {
            const graph::index_list taken = taken_at(g_, chain, k);
            if (taken.size() > 1) q.multiply(written(block_at(g_, taken)));
            else collect_factors(chain[k], q);
            k += taken.size();
        }
    }

    graph_view g_;
    const detail::way_to_print* ways_;
};

}  // namespace printing
}  // namespace ctgrad
