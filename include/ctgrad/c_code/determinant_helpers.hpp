// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "helpers.hpp"

namespace ctgrad::c_code {

/// Determinants and their logarithms: determinant_in_range.hpp, log_of_pivots.hpp and log_of_determinant.hpp
/// of numeric/factorisation/ have them in C++.
inline constexpr helper helpers_of_determinants[]{
    {"ctgrad_is_finite", "", R"(/* is it neither zero nor infinite nor NaN? */
static int ctgrad_is_finite(@ x) {
    return 0.0$ < fabs$(x) && fabs$(x) <= #_MAX;
}
)"},
    {"ctgrad_take_exponent", "ctgrad_is_finite",
     R"(/* divides a number by the power of two below it, whose exponent is returned */
static int ctgrad_take_exponent(@ *x) {
    int exponent = 1;
    if (ctgrad_is_finite(*x)) *x = 2.0$ * frexp$(*x, &exponent);
    return exponent - 1;
}
)"},
    {"ctgrad_shifted", "ctgrad_is_finite", R"(static @ ctgrad_shifted(@ x, int exponent) {
    return ctgrad_is_finite(x) ? ldexp$(x, exponent) : x;
}
)"},
    {"ctgrad_term_of_determinant", "",
     R"(/* the columns of a product that a determinant is the sum of, and its sign, 0 if it is none */
static int ctgrad_term_of_determinant(int n, int choice, int *columns) {
    int sign = 1;
    for (int i = 0; i < n; ++i) {
        columns[i] = choice % n;
        choice = choice / n;
        for (int k = 0; k < i; ++k)
            sign = columns[k] == columns[i] ? 0 : columns[k] > columns[i] ? -sign : sign;
    }
    return sign;
}
)"},
    {"ctgrad_determinant_by_exponents", "ctgrad_take_exponent ctgrad_shifted ctgrad_term_of_determinant",
     R"(/* the determinant of 4 rows or fewer by its definition, with exponents kept apart */
static @ ctgrad_determinant_by_exponents(int n, const @ *a) {
    @ mantissas[16], sum = 0.0$;
    int exponents[16], columns[4], choices = 1, largest = 0, any = 0;
    for (int k = 0; k < n * n; ++k) {
        mantissas[k] = a[k];
        exponents[k] = ctgrad_take_exponent(&mantissas[k]);
    }
    for (int i = 0; i < n; ++i) choices = choices * n;
    for (int pass = 0; pass < 2; ++pass)
        for (int choice = 0; choice < choices; ++choice) {
            const int sign = ctgrad_term_of_determinant(n, choice, columns);
            @ product = (@)sign;
            int exponent = 0;
            for (int i = 0; i < n; ++i) {
                product = product * mantissas[i * n + columns[i]];
                exponent = exponent + exponents[i * n + columns[i]];
            }
            if (sign == 0) continue;
            if (pass == 1) {
                sum = sum + ctgrad_shifted(product, exponent - largest);
            } else if (product < 0.0$ || product > 0.0$ || product != product) {
                if (!any || exponent > largest) largest = exponent;
                any = 1;
            }
        }
    return ctgrad_shifted(sum, largest);
}
)"},
    {"ctgrad_determinant_in_range", "ctgrad_determinant_by_exponents",
     R"(/* the determinant of 4 rows or fewer, given what its polynomial came to */
static @ ctgrad_determinant_in_range(int n, const @ *a, @ found) {
    @ largest = 0.0$;
    if (ldexp$(1.0$, -(#_MAX_EXP / 2)) <= fabs$(found) && fabs$(found) <= #_MAX) return found;
    for (int k = 0; k < n * n; ++k) largest = largest < fabs$(a[k]) ? fabs$(a[k]) : largest;
    if (fabs$(found) >= ldexp$(1.0$, #_MIN_EXP + 8) && largest <= 1.0$) return found;
    return ctgrad_determinant_by_exponents(n, a);
}
)"},
    {"ctgrad_product_in_range", "ctgrad_take_exponent ctgrad_shifted",
     R"(/* the product of n numbers and a sign, also where a product on the way is out of range */
static @ ctgrad_product_in_range(int n, const @ *numbers, int stride, @ sign) {
    @ product = sign;
    int usual = 1, exponent = 0;
    for (int k = n - 1; k >= 0; --k) {
        product = product * numbers[k * stride];
        usual = usual && #_MIN <= fabs$(product) && fabs$(product) <= #_MAX;
    }
    if (usual) return product;
    product = sign;
    for (int k = n - 1; k >= 0; --k) {
        @ factor = numbers[k * stride];
        exponent = exponent + ctgrad_take_exponent(&factor);
        product = product * factor;
        exponent = exponent + ctgrad_take_exponent(&product);
    }
    return ctgrad_shifted(product, exponent);
}
)"},
    {"ctgrad_log_of_pivots", "", R"(/* the sum of ln|x| over n numbers */
static @ ctgrad_log_of_pivots(int n, const @ *pivots, int stride) {
    @ product = 1.0$, sum = 0.0$;
    int usual = 1;
    for (int k = 0; k < n && usual; ++k) {
        product = product * fabs$(pivots[k * stride]);
        usual = #_MIN <= product;
    }
    if (usual && product <= #_MAX) return log$(product);
    for (int k = 0; k < n; ++k) sum = sum + log$(fabs$(pivots[k * stride]));
    return sum;
}
)"},
    {"ctgrad_log_of_determinant", "",
     R"(/* the logarithm of a determinant, given that of its absolute value */
static @ ctgrad_log_of_determinant(int n, const @ *pivots, int stride, int odd, @ of_absolute_value) {
    int negative = odd, zero = 0;
    for (int k = 0; k < n; ++k) {
        if (pivots[k * stride] < 0.0$) negative = !negative;
        if (!(pivots[k * stride] < 0.0$ || pivots[k * stride] > 0.0$ ||
              pivots[k * stride] != pivots[k * stride]))
            zero = 1;
    }
    return negative && !zero ? log$(-1.0$) : of_absolute_value;
}
)"},
    {"ctgrad_log_by_small_factors", "ctgrad_log_of_pivots ctgrad_log_of_determinant",
     R"(/* the same of the factors of a matrix of a few rows */
static @ ctgrad_log_by_small_factors(int n, const @ *lu, const int *pivots) {
    int odd = 0;
    for (int k = 0; k < n - 1; ++k)
        if (pivots[k] != k) odd = !odd;
    return ctgrad_log_of_determinant(n, lu, n + 1, odd, ctgrad_log_of_pivots(n, lu, n + 1));
}
)"},
};

}  // namespace ctgrad::c_code
