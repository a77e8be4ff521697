// SPDX-License-Identifier: BSL-1.0
// expect: x.block<name, name>(P): P must have a row and a column for every entry of the state
// expect: has_shape<3, 3>
// expect: has_shape<4, 4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;
constexpr auto P = matrix<"P", 3, 3>;
constexpr auto S = matrix<"S", 4, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = x.block<"position", "bias">(P);
#else
static_assert(shape_of(P) == dims{3, 3});
static_assert(x.block<"bias", "bias">(S) == element<3, 3>(S));
#endif
