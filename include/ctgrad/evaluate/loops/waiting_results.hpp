// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/utility.hpp"
#include "../data/entries_at.hpp"
#include "../data/result.hpp"

namespace ctgrad::evaluation {

/// What loops write to: entries if they lie row by row in memory, or else the caller's object.
template <class T, class Place>
using written_as = std::conditional_t<in_memory<Place, T>, entries_at<T>, Place&>;

template <class T, dims Shape, class Place>
[[gnu::always_inline]] inline written_as<T, Place> write_to([[maybe_unused]] Place& place) {
    if constexpr (in_memory<Place, T>) return {memory_of(place)};
    else return place;
}

/// A result that waits in a buffer while anything is still read from where it belongs, and is copied at the
/// end. It is written like an array of the caller's, so that loops are the same for both.
template <int Output, class T, dims Shape, class Place>
struct waiting_result {
    T entries[Shape.count()];

    template <bool>
    [[gnu::always_inline]] constexpr entries_at<T> written(Place&) {
        return {entries};
    }
    template <bool InPacks>
    [[gnu::always_inline]] constexpr void copy_to(Place& place) const {
        if constexpr (in_memory<Place, T> && InPacks) copy_in_one_loop(memory_of(place));
        else
            for (int i = 0; i < Shape.rows; ++i)
                for (int j = 0; j < Shape.columns; ++j)
                    destination_entry<Shape>(place, i, j) = entries[i * Shape.columns + j];
    }

private:
    // Of the two loops clang would take the outer one for its packs, and gather and scatter.
    [[gnu::always_inline]] void copy_in_one_loop(T* to) const {
        constexpr int count = Shape.count();
        for (int k = 0; k < count; ++k) to[k] = entries[k];
    }
};
template <int Output, class T, dims Shape>
struct waiting_result<Output, T, Shape, T> {
    T entry;

    template <bool>
    [[gnu::always_inline]] constexpr T& written(T&) {
        return entry;
    }
    template <bool>
    [[gnu::always_inline]] constexpr void copy_to(T& place) const {
        place = entry;
    }
};

/// A result that need not wait. Pointers into nested arrays are not for constant evaluation.
template <int Output, class T, dims Shape, class Place>
struct result_in_place {
    template <bool Constant>
    [[gnu::always_inline]] constexpr decltype(auto) written(Place& place) {
        if constexpr (Constant) return (place);
        else return write_to<T, Shape>(place);
    }
    template <bool>
    [[gnu::always_inline]] constexpr void copy_to(Place&) const {}
};

}  // namespace ctgrad::evaluation
