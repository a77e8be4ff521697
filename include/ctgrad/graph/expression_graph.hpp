// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "hash_table.hpp"
#include "node.hpp"
#include "normal_form/made_before.hpp"
#include "operation_traits.hpp"
#include "sequence.hpp"

namespace ctgrad::graph {

using index_list = sequence<int>;

namespace detail {

// An inline variable of each type, wanted for its address alone.
template <class Type>
inline constexpr char tag = 0;

}  // namespace detail

struct pattern;
struct algebra;
class expression_graph;

/// What an operation keeps of its operands' structure (structure.hpp).
constexpr structure structure_of(const expression_graph& g, int operation, const index_list& operands,
                                 dims shape);

template <class Pattern>
struct algebra_of;

/// What `make` does to what it is told to make.
struct graph_mode {
    /// Off: it stores nodes as told, which is how the two sides of a rule are compared.
    bool simplifies = true;
    /// On: a sum that something else is made of is one term of other sums, as a program computes it; for
    /// graphs that are not compared.
    bool keeps_sums = false;
    /// On: formulas take the form that is best evaluated, for programs alone, which nothing is compared with.
    /// A root and its square in one product are a power of the root, so that nothing is divided by a root
    /// that vanishes with what it divides.
    bool combines_roots = false;
};

/// A hash-consed directed acyclic graph: structurally equal expressions are one node. Operands stand before
/// what is made of them, so the order of the nodes is an order of evaluation.
///
/// `intern` stores a node as it is told; `make` (normal_form.hpp) simplifies first.
class expression_graph {
public:
    /// A template, so that the rules are read when a graph is first made.
    template <class Pattern = pattern>
    constexpr explicit expression_graph(graph_mode wanted = {})
        : laws(&algebra_of<Pattern>::value), mode(wanted) {
        nodes_.reserve(64);
        pool_.reserve(128);
    }

    constexpr int size() const { return nodes_.size(); }
    constexpr const node& operator[](int index) const { return nodes_.items[index]; }
    constexpr int operand(int index, int k) const { return pool_.items[nodes_.items[index].first + k]; }
    constexpr node_view view() const { return {nodes_.items, pool_.items}; }
    constexpr index_list operands(int index) const {
        index_list list;
        list.append(pool_.items + nodes_.items[index].first, nodes_.items[index].count);
        return list;
    }
    constexpr dims shape(int index) const { return nodes_.items[index].shape; }
    template <class Operation>
    constexpr bool is(int index) const {
        return nodes_.items[index].operation == operations::index_of<Operation>;
    }
    constexpr const sequence<variable_entry>& variables() const { return variables_; }

    constexpr const variable_entry& variable(int place) const { return variables_[place]; }

    /// The operations of users that occur, each by its laws.
    constexpr const sequence<const user_laws*>& users() const { return users_; }
    constexpr const user_laws& user(int place) const { return *users_.items[place]; }

    /// The place of such an operation, the same for the same laws.
    constexpr int place_of(const user_laws* laws_of_user) {
        const int place = place_in(users_, laws_of_user);
        if (place == users_.size()) users_.push_back(laws_of_user);
        return place;
    }

    /// Begins this graph with the nodes of a finished one, which keep their places.
    constexpr void begin_with(const auto& finished) {
        nodes_.append(finished.nodes, finished.node_count);
        pool_.append(finished.pool, finished.operand_count);
        variables_.append(finished.variables, finished.variable_count);
        users_.append(finished.users, finished.user_count);
        for (int index = 0; index < nodes_.size(); ++index) {
            places_.add(hash(nodes_.items[index], pool_.items + nodes_.items[index].first), index);
            selects = selects || is<operations::selection_where>(index) ||
                      is<operations::selection_elsewhere>(index);
        }
    }

    /// The node of a variable, the same for the same tag.
    constexpr int variable(const void* tag, const leaf_description& description) {
        const int known = variables_.size();
        int place = 0;
        while (place < known && variables_.items[place].tag != tag) ++place;
        if (place == known) variables_.push_back({tag, description});
        return intern({.operation = operations::index_of<operations::variable>,
                       .payload = place,
                       .shape = description.shape,
                       .known = description.properties,
                       .rank = place},
                      {});
    }

    constexpr int number(numeric::rational value) {
        const structure sign = known_if(value.numerator >= 0, positive_semidefinite) |
                               known_if(value.numerator > 0, positive_definite);
        return intern({.operation = operations::index_of<operations::number>,
                       .known = sign | property::constant,
                       .value = value,
                       .rank = -1},
                      {});
    }

    template <class Kind>
    constexpr int constant(dims shape, int payload = 0) {
        constexpr bool zero = std::is_same_v<Kind, operations::zero_matrix>;
        constexpr bool last = std::is_same_v<Kind, operations::identity_matrix>;
        if (shape.scalar()) return number(zero ? 0 : 1);
        return intern({.operation = operations::index_of<Kind>,
                       .payload = payload,
                       .shape = shape,
                       .known = Kind::known,
                       .rank = last ? 1 << 20 : -1},
                      {});
    }

    /// The node as given, unless an equal one is there already. Operation, payload, shape and value must be
    /// set.
    constexpr int intern(node n, const index_list& operands) {
        const int size = nodes_.size();
        n.count = operands.size();
        const int place = places_.find_or_add(hash(n, operands.items), size, [&](int known) {
            return equal(nodes_.items[known], n, operands.items);
        });
        if (place < size) return place;
        n.first = pool_.size();
        pool_.append(operands.items, n.count);
        if (n.count == 0) n.leftmost = n.rank;
        for (int k = 0; k < n.count; ++k) {
            node& operand = nodes_.items[operands.items[k]];
            operand.whole = true;
            if (operand.leftmost < n.leftmost) n.leftmost = operand.leftmost;
            if (n.weight < heaviest) n.weight += operand.weight;
        }
        if (n.weight > heaviest) n.weight = heaviest;
        if (n.count != 0) {
            n.rank = rank_of(n.operation, operands);
            n.known = n.known | structure_of(*this, n.operation, operands, n.shape);
        }
        n.known = within(n.shape, n.known);
        nodes_.push_back(n);
        return size;
    }

    /// What has been found out later.
    constexpr void learn(int index, structure more) {
        node& n = nodes_.items[index];
        n.known = within(n.shape, n.known | more);
    }

    /// A sum stays whole where what it was made of did, term by term.
    constexpr void keep_whole_like(int image, int origin) {
        if (is<operations::addition>(origin) && nodes_.items[origin].whole) nodes_.items[image].whole = true;
    }

    /// The rules.
    const algebra* laws;
    graph_mode mode;
    /// On: sums take out common factors; for finished expressions only, since what follows may still cancel.
    bool factors = false;
    /// Is there a selection by a condition in it?
    bool selects = false;
    /// What `make` has made. To be forgotten when `factors` changes.
    made_before made;

private:
    // What a multiple is a multiple of says where it is written, and so does what a constant is multiplied
    // by.
    constexpr int rank_of(int operation, const index_list& operands) const {
        const bool multiple = operation == operations::index_of<operations::scalar_multiple>;
        if (multiple || is<operations::number>(operands[0])) return (*this)[operands.back()].rank;
        int place = 0;
        if (operation == operations::index_of<operations::product>)
            while (place + 1 < operands.size() && (*this)[operands[place]].rank < 0) ++place;
        return (*this)[operands[place]].rank;
    }

    static constexpr unsigned hash(const node& n, const int* operands) {
        // the fields that tell most nodes apart; equal() decides
        unsigned h = static_cast<unsigned>(n.operation) * 1021u + static_cast<unsigned>(n.payload) * 389u +
                     static_cast<unsigned>(n.shape.rows * 31 + n.shape.columns);
        h = h * 0x9E3779B1u + static_cast<unsigned>(n.value.numerator) * 7u +
            static_cast<unsigned>(n.value.denominator);
        for (int k = 0; k < n.count; ++k) h = (h ^ static_cast<unsigned>(operands[k])) * 0x01000193u;
        return h ^ (h >> 15);
    }

    constexpr bool equal(const node& m, const node& n, const int* operands) const {
        if (m.operation != n.operation || m.payload != n.payload || m.shape.rows != n.shape.rows ||
            m.shape.columns != n.shape.columns || m.value.numerator != n.value.numerator ||
            m.value.denominator != n.value.denominator || m.count != n.count)
            return false;
        for (int k = 0; k < m.count; ++k)
            if (pool_.items[m.first + k] != operands[k]) return false;
        return true;
    }

    sequence<node> nodes_;
    sequence<int> pool_;
    hash_table places_{256};
    sequence<variable_entry> variables_;
    sequence<const user_laws*> users_;
};

}  // namespace ctgrad::graph
