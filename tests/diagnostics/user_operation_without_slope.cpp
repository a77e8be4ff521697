// SPDX-License-Identifier: BSL-1.0
// expect: an elementwise_operation has `slope(a)`, its derivative as an expression in a
// expect: has_slope<cube>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct cube : elementwise_operation<cube> {
    static constexpr operation_facts facts{.name = "cube"};
    static constexpr auto value(const auto& x) { return x * x * x; }
#ifndef CTGRAD_MISTAKE
    static constexpr auto slope(auto a) { return 3_c * hadamard(a, a); }
#endif
};

inline constexpr auto e = cube::of(vector<"x", 3>);
