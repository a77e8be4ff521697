// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<tuple>)
#include <tuple>
#else

#include "utility.hpp"

namespace std {

template <size_t Place, class T>
struct tuple_part {
    T value;
};
template <class Places, class... Types>
struct tuple_parts;
template <size_t... Place, class... Types>
struct tuple_parts<index_sequence<Place...>, Types...> : tuple_part<Place, Types>... {};

template <class... Types>
class tuple;

template <class... Types>
struct tuple_size<tuple<Types...>> : integral_constant<size_t, sizeof...(Types)> {};

template <size_t Place, class T>
tuple_part<Place, T> part_at(const volatile tuple_part<Place, T>*);

template <size_t Place, class... Types>
struct tuple_element<Place, tuple<Types...>> {
    using parts = tuple_parts<index_sequence_for<Types...>, Types...>;
    using part = decltype(part_at<Place>(static_cast<const volatile parts*>(nullptr)));
    using type = decltype(part::value);
};

template <class... Types>
class tuple {
    using places = index_sequence_for<Types...>;
    tuple_parts<places, Types...> parts_;

public:
    constexpr tuple() : parts_{} {}
    constexpr tuple(const Types&... values)
    requires(sizeof...(Types) > 0)
        : parts_{{values}...} {}

    template <size_t Place>
    constexpr auto& at() noexcept {
        return static_cast<tuple_part<Place, tuple_element_t<Place, tuple>>&>(parts_).value;
    }
    template <size_t Place>
    constexpr auto& at() const noexcept {
        return static_cast<const tuple_part<Place, tuple_element_t<Place, tuple>>&>(parts_).value;
    }

    /// What std::tie has made is given values.
    template <class... Others>
    requires(sizeof...(Others) == sizeof...(Types))
    constexpr tuple& operator=(const tuple<Others...>& other) {
        [&]<size_t... Place>(index_sequence<Place...>) {
            ((at<Place>() = other.template at<Place>()), ...);
        }(places{});
        return *this;
    }
};

template <class... Types>
tuple(Types...) -> tuple<Types...>;

template <size_t Place, class... Types>
constexpr tuple_element_t<Place, tuple<Types...>>& get(tuple<Types...>& all) noexcept {
    return all.template at<Place>();
}
template <size_t Place, class... Types>
constexpr auto& get(const tuple<Types...>& all) noexcept {
    return all.template at<Place>();
}
template <size_t Place, class... Types>
constexpr tuple_element_t<Place, tuple<Types...>>&& get(tuple<Types...>&& all) noexcept {
    return static_cast<tuple_element_t<Place, tuple<Types...>>&&>(all.template at<Place>());
}

template <class... Types>
constexpr tuple<Types&...> tie(Types&... values) noexcept {
    return {values...};
}

}  // namespace std

#endif
