// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace ctgrad::c_code {

/// A function of C's that generated functions call, `static` in the same file. It does what the library's
/// function of that name does, in the same order, so that results are equal to the last bit. Of its text
/// `in_precision` says what @, $ and # are.
struct helper {
    std::string_view name;
    std::string_view needs;  // others that stand before it, separated by spaces
    std::string_view text;
};

/// Functions of numbers that C99 has not: numeric/elementary/ has them in C++.
inline constexpr helper helpers_of_numbers[]{
    {"ctgrad_sigmoid", "", R"(static @ ctgrad_sigmoid(@ x) {
    const @ power = exp$(-fabs$(x));
    const @ total = 1.0$ + power;
    const @ quotient = (x < 0.0$ ? power : 1.0$) / total;
    const @ lost = power - (total - 1.0$);
    return x != x ? x : quotient - quotient * lost;
}
)"},
    {"ctgrad_softplus", "", R"(static @ ctgrad_softplus(@ x) {
    return x != x ? x : (x <= 0.0$ ? 0.0$ : x) + log1p$(exp$(-fabs$(x)));
}
)"},
    {"ctgrad_relu", "", R"(static @ ctgrad_relu(@ x) {
    return x <= 0.0$ ? 0.0$ : x;
}
)"},
    {"ctgrad_sign", "", R"(static @ ctgrad_sign(@ x) {
    return x > 0.0$ ? 1.0$ : x < 0.0$ ? -1.0$ : x != x ? x : 0.0$;
}
)"},
    {"ctgrad_heaviside", "", R"(static @ ctgrad_heaviside(@ x) {
    return x > 0.0$ ? 1.0$ : x <= 0.0$ ? 0.0$ : x;
}
)"},
    {"ctgrad_nonzero", "", R"(static @ ctgrad_nonzero(@ x) {
    return x < 0.0$ || x > 0.0$ || x != x ? x : 1.0$;
}
)"},
    {"ctgrad_min", "", R"(static @ ctgrad_min(@ a, @ b) {
    return b < a ? b : a;
}
)"},
    {"ctgrad_max", "", R"(static @ ctgrad_max(@ a, @ b) {
    return a < b ? b : a;
}
)"},
    {"ctgrad_less", "", R"(static @ ctgrad_less(@ a, @ b) {
    return a < b ? 1.0$ : 0.0$;
}
)"},
    {"ctgrad_less_equal", "", R"(static @ ctgrad_less_equal(@ a, @ b) {
    return a <= b ? 1.0$ : 0.0$;
}
)"},
    {"ctgrad_kept_where", "", R"(static @ ctgrad_kept_where(@ condition, @ x) {
    return 0.0$ < condition ? x : 0.0$;
}
)"},
    {"ctgrad_kept_elsewhere", "", R"(static @ ctgrad_kept_elsewhere(@ condition, @ x) {
    return 0.0$ < condition ? 0.0$ : x;
}
)"},
    {"ctgrad_is_sum_of_squares", "", R"(static int ctgrad_is_sum_of_squares(@ total) {
    return ldexp$(1.0$, -(#_MAX_EXP / 8 * 5)) <= total && total <= #_MAX;
}
)"},
    {"ctgrad_scale_of_squares", "", R"(static @ ctgrad_scale_of_squares(@ total) {
    return ldexp$(1.0$, total < 1.0$ ? #_MAX_EXP / 5 * 3 : -(#_MAX_EXP / 5 * 3));
}
)"},
    {"ctgrad_norm", "ctgrad_is_sum_of_squares ctgrad_scale_of_squares",
     R"(/* the norm of n numbers, given the sum of their squares */
static @ ctgrad_norm(int n, const @ *x, @ total) {
    if (ctgrad_is_sum_of_squares(total)) return sqrt$(total);
    {
        const @ scale = ctgrad_scale_of_squares(total);
        @ sum = 0.0$;
        for (int k = 0; k < n; ++k) sum = sum + (scale * x[k]) * (scale * x[k]);
        return sqrt$(sum) / scale;
    }
}
)"},
    {"ctgrad_shift_of_exponents", "", R"(/* the largest of n numbers, 0 where that is infinite or NaN */
static @ ctgrad_shift_of_exponents(int n, int stride, const @ *x) {
    @ largest = x[0];
    for (int k = 1; k < n; ++k)
        if (largest < x[k * stride]) largest = x[k * stride];
    if (!(largest / 2.0$ < largest) && !(largest < largest / 2.0$)) return 0.0$;
    return largest;
}
)"},
};

}  // namespace ctgrad::c_code
