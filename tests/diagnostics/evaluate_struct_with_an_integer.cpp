// SPDX-License-Identifier: BSL-1.0
// expect: the members of a struct s must be float or double alone, as many as x has
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

struct sample {
    float values[2];
    int time;
};
struct numbers {
    float values[2];
    float time;
};

#ifdef CTGRAD_MISTAKE
auto wrong(const sample& s) {
    return evaluate(squared_norm(x), x = s);
}
#else
float right(const numbers& s) {
    return evaluate(squared_norm(x), x = s);
}
#endif
