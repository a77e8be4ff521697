// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/array.hpp"
#include "../platform/string_view.hpp"
#include "../print/text_buffer.hpp"
#include "../program/planning/cost.hpp"
#include "loops/run.hpp"
#include "requested.hpp"

namespace ctgrad {
namespace printing::detail {

struct step_name {
    std::string_view before, between, after;
};

/// Has the step a name of its own in place of a notation?
template <class Operation>
inline constexpr bool is_named = requires { Operation::name; };

template <class Operation>
consteval step_name name_of() {
    if constexpr (is_named<Operation>) return {Operation::name, " of ", ""};
    else
        return {Operation::written.before.plain, Operation::written.between.plain,
                Operation::written.after.plain};
}

template <class List>
struct step_names;
template <class... Operations>
struct step_names<operations::list<Operations...>> {
    static constexpr step_name entries[sizeof...(Operations)]{name_of<Operations>()...};
    static constexpr bool has_name[sizeof...(Operations)]{is_named<Operations>...};
};

/// Writes a program as a table, one instruction a line; what straight-line code takes, if that runs, is the
/// last one.
template <class Program, class Backend>
class cost_table_writer {
    using names = step_names<typename operations::list_when_needed<program::every_step, Program>::type>;

public:
    constexpr cost_table_writer(const Program& program, std::int64_t flops_of_straight)
        : program_(program), flops_of_straight_(flops_of_straight) {}

    constexpr text_buffer write() {
        lines();
        measuring_ = false;
        lines();
        return table_;
    }

private:
    constexpr void lines() {
        line("", "value", "shape", "flops", "where");
        std::int64_t flops = 0;
        bool all_known = true;
        for (int k = 0; k < program_.size(); ++k) {
            const program::instruction& i = program_[k];
            if (!i.live || i.operation == program::index_of<operations::number>) continue;
            const std::int64_t times = program::flops_of(program_, k);
            flops += times;
            text_buffer number, shape, count;
            number.add("#");
            number.add_integer(k);
            shape.add_integer(i.shape.rows);
            shape.add("x");
            shape.add_integer(i.shape.columns);
            if (i.symmetric) shape.add(" symmetric");
            const bool known =
                !operations::is_of_user(i.operation) || program::flops_of_user(program_, k).is_known;
            all_known = all_known && known;
            if (!known) count.add("≤ ");
            count.add_integer(times);
            line(number, value(k), shape, count, where(k));
        }
        text_buffer total;
        if (!all_known) total.add("≤ ");
        total.add_integer(flops);
        line("", "all", "", total, "");
        if (flops_of_straight_ < 0) return;
        text_buffer straight;
        straight.add_integer(flops_of_straight_);
        line("", "all, as straight-line code, which runs", "", straight, "");
    }
    constexpr text_buffer operand(int k) const {
        text_buffer text;
        const program::instruction& i = program_[k];
        if (i.operation == program::index_of<operations::number>) {
            text.add_wide_integer(i.value.numerator);
            if (i.value.denominator != 1) text.add("/");
            if (i.value.denominator != 1) text.add_wide_integer(i.value.denominator);
        } else if (i.operation == program::index_of<operations::variable>) {
            text.add(program_.variables[i.payload].description.name);
        } else {
            text.add("#");
            text.add_integer(k);
        }
        return text;
    }
    constexpr text_buffer value(int k) const {
        const program::instruction& i = program_[k];
        if (i.operation == program::index_of<operations::variable>) return operand(k);
        if (operations::is_of_user(i.operation)) return of_user(i);
        const step_name& name = names::entries[i.operation];
        text_buffer text;
        text.add(name.before);
        if (names::has_name[i.operation]) text.add(" of ");
        if (i.left >= 0) text.add(operand(i.left));
        if (i.operation == program::index_of<operations::integer_power>) {
            text.add("^");
            text.add_integer(i.payload);
        }
        if (i.right >= 0) {
            text.add(names::has_name[i.operation] ? std::string_view(", ") : name.between);
            text.add(operand(i.right));
        }
        if (!names::has_name[i.operation]) text.add(name.after);
        return text;
    }
    constexpr text_buffer of_user(const program::instruction& i) const {
        text_buffer text;
        text.add(program_.users[i.payload]->facts.name);
        text.add("(");
        text.add(operand(i.left));
        if (i.right >= 0) text.add(", ");
        if (i.right >= 0) text.add(operand(i.right));
        text.add(")");
        return text;
    }
    constexpr text_buffer where(int k) const {
        const program::instruction& i = program_[k];
        text_buffer text;
        if (i.operation == program::index_of<operations::variable>) {
            text.add("argument");
        } else if (i.output >= 0) {
            text.add("output ");
            text.add_integer(i.output);
        } else if (i.buffer >= 0) {
            text.add("buffer ");
            text.add_integer(i.buffer);
        } else {
            text.add("where it is read");
        }
        if (i.stored && Backend::takes(program_, k)) {
            text.add(", by ");
            text.add(Backend::name);
            if (i.fused >= 0) text.add(" with #");
            if (i.fused >= 0) text.add_integer(i.fused);
        } else if (i.fused >= 0) {
            text.add(", in the loop of #");
            text.add_integer(i.fused);
        }
        return text;
    }

    // In characters: what continues one in UTF-8 is 10xxxxxx.
    static constexpr int characters_of(const text_buffer& text) {
        int characters = 0;
        for (int k = 0; k < text.size(); ++k)
            if ((static_cast<unsigned char>(text[k]) & 0xC0u) != 0x80u) ++characters;
        return characters;
    }
    constexpr void cell(int column, const auto& content) {
        text_buffer text;
        text.add(content);
        const int characters = characters_of(text);
        int& width = widths_[column];
        if (measuring_) {
            if (width < characters + 2) width = characters + 2;
            return;
        }
        table_.add(text);
        for (int k = characters; k < width; ++k) table_.add(" ");
    }
    constexpr void line(const auto& number, const auto& value, const auto& shape, const auto& flops,
                        const auto& where) {
        cell(0, number);
        cell(1, value);
        cell(2, shape);
        cell(3, flops);
        if (measuring_) return;
        table_.add(where);
        table_.add("\n");
    }

    const Program& program_;
    std::int64_t flops_of_straight_;  // -1 where loops run
    text_buffer table_;
    bool measuring_ = true;  // how wide the columns must be
    int widths_[4]{5, 40, 16, 9};
};

template <class Compiled, class T, class Backend>
struct printed_costs {
private:
    using program_type = std::remove_const_t<decltype(Compiled::program)>;
    static constexpr text_buffer write() {
        std::int64_t straight = -1;
        if constexpr (evaluation::stands_where_asked_for<Compiled, T, Backend>)
            straight = program::flops_of_straight(
                evaluation::code_in_line<Compiled, T, evaluation::kernels_of<Backend>::made_for>());
        return cost_table_writer<program_type, Backend>{Compiled::program, straight}.write();
    }
    static constexpr int length = write().size();

public:
    static constexpr auto characters = [] {
        const text_buffer written = write();
        std::array<char, static_cast<unsigned>(length) + 1> copy{};
        for (int place = 0; place < length; ++place) copy[static_cast<unsigned>(place)] = written[place];
        return copy;
    }();
    static constexpr std::string_view text{characters.data(), static_cast<unsigned>(length)};
};

}  // namespace printing::detail

/// What evaluate computes for an expression or `outputs(...)`, as a table: the instructions in their order,
/// their shapes, floating-point operations, and where their entries go; in the last line all operations of
/// loops or, where that runs for numbers of type T, those that are left in straight-line code. A constant
/// that ends in '\0'.
template <class T = double, evaluation::request What>
constexpr std::string_view cost_table(What) {
    using asked = evaluation::requested<What>;
    return printing::detail::printed_costs<typename asked::compiled, T, evaluation::backend_of<asked>>::text;
}

}  // namespace ctgrad
