// SPDX-License-Identifier: BSL-1.0
// The gradient of xᵀA x as the library derives it; its twin by_hand.cpp is what an expert writes.
#include <ctgrad/ctgrad.hpp>

#include "contract/stack_of.hpp"

using namespace ctgrad;

constexpr auto x = vector<"x", 6>;
constexpr auto A = matrix<"A", 6, 6>;

void gradient_into(float (&result)[6], const float (&point)[6], const float (&coefficients)[6][6]) {
    constexpr auto results = derivative(transpose(x) * A * x, x);
    STACK_OF(gradient_into, results);
    evaluate_into(result, results, x = point, A = coefficients);
}
