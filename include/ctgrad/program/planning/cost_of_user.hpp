// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "../../graph/sequence.hpp"
#include "../../graph/user_laws.hpp"
#include "../measured_costs.hpp"
#include "counted.hpp"

namespace ctgrad {
namespace program {

/// What an operation of a user costs, and whether that is known. If its value is not said to be arithmetic,
/// and it does not say `.flops`, an entry is taken for a function of all entries of the operands.
struct cost_of_user {
    std::int64_t flops = 0;
    bool is_known = true;
};
constexpr cost_of_user flops_of_user(const graph::user_laws& laws, dims a, dims b, dims result,
                                     bool entry_by_entry) {
    if (laws.facts.flops != nullptr) return {laws.facts.flops(a, b)};
    const int read = a.count() + (laws.arity == 2 ? b.count() : 0);
    const bool short_enough = read <= most_counted_entries && result.count() <= most_counted_entries;
    if (laws.counted_flops != nullptr && (entry_by_entry || short_enough)) return {laws.counted_flops(a, b)};
    if (entry_by_entry) return {function_cost * result.count(), false};
    return {(function_cost + 2 * read) * result.count(), false};
}

namespace detail {

/// The result of an operation that is counted.
struct counted_result {
    graph::sequence<counted>* entries;
    dims shape;

    constexpr counted& operator()(int i, int j) const { return (*entries)[i * shape.columns + j]; }
    constexpr int rows() const { return shape.rows; }
    constexpr int columns() const { return shape.columns; }
};

}  // namespace detail
}  // namespace program

namespace graph::detail {

template <class Operation>
constexpr std::int64_t counted_flops(dims a, [[maybe_unused]] dims b) {
    using program::counted;
    std::int64_t total = 0;
    if constexpr (requires { Operation::is_elementwise; }) {
        Operation::value(counted{total, false});
        return total * a.count();
    } else {
        dims shape;
        if constexpr (Operation::arity == 1) shape = Operation::shape(a);
        else shape = Operation::shape(a, b);
        sequence<counted> entries(shape.count());
        const program::detail::counted_result result{&entries, shape};
        const program::counted_view left{a, property::none, 0, &total};
        if constexpr (Operation::arity == 1) {
            Operation::run(result, left);
        } else {
            const program::counted_view right{b, property::none, 0, &total};
            Operation::run(result, left, right);
        }
        return total;
    }
}

}  // namespace graph::detail
}  // namespace ctgrad
