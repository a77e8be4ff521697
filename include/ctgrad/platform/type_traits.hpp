// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<type_traits>)
#include <type_traits>
#else

#include "cstddef.hpp"

namespace std {

template <class T, T Value>
struct integral_constant {
    using value_type = T;
    using type = integral_constant;
    static constexpr T value = Value;
    constexpr operator T() const noexcept { return Value; }
    constexpr T operator()() const noexcept { return Value; }
};
template <bool Value>
using bool_constant = integral_constant<bool, Value>;
using true_type = bool_constant<true>;
using false_type = bool_constant<false>;

constexpr bool is_constant_evaluated() noexcept {
    return __builtin_is_constant_evaluated();
}

template <class T>
struct type_identity {
    using type = T;
};
template <class T>
using type_identity_t = typename type_identity<T>::type;

template <bool Condition, class Then, class Else>
struct conditional {
    using type = Then;
};
template <class Then, class Else>
struct conditional<false, Then, Else> {
    using type = Else;
};
template <bool Condition, class Then, class Else>
using conditional_t = typename conditional<Condition, Then, Else>::type;

template <class T>
struct remove_reference : type_identity<T> {};
template <class T>
struct remove_reference<T&> : type_identity<T> {};
template <class T>
struct remove_reference<T&&> : type_identity<T> {};
template <class T>
using remove_reference_t = typename remove_reference<T>::type;

template <class T>
struct remove_const : type_identity<T> {};
template <class T>
struct remove_const<const T> : type_identity<T> {};
template <class T>
using remove_const_t = typename remove_const<T>::type;

template <class T>
struct remove_volatile : type_identity<T> {};
template <class T>
struct remove_volatile<volatile T> : type_identity<T> {};
template <class T>
using remove_volatile_t = typename remove_volatile<T>::type;

template <class T>
using remove_cv_t = remove_const_t<remove_volatile_t<T>>;
template <class T>
using remove_cvref_t = remove_cv_t<remove_reference_t<T>>;

template <class T>
T&& declval() noexcept;

template <class First, class Second>
inline constexpr bool is_same_v = false;
template <class T>
inline constexpr bool is_same_v<T, T> = true;
template <class First, class Second>
struct is_same : bool_constant<is_same_v<First, Second>> {};

template <class T>
inline constexpr bool is_const_v = false;
template <class T>
inline constexpr bool is_const_v<const T> = true;
template <class T>
inline constexpr bool is_volatile_v = false;
template <class T>
inline constexpr bool is_volatile_v<volatile T> = true;
template <class T>
inline constexpr bool is_lvalue_reference_v = false;
template <class T>
inline constexpr bool is_lvalue_reference_v<T&> = true;
template <class T>
inline constexpr bool is_reference_v = is_lvalue_reference_v<T>;
template <class T>
inline constexpr bool is_reference_v<T&&> = true;
template <class T>
inline constexpr bool is_array_v = false;
template <class T>
inline constexpr bool is_array_v<T[]> = true;
template <class T, size_t N>
inline constexpr bool is_array_v<T[N]> = true;

template <class T, class... Types>
inline constexpr bool is_one_of = (is_same_v<T, Types> || ...);
template <class T>
inline constexpr bool is_void_v = is_same_v<remove_cv_t<T>, void>;
template <class T>
inline constexpr bool is_floating_point_v = is_one_of<remove_cv_t<T>, float, double, long double>;
template <class T>
inline constexpr bool is_integral_v =
    is_one_of<remove_cv_t<T>, bool, char, signed char, unsigned char, wchar_t, char8_t, char16_t, char32_t,
              short, unsigned short, int, unsigned, long, unsigned long, long long, unsigned long long>;
template <class T>
inline constexpr bool is_arithmetic_v = is_integral_v<T> || is_floating_point_v<T>;
template <class T>
inline constexpr bool is_pointer_to = false;
template <class T>
inline constexpr bool is_pointer_to<T*> = true;
template <class T>
inline constexpr bool is_pointer_v = is_pointer_to<remove_cv_t<T>>;
template <class T>
inline constexpr bool is_class_v = __is_class(T);
template <class T>
inline constexpr bool is_final_v = __is_final(T);
template <class T>
inline constexpr bool is_aggregate_v = __is_aggregate(T);
template <class T>
inline constexpr bool is_standard_layout_v = __is_standard_layout(T);
template <class T>
inline constexpr bool is_trivially_copyable_v = __is_trivially_copyable(T);
template <class Base, class Derived>
inline constexpr bool is_base_of_v = __is_base_of(Base, Derived);
template <class Base, class Derived>
struct is_base_of : bool_constant<is_base_of_v<Base, Derived>> {};
template <class From, class To>
inline constexpr bool is_convertible_v = requires(void (*takes)(To)) { takes(declval<From>()); };

template <class... Types>
struct common_type;
template <class T>
struct common_type<T> : type_identity<remove_cvref_t<T>> {};
template <class First, class Second, class... Rest>
struct common_type<First, Second, Rest...>
    : common_type<decltype(false ? declval<First>() : declval<Second>()), Rest...> {};
template <class... Types>
using common_type_t = typename common_type<Types...>::type;

}  // namespace std

#endif
