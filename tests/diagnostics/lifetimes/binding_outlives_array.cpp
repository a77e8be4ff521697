// SPDX-License-Identifier: BSL-1.0
#include <array>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

auto data() {
    const std::array<double, 3> numbers{1, 2, 3};
    return x = numbers;
}
