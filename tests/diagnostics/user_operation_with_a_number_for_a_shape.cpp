// SPDX-License-Identifier: BSL-1.0
// expect: `shape(dims)` or `shape(dims, dims)` of a matrix_operation returns dims
// expect: shape_gives_dims<reversed>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct reversed : matrix_operation<reversed> {
    static constexpr operation_facts facts{.name = "reversed"};
#ifdef CTGRAD_MISTAKE
    static constexpr int shape(dims a) { return a.columns; }
#else
    static constexpr dims shape(dims a) { return a; }
#endif
    static constexpr auto adjoint(auto, auto l) { return transpose(of(transpose(l))); }
    static constexpr auto entry(const auto& a, int i, int j) { return a(i, a.columns() - 1 - j); }
};

inline constexpr auto e = reversed{}(transpose(vector<"x", 3>));
