// SPDX-License-Identifier: BSL-1.0
// expect: an operation of a user takes expressions; write 2_c for the plain number 2
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct doubled : matrix_operation<doubled> {
    static constexpr operation_facts facts{.name = "doubled"};
    static constexpr dims shape(dims a) { return a; }
    static constexpr auto adjoint(auto, auto l) { return 2_c * l; }
    static constexpr auto entry(const auto& a, int i, int j) { return a(i, j) + a(i, j); }
};

#ifdef CTGRAD_MISTAKE
inline constexpr auto e = doubled{}(2);
#else
inline constexpr auto e = doubled{}(2_c);
#endif
