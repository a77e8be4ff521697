// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace ctgrad {

/// Numbers for a variable: what `w = data` makes. Holds a pointer, so it must not outlive the full expression
/// that it is written in; evaluate takes it at once.
template <class Leaf, class Data>
struct binding {
    using leaf = Leaf;
    using data_type = Data;
    const Data* data;
};

}  // namespace ctgrad
