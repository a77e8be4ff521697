// SPDX-License-Identifier: BSL-1.0
// Solutions, inverses and determinants of 4 x 4 and 6 x 6.
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

void invert(float (&inverted)[4][4], const float (&given)[4][4]) {
    constexpr auto A = matrix<"A", 4, 4>;
    evaluate_into(inverted, inverse(A), A = given);
}
float solve_definite(float (&solution)[6], const float (&given)[6][6], const float (&right)[6]) {
    constexpr auto S = matrix<"S", 6, 6, positive_definite>;
    constexpr auto b = vector<"b", 6>;
    float logarithm;
    evaluate_into(std::tie(solution, logarithm), outputs(solve(S, b), log_determinant(S)), S = given,
                  b = right);
    return logarithm;
}
