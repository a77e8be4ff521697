// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): refuted, the values differ
// expect: 2*(A*x - y)^T*A
// expect: 2*(A*x - y)^T*A^T
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;

#ifdef CTGRAD_MISTAKE
static_assert(claim_equal(derivative(squared_norm(A * x - y), x), 2_c * transpose(A * x - y) * transpose(A)));
#else
static_assert(claim_equal(derivative(squared_norm(A * x - y), x), 2_c * transpose(A * x - y) * A));
#endif
