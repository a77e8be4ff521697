// SPDX-License-Identifier: BSL-1.0
// Solutions, inverses and determinants of 4 x 4 and 6 x 6.
#include <ctgrad/ctgrad.hpp>

#include "stack_of.hpp"

using namespace ctgrad;

void invert(float (&inverted)[4][4], const float (&given)[4][4]) {
    constexpr auto A = matrix<"A", 4, 4>;
    constexpr auto results = inverse(A);
    STACK_OF(invert, results);
    evaluate_into(inverted, results, A = given);
}
float solve_definite(float (&solution)[6], const float (&given)[6][6], const float (&right)[6]) {
    constexpr auto S = matrix<"S", 6, 6, positive_definite>;
    constexpr auto b = vector<"b", 6>;
    float logarithm;
    constexpr auto results = outputs(solve(S, b), log_determinant(S));
    STACK_OF(solve_definite, results);
    evaluate_into(std::tie(solution, logarithm), results, S = given, b = right);
    return logarithm;
}
