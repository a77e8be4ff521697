// SPDX-License-Identifier: BSL-1.0
// expect: d and data must be arrays or std::spans of the right rows and columns, d not const
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto P = matrix<"P", 3, 3, symmetric>;

#ifdef CTGRAD_MISTAKE
void wrong(const double (&p)[3][3]) {
#else
void right(double (&p)[3][3]) {
#endif
    evaluate_into(upper_triangle(p), 2_c * P, P = upper_triangle(p));
}
