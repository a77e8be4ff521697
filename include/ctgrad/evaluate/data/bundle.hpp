// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/tuple.hpp"
#include "../../platform/utility.hpp"

namespace ctgrad::evaluation {

template <int Place, class Held>
struct bundled {
    Held held;
};
template <class Places, class... Held>
struct bundled_in;
template <int... Place, class... Held>
struct bundled_in<std::integer_sequence<int, Place...>, Held...> : bundled<Place, Held>... {};

/// Several objects or references, as std::tuple holds them: but to reach one of them is no call, also where
/// nothing is optimised.
template <class... Held>
struct bundle {
    bundled_in<std::make_integer_sequence<int, sizeof...(Held)>, Held...> all;

    template <int Place>
    using type_at = std::tuple_element_t<static_cast<std::size_t>(Place), std::tuple<Held...>>;
    static constexpr int size = sizeof...(Held);

    template <int Place>
    [[gnu::always_inline]] constexpr auto& at() {
        return static_cast<bundled<Place, type_at<Place>>&>(all).held;
    }
    template <int Place>
    [[gnu::always_inline]] constexpr auto& at() const {
        return static_cast<const bundled<Place, type_at<Place>>&>(all).held;
    }
};

/// A bundle of what is made of the elements of another, such as references to them, or values of what they
/// refer to.
template <class... Held>
[[gnu::always_inline]] constexpr bundle<Held...> bundle_from(auto& other) {
    return [&]<int... Place>(std::integer_sequence<int, Place...>) __attribute__((always_inline)) {
        return bundle<Held...>{{{other.template at<Place>()}...}};
    }(std::make_integer_sequence<int, sizeof...(Held)>{});
}

/// References to what a std::tuple refers to.
template <class... Referred>
[[gnu::always_inline]] constexpr bundle<Referred&...> bundle_of(const std::tuple<Referred&...>& all) {
    return [&]<std::size_t... Place>(std::index_sequence<Place...>) __attribute__((always_inline)) {
        return bundle<Referred&...>{{{std::get<Place>(all)}...}};
    }(std::index_sequence_for<Referred...>{});
}

}  // namespace ctgrad::evaluation
