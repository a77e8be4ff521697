// SPDX-License-Identifier: BSL-1.0
// expect: half of a matrix is read only of a variable that is declared symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto P = matrix<"P", 3, 3, symmetric>;

#ifdef CTGRAD_MISTAKE
auto wrong(const double (&p)[3][3]) {
    return evaluate(sum(A), A = upper_triangle(p));
}
#else
auto right(const double (&p)[3][3]) {
    static_assert(sum(A) == sum(transpose(A)));
    return evaluate(sum(P), P = upper_triangle(p));
}
#endif
