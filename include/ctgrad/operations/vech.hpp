// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/utility.hpp"
#include "addition.hpp"
#include "commutation.hpp"
#include "diagonal_matrix.hpp"
#include "kronecker.hpp"
#include "selection.hpp"
#include "subtraction.hpp"
#include "vec.hpp"
#include "vertical.hpp"

namespace ctgrad {
namespace detail {

/// Column j of S from the diagonal down, and what takes it out of vec(S).
template <int N, int J>
constexpr auto lower_column(auto s) {
    return transpose(selection<N, N - J, J>()) * s * unit<N, J>;
}
template <int N, int J>
constexpr auto lower_column_of_vec() {
    return kronecker(transpose(unit<N, J>), transpose(selection<N, N - J, J>()));
}

template <int N, int... J>
constexpr auto half_of(auto s, std::integer_sequence<int, J...>) {
    return vertical(lower_column<N, J>(s)...);
}
template <int N, int... J>
constexpr auto elimination_matrix(std::integer_sequence<int, J...>) {
    return vertical(lower_column_of_vec<N, J>()...);
}
template <int N>
constexpr auto elimination_of() {
    static_assert(N > 0, "elimination<n>: n rows must be at least 1");
    return elimination_matrix<N>(std::make_integer_sequence<int, N>{});
}
template <int N>
constexpr auto duplication_of() {
    static_assert(N > 0, "duplication<n>: n rows must be at least 1");
    return (identity<N * N> + commutation<N, N> - diagonal_matrix(vec(identity<N>))) *
           transpose(elimination_of<N>());
}

}  // namespace detail

/// The entries of a square S on and below its diagonal, column by column, as one column: all that there is to
/// say of a symmetric matrix. It is a stack of parts of columns, so that its derivatives are theirs.
template <operand_or_number A>
constexpr auto vech(A s) {
    using namespace diagnostics;
    if constexpr (!expression<A>) {
        static_assert(is_expression<A>, "vech(S): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!agree<has_rows_of<A>, has_columns_of<A>>) {
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "vech(S): S must be square; all columns of a matrix are vec(A)");
        return harmless{};
    } else {
        return detail::half_of<A::shape.rows>(s, std::make_integer_sequence<int, A::shape.rows>{});
    }
}

/// The elimination matrix: elimination<n> * vec(S) is vech(S) for every n × n matrix S.
template <int N>
inline constexpr auto elimination = detail::elimination_of<N>();

/// The duplication matrix: duplication<n> * vech(S) is vec(S) for every symmetric n × n matrix S. It is
/// (I + K − Diag(vec(I))) Eᵀ, E the elimination matrix.
template <int N>
inline constexpr auto duplication = detail::duplication_of<N>();

}  // namespace ctgrad
