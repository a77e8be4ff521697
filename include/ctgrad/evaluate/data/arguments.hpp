// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/binding.hpp"
#include "../../expression/variables.hpp"
#include "../../graph/expression_graph.hpp"
#include "../../platform/tuple.hpp"
#include "bundle.hpp"
#include "half_storage.hpp"
#include "numbers.hpp"
#include "plain_struct.hpp"
#include "wrong_size.hpp"

namespace ctgrad::evaluation {

template <class A>
inline constexpr bool is_binding = false;
template <class Leaf, class Data>
inline constexpr bool is_binding<binding<Leaf, Data>> = true;
template <class Leaf, class Data>
inline constexpr bool is_binding<keeping_binding<Leaf, Data>> = true;

template <class... Arguments>
inline constexpr bool are_bindings = (is_binding<Arguments> && ...);

template <class Leaf, class... Bindings>
inline constexpr int times_bound = (0 + ... + (std::is_same_v<typename Bindings::leaf, Leaf> ? 1 : 0));

/// Is a matrix of which half is read declared symmetric? Of a destination the result says it.
template <class Leaf, class Data>
inline constexpr bool half_fits = true;
template <leaf Leaf, half_of_matrix Data>
inline constexpr bool half_fits<Leaf, Data> = has(Leaf::description.properties, symmetric);

/// Of a destination, which is no variable's: are its entries, of arrays and spans too, not const?
template <class Leaf, class Data>
inline constexpr bool can_be_written = true;
template <class Leaf, stored_numbers Data>
requires(!leaf<Leaf>)
inline constexpr bool can_be_written<Leaf, Data> = [] {
    if constexpr (requires { storage<Data>::is_read_only; }) return !storage<Data>::is_read_only;
    else
        return !std::is_const_v<
            std::remove_reference_t<decltype(storage<Data>::at(std::declval<Data&>(), dims{}, 0, 0))>>;
}();

/// Can the data hold the variable's entries? A scalar variable takes a plain number too.
template <class Leaf, class Data>
inline constexpr bool data_fits = [] {
    if constexpr (class_of_members<Data> && !members_fit<Leaf, Data>) return false;
    else if constexpr (!half_fits<Leaf, Data> || !can_be_written<Leaf, Data>) return false;
    else if constexpr (stored_numbers<Data>)
        return storage<Data>::fits(Leaf::shape) && !std::is_volatile_v<typename storage<Data>::value_type> &&
               is_of_numbers<Data>;
    else return Leaf::shape.scalar() && is_of_numbers<Data>;
}();

// The arithmetic is done in the type of the arrays; plain numbers are converted to it. Where there are only
// plain numbers their common type counts, integers as double.
struct any_number {};
struct no_common_type {};

template <class Data>
struct array_type {
    using type = any_number;
};
template <stored_numbers Data>
struct array_type<Data> {
    using type = typename storage<Data>::value_type;
};

template <class... Types>
struct only_type {
    using type = any_number;
};
template <class First, class... Rest>
struct only_type<First, Rest...> {
    using others = typename only_type<Rest...>::type;
    using type =
        std::conditional_t<std::is_same_v<First, any_number> || std::is_same_v<First, others>, others,
                           std::conditional_t<std::is_same_v<others, any_number>, First, no_common_type>>;
};

/// The type of the arrays' entries, if they have one.
template <class... Data>
using entry_type_t = typename only_type<typename array_type<Data>::type...>::type;

template <class... Data>
inline constexpr bool has_one_entry_type = !std::is_same_v<entry_type_t<Data...>, no_common_type>;

template <class T>
struct floating {
    using type = T;
};
template <class T>
requires(std::is_integral_v<T> || number_in_disguise<T>)
struct floating<T> {
    using type = double;
};

template <class Array, class... Data>
struct number_type : floating<Array> {};
template <class... Data>
requires(sizeof...(Data) > 0)
struct number_type<any_number, Data...>
    : floating<std::common_type_t<std::conditional_t<number_in_disguise<Data>, double, Data>...>> {};
template <>
struct number_type<any_number> {
    using type = double;
};

/// The type that evaluate computes in.
template <class... Data>
using number_type_t = typename number_type<entry_type_t<Data...>, Data...>::type;

/// The type that evaluate_into computes in: that of the arrays among the arguments, or else the
/// destinations'.
template <class Destinations, class... Data>
struct number_type_into;
template <class... Destinations, class... Data>
struct number_type_into<type_list<Destinations...>, Data...>
    : std::conditional_t<std::is_same_v<entry_type_t<Data...>, any_number>,
                         number_type<entry_type_t<Destinations...>, Destinations..., Data...>,
                         number_type<entry_type_t<Data...>>> {};

/// Can results of that type be written to the destination as they are?
template <class T, class Destination>
inline constexpr bool takes = std::is_same_v<T, Destination>;
template <class T, stored_numbers Destination>
inline constexpr bool takes<T, Destination> = std::is_same_v<T, typename storage<Destination>::value_type>;

/// Data while a program runs: where they are, a view itself, which says it, or the number, which is read
/// once.
template <class T, class Data>
using given = std::conditional_t<!stored_numbers<Data>, T,
                                 std::conditional_t<ctgrad::detail::is_view<Data>, Data, const Data*>>;
template <class T, class Data>
[[gnu::always_inline]] constexpr given<T, Data> give(const Data& data) {
    if constexpr (!stored_numbers<Data>) return T(data);
    else if constexpr (ctgrad::detail::is_view<Data>) return data;
    else return &data;
}
template <class Data>
[[gnu::always_inline]] constexpr const Data& data_given(const Data* data) {
    return *data;
}
template <class Data>
[[gnu::always_inline]] constexpr const Data& data_given(const Data& data) {
    return data;
}

/// The entry of a variable in its data.
template <class T, dims Shape, class Data>
[[gnu::always_inline]] constexpr T entry_of(const given<T, Data>& data, int i, int j) {
    if constexpr (stored_numbers<Data>) return T(entry_in<Shape>(data_given<Data>(data), i, j));
    else return data;
}

/// The data of one evaluation; entries are read by the variable's tag, of which the program knows where its
/// data stand.
template <class T, class Program, class... Data>
struct arguments {
    using program_type = Program;
    template <int Place>
    using data_at = std::tuple_element_t<Place, std::tuple<Data...>>;

    bundle<given<T, Data>...> data;

    /// An entry of the argument at that place.
    template <int Place, dims Shape>
    [[gnu::always_inline]] constexpr T entry(int i, int j) const {
        return entry_of<T, Shape, data_at<Place>>(data.template at<Place>(), i, j);
    }
    /// An entry of a variable of a program.
    template <class Compiled, int Variable, dims Shape>
    [[gnu::always_inline]] constexpr T read(int i, int j) const {
        return entry<place_of(Compiled::program.variables[Variable].tag), Shape>(i, j);
    }

    /// Do a variable's values lie in memory as Ts, row by row?
    template <class Compiled, int Variable>
    static constexpr bool in_memory() {
        using data_type = data_at<place_of(Compiled::program.variables[Variable].tag)>;
        return evaluation::in_memory<const data_type, T>;
    }
    template <class Compiled, int Variable, dims Shape>
    [[gnu::always_inline]] const T* memory() const {
        constexpr int place = place_of(Compiled::program.variables[Variable].tag);
        return memory_of(data_given<data_at<place>>(data.template at<place>()));
    }

    /// The place of the argument of a variable.
    static constexpr int place_of(const void* tag) { return Program::place_of(tag); }
};

template <class T, class Program, class... Unnamed>
[[gnu::always_inline]] constexpr auto arguments_for(const Unnamed&... bindings) {
    return arguments<T, Program, typename Unnamed::data_type...>{{{{give<T>(bindings.value())}...}}};
}

template <class... Bindings>
[[gnu::always_inline]] constexpr void check_data([[maybe_unused]] const Bindings&... bindings) {
    if constexpr ((has_checked_size<typename Bindings::data_type> || ...))
        (check_size<Bindings::leaf::shape>(bindings.value()), ...);
}

/// The data of the variables of one step of a program.
template <class T, class... Data>
struct data_of_step {
    bundle<given<T, Data>...> data;

    template <class Step, int Variable, dims Shape>
    [[gnu::always_inline]] constexpr T read(int i, int j) const {
        using data_type = std::tuple_element_t<Variable, std::tuple<Data...>>;
        return entry_of<T, Shape, data_type>(data.template at<Variable>(), i, j);
    }
    template <class Step, int Variable>
    static constexpr bool in_memory() {
        using data_type = std::tuple_element_t<Variable, std::tuple<const Data...>>;
        return evaluation::in_memory<data_type, T>;
    }
    template <class Step, int Variable, dims Shape>
    [[gnu::always_inline]] const T* memory() const {
        using data_type = std::tuple_element_t<Variable, std::tuple<Data...>>;
        return memory_of(data_given<data_type>(data.template at<Variable>()));
    }
};

}  // namespace ctgrad::evaluation
