// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "storage.hpp"

namespace ctgrad::evaluation {

/// Entries in memory, row by row: what is left of the type of an array while loops write to it, so that loops
/// are the same for all arrays, and for a buffer that takes an array's place.
template <class T>
struct entries_at {
    T* first;
};

template <class T>
struct storage<entries_at<T>> {
    using value_type = T;
    static constexpr bool fits(dims) { return true; }
    [[gnu::always_inline]] static constexpr T& at(const entries_at<T>& data, dims shape, int i, int j) {
        return data.first[i * shape.columns + j];
    }
    template <int Columns>
    [[gnu::always_inline]] static constexpr T& entry(const entries_at<T>& data, int i, int j) {
        return data.first[i * Columns + j];
    }
    [[gnu::always_inline]] static constexpr T* memory(const entries_at<T>& data) { return data.first; }
};

}  // namespace ctgrad::evaluation
