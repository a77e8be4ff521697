// SPDX-License-Identifier: BSL-1.0
// expect: x.entries<name>(data): data must be as long as the state
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"bias">>;

#ifdef CTGRAD_MISTAKE
float wrong(const float (&data)[3]) {
    return x.entries<"position">(data)[0];
}
#else
float right(const float (&data)[4]) {
    return x.entries<"position">(data)[0];
}
#endif
