// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/property.hpp"
#include "laws.hpp"

namespace ctgrad::operations {

/// A variable, as a node of a graph; its name, its shape and what it claims are kept by the graph.
struct variable {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{};
    static constexpr structure known = property::none;
    static constexpr notation written{};
    static constexpr auto print(const auto& to, int index) { return to.name_of(index); }
};

/// An exact rational number, as a node of a graph.
struct number {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{};
    static constexpr structure known = property::constant;
    static constexpr notation written{};
    static constexpr void print_factors(const auto& to, int index, auto& quotient) {
        quotient.multiply(to.graph()[index].value);
    }
};

}  // namespace ctgrad::operations
