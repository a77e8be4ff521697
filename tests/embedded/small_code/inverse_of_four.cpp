// SPDX-License-Identifier: BSL-1.0
// The inverse of a 4 x 4 matrix.
#include "asked.hpp"

using namespace ctgrad;

void invert(float (&inverted)[4][4], const float (&a)[4][4]) {
    constexpr auto A = matrix<"A", 4, 4>;
    evaluate_into(inverted, asked(inverse(A)), A = a);
}
