// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include "node.hpp"
#include "traits.hpp"

namespace ctgrad::graph {

using index_list = std::vector<int>;

namespace detail {

// An inline variable of each type, wanted for its address alone.
template <class Type>
inline constexpr char tag = 0;

}  // namespace detail

/// A hash-consed directed acyclic graph: structurally equal expressions are one node. Operands stand before what is
/// made of them, so the order of the nodes is an order of evaluation.
///
/// `intern` stores a node as it is told; `make` (normal_form.hpp) simplifies first.
class expression_graph {
public:
    constexpr expression_graph() : slots_(128, 0) {
        nodes_.reserve(64);
        pool_.reserve(128);
    }

    constexpr int size() const { return static_cast<int>(nodes_.size()); }
    constexpr const node& operator[](int index) const { return nodes_[static_cast<unsigned>(index)]; }
    constexpr int operand(int index, int k) const {
        return pool_[static_cast<unsigned>(nodes_[static_cast<unsigned>(index)].first + k)];
    }
    constexpr index_list operands(int index) const {
        const node& n = (*this)[index];
        index_list list;
        list.reserve(static_cast<unsigned>(n.count));
        for (int k = 0; k < n.count; ++k) list.push_back(pool_[static_cast<unsigned>(n.first + k)]);
        return list;
    }
    constexpr dims shape(int index) const { return nodes_[static_cast<unsigned>(index)].shape; }
    template <class Operation>
    constexpr bool is(int index) const {
        return nodes_[static_cast<unsigned>(index)].operation == operations::index_of<Operation>;
    }
    constexpr const std::vector<variable_entry>& variables() const { return variables_; }

    /// The node of a variable, the same for the same tag.
    constexpr int variable(const void* tag, const leaf_description& description) {
        int place = 0;
        for (const variable_entry& known : variables_) {
            if (known.tag == tag) break;
            ++place;
        }
        if (place == static_cast<int>(variables_.size())) variables_.push_back({tag, description});
        return intern({.operation = operations::index_of<operations::variable>,
                       .payload = place,
                       .shape = description.shape,
                       .rank = place},
                      {});
    }

    constexpr int number(numeric::rational value) {
        return intern({.operation = operations::index_of<operations::number>, .value = value, .rank = -1}, {});
    }

    template <class Kind>
    constexpr int constant(dims shape, int payload = 0) {
        constexpr bool zero = std::is_same_v<Kind, operations::zero_matrix>;
        constexpr bool last = std::is_same_v<Kind, operations::identity_matrix>;
        if (shape.scalar() && !std::is_same_v<Kind, operations::unit_vector>) return number(zero ? 0 : 1);
        return intern({.operation = operations::index_of<Kind>,
                       .payload = payload,
                       .shape = shape,
                       .rank = last ? 1 << 20 : -1},
                      {});
    }

    /// The node as given, unless an equal one is there already. Operation, payload, shape and value must be set.
    constexpr int intern(node n, const index_list& operands) {
        if ((size() + 1) * 2 > static_cast<int>(slots_.size())) grow();
        unsigned slot = hash(n, operands) & mask();
        for (; slots_[slot] != 0; slot = (slot + 1) & mask())
            if (equal(slots_[slot] - 1, n, operands)) return slots_[slot] - 1;
        n.first = static_cast<int>(pool_.size());
        n.count = static_cast<int>(operands.size());
        bool ranked = operands.empty();
        for (const int operand : operands) {
            pool_.push_back(operand);
            n.weight += (*this)[operand].weight;
            if (!ranked && !is<operations::number>(operand)) {
                n.rank = (*this)[operand].rank;
                ranked = true;
            }
        }
        nodes_.push_back(n);
        slots_[slot] = size();
        return size() - 1;
    }

    /// Off: `make` stores nodes as told, which is how the two sides of a rule are compared.
    bool simplifies = true;
    /// On: sums take out common factors; for finished expressions only, since what follows may still cancel.
    bool factors = false;

private:
    constexpr unsigned mask() const { return static_cast<unsigned>(slots_.size()) - 1; }

    static constexpr unsigned hash(const node& n, const index_list& operands) {
        unsigned h = static_cast<unsigned>(n.operation) * 0x9E3779B1u + static_cast<unsigned>(n.payload) * 0x85EBCA6Bu +
                     static_cast<unsigned>(n.shape.rows) * 31u + static_cast<unsigned>(n.shape.columns) * 37u +
                     static_cast<unsigned>(n.value.numerator) * 0xC2B2AE35u +
                     static_cast<unsigned>(n.value.denominator) * 41u;
        for (const int operand : operands) h = (h ^ static_cast<unsigned>(operand)) * 0x01000193u;
        return h ^ (h >> 15);
    }
    constexpr unsigned hash_of(int index) const { return hash((*this)[index], operands(index)); }

    constexpr bool equal(int index, const node& n, const index_list& operands) const {
        const node& m = (*this)[index];
        if (m.operation != n.operation || m.payload != n.payload || m.shape != n.shape || m.value != n.value ||
            m.count != static_cast<int>(operands.size()))
            return false;
        for (int k = 0; k < m.count; ++k)
            if (operand(index, k) != operands[static_cast<unsigned>(k)]) return false;
        return true;
    }

    constexpr void grow() {
        slots_.assign(slots_.size() * 4, 0);
        for (int index = 0; index < size(); ++index) {
            unsigned slot = hash_of(index) & mask();
            while (slots_[slot] != 0) slot = (slot + 1) & mask();
            slots_[slot] = index + 1;
        }
    }

    std::vector<node> nodes_;
    std::vector<int> pool_;
    std::vector<int> slots_;  // open addressing: index + 1, 0 where empty
    std::vector<variable_entry> variables_;
};

}  // namespace ctgrad::graph
