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
