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
using program::straight_code;

/// Straight-line code as it is written, x the variable number x.
struct written {
    scalar_steps steps;
    index_list entries;

    constexpr straight_code code() const { return program::needed_steps(steps, entries); }

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

constexpr int operations_of(const straight_code& code) {
    int count = 0;
    for (const scalar_step& step : code.steps)
        if (step.left >= 0) ++count;
    return count;
}

constexpr prime_field power_of(prime_field base, int exponent) {
    prime_field result{1};
    for (int k = 0; k < exponent; ++k) result = result * base;
    for (int k = 0; k > exponent; --k) result = result / base;
    return result;
}

/// A step's value in the prime field, exactly; of functions nothing is known but that equal numbers give
/// equal results.
constexpr prime_field value_of(const scalar_step& step, const graph::sequence<prime_field>& values,
                               std::uint32_t point) {
    if (step.operation == index_of<operations::number>)
        return numeric::in_field(step.value.numerator) / numeric::in_field(step.value.denominator);
    if (step.operation == index_of<operations::variable>)
        return numeric::scattered(static_cast<std::uint32_t>(step.payload), point);
    const prime_field left = values[step.left];
    if (step.operation == index_of<operations::negation>) return -left;
    if (step.operation == index_of<operations::integer_power>) return power_of(left, step.payload);
    if (step.right < 0) return numeric::scattered(left.value(), 0);
    const prime_field right = values[step.right];
    if (step.operation == index_of<operations::addition>) return left + right;
    if (step.operation == index_of<operations::subtraction>) return left - right;
    if (step.operation == index_of<operations::quotient>) return left / right;
    return left * right;
}

constexpr graph::sequence<prime_field> values_of(const straight_code& code, std::uint32_t point) {
    graph::sequence<prime_field> values;
    for (const scalar_step& step : code.steps) values.push_back(value_of(step, values, point));
    graph::sequence<prime_field> results;
    for (const int entry : code.entries) results.push_back(values[entry]);
    return results;
}

/// Do both give the same results at some points?
constexpr bool equal_values(const straight_code& code, const straight_code& other) {
    for (const std::uint32_t point : {1u, 2u, 3u})
        if (!(values_of(code, point) == values_of(other, point))) return false;
    return true;
}

/// Operations before and after a pass; nothing if any result has changed.
template <class Pass, class Write>
constexpr counted counted_by(const Pass& pass, const Write& write) {
    written w;
    write(w);
    const straight_code before = w.code();
    const straight_code after = pass(before);
    if (!equal_values(before, after)) return {};
    return {operations_of(before), operations_of(after)};
}

}  // namespace straight
