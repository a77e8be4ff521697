// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/exact/rational.hpp"
#include "names_apart.hpp"
#include "writing.hpp"

namespace ctgrad::printing {

/// A product under construction, as a textbook writes it: the number in front, what it is divided by below.
class quotient {
public:
    constexpr explicit quotient(writing how) : how_(how) {}

    constexpr void multiply(numeric::rational number) { number_ = number_ * number; }
    constexpr void multiply(const piece& factor) { append(numerator_, row_of(factor)); }
    constexpr void divide(const piece& factor) { append(denominator_, row_of(factor)); }

    /// The finished text; `without_sign` where a minus has been written before it.
    constexpr piece written(bool without_sign = false) const {
        const bool negative = number_.numerator < 0;
        const numeric::rational size = negative ? -number_ : number_;
        row numerator;
        if (size.numerator != 1 || numerator_.factors == 0) numerator = row_of(size.numerator);
        append(numerator, numerator_);
        row denominator;
        if (size.denominator != 1) denominator = row_of(size.denominator);
        append(denominator, denominator_);

        piece whole;
        const bool one_integer = numerator_.factors == 0 && denominator.factors == 0;
        whole.binds = one_integer ? binding_power::atom : binding_power::product;
        if (negative && !without_sign) {
            whole.text.add(choose(how_, {"−", "-", "-"}));
            whole.binds = binding_power::sum;
        }
        if (denominator.factors == 0) whole.text.add(numerator.text);
        else if (how_ == writing::latex) add_fraction(whole.text, numerator, denominator);
        else add_division(whole.text, numerator, denominator);
        return whole;
    }

private:
    // Factors side by side. A factor alone needs no parentheses where a fraction's line encloses it.
    struct row {
        text_buffer text{};
        text_buffer alone{};
        bool starts_long = false;
        bool ends_long = false;
        int factors = 0;
    };

    static constexpr row row_of(numeric::wide_integer value) {
        row r;
        r.text.add_wide_integer(value);
        r.alone = r.text;
        r.factors = 1;
        return r;
    }
    constexpr row row_of(const piece& factor) const {
        row r;
        add_operand(r.text, how_, factor, binding_power::power);
        r.alone = factor.text;
        r.starts_long = starts_with_long_name(r.text);
        r.ends_long = ends_with_long_name(r.text);
        r.factors = 1;
        return r;
    }

    constexpr void append(row& left, const row& right) const {
        if (left.factors == 0) {
            left = right;
            return;
        }
        if (right.factors == 0) return;
        if (how_ != writing::unicode) left.text.add(choose(how_, {"", "*", " "}));
        else if (names_touch(left.text, right.text) &&
                 (left.ends_long || right.starts_long || starts_with_digit(right.text)))
            left.text.add(" ");
        left.text.add(right.text);
        left.ends_long = right.ends_long;
        left.factors += right.factors;
    }

    static constexpr void add_fraction(text_buffer& text, const row& above, const row& below) {
        text.add("\\frac{");
        add_enclosed(text, above);
        text.add("}{");
        add_enclosed(text, below);
        text.add("}");
    }
    static constexpr void add_enclosed(text_buffer& text, const row& factors) {
        if (factors.factors == 1) text.add(factors.alone);
        else text.add(factors.text);
    }
    static constexpr void add_division(text_buffer& text, const row& numerator, const row& denominator) {
        text.add(numerator.text);
        text.add("/");
        if (denominator.factors > 1) text.add("(");
        text.add(denominator.text);
        if (denominator.factors > 1) text.add(")");
    }

    writing how_;
    numeric::rational number_ = 1;
    row numerator_{};
    row denominator_{};
};

}  // namespace ctgrad::printing
