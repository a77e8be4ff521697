// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/erfc.hpp"
#include "erf.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 1 − erf x, f' = −2/√π e^(−x²).
struct complementary_error_function : elementwise<complementary_error_function> {
    static constexpr notation written = function_notation({"erfc(", "erfc(", "\\operatorname{erfc}\\left("});
    static constexpr operation_laws laws{.is_positive = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::erfc(x);
    }
    static constexpr auto over_field(const auto& x, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        return field_number(1) - error_function::over_field(x, field);
    }
    static constexpr auto slope(auto a) { return -error_function::slope(a); }
};

}  // namespace operations

/// 1 − erf(x), entry by entry, with all its digits where it is tiny.
template <operand A>
constexpr auto erfc(A a) {
    if constexpr (expression<A>) return applied_to<operations::complementary_error_function, 0, A>{};
    else return apply<operations::complementary_error_function>(a);
}

}  // namespace ctgrad
