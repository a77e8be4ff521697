// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/normal_graph.hpp"
#include "traits.hpp"

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

    // What the plan decides:
    bool live = false;    // needed at all
    bool stored = false;  // computed once, in a loop of its own; the others are computed where they are read
    int buffer = -1;      // where it is stored, unless it is
    int output = -1;      // an output, stored at its destination
    int fused = -1;       // the product whose loop this is computed in, before its entries reach memory
    bool symmetric = false;  // a product that is symmetric: half of it is computed
    access entries{};
};

/// A program under construction: equal instructions are one.
class instruction_list {
public:
    constexpr int size() const { return list_.size(); }
    constexpr instruction& operator[](int k) { return list_[k]; }
    constexpr const instruction& operator[](int k) const { return list_[k]; }

    constexpr int add(const instruction& wanted) {
        for (int k = 0; k < list_.size(); ++k) {
            const instruction& i = list_[k];
            if (i.operation == wanted.operation && i.payload == wanted.payload && i.left == wanted.left &&
                i.right == wanted.right && i.shape == wanted.shape && i.value == wanted.value)
                return k;
        }
        list_.push_back(wanted);
        return list_.size() - 1;
    }
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
        return list_[k].operation == index_of<Operation>;
    }

private:
    graph::sequence<instruction> list_;
};

}  // namespace ctgrad::program
