// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "../numeric/number_traits.hpp"
#include "../numeric/this_machine.hpp"

namespace ctgrad {
namespace operations {

struct addition;
struct subtraction;
struct negation;
struct product;
struct quotient;

}  // namespace operations

namespace detail {

/// The exact value of a literal, or of literals joined by + − * /.
template <class E>
struct known_value {
    static constexpr bool is_known = false;
};
template <std::int64_t Numerator, std::int64_t Denominator>
struct known_value<literal_type<Numerator, Denominator>> {
    static constexpr bool is_known = true;
    static constexpr numeric::rational value{Numerator, Denominator};
};
template <class A, class B>
concept known_values = known_value<whole_of<A>>::is_known && known_value<whole_of<B>>::is_known;

template <class A, class B>
requires known_values<A, B>
struct known_value<applied<operations::addition, 0, A, B>> {
    static constexpr bool is_known = true;
    static constexpr numeric::rational value =
        known_value<whole_of<A>>::value + known_value<whole_of<B>>::value;
};
template <class A, class B>
requires known_values<A, B>
struct known_value<applied<operations::subtraction, 0, A, B>> {
    static constexpr bool is_known = true;
    static constexpr numeric::rational value =
        known_value<whole_of<A>>::value + -known_value<whole_of<B>>::value;
};
template <class A, class B>
requires known_values<A, B>
struct known_value<applied<operations::product, 0, A, B>> {
    static constexpr bool is_known = true;
    static constexpr numeric::rational value =
        known_value<whole_of<A>>::value * known_value<whole_of<B>>::value;
};
template <class A, class B>
requires(known_values<A, B> && !(known_value<whole_of<B>>::value == numeric::rational{}))
struct known_value<applied<operations::quotient, 0, A, B>> {
    static constexpr bool is_known = true;
    static constexpr numeric::rational value =
        known_value<whole_of<A>>::value / known_value<whole_of<B>>::value;
};
template <class A>
requires known_values<A, A>
struct known_value<applied<operations::negation, 0, A>> {
    static constexpr bool is_known = true;
    static constexpr numeric::rational value = -known_value<whole_of<A>>::value;
};

/// Numbers that people compute with: neither truth values nor characters.
template <class T>
inline constexpr bool is_plain_number = std::is_arithmetic_v<T>;
template <>
inline constexpr bool is_plain_number<bool> = false;
template <>
inline constexpr bool is_plain_number<char> = false;
template <>
inline constexpr bool is_plain_number<wchar_t> = false;
template <>
inline constexpr bool is_plain_number<char8_t> = false;
template <>
inline constexpr bool is_plain_number<char16_t> = false;
template <>
inline constexpr bool is_plain_number<char32_t> = false;

/// Are they a literal and a plain number? Together they are a number, so that a formula with literals serves
/// expressions and numbers.
template <class A, class B>
inline constexpr bool make_a_number =
    (is_plain_number<A> && known_value<B>::is_known) || (known_value<A>::is_known && is_plain_number<B>);

/// The type that they are computed in: that of the number, of an integer double, as in evaluate.
template <class A, class B>
struct number_type_of {
    using number = std::conditional_t<is_plain_number<A>, A, B>;
    using type = std::conditional_t<std::is_floating_point_v<number>, number, double>;
};
template <class A, class B>
using number_of = typename number_type_of<A, B>::type;

/// A number and nothing more. Functions entry by entry take it too, and have its value at once, so that a
/// model written with them serves expressions and numbers. Where the standard library's function of that name
/// is visible it takes one parameter, so it is preferred.
template <class A, class... None>
concept number_alone = std::is_arithmetic_v<A> && sizeof...(None) == 0;

/// The number in the type that functions of it are computed in: an integer in double.
template <class A, numeric::machine = numeric::this_machine>
constexpr auto as_computed(A a) {
    if constexpr (std::is_floating_point_v<A>) return a;
    else return static_cast<double>(a);
}

template <class T, class A, numeric::machine = numeric::this_machine>
constexpr T as_number(A a) {
    if constexpr (is_plain_number<A>) return static_cast<T>(a);
    else return numeric::known_number<T, known_value<A>::value>();
}

}  // namespace detail
}  // namespace ctgrad
