// SPDX-License-Identifier: BSL-1.0
// What writes C is read where some 500 names of platforms are macros.
#include "macros_of_platforms.hpp"
// What is tested comes after the macros.
#include <ctgrad/to_c.hpp>

#if !defined(N) || !defined(A) || !defined(abs) || !defined(min) || !defined(None) || !defined(slots)
#error "a macro of the user is gone"
#endif

int main() {
    using namespace ctgrad;
    constexpr auto data = matrix<"data", 3, 3>;
    constexpr auto targets = vector<"targets", 3>;
    constexpr auto wanted = solve(data, targets);
    const c_source as_steps = to_c<float, "solved">(function(wanted, inputs(data, targets)));
    const c_source as_loops =
        to_c<float, "solved">(function(optimize_for_size(wanted), inputs(data, targets)));
    return as_steps.header == as_loops.header && as_steps.source != as_loops.source ? 0 : 1;
}
