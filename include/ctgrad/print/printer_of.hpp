// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "printer.hpp"

namespace ctgrad {
namespace printing {
namespace detail {

/// How an operation is written.
struct way_to_print {
    const notation* written;
    piece (*print)(const printer&, int) = nullptr;
    void (*factors)(const printer&, int, quotient&) = nullptr;

    template <class Operation>
    static consteval way_to_print of();
};

template <class Operation>
consteval way_to_print way_to_print::of() {
    way_to_print way{&Operation::written};
    if constexpr (requires(const printer& to) { Operation::print(to, 0); }) way.print = &Operation::print;
    if constexpr (requires(const printer& to, quotient& q) { Operation::print_factors(to, 0, q); })
        way.factors = &Operation::print_factors;
    return way;
}
}  // namespace detail

/// What prints a graph in a script; E is what it is the graph of.
template <class E>
constexpr printer printer_of(const graph_view& graph, writing script) {
    using list = typename operations::list_when_needed<operations::all, E>::type;
    return {graph, script, list::template table<detail::way_to_print>};
}

constexpr piece printer::piece_of(int index) const {
    const detail::way_to_print& way = ways_[g_[index].operation];
    if (way.print != nullptr) return way.print(*this, index);
    if (way.factors != nullptr) return product_of(index);
    return noted(index, *way.written);
}
constexpr void printer::collect_factors(int index, quotient& q) const {
    const detail::way_to_print& way = ways_[g_[index].operation];
    if (way.factors != nullptr) way.factors(*this, index, q);
    else q.multiply(piece_of(index));
}

}  // namespace printing
}  // namespace ctgrad
