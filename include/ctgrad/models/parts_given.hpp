// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../evaluate/data/check.hpp"
#include "../evaluate/data/plain_struct.hpp"
#include "part.hpp"

namespace ctgrad::diagnostics {

// What stands in these words is printed with the assertion that failed: a part.
template <class Found>
inline constexpr bool parts_have_the_names = false;
template <>
inline constexpr bool parts_have_the_names<nothing> = true;
template <class Found>
inline constexpr bool parts_are_given_once = false;
template <>
inline constexpr bool parts_are_given_once<nothing> = true;
template <class Found>
inline constexpr bool every_part_is_given = false;
template <>
inline constexpr bool every_part_is_given<nothing> = true;
template <class Found>
inline constexpr bool parts_have_the_shape = false;
template <>
inline constexpr bool parts_have_the_shape<nothing> = true;

template <class Given>
inline constexpr bool is_named = false;
template <fixed_string Name, class E>
inline constexpr bool is_named<named_type<Name, E>> = true;
template <class... Given>
inline constexpr bool are_named = (is_named<Given> && ...);

/// Of the parts of a state and what is given for them: what is wrong, or nothing.
template <class Parts, class... Given>
struct parts_given;
template <class... Parts, class... Given>
struct parts_given<ctgrad::detail::list_of_parts<Parts...>, Given...> {
    using list = ctgrad::detail::list_of_parts<Parts...>;

    template <class One>
    struct is_unknown : std::bool_constant<!list::template contains<One::name>> {};
    template <class One>
    struct is_repeated : std::bool_constant<(ctgrad::detail::times_named<One::name, Given...> > 1)> {};
    template <class One>
    struct is_missing : std::bool_constant<ctgrad::detail::times_named<One::name, Given...> == 0> {};
    template <class One>
    struct is_misfit : std::bool_constant<list::template contains<One::name> &&
                                          !(list::template shape<One::name> == One::shape)> {};

    using unknown = typename first_of<is_unknown, Given...>::type;
    using repeated = typename first_of<is_repeated, Given...>::type;
    using missing = typename first_of<is_missing, Parts...>::type;
    using misfit = typename first_of<is_misfit, Given...>::type;
};

/// Are the members of a struct the parts of a state, in their order?
template <class Data, class... Parts>
inline constexpr bool members_are_parts = [] {
    if constexpr (requires { evaluation::storage<Data>::is_of_members; }) {
        using list = ctgrad::detail::list_of_parts<Parts...>;
        using stored = evaluation::storage<Data>;
        return stored::count == list::length &&
               (stored::template has_member<list::template first<Parts::name>, Parts::shape.count()> && ...);
    } else {
        return false;
    }
}();

}  // namespace ctgrad::diagnostics
