// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "this_machine.hpp"

namespace ctgrad::numeric {

/// As std::bit_cast, but always inlined, since a function that is called is of one machine. By reference, as
/// the standard's: in constant evaluation nvcc 13 does not take the builtin of a local number.
template <class To, class From, machine = this_machine>
[[gnu::always_inline]] constexpr To bit_cast(const From& x) {
    return __builtin_bit_cast(To, x);
}

}  // namespace ctgrad::numeric
