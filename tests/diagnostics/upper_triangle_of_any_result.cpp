// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(upper_triangle(p), e, ...): e is not known to be symmetric
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto P = matrix<"P", 3, 3, symmetric>;

#ifdef CTGRAD_MISTAKE
void wrong(double (&p)[3][3], const double (&a)[3][3]) {
    evaluate_into(upper_triangle(p), A * P, A = a, P = upper_triangle(p));
}
#else
void right(double (&p)[3][3], const double (&a)[3][3]) {
    evaluate_into(upper_triangle(p), A * P * transpose(A), A = a, P = upper_triangle(p));
}
#endif
