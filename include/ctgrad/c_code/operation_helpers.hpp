// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "helpers.hpp"

namespace ctgrad::c_code {

/// Operations of the library's that are made like those of users, by the names that their facts say.
inline constexpr helper helpers_of_operations[]{
    {"ctgrad_wrap_angle", "", R"(/* x and whole turns, in (-pi, pi] */
static @ ctgrad_wrap_angle(@ x) {
    const @ half_turn = 3.14159265358979323846$;
    const @ second = 0.00193530717958647693$;
    const @ turns = ceil$(x * 0.159154943091895335769$ - 0.5$);
    @ near = (x - turns * 6.28125$) - turns * second;
    if (near > half_turn) near = (near - 6.28125$) - second;
    else if (near <= -half_turn) near = (near + 6.28125$) + second;
    if (-half_turn < near && near <= half_turn) return near;
    return near - near >= 0.0$ ? half_turn : near;
}
)"},
    {"ctgrad_log_so3", "", R"(/* the rotation vector of a rotation matrix */
static void ctgrad_log_so3(int rows, int columns, const @ *r, @ *vector) {
    const @ trace = r[0] + r[4] + r[8];
    @ w = 1.0$, size, factor;
    (void)rows;
    (void)columns;
    if (trace > 0.0$) {
        w = sqrt$(1.0$ + trace) / 2.0$;
        for (int i = 0; i < 3; ++i) {
            const int j = (i + 1) % 3, k = (i + 2) % 3;
            vector[i] = (r[3 * k + j] - r[3 * j + k]) / (4.0$ * w);
        }
    } else {
        int i = 0, j, k;
        @ part, fourfold, sign;
        if (r[4] > r[0]) i = 1;
        if (r[8] > r[4 * i]) i = 2;
        j = (i + 1) % 3;
        k = (i + 2) % 3;
        part = sqrt$(1.0$ + r[4 * i] - (r[4 * j] + r[4 * k])) / 2.0$;
        fourfold = 4.0$ * part;
        w = (r[3 * k + j] - r[3 * j + k]) / fourfold;
        sign = w < 0.0$ ? -1.0$ : 1.0$;
        w = sign * w;
        vector[i] = sign * part;
        vector[j] = sign * ((r[3 * j + i] + r[3 * i + j]) / fourfold);
        vector[k] = sign * ((r[3 * k + i] + r[3 * i + k]) / fourfold);
    }
    size = sqrt$(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    factor = size < 0.0$ || size > 0.0$ || size != size ? 2.0$ * atan2$(size, w) / size : 2.0$ / w;
    for (int i = 0; i < 3; ++i) vector[i] = factor * vector[i];
}
)"},
    {"ctgrad_index_of_maximum", "", R"(/* of n numbers; of the first NaN where there is one */
static int ctgrad_index_of_maximum(int n, const @ *a) {
    int found = 0;
    for (int k = 0; k < n; ++k)
        if (!(a[found] != a[found]) && (a[k] > a[found] || a[k] != a[k])) found = k;
    return found;
}
)"},
    {"ctgrad_index_of_minimum", "", R"(/* of n numbers; of the first NaN where there is one */
static int ctgrad_index_of_minimum(int n, const @ *a) {
    int found = 0;
    for (int k = 0; k < n; ++k)
        if (!(a[found] != a[found]) && (a[k] < a[found] || a[k] != a[k])) found = k;
    return found;
}
)"},
    {"ctgrad_maximum", "ctgrad_index_of_maximum",
     R"(static void ctgrad_maximum(int rows, int columns, const @ *a, @ *result) {
    *result = a[ctgrad_index_of_maximum(rows * columns, a)];
}
)"},
    {"ctgrad_minimum", "ctgrad_index_of_minimum",
     R"(static void ctgrad_minimum(int rows, int columns, const @ *a, @ *result) {
    *result = a[ctgrad_index_of_minimum(rows * columns, a)];
}
)"},
    {"ctgrad_place_of_maximum", "ctgrad_index_of_maximum",
     R"(static void ctgrad_place_of_maximum(int rows, int columns, const @ *a, @ *result) {
    const int place = ctgrad_index_of_maximum(rows * columns, a);
    for (int k = 0; k < rows * columns; ++k) result[k] = k == place ? 1.0$ : 0.0$;
}
)"},
    {"ctgrad_place_of_minimum", "ctgrad_index_of_minimum",
     R"(static void ctgrad_place_of_minimum(int rows, int columns, const @ *a, @ *result) {
    const int place = ctgrad_index_of_minimum(rows * columns, a);
    for (int k = 0; k < rows * columns; ++k) result[k] = k == place ? 1.0$ : 0.0$;
}
)"},
};

}  // namespace ctgrad::c_code
