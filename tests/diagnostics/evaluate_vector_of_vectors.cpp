// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = v): the rows of a std::vector of vectors need not be equally long;
// expect: copy them into one v, row by row, and write std::span(v)
#include <array>
#include <span>
#include <vector>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
double sum_of(const std::vector<std::vector<double>>& rows) {
    return evaluate(sum(A), A = rows);
}
#else
double sum_of(const std::vector<std::array<double, 3>>& rows) {
    return evaluate(sum(A), A = std::span(rows));
}
#endif
