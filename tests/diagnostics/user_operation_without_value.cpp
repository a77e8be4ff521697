// SPDX-License-Identifier: BSL-1.0
// expect: an elementwise_operation has `value(x)`, its function of one number
// expect: has_value<cube>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct cube : elementwise_operation<cube> {
    static constexpr operation_facts facts{.name = "cube"};
#ifdef CTGRAD_MISTAKE
    static constexpr auto values(const auto& x) { return x * x * x; }
#else
    static constexpr auto value(const auto& x) { return x * x * x; }
#endif
    static constexpr auto slope(auto a) { return 3_c * hadamard(a, a); }
};

inline constexpr auto e = cube{}(vector<"x", 3>);
