// SPDX-License-Identifier: BSL-1.0
// expect: claim_equal(A, B): refuted, the values differ; functions of square matrices are entry by entry,
// powers of matrices are matrix_power<n>(A) expect: A.^2 expect: A^2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
static_assert(claim_equal(A * A, pow<2>(A)));
#else
static_assert(claim_equal(A * A, matrix_power<2>(A)));
#endif
