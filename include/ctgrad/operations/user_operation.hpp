// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/members.hpp"
#include "list.hpp"

namespace ctgrad {
namespace diagnostics {

/// Are the facts said, as `operation_facts`?
template <class Operation>
inline constexpr bool says_facts = [] {
    if constexpr (has_facts<Operation>)
        return std::is_same_v<std::remove_cv_t<decltype(Operation::facts)>, operation_facts>;
    else return false;
}();

/// Do the operands fit, by the operation's shape law? Their shapes are there to be read in the message.
template <class Operation, class... Shapes>
inline constexpr bool shapes_fit = false;
template <class Operation, int M, int N>
inline constexpr bool shapes_fit<Operation, has_shape<M, N>> = Operation::shape(dims{M, N}) != no_shape;
template <class Operation, int M, int N, int P, int Q>
inline constexpr bool shapes_fit<Operation, has_shape<M, N>, has_shape<P, Q>> =
    Operation::shape(dims{M, N}, dims{P, Q}) != no_shape;

template <class Operation, class... Operands>
inline constexpr bool operands_fit = [] {
    if constexpr ((expression<Operands> && ...))
        return shapes_fit<Operation, has_shape_of<Operands>...>;
    else return true;
}();

}  // namespace diagnostics

/// U = f(A), entry by entry, of a user: `facts`, `value(x)`, the function of one number, and `slope(a)`, the
/// expression f'(A). `of(a)` applies it; so does an object of the type, `swish(a)`.
template <class Self>
struct elementwise_operation : operation_of_user, operations::elementwise<Self> {
    using stands_in_list_as = operations::function_of_user;

    template <operand_or_number A>
    static constexpr auto of(A a) {
        using namespace diagnostics;
        constexpr bool complete = says_facts<Self> && has_value<Self> && has_slope<Self>;
        static_assert(says_facts<Self>,
                      "an operation of a user says `static constexpr operation_facts facts{.name = ...};`");
        static_assert(!says_facts<Self> || has_value<Self>,
                      "an elementwise_operation has `value(x)`, its function of one number");
        static_assert(!says_facts<Self> || !has_value<Self> || has_slope<Self>,
                      "an elementwise_operation has `slope(a)`, its derivative as an expression in a");
        static_assert(!complete || are_expressions<A>,
                      "an operation of a user takes expressions; write 2_c for the plain number 2");
        if constexpr (complete) return apply<Self>(a);
        else return a;
    }
    template <operand_or_number A>
    constexpr auto operator()(A a) const {
        return of(a);
    }
};

}  // namespace ctgrad
