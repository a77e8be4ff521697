// SPDX-License-Identifier: BSL-1.0
// expect: the members of a struct must be float or double alone, as many as there are entries
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

struct too_long {
    float values[4];
};
struct as_long {
    float values[3];
};

#ifdef CTGRAD_MISTAKE
void wrong(too_long& s, const float (&data)[3]) {
    evaluate_into(s, 2_c * x, x = data);
}
#else
void right(as_long& s, const float (&data)[3]) {
    evaluate_into(s, 2_c * x, x = data);
}
#endif
