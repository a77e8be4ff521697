// SPDX-License-Identifier: BSL-1.0
// expect: data must be an array or a std::span with the variable
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto P = matrix<"P", 3, 3, symmetric>;

#ifdef CTGRAD_MISTAKE
auto wrong(const double (&p)[9]) {
    return evaluate(sum(P), P = packed_upper(p));
}
#else
auto right(const double (&p)[6]) {
    return evaluate(sum(P), P = packed_upper(p));
}
#endif
