// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "half_storage.hpp"
#include "result.hpp"

namespace ctgrad::evaluation {

/// The bytes in which data's entries lie.
struct address_range {
    std::uintptr_t first;
    std::uintptr_t bytes;
};

template <class T>
[[gnu::always_inline]] inline std::uintptr_t address_of(const T& number) {
    return reinterpret_cast<std::uintptr_t>(__builtin_addressof(number));
}

/// Where entries do not lie row by row, all their addresses are looked at, or those in the corners where the
/// storage says that no others lie first or last (`ends_in_corners`).
template <class T, dims Shape, class Data>
[[gnu::always_inline]] inline address_range range_of(Data& data) {
    if constexpr (!stored_numbers<std::remove_const_t<Data>>) {
        return {address_of(data), sizeof(T)};
    } else if constexpr (in_memory<Data, T>) {
        return {reinterpret_cast<std::uintptr_t>(memory_of(data)), Shape.count() * sizeof(T)};
    } else {
        constexpr bool corners = ends_are_corners<Data>;
        constexpr int down = corners && Shape.rows > 1 ? Shape.rows - 1 : 1;
        constexpr int along = corners && Shape.columns > 1 ? Shape.columns - 1 : 1;
        std::uintptr_t first = ~std::uintptr_t{0};
        std::uintptr_t last = 0;
        for (int i = 0; i < Shape.rows; i += down)
            for (int j = 0; j < Shape.columns; j += along) {
                const std::uintptr_t entry = address_of(entry_in<Shape>(data, i, j));
                if (entry < first) first = entry;
                if (entry > last) last = entry;
            }
        return {first, last - first + sizeof(T)};
    }
}

/// Two ranges overlap if one begins less than its own length before the other, or less than the other's
/// behind it: one comparison, since the numbers are unsigned.
[[gnu::always_inline]] inline bool overlap(const address_range& a, const address_range& b) {
    return b.first - a.first + (b.bytes - 1) < a.bytes + b.bytes - 1;
}

/// Have data's entries addresses, as those of a reference have?
template <class Data>
inline constexpr bool has_addresses = [] {
    if constexpr (stored_numbers<Data>)
        return std::is_lvalue_reference_v<decltype(storage<Data>::at(std::declval<const Data&>(), dims{}, 0,
                                                                     0))>;
    else return true;
}();

/// Does every entry of one lie where the entry at the same place of the other lies? Known are data that lie
/// row by row, and an object and itself.
template <class T, dims Shape, dims OtherShape, class Data, class Other>
[[gnu::always_inline]] inline bool are_the_same([[maybe_unused]] Data& data, [[maybe_unused]] Other& other) {
    using type = std::remove_const_t<Data>;
    if constexpr (Shape != OtherShape || !stored_numbers<type> || !stored_numbers<std::remove_const_t<Other>>)
        return false;
    else if constexpr (half_of_matrix<type>) return false;  // two entries are one number
    else if constexpr (in_memory<Data, T> && in_memory<Other, T>) return memory_of(data) == memory_of(other);
    else if constexpr (std::is_same_v<type, std::remove_const_t<Other>>) return &data == &other;
    else return false;
}

}  // namespace ctgrad::evaluation
