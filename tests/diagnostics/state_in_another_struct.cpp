// SPDX-License-Identifier: BSL-1.0
// expect: the members of a struct s must be float or double alone, as many as x has, the parts of a state in
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = state<"x", part<"position", 3>, part<"attitude", 4>>;

struct in_another_order {
    float attitude[4], position[3];
};
struct in_order {
    float position[3], attitude[4];
};

#ifdef CTGRAD_MISTAKE
auto wrong(const in_another_order& s) {
    return evaluate(squared_norm(x), x = s);
}
#else
float right(const in_order& s) {
    return evaluate(squared_norm(x), x = s);
}
#endif
