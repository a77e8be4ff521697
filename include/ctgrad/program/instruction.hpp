// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/lowering/normal_graph.hpp"
#include "step_traits.hpp"

namespace ctgrad::program {

/// Where an instruction's entries lie one behind the other, or can be computed as if they did.
struct access {
    bool along_row = false;
    bool along_column = false;
    bool flat = false;  // all of them, row by row
};

/// One step of a program: an operation of at most two operands, which stand before it.
struct instruction {
    int operation = 0;
    int payload = 0;  // exponent, index of a unit vector, place of a variable
    int left = -1;
    int right = -1;
    dims shape{};
    numeric::rational value{};
    /// Of an inverse, or a multiple that is one or belongs to one: it is there as a matrix, to multiply with.
    bool as_matrix = false;
    structure known = property::none;
    bool needed_more_than_once = false;
    bool formed = false;  // in a chain of which all entries are needed, so that others may read it

    // What the plan decides:
    bool live = false;    // needed at all
    bool stored = false;  // computed once, in a loop of its own; the others are computed where they are read
    int buffer = -1;      // where it is stored, unless it is
    int output = -1;      // an output, stored at its destination
    int fused = -1;       // the product whose loop this is computed in, before its entries reach memory
    bool symmetric = false;     // a product that is symmetric: half of it is computed
    bool mostly_zeros = false;  // by its formula: products with it pass over its zeros
    int at_once = -1;           // a number: the first of those whose function can be computed with its own
    access entries{};

    /// Where functions of numbers are computed at once they wait for each other in memory.
    constexpr bool is_stored(bool computed_at_once) const {
        return stored || (computed_at_once && at_once >= 0);
    }
};

/// A program under construction: equal instructions are one.
class instruction_list {
public:
    constexpr instruction_list() = default;
    /// Those of a finished program, to be read.
    constexpr explicit instruction_list(const auto& finished) {
        for (int k = 0; k < finished.size(); ++k) list_.push_back(finished[k]);
    }

    constexpr int size() const { return list_.size(); }
    constexpr instruction& operator[](int k) { return list_.items[k]; }
    constexpr const instruction& operator[](int k) const { return list_.items[k]; }

    /// Begins with those of another list, which keep their places.
    constexpr void begin_with(const instruction* others, int count) {
        list_.append(others, count);
        for (int k = 0; k < count; ++k) places_.add(hash(others[k]), k);
    }
    /// How often an instruction has been asked for, which says how long a compiler has worked on the list.
    constexpr int asked() const { return asked_; }

    constexpr int add(const instruction& wanted) {
        ++asked_;
        const int size = list_.size();
        const int place = places_.find_or_add(hash(wanted), size,
                                              [&](int known) { return same(list_.items[known], wanted); });
        if (place < size) return place;
        list_.push_back(wanted);
        learn(size, structure_of(wanted));
        return size;
    }
    /// The instruction that is equal, or −1.
    constexpr int find(const instruction& wanted) const {
        return places_.find(hash(wanted), [&](int place) { return same(list_.items[place], wanted); });
    }
    /// What else is known of the instruction.
    constexpr void learn(int k, structure more) {
        instruction& i = list_.items[k];
        i.known = within(i.shape, i.known | more);
    }
    constexpr bool known_as(int k, property one) const { return has(list_.items[k].known, one); }
    template <class Operation>
    constexpr int add(int left, int payload = 0) {
        return add({.operation = index_of<Operation>,
                    .payload = payload,
                    .left = left,
                    .shape = Operation::shape(list_[left].shape)});
    }
    template <class Operation>
    constexpr int combine(int left, int right) {
        return add({.operation = index_of<Operation>,
                    .left = left,
                    .right = right,
                    .shape = Operation::shape(list_[left].shape, list_[right].shape)});
    }
    constexpr int number(numeric::rational value) {
        return add({.operation = index_of<operations::number>, .value = value});
    }
    template <class Operation>
    constexpr bool is(int k) const {
        return list_.items[k].operation == index_of<Operation>;
    }

private:
    constexpr structure structure_of(const instruction& i) const {
        const step_traits& t = traits(i.operation);
        if (i.left < 0) return t.known;
        if (i.right < 0) return t.unary_keeps(list_.items[i.left].known);
        return t.binary_keeps(list_.items[i.left].known, list_.items[i.right].known);
    }
    static constexpr unsigned hash(const instruction& i) {
        unsigned h = (static_cast<unsigned>(i.operation) * 1021u + static_cast<unsigned>(i.payload) * 389u) *
                     0x9E3779B1u;
        h = (h ^ static_cast<unsigned>(i.left)) * 0x01000193u;
        h = (h ^ static_cast<unsigned>(i.right)) * 0x01000193u;
        return h ^ (h >> 15);
    }
    static constexpr bool same(const instruction& i, const instruction& j) {
        return i.operation == j.operation && i.payload == j.payload && i.left == j.left &&
               i.right == j.right && i.shape == j.shape && i.value == j.value && i.as_matrix == j.as_matrix;
    }

    graph::sequence<instruction> list_;
    graph::hash_table places_{64};
    int asked_ = 0;
};

}  // namespace ctgrad::program
