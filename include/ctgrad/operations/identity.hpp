// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/type_traits.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// The identity matrix.
struct identity_matrix {
    static constexpr int arity = 0;
    static constexpr operation_laws laws{.is_selection = true};
    static constexpr structure known = property::constant | orthogonal | diagonal | positive_definite;
    static constexpr notation written{{"I", "I", "I"}};
    template <class T>
    [[gnu::always_inline]] static constexpr T entry(int, int i, int j) {
        return T(i == j ? 1 : 0);
    }
};

}  // namespace operations

namespace diagnostics {

/// What `identity` is where there is no such matrix. To use it is to copy it, which says why.
template <int N>
struct no_identity : constant<operations::identity_matrix, 1, 1> {
    constexpr no_identity() = default;
    constexpr no_identity(const no_identity&) {
        static_assert(positive<N>, "identity<n>: n rows must be at least 1");
    }
};

}  // namespace diagnostics

/// The n × n identity matrix.
template <int N>
inline constexpr std::conditional_t<diagnostics::positive<N>, constant<operations::identity_matrix, N, N>,
                                    diagnostics::no_identity<N>>
    identity{};

/// The identity matrix in the shape of a square a.
template <operand_or_number A>
constexpr auto identity_like(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "identity_like(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (!operand<A>) return harmless{};
    else if constexpr (expression<A>) return identity<A::shape.rows>;
    else return a.template constant_like<operations::identity_matrix>();
}

}  // namespace ctgrad
