// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/normal_graph.hpp"
#include "greek.hpp"
#include "text_buffer.hpp"

namespace ctgrad {

/// The scripts that an expression can be printed in.
enum class writing { unicode, plain, latex };

inline constexpr auto unicode = writing::unicode;
inline constexpr auto plain = writing::plain;

namespace printing {
namespace detail {

template <class List>
struct notation_table;
template <class... Operations>
struct notation_table<operations::list<Operations...>> {
    static constexpr notation entries[sizeof...(Operations)]{Operations::written...};
};

// Text and how tightly its outermost operation binds.
struct piece {
    text_buffer text{};
    binding_power binds = binding_power::atom;
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
    using piece = detail::piece;

    template <class Operation>
    constexpr bool is(int index) const {
        return g_[index].operation == operations::index_of<Operation>;
    }
    constexpr std::string_view choose(const script& s) const {
        return script_ == writing::unicode ? s.unicode : script_ == writing::plain ? s.plain : s.latex;
    }
    constexpr std::string_view choose(const char* u, const char* p, const char* l) const {
        return choose(script{u, p, l});
    }

    constexpr void add_operand(text_buffer& text, const piece& operand, binding_power at_least) const {
        const bool parentheses = operand.binds < at_least;
        if (parentheses) text.add(choose("(", "(", "\\left("));
        text.add(operand.text);
        if (parentheses) text.add(choose(")", ")", "\\right)"));
    }

    constexpr piece piece_of(int index) const {
        using namespace operations;
        if (is<variable>(index)) return name_of(index);
        if (is<number>(index)) return number_of(g_[index].value);
        if (is<unit_vector>(index)) return unit_of(index);
        if (is<addition>(index)) return sum_of(index);
        if (is<product>(index) || is<scalar_multiple>(index)) return product_of(index);
        if (is<integer_power>(index) && g_[index].shape.scalar() && g_[index].payload < 0)
            return product_of(index);
        if (is<integer_power>(index)) return power_of(index, !g_[index].shape.scalar());
        if (is<power_of_matrix>(index)) return power_of(index, false);
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

    constexpr piece number_of(numeric::rational value) const {
        piece p;
        const bool fraction = value.denominator != 1;
        if (fraction && script_ == writing::latex && value.numerator < 0) {
            p.text.add("-");
            value = -value;
            p.binds = binding_power::sum;
        }
        if (fraction) p.text.add(choose("", "", "\\frac{"));
        p.text.add_integer(value.numerator);
        if (fraction) {
            p.text.add(choose("/", "/", "}{"));
            p.text.add_integer(value.denominator);
            p.text.add(choose("", "", "}"));
            if (p.binds == binding_power::atom) p.binds = binding_power::product;
        }
        if (value.numerator < 0) p.binds = binding_power::sum;
        return p;
    }

    constexpr piece unit_of(int index) const {
        piece p;
        p.text.add(choose("e", "e", "e_{"));
        if (script_ == writing::unicode) add_digits(p.text, g_[index].payload, "₀₁₂₃₄₅₆₇₈₉", "₋");
        else p.text.add_integer(g_[index].payload);
        if (script_ == writing::latex) p.text.add("}");
        return p;
    }

    // Digits of three bytes each, as all super- and subscripts but ¹²³ have.
    static constexpr void add_digits(text_buffer& text, int value, std::string_view digits,
                                     std::string_view minus) {
        text_buffer decimal;
        decimal.add_integer(value);
        for (int k = 0; k < decimal.size(); ++k) {
            if (decimal[k] == '-') text.add(minus);
            else text.add(digits.substr(static_cast<unsigned>(decimal[k] - '0') * 3, 3));
        }
    }
    static constexpr void add_superscript(text_buffer& text, int value) {
        constexpr std::string_view low[]{"⁰", "¹", "²", "³"};
        if (value >= 0 && value < 4) return text.add(low[value]);
        text_buffer decimal;
        decimal.add_integer(value);
        for (int k = 0; k < decimal.size(); ++k) {
            if (decimal[k] == '-') text.add("⁻");
            else if (decimal[k] < '4') text.add(low[decimal[k] - '0']);
            else text.add(std::string_view("⁴⁵⁶⁷⁸⁹").substr(static_cast<unsigned>(decimal[k] - '4') * 3, 3));
        }
    }

    constexpr piece power_of(int index, bool entrywise) const {
        piece p;
        add_operand(p.text, piece_of(g_.operand(index, 0)), binding_power::atom);
        add_exponent(p.text, g_[index].payload, entrywise);
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

    // Terms with a negative number in front are subtracted.
    constexpr piece sum_of(int index) const {
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

    // A product's text, and whether a name of several letters stands at its ends.
    struct factor_text {
        text_buffer text{};
        bool starts_long = false;
        bool ends_long = false;
    };
    struct quotient_text {
        numeric::rational number = 1;
        factor_text numerator{};
        factor_text denominator{};
        int denominators = 0;
        int factors = 0;
    };

    constexpr void collect_factors(int index, quotient_text& q) const {
        using namespace operations;
        if (is<number>(index)) {
            q.number = q.number * g_[index].value;
        } else if (is<product>(index) || is<scalar_multiple>(index)) {
            for (int k = 0; k < g_[index].count; ++k) collect_factors(g_.operand(index, k), q);
        } else if (is<integer_power>(index) && g_[index].shape.scalar() && g_[index].payload < 0) {
            text_buffer text;
            add_operand(text, piece_of(g_.operand(index, 0)),
                        g_[index].payload == -1 ? binding_power::power : binding_power::atom);
            if (g_[index].payload < -1) add_exponent(text, -g_[index].payload, false);
            juxtapose(q.denominator, factor(text));
            ++q.denominators;
        } else {
            text_buffer text;
            add_operand(text, piece_of(index), binding_power::power);
            juxtapose(q.numerator, factor(text));
            ++q.factors;
        }
    }

    static constexpr bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
    static constexpr bool digit(char c) { return c >= '0' && c <= '9'; }
    static constexpr bool letter_or_digit(char c) { return letter(c) || digit(c); }

    // Factors side by side; where names of several letters, or numbers, would run together, with a space.
    constexpr void juxtapose(factor_text& left, const factor_text& right) const {
        if (left.text.empty()) {
            left = right;
            return;
        }
        const bool touch = letter_or_digit(left.text[left.text.size() - 1]) && letter_or_digit(right.text[0]);
        if (script_ != writing::unicode) left.text.add(choose("", "*", " "));
        else if (touch && (left.ends_long || right.starts_long || digit(right.text[0]))) left.text.add(" ");
        left.text.add(right.text);
        left.ends_long = right.ends_long;
    }
    static constexpr factor_text factor(const text_buffer& text) {
        factor_text f;
        f.text = text;
        const int size = text.size();
        f.starts_long = size > 1 && letter(text[0]) && letter_or_digit(text[1]);
        f.ends_long = size > 1 && letter_or_digit(text[size - 1]) && letter_or_digit(text[size - 2]);
        return f;
    }

    static constexpr factor_text integer(std::int64_t value) {
        factor_text f;
        f.text.add_integer(value);
        return f;
    }

    constexpr piece product_of(int index, bool without_sign = false) const {
        quotient_text q;
        collect_factors(index, q);
        const bool negative = q.number.numerator < 0;
        if (negative) q.number = -q.number;
        factor_text numerator;
        if (q.number.numerator != 1 || q.factors == 0) numerator = integer(q.number.numerator);
        if (q.factors > 0) juxtapose(numerator, q.numerator);
        factor_text denominator;
        if (q.number.denominator != 1) {
            denominator = integer(q.number.denominator);
            ++q.denominators;
        }
        if (!q.denominator.text.empty()) juxtapose(denominator, q.denominator);
        piece p;
        p.binds = binding_power::product;
        if (negative && !without_sign) {
            p.text.add(choose("−", "-", "-"));
            p.binds = binding_power::sum;
        }
        if (q.denominators == 0) {
            p.text.add(numerator.text);
        } else if (script_ == writing::latex) {
            p.text.add("\\frac{");
            p.text.add(numerator.text);
            p.text.add("}{");
            p.text.add(denominator.text);
            p.text.add("}");
        } else {
            p.text.add(numerator.text);
            p.text.add("/");
            if (q.denominators > 1) p.text.add("(");
            p.text.add(denominator.text);
            if (q.denominators > 1) p.text.add(")");
        }
        return p;
    }

    constexpr piece noted(int index) const {
        const notation& n = detail::notation_table<operations::all>::entries[g_[index].operation];
        piece p;
        p.binds = n.binds;
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
