// SPDX-License-Identifier: BSL-1.0
// expect: to_c<T, name>(function(e, inputs(x, ...))): a variable of e is no input; name it in inputs
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/to_c.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
c_source written = to_c<float, "f">(function(A * x, inputs(x)));
#else
c_source written = to_c<float, "f">(function(A * x, inputs(x, A)));
#endif
