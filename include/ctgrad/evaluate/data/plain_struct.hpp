// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/utility.hpp"
#include "numbers.hpp"

namespace ctgrad::evaluation {
namespace detail {

/// Is converted to a T and to nothing else, so that a list of them fits members that are Ts, or arrays of Ts,
/// or structs of them, alone.
template <class T>
struct only {
    template <class U>
    requires std::is_same_v<U, T>
    constexpr operator U() const {
        return U{};
    }
};
template <class T, std::size_t>
using only_at = only<T>;

/// Can a Data be made of a list of so many Ts?
template <class Data, class T, class Places>
inline constexpr bool is_list_of = false;
template <class Data, class T, std::size_t... Place>
requires requires { Data{only_at<T, Place>{}...}; }
inline constexpr bool is_list_of<Data, T, std::index_sequence<Place...>> = true;

/// And of a list in which some, behind those before, are a list of their own, as of a member that has them
/// all?
template <class Data, class T, class Before, class Within>
inline constexpr bool has_list_within = false;
template <class Data, class T, std::size_t... Before, std::size_t... Within>
requires requires { Data{only_at<T, Before>{}..., {only_at<T, Within>{}...}}; }
inline constexpr bool
    has_list_within<Data, T, std::index_sequence<Before...>, std::index_sequence<Within...>> = true;

template <class Data>
concept plain_class = std::is_class_v<Data> && !std::is_const_v<Data> && !std::is_volatile_v<Data> &&
                      std::is_aggregate_v<Data> && std::is_standard_layout_v<Data> &&
                      std::is_trivially_copyable_v<Data> && !number<Data> && !number_in_disguise<Data>;

// So many Ts are as long as it, so nothing else is in it, padding neither. A constraint, so that no list is
// made of what is too long.
template <class Data, class T>
inline constexpr bool is_struct_of = false;
template <class Data, class T>
requires(sizeof(Data) % sizeof(T) == 0 && sizeof(Data) / sizeof(T) <= 4096)
inline constexpr bool is_struct_of<Data, T> =
    is_list_of<Data, T, std::make_index_sequence<sizeof(Data) / sizeof(T)>>;

}  // namespace detail

/// A struct of the user's in which there is nothing but numbers of one type, float, double or long double:
/// plain members, arrays of them and structs of these. It has storage as a column of all of them in order.
template <class Data>
concept plain_struct =
    detail::plain_class<Data> && (detail::is_struct_of<Data, float> || detail::is_struct_of<Data, double> ||
                                  detail::is_struct_of<Data, long double>);

/// Not in constant evaluation, where a struct is not an array.
template <plain_struct Data>
struct storage<Data> {
    using value_type =
        std::conditional_t<detail::is_struct_of<Data, float>, float,
                           std::conditional_t<detail::is_struct_of<Data, double>, double, long double>>;
    static constexpr bool is_of_members = true;
    static constexpr int count = static_cast<int>(sizeof(Data) / sizeof(value_type));
    static constexpr bool fits(dims shape) { return shape == dims{count, 1}; }
    [[gnu::always_inline]] static auto& at(auto& data, dims, int i, int) { return memory(data)[i]; }
    template <int>
    [[gnu::always_inline]] static auto& entry(auto& data, int i, int) {
        return memory(data)[i];
    }
    // the address of the whole, since a member's would not be good for the next one
    [[gnu::always_inline]] static const value_type* memory(const Data& data) {
        return static_cast<const value_type*>(static_cast<const void*>(&data));
    }
    [[gnu::always_inline]] static value_type* memory(Data& data) {
        return static_cast<value_type*>(static_cast<void*>(&data));
    }

    /// Is there a member behind the first numbers that is so many of them?
    template <int First, int Count>
    static constexpr bool has_member =
        detail::has_list_within<Data, value_type, std::make_index_sequence<First>,
                                std::make_index_sequence<Count>> &&
        !detail::has_list_within<Data, value_type, std::make_index_sequence<First>,
                                 std::make_index_sequence<Count + 1>>;
};

/// Is it read by its members, if at all, and no storage of another kind?
template <class Data>
concept class_of_members =
    detail::plain_class<Data> && (!stored_numbers<Data> || requires { storage<Data>::is_of_members; });

/// Does it hold the variable, which may ask for more than so many numbers?
template <class Leaf, class Data>
inline constexpr bool members_fit = [] {
    if constexpr (requires { Leaf::template is_held_by<Data>; }) return Leaf::template is_held_by<Data>;
    else return true;
}();

}  // namespace ctgrad::evaluation
