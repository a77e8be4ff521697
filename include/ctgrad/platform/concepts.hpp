// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<concepts>)
#include <concepts>
#else

#include "type_traits.hpp"

namespace std {

template <class First, class Second>
concept same_as = is_same_v<First, Second> && is_same_v<Second, First>;
template <class T>
concept integral = is_integral_v<T>;
template <class T>
concept floating_point = is_floating_point_v<T>;
template <class From, class To>
concept convertible_to = is_convertible_v<From, To> && requires { static_cast<To>(declval<From>()); };
template <class T>
concept copy_constructible = requires(const T& given) { T(given); };

}  // namespace std

#endif
