// SPDX-License-Identifier: BSL-1.0
// expect: `slope(a)` of an elementwise_operation has the shape of a
// expect: adjoint_fits<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct twice : elementwise_operation<twice> {
    static constexpr operation_facts facts{.name = "twice"};
    static constexpr auto value(const auto& x) { return x + x; }
#ifdef CTGRAD_MISTAKE
    static constexpr auto slope(auto a) { return sum(a); }
#else
    static constexpr auto slope(auto a) { return 2_c * ones_like(a); }
#endif
};

inline constexpr auto e = twice{}(vector<"x", 3>);
