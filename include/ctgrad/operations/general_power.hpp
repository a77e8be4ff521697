// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/pow.hpp"
#include "entrywise_of_two.hpp"
#include "log.hpp"
#include "min.hpp"
#include "operation.hpp"
#include "pow.hpp"
#include "subtraction.hpp"

namespace ctgrad {
namespace operations {

/// C = A^P, entry by entry. dC = P ∘ A^(P − 1) ∘ dA + C ∘ ln A ∘ dP.
struct general_power : entrywise_of_two<general_power> {
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written = function_notation({"pow(", "pow(", "\\operatorname{pow}\\left("});
    static constexpr auto print(const auto& to, int index) { return to.general_power_of(index); }
    static constexpr bool is_irrational = true;
    static constexpr structure keeps(structure a, structure b) {
        return (a & b & symmetric) | (a & property::positive);
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{hadamard(l, transpose(hadamard(b, apply<general_power>(a, b - ones_like(b))))),
                    hadamard(l, transpose(hadamard(apply<general_power>(a, b), log(a))))};
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x, const auto& y) {
        return numeric::pow(x, y);
    }
    // what is known of sums of exponents, graph/identity_test/field_functions.hpp says
    static constexpr auto exact(const auto& x, const auto& y, const auto& field) {
        return field.unknown(general_power{}, x + field.unknown(general_power{}, y));
    }
    static constexpr int normal_form(auto& g, auto& operands, int) { return make_general_power(g, operands); }
};

}  // namespace operations

/// A^P with any exponents, entry by entry; of equal shapes, or one of the two a scalar. Of negative numbers
/// it is NaN, but for exponents that are whole numbers. At 0 the derivative by A, P A^(P − 1), is 0, 1 or
/// infinite as P is above, equal to or below 1, but NaN where P is 0; that by P, A^P ln A, is 0 for exponents
/// above 0, otherwise NaN. Second derivatives by P, and by both, are NaN at 0.
template <operand_or_number A, class P>
requires((operand<A> && std::is_arithmetic_v<P>) || (operand<P> && !detail::fraction_of_roots<P>))
constexpr auto pow(A a, P p) {
    using namespace diagnostics;
    static_assert(
        !std::is_arithmetic_v<P>,
        "pow(A, n): the exponent is a whole number known to the compiler; write pow<n>(A), or pow(A, 0.3_c)");
    static_assert(!std::is_arithmetic_v<A>,
                  "pow(A, P): a plain number is not an expression; write 2_c for 2");
    if constexpr (std::is_arithmetic_v<A> || std::is_arithmetic_v<P>) {
        return harmless{};
    } else {
        if constexpr (expression<A> && expression<P>)
            static_assert(fit_as_scalars_do<left_shape_of<A>, right_shape_of<P>>,
                          "pow(A, P): the shapes must be equal, or one of the two a scalar");
        return detail::one_of_two<operations::general_power>(a, p);
    }
}

}  // namespace ctgrad
