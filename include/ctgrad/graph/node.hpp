// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/leaf.hpp"
#include "../numeric/exact/rational.hpp"

namespace ctgrad::graph {

/// Trees grow exponentially where graphs do not: beyond this all weigh the same.
inline constexpr int heaviest = 1 << 20;

/// One value of an expression: an operation, its operands (a range of the graph's pool), its shape, its
/// structure. The payload is the exponent of a power, the index of a unit vector, the place of a variable in
/// the graph's table.
struct node {
    int operation = 0;
    int payload = 0;
    dims shape{};
    structure known = property::none;
    int first = 0;
    int count = 0;
    numeric::rational value{};  // of a number
    int weight = 1;             // number of nodes of the expression as a tree: what a rewriting makes smaller
    int rank = 0;               // place of the variable that is written first: keeps sums in that order
    int leftmost = 1 << 20;     // the smallest rank of all that it is made of
    bool whole = false;         // something is made of it: a sum that is stays one term of others
};

/// The nodes of a graph of any kind, to be read: what is the same for all kinds is compiled once.
struct node_view {
    const node* nodes;
    const int* pool;

    constexpr const node& operator[](int index) const { return nodes[index]; }
    constexpr int operand(int index, int k) const { return pool[nodes[index].first + k]; }
};

/// A variable of a graph. The tag is the address of something that only this variable's type has.
struct variable_entry {
    const void* tag = nullptr;
    leaf_description description{};
};

}  // namespace ctgrad::graph
