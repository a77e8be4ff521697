// SPDX-License-Identifier: BSL-1.0
// expect: to_c<T, name>(f): f must be function(e, inputs(x, ...)), which gives the arguments their order
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/to_c.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
c_source written = to_c<float, "f">(A * x);
#else
c_source written = to_c<float, "f">(function(A * x, inputs(A, x)));
#endif
