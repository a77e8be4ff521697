// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/half.hpp"
#include "../../numeric/number_traits.hpp"
#include "../../platform/concepts.hpp"
#include "storage.hpp"

namespace ctgrad::evaluation {

/// Can be computed with: a number of the language, or of a class with its arithmetic, among them several
/// numbers in a register, but no array whose size only the object knows.
template <class T>
concept number = std::is_arithmetic_v<T> || numeric::half<T> || (std::is_class_v<T> && requires(const T& a) {
                     T(a);
                     T(0);
                     T(a + a);
                     T(a * a);
                     { a* a } -> std::convertible_to<T>;
                 } && (numeric::lanes_of_numbers<T> || !requires(const T& a) { a.size(); }));

/// Stands for a double, as std::integral_constant does: it is converted.
template <class T>
concept number_in_disguise =
    std::is_class_v<T> && !number<T> && std::copy_constructible<T> && std::is_convertible_v<const T&, double>;

/// Are data that are bound to a scalar a number, or the entries of other data numbers?
template <class Data>
inline constexpr bool is_of_numbers = number<Data> || number_in_disguise<Data>;
template <stored_numbers Data>
inline constexpr bool is_of_numbers<Data> =
    number<std::remove_volatile_t<typename storage<Data>::value_type>>;

}  // namespace ctgrad::evaluation
