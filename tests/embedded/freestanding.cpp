// SPDX-License-Identifier: BSL-1.0
// What is written where there is no standard library: the filter is compiled beside it. Returns the number of
// what is wrong.
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto distance = norm(x);

constexpr bool near(float a, float b) {
    return a - b < 1e-5f && b - a < 1e-5f;
}

static_assert(derivative(dot(x, x), x) == 2_c * transpose(x));
static_assert(to_string<writing::plain>(derivative(transpose(x) * A * x, x)) == "x'*(A + A')");
static_assert(evaluate(trace(A),
                       A = std::array<std::array<float, 3>, 3>{{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}}) == 15);

}  // namespace

int features(const float (&position)[3]) {
    // results are std::array, several outputs a std::tuple, views std::span
    const auto [value, slope] =
        evaluate(outputs(distance, gradient(distance, x)), x = std::span<const float>(position, 3));
    for (unsigned i = 0; i < 3; ++i)
        if (!near(slope[i] * value, position[i])) return 1;

    std::array<float, 3> scaled{};
    float square = 0;
    evaluate_into(std::tie(scaled, square), outputs(2_c * x, dot(x, x)), x = position);
    if (!near(square, value * value) || scaled[2] != 2 * position[2]) return 2;

    constexpr auto t = scalar<"t">;
    constexpr auto angle = function(atan2(element<1>(x), element<0>(x)), inputs(x));
    constexpr auto first_axis = function(sqrt(dot(x, x) - pow<2>(element<2>(x))) * cos(t), inputs(x, t));
    if (!near(first_axis(position, angle(position)), position[0])) return 3;

    const float definite[3][3]{{4, 1, 0}, {1, 5, 2}, {0, 2, 6}};
    constexpr auto S = matrix<"S", 3, 3, positive_definite>;
    const std::array<float, 3> solution = evaluate(solve(S, x), S = definite, x = position);
    for (unsigned i = 0; i < 3; ++i) {
        float sum = 0;
        for (unsigned k = 0; k < 3; ++k) sum += definite[i][k] * solution[k];
        if (!near(sum, position[i])) return 4;
    }
    return 0;
}
