// SPDX-License-Identifier: BSL-1.0
// expect: to_c<T, name>(f): an operation of a user is called by the name that its facts say in `.in_c`
// expect: says_name_in_c<cubed>
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/to_c.hpp>

using namespace ctgrad;

struct cubed : elementwise_operation<cubed> {
#ifdef CTGRAD_MISTAKE
    static constexpr operation_facts facts{.name = "cubed"};
#else
    static constexpr operation_facts facts{.name = "cubed", .in_c = "cubed$"};
#endif
    static constexpr auto value(const auto& x) { return x * x * x; }
    static constexpr auto slope(auto a) { return 3_c * hadamard(a, a); }
};

constexpr auto x = vector<"x", 3>;
c_source written = to_c<float, "f">(function(cubed::of(x), inputs(x)));
