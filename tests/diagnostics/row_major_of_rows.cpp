// SPDX-License-Identifier: BSL-1.0
// expect: data, or their entries, are no numbers
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 2, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong(const double (&data)[2][3]) {
    return evaluate(sum(A), A = row_major(data));
}
#else
auto right(const double (&data)[2][3]) {
    return evaluate(sum(A), A = row_major(&data[0][0]));
}
#endif
