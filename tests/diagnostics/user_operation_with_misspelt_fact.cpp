// SPDX-License-Identifier: BSL-1.0
// expect: operation_facts'
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct reversed : matrix_operation<reversed> {
#ifdef CTGRAD_MISTAKE
    static constexpr operation_facts facts{.name = "reversed", .is_liner = true};
#else
    static constexpr operation_facts facts{.name = "reversed", .is_linear = true};
#endif
    static constexpr dims shape(dims a) { return a.row() ? a : no_shape; }
    static constexpr auto adjoint(auto, auto l) { return transpose(of(transpose(l))); }
    static constexpr auto entry(const auto& a, int, int j) { return a(0, a.columns() - 1 - j); }
};
