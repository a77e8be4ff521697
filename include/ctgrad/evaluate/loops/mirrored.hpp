// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/mirror_image.hpp"
#include "kernel.hpp"

namespace ctgrad::evaluation {

/// Rows of the squares in which a kernel makes matrices symmetric by one half of them.
template <class Kernel>
inline constexpr int squares_of_mirror =
    !Kernel::is_small && numeric::detail::fits_register<Kernel::width, typename Kernel::number>
        ? Kernel::width
        : 1;

/// Makes a stored result symmetric by the half of it that has been computed.
template <int Instruction, numeric::kept_half From, class Kernel>
[[gnu::always_inline]] constexpr void mirror_stored(Kernel& kernel) {
    using T = typename Kernel::number;
    constexpr int rows = Kernel::program[Instruction].shape.rows;
    if constexpr (Kernel::width > 1 && Kernel::template has_memory<Instruction>())
        numeric::mirror<rows, squares_of_mirror<Kernel>, From>(kernel.template memory<Instruction>());
    else
        for (int i = 1; i < rows; ++i)
            for (int j = 0; j < i; ++j) {
                auto& below = kernel.template stored_entry<Instruction>(i, j);
                auto& above = kernel.template stored_entry<Instruction>(j, i);
                T entry = From == numeric::kept_half::lower ? below : above;
                numeric::keep_scalar(entry);
                (From == numeric::kept_half::lower ? above : below) = entry;
            }
}

}  // namespace ctgrad::evaluation
