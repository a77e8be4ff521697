// SPDX-License-Identifier: BSL-1.0
// Some 500 names that newlib, Arduino, Windows, X11, Qt and the headers of devices define, and every single
// capital: the library's headers are read where they are macros, and a gradient is written, proven and
// evaluated there.
#include <cmath>

#include "macros_of_platforms.hpp"
// What is tested comes after the macros.
#include <ctgrad/ctgrad.hpp>

#if !defined(N) || !defined(A) || !defined(abs) || !defined(min) || !defined(None) || !defined(slots)
#error "a macro of the user is gone"
#endif

int main() {
    using namespace ctgrad;
    constexpr auto data = matrix<"data", 3, 2>;
    constexpr auto weights = vector<"weights", 2>;
    constexpr auto targets = vector<"targets", 3>;
    constexpr auto loss = squared_norm(data * weights - targets) + sum(exp(weights)) + norm(weights);
    static_assert(gradient(squared_norm(weights), weights) == 2_c * weights);

    constexpr double d[3][2] = {{0.3, -1.2}, {2.1, 0.7}, {-0.4, 1.9}};
    constexpr double w[2] = {0.8, -0.35};
    constexpr double t[3] = {1.1, -0.6, 0.25};
    const auto slope = evaluate(gradient(loss, weights), data = d, weights = w, targets = t);
    const double length = std::sqrt(w[0] * w[0] + w[1] * w[1]);
    int wrong = 0;
    for (int j = 0; j < 2; ++j) {
        double expected = std::exp(w[j]) + w[j] / length;
        for (int i = 0; i < 3; ++i) expected += 2 * d[i][j] * (d[i][0] * w[0] + d[i][1] * w[1] - t[i]);
        const double apart = slope[static_cast<std::size_t>(j)] - expected;
        if (!(apart < 1e-12 && apart > -1e-12)) ++wrong;
    }
    return wrong;
}
