// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression_graph.hpp"

namespace ctgrad::graph {

constexpr unsigned mixed(std::string_view name) {
    unsigned hash = 0;
    for (const char each : name) hash = mixed(hash, static_cast<unsigned char>(each));
    return hash;
}

/// An expression's type as data, one constant a type, so that a loop can walk it: compilers limit how deep
/// calls may nest.
struct type_node {
    int (*terminal)(expression_graph&) = nullptr;  // makes the node where nothing stands below it
    int operation = -1;
    int payload = 0;
    int count = 0;
    const type_node* operands[2]{};
    const user_laws* user = nullptr;  // of an operation of a user
    unsigned hash = 0;                // addresses have none in constant evaluation

    constexpr type_node(int (*run)(expression_graph&), unsigned mixed_parts)
        : terminal(run), hash(mixed_parts) {}
    constexpr type_node(int which, int exponent, const type_node& only)
        : operation(which), payload(exponent), count(1), operands{&only}, hash(mixed(mixed_with(only), 0)) {}
    constexpr type_node(int which, int exponent, const type_node& left, const type_node& right)
        : operation(which),
          payload(exponent),
          count(2),
          operands{&left, &right},
          hash(mixed(mixed_with(left), right.hash * 0x9E3779B1u)) {}

    /// Of an operation of a user, whose name is what tells it from others at first.
    constexpr type_node(const user_laws& laws, int which, const auto&... all)
        : type_node(which, static_cast<int>(mixed(laws.facts.name) & 0xffff), all...) {
        user = &laws;
    }

private:
    constexpr unsigned mixed_with(const type_node& first) const {
        return mixed(static_cast<unsigned>(operation) * 1021u + static_cast<unsigned>(payload) * 389u,
                     first.hash);
    }
};

constexpr unsigned mixed(const leaf_description& variable) {
    unsigned hash = static_cast<unsigned>(variable.shape.rows * 31 + variable.shape.columns);
    for (const char each : variable.name) hash = mixed(hash, static_cast<unsigned char>(each));
    return hash;
}

}  // namespace ctgrad::graph
