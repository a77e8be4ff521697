// SPDX-License-Identifier: BSL-1.0
// expect: block_view<i, j, r, c>(data): data must be an array of rows
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 2, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong(const double (&data)[20]) {
    return evaluate(sum(A), A = block_view<0, 0, 2, 3>(data));
}
#else
auto right(const double (&data)[20]) {
    return evaluate(sum(A), A = row_major(&data[0], 5));
}
#endif
