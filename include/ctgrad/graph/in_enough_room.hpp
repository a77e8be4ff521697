// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad::graph {

namespace detail {

template <class Builder, int Capacity>
inline constexpr auto in_room_for = Builder::template build<Capacity>();

}  // namespace detail

/// What Builder::build<Capacity>() builds as a constant, in arrays of a size that is mostly enough: building
/// takes a compiler longer than copying into arrays that fit. In the rare case that it says that it does not
/// fit, it is built again in larger ones.
template <class Builder, int Capacity>
constexpr const auto& in_enough_room() {
    constexpr const auto& built = detail::in_room_for<Builder, Capacity>;
    if constexpr (built.fits()) return built;
    else return in_enough_room<Builder, 4 * Capacity>();
}

/// Copies the first entries of an array.
template <class Entry>
constexpr void copy_entries(const Entry* from, int count, Entry* to) {
    for (int k = 0; k < count; ++k) to[k] = from[k];
}

}  // namespace ctgrad::graph
