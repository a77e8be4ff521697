// SPDX-License-Identifier: BSL-1.0
// expect: x.columns<name>(M): M must have a column for every entry of the state
// expect: has_shape<4, 2>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;
constexpr auto H = matrix<"H", 4, 2>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x.columns<"bias">(H);
#else
static_assert(x.columns<"bias">(transpose(H)) == transpose(x.rows<"bias">(H)));
#endif
