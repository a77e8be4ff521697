// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad {

// Words for the messages: a failed static_assert prints them with their numbers, so that
// `agree<left_has_columns<4>, right_has_rows<3>>` is all the explanation that a compiler can be made to give.
template <int>
struct left_has_columns;
template <int>
struct right_has_rows;
template <int>
struct has_rows;
template <int>
struct has_columns;
template <int>
struct has_count;
template <int Rows, int Columns>
struct left_has_shape;
template <int Rows, int Columns>
struct right_has_shape;
template <int Rows, int Columns>
struct has_shape;

namespace diagnostics {

template <class, class>
inline constexpr bool agree = false;
template <template <int> class Left, template <int> class Right, int N>
inline constexpr bool agree<Left<N>, Right<N>> = true;
template <template <int, int> class Left, template <int, int> class Right, int M, int N>
inline constexpr bool agree<Left<M, N>, Right<M, N>> = true;

template <class First, class... Others>
inline constexpr bool agree_all = (agree<First, Others> && ...);

template <int... Sizes>
inline constexpr bool positive = ((Sizes > 0) && ...);

template <int Properties, class Rows, class Columns>
inline constexpr bool square_if_special = false;
template <int Properties, int M, int N>
inline constexpr bool square_if_special<Properties, has_rows<M>, has_columns<N>> =
    M == N || Properties == 0 || !positive<M, N>;

template <int Index, class Size>
inline constexpr bool is_index = false;
template <int Index, template <int> class Size, int N>
inline constexpr bool is_index<Index, Size<N>> = Index >= 0 && Index < N;
template <int I, class Rows, int J, class Columns>
inline constexpr bool are_indices = is_index<I, Rows> && is_index<J, Columns>;

template <class Shape>
inline constexpr bool is_column = false;
template <int N>
inline constexpr bool is_column<has_shape<N, 1>> = true;

template <class Shape>
inline constexpr bool is_vector = false;
template <int M, int N>
inline constexpr bool is_vector<has_shape<M, N>> = M == 1 || N == 1;

template <class Left, class Right>
inline constexpr bool are_columns = false;
template <int M, int N>
inline constexpr bool are_columns<left_has_shape<M, 1>, right_has_shape<N, 1>> = true;

template <class Left, class Right>
inline constexpr bool are_columns_of_one_length = false;
template <int N>
inline constexpr bool are_columns_of_one_length<left_has_shape<N, 1>, right_has_shape<N, 1>> = true;

template <class Left, class Right>
inline constexpr bool are_columns_of_three = false;
template <>
inline constexpr bool are_columns_of_three<left_has_shape<3, 1>, right_has_shape<3, 1>> = true;

template <class Shape>
inline constexpr bool is_column_of_three = false;
template <>
inline constexpr bool is_column_of_three<has_shape<3, 1>> = true;

template <class Shape>
inline constexpr bool is_three_by_three = false;
template <>
inline constexpr bool is_three_by_three<has_shape<3, 3>> = true;

template <class Left, class Right>
inline constexpr bool is_solvable = false;
template <int M, int N>
inline constexpr bool is_solvable<left_has_shape<M, M>, right_has_shape<M, N>> = true;

template <class Left, class Right>
inline constexpr bool are_directions = false;
template <int M, int N>
inline constexpr bool are_directions<left_has_shape<N, N>, right_has_shape<M, N>> = M % N == 0;

template <class Left, class Right>
inline constexpr bool are_blocks = false;
template <int M, int N, int P, int Q>
inline constexpr bool are_blocks<left_has_shape<M, N>, right_has_shape<P, Q>> = M % Q == 0 && N % P == 0;

// The same words for an expression. An assertion that uses them fits on one line, and only then do some
// compilers quote it on one line.
template <class A>
using left_shape_of = left_has_shape<A::shape.rows, A::shape.columns>;
template <class A>
using right_shape_of = right_has_shape<A::shape.rows, A::shape.columns>;
template <class A>
using has_shape_of = has_shape<A::shape.rows, A::shape.columns>;
template <class A>
using has_rows_of = has_rows<A::shape.rows>;
template <class A>
using has_columns_of = has_columns<A::shape.columns>;

}  // namespace diagnostics
}  // namespace ctgrad
