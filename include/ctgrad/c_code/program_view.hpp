// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/compiled.hpp"

namespace ctgrad::c_code {

/// A finished program of any size, to be read: what is the same for all sizes is no template, so that no name
/// of a user meets its names.
struct program_view {
    const program::instruction* instructions;
    const program::buffer* buffers;
    const int* roots;
    const graph::user_laws* const* users;
    int instruction_count;
    int buffer_count;
    int output_count;

    constexpr explicit program_view(const auto& finished)
        : instructions(finished.instructions),
          buffers(finished.buffers),
          roots(finished.roots),
          users(finished.users),
          instruction_count(finished.size()),
          buffer_count(finished.buffer_count()),
          output_count(finished.output_count()) {}

    constexpr int size() const { return instruction_count; }
    constexpr const program::instruction& operator[](int k) const { return instructions[k]; }
};

}  // namespace ctgrad::c_code
