// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "outputs.hpp"
#include "plain_struct.hpp"

namespace ctgrad::evaluation {

template <class T, int Rows, int Columns>
struct result {
    using type = std::array<std::array<T, static_cast<std::size_t>(Columns)>, static_cast<std::size_t>(Rows)>;
};
template <class T, int Rows, int Columns>
requires(Rows == 1 || Columns == 1)
struct result<T, Rows, Columns> {
    using type = std::array<T, static_cast<std::size_t>(Rows* Columns)>;
};
template <class T>
struct result<T, 1, 1> {
    using type = T;
};

/// What evaluate returns for an expression: a number, a flat array for a row or a column, an array of rows
/// for a matrix.
template <class T, class E>
using result_t = typename result<T, E::shape.rows, E::shape.columns>::type;

/// What stands for a value where there is none, since something was rejected: it goes into anything.
struct no_value {
    template <class T>
    constexpr operator T() const {
        return T{};
    }
};
template <class T, class What>
struct stand_in {
    using type = no_value;
};
template <class T, expression E>
struct stand_in<T, E> : result<T, E::shape.rows, E::shape.columns> {};
template <class T, int Count>
struct stand_in<T, rejected_outputs<Count>> {
    using type = std::array<no_value, Count>;
};

/// Writes an entry of a destination; a 1 × 1 result may go into a plain number.
template <dims Shape, class Destination>
[[gnu::always_inline]] constexpr auto& destination_entry(Destination& destination, int i, int j) {
    if constexpr (stored_numbers<Destination>) return entry_in<Shape>(destination, i, j);
    else return destination;
}

}  // namespace ctgrad::evaluation
