// SPDX-License-Identifier: BSL-1.0
// expect: block_view<i, j, r, c>(data): r rows from row i on, c columns from column j on, counted from 0,
// must lie
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 2, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong(const double (&data)[4][5]) {
    return evaluate(sum(A), A = block_view<2, 3, 2, 3>(data));
}
#else
auto right(const double (&data)[4][5]) {
    return evaluate(sum(A), A = block_view<2, 2, 2, 3>(data));
}
#endif
