// SPDX-License-Identifier: BSL-1.0
// expect: an operation of a user says `static constexpr operation_facts facts{.name = ...};`
// expect: says_facts<cube>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct cube : elementwise_operation<cube> {
#ifdef CTGRAD_MISTAKE
    static constexpr operation_facts fact{.name = "cube"};
#else
    static constexpr operation_facts facts{.name = "cube"};
#endif
    static constexpr auto value(const auto& x) { return x * x * x; }
    static constexpr auto slope(auto a) { return 3_c * hadamard(a, a); }
};

inline constexpr auto e = cube{}(vector<"x", 3>);
