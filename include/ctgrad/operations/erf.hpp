// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/erf.hpp"
#include "atan.hpp"
#include "exp.hpp"
#include "operation.hpp"
#include "reciprocal.hpp"
#include "scalar_multiple.hpp"
#include "sqrt.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = erf x, f' = 2/√π e^(−x²).
struct error_function : elementwise<error_function> {
    static constexpr notation written = function_notation({"erf(", "erf(", "\\operatorname{erf}\\left("});
    static constexpr operation_laws laws{
        .halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::erf(x);
    }
    // An odd function, of which nothing else is known.
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x * field.unknown(error_function{}, x * x);
    }
    // √π/2 is the root of arctan 1.
    static constexpr auto slope(auto a) {
        return reciprocal(sqrt(atan(whole_number(a, 1)))) * exp(-power(a, 2));
    }
};

}  // namespace operations

/// The error function 2/√π ∫₀ˣ e^(−t²) dt, entry by entry. Its derivative is written e^(−x²)/√(arctan 1),
/// since arctan 1 is π/4.
template <operand A>
constexpr auto erf(A a) {
    if constexpr (expression<A>) return applied_to<operations::error_function, 0, A>{};
    else return apply<operations::error_function>(a);
}

}  // namespace ctgrad
