// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "helpers.hpp"

namespace ctgrad::c_code {

/// Inverses of symmetric 3 x 3: numeric/factorisation/symmetric_three.hpp has them in C++.
inline constexpr helper helpers_of_symmetric_three[]{
    {"ctgrad_is_usual_elimination", "",
     R"(static int ctgrad_is_usual_elimination(@ pivot, @ determinant, @ size) {
    const @ least = ldexp$(1.0$, 8 - #_MAX_EXP);
    return pivot >= ldexp$(1.0$, -#_MAX_EXP / 4) && determinant >= least * (1.0$ + size) &&
           size <= ldexp$(1.0$, #_MAX_EXP / 8 * 3 - 2);
}
)"},
    {"ctgrad_symmetric_cofactors", "",
     R"(/* the cofactors of a symmetric matrix; its determinant */
static @ ctgrad_symmetric_cofactors(const @ *a, @ *c) {
    c[0] = a[4] * a[8] - a[5] * a[5];
    c[1] = a[2] * a[5] - a[1] * a[8];
    c[2] = a[1] * a[5] - a[2] * a[4];
    c[4] = a[0] * a[8] - a[2] * a[2];
    c[5] = a[1] * a[2] - a[0] * a[5];
    c[8] = a[0] * a[4] - a[1] * a[1];
    return a[0] * c[0] + a[1] * c[1] + a[2] * c[2];
}
)"},
    {"ctgrad_cofactors_suffice", "",
     R"(static int ctgrad_cofactors_suffice(int is_definite, const @ *a, @ determinant) {
    const @ least = ldexp$(1.0$, -(#_MAX_EXP / 2));
    const @ size = fabs$(a[0]) + fabs$(a[4]) + fabs$(a[8]) + (fabs$(a[1]) + fabs$(a[2]) + fabs$(a[5]));
    if (is_definite)
        return determinant - a[0] * a[4] * a[8] * (1.0$ / 32.0$) >= least &&
               a[0] + a[4] + a[8] <= ldexp$(1.0$, #_MAX_EXP / 3 - 1);
    return fabs$(determinant) - size * size * size * (1.0$ / 4096.0$) >= least;
}
)"},
    {"ctgrad_invert_by_cofactors", "",
     R"(static void ctgrad_invert_by_cofactors(const @ *c, @ determinant, @ *x) {
    const @ scale = 1.0$ / determinant;
    x[0] = c[0] * scale;
    x[1] = x[3] = c[1] * scale;
    x[2] = x[6] = c[2] * scale;
    x[4] = c[4] * scale;
    x[5] = x[7] = c[5] * scale;
    x[8] = c[8] * scale;
}
)"},
    {"ctgrad_invert_about", "ctgrad_is_usual_elimination",
     R"(/* the inverse of a symmetric matrix with such cofactors by a pivot, without a choice */
static int ctgrad_invert_about(int i, int j, int k, int is_definite, const @ *a, const @ *cofactors, @ *x) {
    const @ p = a[4 * i];
    const @ b = a[i < j ? 3 * i + j : 3 * j + i];
    const @ c = a[i < k ? 3 * i + k : 3 * k + i];
    const @ m11 = cofactors[4 * j];
    const @ m12 = cofactors[3 * j + k];
    const @ m22 = cofactors[4 * k];
    const @ w = m11 * m22 - m12 * m12;
    const @ pivot = is_definite ? p : fabs$(p);
    const @ determinant = is_definite ? w : fabs$(w);
    const @ size = is_definite ? p + m11 + m22 : fabs$(p) + fabs$(m11) + (fabs$(m12) + fabs$(m22));
    const @ reciprocal = 1.0$ / p;
    const @ scale = 1.0$ / w;
    const @ p_by_w = p * scale;
    const @ y1 = -((b * m11 + c * m12) * scale);
    const @ y2 = -((b * m12 + c * m22) * scale);
    if (!ctgrad_is_usual_elimination(pivot, determinant, size)) return 0;
    x[4 * i] = (1.0$ - b * y1 - c * y2) * reciprocal;
    x[3 * i + j] = x[3 * j + i] = y1;
    x[3 * i + k] = x[3 * k + i] = y2;
    x[4 * j] = m11 * p_by_w;
    x[3 * j + k] = x[3 * k + j] = m12 * p_by_w;
    x[4 * k] = m22 * p_by_w;
    return 1;
}
)"},
    {"ctgrad_invert_by_chosen_pivot", "ctgrad_invert_about ctgrad_invert_by_cofactors",
     R"(static int ctgrad_invert_by_chosen_pivot(const @ *a, const @ *c, @ determinant, @ *x) {
    const @ first = fabs$(a[1]);
    const @ second = fabs$(a[2]);
    const @ third = fabs$(a[5]);
    const @ twice0 = 2.0$ * fabs$(a[0]);
    const @ twice1 = 2.0$ * fabs$(a[4]);
    const @ twice2 = 2.0$ * fabs$(a[8]);
    const @ larger = first > second ? first : second;
    const @ largest = larger > third ? larger : third;
    if (twice0 >= first && twice0 >= second) return ctgrad_invert_about(0, 1, 2, 0, a, c, x);
    if (twice1 >= first && twice1 >= third) return ctgrad_invert_about(1, 0, 2, 0, a, c, x);
    if (twice2 >= second && twice2 >= third) return ctgrad_invert_about(2, 0, 1, 0, a, c, x);
    if (!ctgrad_is_usual_elimination(largest, fabs$(determinant), largest * largest)) return 0;
    ctgrad_invert_by_cofactors(c, determinant, x);
    return 1;
}
)"},
    {"ctgrad_invert_symmetric",
     "ctgrad_symmetric_cofactors ctgrad_cofactors_suffice ctgrad_invert_by_chosen_pivot",
     R"(static int ctgrad_invert_symmetric(int is_definite, const @ *a, @ *x) {
    @ c[9];
    const @ determinant = ctgrad_symmetric_cofactors(a, c);
    if (!ctgrad_cofactors_suffice(is_definite, a, determinant))
        return is_definite ? ctgrad_invert_about(0, 1, 2, 1, a, c, x)
                           : ctgrad_invert_by_chosen_pivot(a, c, determinant, x);
    ctgrad_invert_by_cofactors(c, determinant, x);
    return 1;
}
)"},
    {"ctgrad_invert_scaled", "ctgrad_invert_symmetric",
     R"(/* the same of one that is not as large as 1 */
static int ctgrad_invert_scaled(int is_definite, const @ *a, @ *x) {
    @ largest = 0.0$;
    @ scaled[9];
    int exponent;
    for (int k = 0; k < 9; ++k)
        if (!(fabs$(a[k]) <= largest)) largest = fabs$(a[k]);
    if (!(largest > 0.0$ && largest <= #_MAX)) return 0;
    frexp$(largest, &exponent);
    for (int k = 0; k < 9; ++k) scaled[k] = ldexp$(a[k], 1 - exponent);
    if (!ctgrad_invert_symmetric(is_definite, scaled, x)) return 0;
    for (int k = 0; k < 9; ++k) x[k] = ldexp$(x[k], 1 - exponent);
    return 1;
}
)"},
    {"ctgrad_inverse_of_symmetric_3", "ctgrad_invert_scaled ctgrad_invert_by_factors",
     R"(static void ctgrad_inverse_of_symmetric_3(const @ *a, @ *x) {
    @ inverse[9];
    if (ctgrad_invert_symmetric(0, a, x)) return;
    if (!ctgrad_invert_scaled(0, a, inverse)) ctgrad_invert_by_factors(3, a, inverse);
    for (int k = 0; k < 9; ++k) x[k] = inverse[k];
}
)"},
    {"ctgrad_inverse_of_definite_3", "ctgrad_invert_scaled ctgrad_invert_definite_by_factors",
     R"(static void ctgrad_inverse_of_definite_3(const @ *a, @ *x) {
    @ inverse[9];
    if (ctgrad_invert_symmetric(1, a, x)) return;
    if (!ctgrad_invert_scaled(1, a, inverse)) ctgrad_invert_definite_by_factors(3, a, inverse);
    for (int k = 0; k < 9; ++k) x[k] = inverse[k];
}
)"},
};

}  // namespace ctgrad::c_code
