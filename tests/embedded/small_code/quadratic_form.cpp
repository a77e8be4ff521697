// SPDX-License-Identifier: BSL-1.0
// Dense: loops are smaller.
#include "asked.hpp"

using namespace ctgrad;

void gradient_into(float (&result)[6], const float (&point)[6], const float (&coefficients)[6][6]) {
    constexpr auto x = vector<"x", 6>;
    constexpr auto A = matrix<"A", 6, 6>;
    evaluate_into(result, asked(derivative(transpose(x) * A * x, x)), x = point, A = coefficients);
}
