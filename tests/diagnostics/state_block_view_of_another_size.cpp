// SPDX-License-Identifier: BSL-1.0
// expect: x.block_view<name, name>(p): p must be an array of rows, of a row and a column for every entry of
// the state
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;
constexpr auto b = vector<"b", 3>;

#ifdef CTGRAD_MISTAKE
auto wrong(const float (&p)[3][4]) {
    return evaluate(norm(b), b = x.block_view<"position", "bias">(p));
}
#else
auto right(const float (&p)[4][4]) {
    return evaluate(norm(b), b = x.block_view<"position", "bias">(p));
}
#endif
