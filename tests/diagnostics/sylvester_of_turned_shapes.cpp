// SPDX-License-Identifier: BSL-1.0
// expect: sylvester(A, B, C): A and B are square, C has A's rows and B's columns
// expect: has_shape<2, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 2, 2>;
constexpr auto C = matrix<"C", 2, 3>;

#ifdef CTGRAD_MISTAKE
auto wrong() {
    return sylvester(A, B, C);
}
#else
auto right() {
    return sylvester(A, B, transpose(C));
}
#endif
