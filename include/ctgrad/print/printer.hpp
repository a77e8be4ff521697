// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/lowering/normal_graph.hpp"
#include "blocks.hpp"
#include "digits.hpp"
#include "entry_notation.hpp"
#include "fraction.hpp"
#include "greek.hpp"

namespace ctgrad {
namespace printing {
namespace detail {

template <class List>
struct notation_table;
template <class... Operations>
struct notation_table<operations::list<Operations...>> {
    static constexpr notation entries[sizeof...(Operations)]{Operations::written...};
};

}  // namespace detail

/// Walks a graph and writes a node in a script. Sums, products and powers are written as in a textbook; every
/// other operation says in its own file how it is written.
template <class Graph>
class printer {
public:
    constexpr printer(const Graph& graph, writing script) : g_(graph), script_(script) {}

    constexpr text_buffer write(int index) const { return piece_of(index).text; }

private:
    template <class Operation>
    constexpr bool is(int index) const {
        return g_[index].operation == operations::index_of<Operation>;
    }
    constexpr std::string_view choose(const script& s) const { return printing::choose(script_, s); }
    constexpr std::string_view choose(const char* u, const char* p, const char* l) const {
        return choose(script{u, p, l});
    }
    constexpr void add_operand(text_buffer& text, const piece& operand, binding_power at_least) const {
        printing::add_operand(text, script_, operand, at_least);
    }

    constexpr piece piece_of(int index) const {
        using namespace operations;
        if (is<variable>(index)) return name_of(index);
        if (is<unit_vector>(index)) return unit_of(index);
        if (is<addition>(index)) return sum_of(index);
        if (is<selection_matrix>(index))
            return stack_of(index, {block_reader{g_, true}.of_term(index)}, true);
        if (is<transposition>(index) && is<selection_matrix>(g_.operand(index, 0)))
            return stack_of(index, {block_reader{g_, false}.of_term(index)}, false);
        if (is_entry(g_, index)) return entry_of(index);
        if (is<number>(index) || is<product>(index) || is<scalar_multiple>(index) || is_divisor(index))
            return product_of(index);
        if (is<integer_power>(index)) return power_of(index, g_[index].payload, !g_[index].shape.scalar());
        if (is<power_of_matrix>(index)) return power_of(index, g_[index].payload, false);
        return noted(index);
    }

    constexpr piece name_of(int index) const {
        const std::string_view name = g_.variable(g_[index].payload).description.name;
        const std::string_view letter = printing::greek_letter_named(name);
        piece p;
        if (script_ == writing::latex && (!letter.empty())) p.text.add("\\");
        p.text.add(script_ == writing::unicode && !letter.empty() ? letter : name);
        return p;
    }

    constexpr void add_index(text_buffer& text, int value) const {
        if (script_ == writing::unicode) add_subscript(text, value);
        else text.add_integer(value);
    }
    constexpr piece unit_of(int index) const {
        piece p;
        p.text.add(choose("e", "e", "e_{"));
        add_index(p.text, g_[index].payload);
        if (script_ == writing::latex) p.text.add("}");
        return p;
    }

    // The operand of a power, with that exponent.
    constexpr piece power_of(int index, int exponent, bool entrywise) const {
        piece p;
        add_operand(p.text, piece_of(g_.operand(index, 0)), binding_power::atom);
        add_exponent(p.text, exponent, entrywise);
        p.binds = binding_power::power;
        return p;
    }
    constexpr void add_exponent(text_buffer& text, int exponent, bool entrywise) const {
        if (script_ == writing::unicode) {
            if (entrywise) text.add("∘");
            return add_superscript(text, exponent);
        }
        text.add(entrywise ? choose("", ".^", "^{\\circ ") : choose("", "^", "^{"));
        text.add_integer(exponent);
        if (script_ == writing::latex) text.add("}");
    }

    // x₀, A₀₁: what stands between unit vectors, with their indices.
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

    // Blocks one below the other or side by side, zeros where there are none.
    constexpr piece stack_of(int index, const graph::sequence<block>& blocks, bool vertical) const {
        const int size = vertical ? g_[index].shape.rows : g_[index].shape.columns;
        piece p;
        p.text.add(choose("[", "[", "\\begin{bmatrix} "));
        int place = 0;
        const auto go_on_to = [&](int end) {
            if (place > 0) p.text.add(vertical ? choose("; ", "; ", " \\\\ ") : choose(", ", ", ", " & "));
            place = end;
        };
        for (const block& b : blocks) {
            if (b.begin > place) {
                go_on_to(b.begin);
                p.text.add("0");
            }
            go_on_to(b.end);
            if (!b.factors.empty() || !b.identity) p.text.add(product_of(b.factors).text);
            if (b.identity) p.text.add(b.factors.empty() ? "I" : choose("I", "*I", " I"));
        }
        if (place < size) {
            go_on_to(size);
            p.text.add("0");
        }
        p.text.add(choose("]", "]", " \\end{bmatrix}"));
        return p;
    }

    // Terms with a negative number in front are subtracted.
    constexpr piece sum_of(int index) const {
        for (const bool vertical : {true, false}) {
            const graph::sequence<block> blocks = block_reader{g_, vertical}.of_sum(index);
            if (!blocks.empty()) return stack_of(index, blocks, vertical);
        }
        piece p;
        p.binds = binding_power::sum;
        for (int k = 0; k < g_[index].count; ++k) {
            const int term = g_.operand(index, k);
            const bool negative = leading_number(term).numerator < 0;
            if (k > 0) p.text.add(negative ? choose(" − ", " - ", " - ") : " + ");
            if (k == 0 && negative) p.text.add(choose("−", "-", "-"));
            if (negative) add_operand(p.text, product_of(term, true), binding_power::product);
            else add_operand(p.text, piece_of(term), binding_power::sum);
        }
        return p;
    }

    constexpr numeric::rational leading_number(int index) const {
        using namespace operations;
        if (is<number>(index)) return g_[index].value;
        if (is<scalar_multiple>(index)) return leading_number(g_.operand(index, 0));
        if (is<product>(index) && is<number>(g_.operand(index, 0))) return g_[g_.operand(index, 0)].value;
        return 1;
    }

    constexpr bool is_divisor(int index) const {
        return is<operations::integer_power>(index) && g_[index].shape.scalar() && g_[index].payload < 0;
    }

    constexpr void collect_factors(int index, quotient& q) const {
        using namespace operations;
        if (is<number>(index)) {
            q.multiply(g_[index].value);
        } else if ((is<product>(index) && !is_entry(g_, index)) || is<scalar_multiple>(index)) {
            for (int k = 0; k < g_[index].count; ++k) collect_factors(g_.operand(index, k), q);
        } else if (is_divisor(index)) {
            const int exponent = -g_[index].payload;
            if (exponent == 1) q.divide(piece_of(g_.operand(index, 0)));
            else q.divide(power_of(index, exponent, false));
        } else {
            q.multiply(piece_of(index));
        }
    }

    constexpr piece product_of(int index, bool without_sign = false) const {
        quotient q{script_};
        collect_factors(index, q);
        return q.written(without_sign);
    }
    constexpr piece product_of(const graph::index_list& factors) const {
        if (factors.size() == 1) return piece_of(factors[0]);
        quotient q{script_};
        for (const int f : factors) collect_factors(f, q);
        return q.written(false);
    }

    // What ends above the line binds no tighter than a power: a second exponent on ‖A‖² would run into the
    // first, and LaTeX rejects it.
    constexpr bool ends_raised(const notation& n) const {
        return n.binds == binding_power::atom && script_ != writing::plain &&
               std::string_view(n.after.latex).find('^') != std::string_view::npos;
    }

    constexpr piece noted(int index) const {
        if (operations::is_of_user(g_[index].operation)) return of_user(index);
        return noted(index, detail::notation_table<operations::all>::entries[g_[index].operation]);
    }
    // An operation of a user: as it says, or name(a, b).
    constexpr piece of_user(int index) const {
        const operation_facts& facts = g_.user(g_[index].payload).facts;
        if (facts.has_notation()) return noted(index, facts.written);
        piece p;
        p.text.add(choose("", "", "\\operatorname{"));
        p.text.add(facts.name);
        p.text.add(choose("(", "(", "}\\left("));
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
        p.text.add(choose(n.before));
        for (int k = 0; k < g_[index].count; ++k) {
            if (k > 0) p.text.add(choose(n.between));
            add_operand(p.text, piece_of(g_.operand(index, k)), n.operands);
        }
        p.text.add(choose(n.after));
        return p;
    }

    const Graph& g_;
    writing script_;
};

}  // namespace printing
}  // namespace ctgrad
