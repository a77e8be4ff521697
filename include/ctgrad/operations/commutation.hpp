// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"
#include "identity.hpp"

namespace ctgrad {
namespace operations {

/// K with K vec(X) = vec(Xᵀ) for every m × n matrix X: entry (i n + j, j m + i) is one. Its payload says m
/// and n.
struct commutation_matrix {
    static constexpr int arity = 0;
    static constexpr int most = 1 << 15;  // rows or columns
    static constexpr operation_laws laws{};
    static constexpr structure known = property::constant | orthogonal;
    static constexpr notation written{{"K", "K", "K_"}};
    static constexpr auto print(const auto& to, int index) { return to.commutation_of(index); }
    static constexpr int payload_of(dims x) { return x.rows * most + x.columns; }
    static constexpr dims of_payload(int payload) { return {payload / most, payload % most}; }
    template <class T>
    [[gnu::always_inline]] static constexpr T entry(int payload, int i, int j) {
        const dims x = of_payload(payload);
        return T(x.rows > 0 && i / x.columns == j % x.rows && i % x.columns == j / x.rows ? 1 : 0);
    }
};

}  // namespace operations

namespace diagnostics {

/// What `commutation` is where there is no such matrix. To use it is to copy it, which says why.
template <int M, int N>
struct no_commutation : constant<operations::commutation_matrix, 1, 1> {
    constexpr no_commutation() = default;
    constexpr no_commutation(const no_commutation&) {
        static_assert(positive<M, N>, "commutation<m, n>: m rows and n columns must be at least 1");
    }
};
template <int M, int N>
struct commutation_of {
    static constexpr int payload = operations::commutation_matrix::payload_of({M, N});
    using type = constant<operations::commutation_matrix, M * N, M * N, payload>;
};
template <int M, int N>
requires(!diagnostics::positive<M, N>)
struct commutation_of<M, N> {
    using type = no_commutation<M, N>;
};
template <int M, int N>
requires(diagnostics::positive<M, N> && (M == 1 || N == 1))
struct commutation_of<M, N> {
    using type = constant<operations::identity_matrix, M * N, M * N>;
};

}  // namespace diagnostics

/// The commutation matrix: commutation<m, n> * vec(X) is vec(transpose(X)) for every m × n matrix X.
template <int M, int N>
inline constexpr typename diagnostics::commutation_of<M, N>::type commutation{};

}  // namespace ctgrad
