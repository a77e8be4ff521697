// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/ctgrad.hpp>

/// What a program consists of, as constants.
namespace steps_of {

using namespace ctgrad;
namespace steps = program::steps;

template <class What>
inline constexpr const auto& program_of = evaluation::requested<What>::compiled::program;

/// How often the program for this does an operation.
template <class Operation, class What>
consteval int count(What) {
    int found = 0;
    for (const program::instruction& i : program_of<What>.instructions)
        if (i.live && i.operation == program::index_of<Operation>) ++found;
    return found;
}

/// Matrices factored, in any way.
template <class What>
consteval int factorisations(What what) {
    return count<steps::lu_factorisation>(what) + count<steps::semidefinite_factorisation>(what) +
           count<steps::cholesky_factorisation>(what) + count<steps::symmetric_sweep>(what);
}

/// The entries of the largest result of a product.
template <class What>
consteval int largest_product(What) {
    int largest = 0;
    for (const program::instruction& i : program_of<What>.instructions)
        if (i.live && i.operation == program::index_of<operations::product> && i.shape.count() > largest)
            largest = i.shape.count();
    return largest;
}

template <class What>
consteval bool has_symmetric_product(What) {
    for (const program::instruction& i : program_of<What>.instructions)
        if (i.live && i.symmetric) return true;
    return false;
}

template <class What>
consteval int buffers(What) {
    return program_of<What>.buffer_count();
}

/// Is it computed as straight-line code?
template <class What>
consteval bool is_straight(What) {
    return evaluation::requested<What>::compiled::template straight_for<true>().size() > 0;
}

/// Its operations there.
template <class What>
consteval int straight_operations(What) {
    constexpr const auto& code = evaluation::requested<What>::compiled::template straight_for<true>();
    int count = 0;
    for (int k = 0; k < code.size(); ++k)
        if (code.steps[k].operation != program::writing && code.steps[k].left >= 0) ++count;
    return count;
}

}  // namespace steps_of
