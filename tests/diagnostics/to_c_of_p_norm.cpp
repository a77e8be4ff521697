// SPDX-License-Identifier: BSL-1.0
// expect: to_c<T, name>(f): a step is not written in C; f may read its result as an input
// expect: p_norm
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/to_c.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
c_source written = to_c<float, "f">(function(norm<3>(x) * x, inputs(x)));
#else
c_source written = to_c<float, "f">(function(norm(x) * x, inputs(x)));
#endif
