// SPDX-License-Identifier: BSL-1.0
// expect: `slope(a)` of an elementwise_operation is static constexpr and
// expect: slope_is_constant<square>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct square : elementwise_operation<square> {
    static constexpr operation_facts facts{.name = "square"};
    static constexpr auto value(const auto& x) { return x * x; }
#ifdef CTGRAD_MISTAKE
    static auto slope(auto a) { return 2_c * a; }
#else
    static constexpr auto slope(auto a) { return 2_c * a; }
#endif
};

inline constexpr auto e = square{}(vector<"x", 3>);
