// SPDX-License-Identifier: BSL-1.0
// expect: the rules of an operation of a user are a class with `table(a, b, s, t)`
// expect: has_table<even>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct even;
struct square : elementwise_operation<square, even> {
    static constexpr operation_facts facts{.name = "square"};
    static constexpr auto value(const auto& x) { return x * x; }
    static constexpr auto slope(auto a) { return 2_c * a; }
};
struct even {
#ifdef CTGRAD_MISTAKE
    static constexpr auto tabel(auto a, auto, auto, auto){
#else
    static constexpr auto table(auto a, auto, auto, auto) {
#endif
        return rule_table(becomes(square::of(-1_c * a), square::of(a)));
}
}
;

inline constexpr auto e = square{}(vector<"x", 3>);
