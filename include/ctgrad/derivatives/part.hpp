// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/leaf.hpp"
#include "../operations/diagonal_matrix.hpp"
#include "../operations/diagonal_of.hpp"
#include "../operations/identity.hpp"
#include "../operations/kronecker.hpp"
#include "../operations/ones.hpp"
#include "../operations/product.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/selection.hpp"
#include "../operations/transpose.hpp"
#include "../operations/vec.hpp"

namespace ctgrad::detail {

template <class E>
inline constexpr bool is_selection = false;
template <int N, int I>
inline constexpr bool is_selection<constant<operations::unit_vector, N, 1, I>> = true;
template <int M, int N, int I>
inline constexpr bool is_selection<constant<operations::selection_matrix, M, N, I>> = true;
template <int N>
inline constexpr bool is_selection<constant<operations::identity_matrix, N, N>> = true;
template <class E>
inline constexpr bool is_transposed_selection = false;
template <class E>
inline constexpr bool is_transposed_selection<applied<operations::transposition, 0, E>> =
    is_selection<whole_of<E>>;

/// Of what variable is E a part: some of its rows, columns, entries or its diagonal, as the library writes
/// them? A part says three things: the same part of another matrix, a matrix with the part in its place among
/// zeros, and the matrix S with vec(part) = S vec(X).
template <class E>
struct part {
    static constexpr bool exists = false;
};
template <leaf X>
struct part<X> {
    static constexpr bool exists = true;
    using variable = X;
    static constexpr auto taken_from(auto d) { return d; }
    static constexpr auto placed(auto v) { return v; }
    static constexpr auto entries() { return identity<X::shape.count()>; }
};

/// Rows of a part.
template <class E, class A>
requires(is_transposed_selection<whole_of<E>> && part<whole_of<A>>::exists)
struct part<applied<operations::product, 0, E, A>> {
    using whole = part<whole_of<A>>;
    static constexpr bool exists = true;
    using variable = typename whole::variable;
    static constexpr whole_of<E> rows{};
    static constexpr auto taken_from(auto d) { return rows * whole::taken_from(d); }
    static constexpr auto placed(auto v) { return whole::placed(transpose(rows) * v); }
    static constexpr auto entries() { return kronecker(identity<A::shape.columns>, rows) * whole::entries(); }
};

/// Columns of a part.
template <class A, class E>
requires(is_selection<whole_of<E>> && part<whole_of<A>>::exists)
struct part<applied<operations::product, 0, A, E>> {
    using whole = part<whole_of<A>>;
    static constexpr bool exists = true;
    using variable = typename whole::variable;
    static constexpr whole_of<E> columns{};
    static constexpr auto taken_from(auto d) { return whole::taken_from(d) * columns; }
    static constexpr auto placed(auto v) { return whole::placed(v * transpose(columns)); }
    static constexpr auto entries() {
        return kronecker(transpose(columns), identity<A::shape.rows>) * whole::entries();
    }
};

/// All rows of a row, or all columns of a column, as blocks of vectors have them: the product with one is the
/// part itself.
template <class E, class A>
requires(E::shape.scalar() && (is_selection<whole_of<E>> || is_transposed_selection<whole_of<E>>) &&
         part<whole_of<A>>::exists)
struct part<applied<operations::scalar_multiple, 0, E, A>> : part<whole_of<A>> {};

/// The diagonal of a part.
template <class A>
requires(part<whole_of<A>>::exists)
struct part<applied<operations::diagonal_extraction, 0, A>> {
    using whole = part<whole_of<A>>;
    static constexpr bool exists = true;
    using variable = typename whole::variable;
    static constexpr int length = A::shape.rows;
    static constexpr auto taken_from(auto d) { return diagonal_of(whole::taken_from(d)); }
    static constexpr auto placed(auto v) { return whole::placed(diagonal_matrix(v)); }
    static constexpr auto entries() {
        return kronecker(transpose(ones<length>), identity<length>) * diagonal_matrix(vec(identity<length>)) *
               whole::entries();
    }
};

/// A part that is not the whole.
template <class E>
inline constexpr bool is_part = part<E>::exists && !leaf<E>;

}  // namespace ctgrad::detail
