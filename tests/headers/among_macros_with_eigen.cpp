// SPDX-License-Identifier: BSL-1.0
// As among_macros.cpp, with the header for Eigen. Eigen itself does not survive the macros, so it comes
// before them.
#include <Eigen/Dense>

// What is tested comes after the macros.
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

#include "macros_of_platforms.hpp"

int main() {
    using namespace ctgrad;
    constexpr auto weights = vector<"weights", 3>;
    const Eigen::Vector3d at(0.5, -2.0, 1.25);
    const auto slope = evaluate(gradient(squared_norm(weights), weights), weights = at);
    int wrong = 0;
    for (int i = 0; i < 3; ++i) wrong += slope[static_cast<std::size_t>(i)] != 2 * at[i];
    return wrong;
}
