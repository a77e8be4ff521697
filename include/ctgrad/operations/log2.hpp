// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/log2.hpp"
#include "log.hpp"
#include "operation.hpp"
#include "reciprocal.hpp"
#include "scalar_multiple.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = log₂ x, f' = 1/(x ln 2).
struct logarithm_of_two : elementwise<logarithm_of_two> {
    static constexpr notation written = function_notation({"log2(", "log2(", "\\log_2\\left("});
    static constexpr operation_laws laws{};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::log2(x);
    }
    // a multiple of the logarithm
    static constexpr auto over_field(const auto& x, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        return field.unknown(logarithm{}, x) / field.unknown(logarithm{}, field_number(2));
    }
    static constexpr auto slope(auto a) { return reciprocal(log(whole_number(a, 2)) * a); }
};

}  // namespace operations

/// The logarithm of base 2, entry by entry: exact of powers of 2, −inf at 0, NaN below.
template <operand A>
constexpr auto log2(A a) {
    if constexpr (expression<A>) return applied_to<operations::logarithm_of_two, 0, A>{};
    else return apply<operations::logarithm_of_two>(a);
}

}  // namespace ctgrad
