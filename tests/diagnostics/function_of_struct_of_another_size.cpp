// SPDX-License-Identifier: BSL-1.0
// expect: function(...)(s, ...): the members of a struct s must be float or double alone, as many as x has
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto length = function(squared_norm(x), inputs(x));

struct too_long {
    float values[4];
};
struct as_long {
    float values[3];
};

#ifdef CTGRAD_MISTAKE
auto wrong(const too_long& s) {
    return length(s);
}
#else
float right(const as_long& s) {
    return length(s);
}
#endif
