// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/ctgrad.hpp>

/// Straight-line code for tests: written by hand, counted, and computed exactly.
namespace straight {

using namespace ctgrad;
using graph::index_list;
using numeric::prime_field;
using program::index_of;
using program::scalar_step;
using program::scalar_steps;

/// Straight-line code as it is written, x the variable number x.
struct written {
    scalar_steps steps;
    index_list entries;

    constexpr int variable(int number) {
        return steps.add({.operation = index_of<operations::variable>, .payload = number});
    }
    template <class Operation>
    constexpr int step(int left, int right = -1) {
        return steps.add({.operation = index_of<Operation>, .left = left, .right = right});
    }
    constexpr int sum(int left, int right) { return step<operations::addition>(left, right); }
    constexpr int difference(int left, int right) { return step<operations::subtraction>(left, right); }
    constexpr int product(int left, int right) { return step<operations::product>(left, right); }
    constexpr int quotient(int left, int right) { return step<operations::quotient>(left, right); }
    constexpr int negative(int of) { return step<operations::negation>(of); }
    constexpr int exponential(int of) { return step<operations::exponential>(of); }
    constexpr int times(numeric::rational coefficient, int of) {
        return product(steps.number(coefficient), of);
    }
};

/// Operations of the code as it was and as it is.
struct counted {
    int before = 0;
    int after = 0;

    friend constexpr bool operator==(counted, counted) = default;
};

constexpr int operations_of(const scalar_steps& steps) {
    int count = 0;
    for (int k = 0; k < steps.size(); ++k)
        if (steps[k].left >= 0) ++count;
    return count;
}

/// A step's value in the prime field, exactly; of functions nothing is known but that equal numbers give
/// equal results.
constexpr prime_field value_of(const scalar_step& step, const graph::sequence<prime_field>& values,
                               std::uint32_t point) {
    if (step.operation == index_of<operations::number>)
        return prime_field{step.value.numerator} / prime_field{step.value.denominator};
    if (step.operation == index_of<operations::variable>)
        return numeric::scattered(static_cast<std::uint32_t>(step.payload), point);
    const prime_field left = values[step.left];
    if (step.operation == index_of<operations::negation>) return -left;
    if (step.right < 0) return numeric::scattered(left.value(), 0);
    const prime_field right = values[step.right];
    if (step.operation == index_of<operations::addition>) return left + right;
    if (step.operation == index_of<operations::subtraction>) return left - right;
    if (step.operation == index_of<operations::quotient>) return left / right;
    return left * right;
}

constexpr graph::sequence<prime_field> values_of(const scalar_steps& steps, const index_list& entries,
                                                 std::uint32_t point) {
    graph::sequence<prime_field> values;
    for (int k = 0; k < steps.size(); ++k) values.push_back(value_of(steps[k], values, point));
    graph::sequence<prime_field> results;
    for (const int entry : entries) results.push_back(values[entry]);
    return results;
}

/// Do both give the same results at some points?
constexpr bool equal_values(const scalar_steps& steps, const index_list& entries, const scalar_steps& others,
                            const index_list& other_entries) {
    for (const std::uint32_t point : {1u, 2u, 3u})
        if (!(values_of(steps, entries, point) == values_of(others, other_entries, point))) return false;
    return true;
}

}  // namespace straight
