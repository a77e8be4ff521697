// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"

namespace ctgrad::graph {

namespace detail {

template <class Builder, int Capacity>
inline constexpr auto in_room_for = Builder::template build<Capacity>(Builder::input());

}  // namespace detail

/// What Builder::build<Capacity>(Builder::input()) builds as a constant, in arrays of a size that is mostly
/// enough: building takes a compiler longer than copying into arrays that fit. What it is built of is an
/// argument since g++, when it optimises, evaluates calls with constant arguments in a function's body once
/// more. In the rare case that it says that it does not fit, it is built again in larger arrays. Where a
/// compiler's limit stops it, that is said in a sentence, and Builder::unfinished stands for it, so that
/// nothing else is said.
template <class Builder, int Capacity>
constexpr const auto& in_enough_room() {
    constexpr bool finished =
        requires { typename std::bool_constant<detail::in_room_for<Builder, Capacity>.overflows()>; };
    static_assert(finished,
                  "too large for one constant of this compiler: write it in parts, or raise its limit by "
                  "-fconstexpr-steps= (clang) or -fconstexpr-ops-limit= (g++)");
    if constexpr (!finished) return Builder::unfinished;
    else if constexpr (detail::in_room_for<Builder, Capacity>.overflows())
        return in_enough_room<Builder, 4 * Capacity>();
    else return detail::in_room_for<Builder, Capacity>;
}

/// Copies the first entries of an array.
template <class Entry>
constexpr void copy_entries(const Entry* from, int count, Entry* to) {
    for (int k = 0; k < count; ++k) to[k] = from[k];
}

}  // namespace ctgrad::graph
