// SPDX-License-Identifier: BSL-1.0
// expect: an operation of a user is not `final`: its members are looked for
// expect: is_not_final<square>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
struct square final : elementwise_operation<square> {
#else
struct square : elementwise_operation<square> {
#endif
    static constexpr operation_facts facts{.name = "square"};
    static constexpr auto value(const auto& x) { return x * x; }
    static constexpr auto slope(auto a) { return 2_c * a; }
};

inline constexpr auto e = square{}(vector<"x", 3>);
