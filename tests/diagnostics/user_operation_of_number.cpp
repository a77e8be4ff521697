// SPDX-License-Identifier: BSL-1.0
// expect: an operation of a user takes expressions; write 2_c for the plain number 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct cube : elementwise_operation<cube> {
    static constexpr operation_facts facts{.name = "cube"};
    static constexpr auto value(const auto& x) { return x * x * x; }
    static constexpr auto slope(auto a) { return 3_c * hadamard(a, a); }
};

#ifdef CTGRAD_MISTAKE
inline constexpr auto e = cube{}(2);
#else
inline constexpr auto e = cube{}(2_c);
#endif
