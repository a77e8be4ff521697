// SPDX-License-Identifier: BSL-1.0
// expect: a matrix_operation has `adjoint(a, l)` or `adjoint(a, b, l)`, with df = tr(L dU)
// expect: has_adjoint<reversed>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct reversed : matrix_operation<reversed> {
    static constexpr operation_facts facts{.name = "reversed", .is_linear = true};
    static constexpr dims shape(dims a) { return a.row() ? a : no_shape; }
#ifndef CTGRAD_MISTAKE
    static constexpr auto adjoint(auto, auto l) { return transpose(of(transpose(l))); }
#endif
    static constexpr auto entry(const auto& a, int, int j) { return a(0, a.columns() - 1 - j); }
};

inline constexpr auto e = reversed{}(transpose(vector<"x", 3>));
