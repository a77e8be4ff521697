// SPDX-License-Identifier: BSL-1.0
// expect: to_c<T, name>(f): a step is not written in C; f may read its result as an input
// expect: matrix_exponential
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/to_c.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
c_source written = to_c<float, "f">(function(matrix_exp(A) * x, inputs(A, x)));
#else
c_source written = to_c<float, "f">(function(exp(A) * x, inputs(A, x)));
#endif
