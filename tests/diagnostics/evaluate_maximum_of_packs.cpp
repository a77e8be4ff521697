// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, ...): an operation of a user has no value in this type of numbers
// expect: extreme_entry
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
using number = numeric::pack<double, 4>;
#else
using number = double;
#endif

number largest(const number (&data)[3]) {
    return evaluate(maximum(x), x = data);
}
