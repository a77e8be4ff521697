// SPDX-License-Identifier: BSL-1.0
// The model that is tested, of which file, in which numbers, and whether small code is asked for.
#pragma once

#include <ctgrad/ctgrad.hpp>

#include CTGRAD_MODEL

namespace model {

using number = CTGRAD_NUMBER;

#if CTGRAD_SMALL
inline constexpr auto asked = ctgrad::optimize_for_size(formulas);
inline constexpr auto computed = ctgrad::optimize_for_size(formulas);
#else
inline constexpr auto asked = formulas;
// What is straight-line code calls the platform's functions, as C does; loops do so in small code.
inline constexpr auto computed = [] {
    using program = ctgrad::evaluation::requested<std::remove_const_t<decltype(formulas)>>::compiled;
    if constexpr (program::straight.size() > 0) return ctgrad::with_platform_functions(formulas);
    else return ctgrad::optimize_for_size(formulas);
}();
#endif

}  // namespace model
