// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "block_notation.hpp"
#include "digits.hpp"
#include "greek.hpp"
#include "writing.hpp"

namespace ctgrad::printing {

/// What a printer writes the same of every graph: names, indices, exponents, each in one of the scripts.
class script_writer {
public:
    constexpr explicit script_writer(writing script) : script_(script) {}

protected:
    static constexpr script parenthesis{"(", "(", "\\left("};
    static constexpr script parenthesis_end{")", ")", "\\right)"};
    static constexpr script entry_by_entry{"∘", ".", "^{\\circ}"};

    /// A variable, by the Greek letter of that name where there is one. In LaTeX what follows an underscore
    /// is an upright subscript, apart from the slanted index of an entry.
    constexpr piece variable_named(std::string_view name) const {
        const std::size_t stem = script_ == writing::latex ? name.find('_') : std::string_view::npos;
        const bool has_subscript = stem != 0 && stem < name.size() - 1;
        piece p;
        add_letter(p.text, has_subscript ? name.substr(0, stem) : name);
        if (!has_subscript) return p;
        p.text.add("_{\\mathrm{");
        add_name(p.text, name.substr(stem + 1));
        p.text.add("}}");
        return p;
    }
    constexpr void add_letter(text_buffer& text, std::string_view name) const {
        const std::string_view letter = printing::greek_letter_named(name);
        if (script_ == writing::latex && !letter.empty()) text.add("\\");
        if (script_ == writing::unicode && !letter.empty()) text.add(letter);
        else add_name(text, name);
    }

    constexpr std::string_view choose(const script& s) const { return printing::choose(script_, s); }
    constexpr std::string_view choose(const char* u, const char* p, const char* l) const {
        return choose(script{u, p, l});
    }
    constexpr void add_operand(text_buffer& text, const piece& operand, binding_power at_least) const {
        printing::add_operand(text, script_, operand, at_least);
    }
    constexpr void add_index(text_buffer& text, int value) const {
        if (script_ == writing::unicode) add_subscript(text, value);
        else text.add_integer(value);
    }
    // LaTeX takes a bare underscore for a subscript of one letter.
    constexpr void add_name(text_buffer& text, std::string_view name) const {
        for (const char& letter : name) {
            if (letter == '_' && script_ == writing::latex) text.add("\\");
            text.add({&letter, 1});
        }
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
    constexpr void add_range(text_buffer& text, range r) const {
        if (r.size() != 0) text.add_integer(r.begin);
        if (r.size() == 1) return;
        text.add(":");
        if (r.size() != 0) text.add_integer(r.end);
    }

    // What ends above the line binds no tighter than a power: a second exponent on ‖A‖² would run into the
    // first, and LaTeX rejects it.
    constexpr bool ends_raised(const notation& n) const {
        return n.binds == binding_power::atom && script_ != writing::plain &&
               std::string_view(n.after.latex).find('^') != std::string_view::npos;
    }

    writing script_;
};

}  // namespace ctgrad::printing
