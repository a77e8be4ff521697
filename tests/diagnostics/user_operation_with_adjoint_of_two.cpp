// SPDX-License-Identifier: BSL-1.0
// expect: the adjoint of a matrix_operation is static constexpr, `adjoint(a, l)` of one operand,
// expect: of two `adjoint(a, b, l)`, which returns both{L_A, L_B}
// expect: adjoint_is_constant<reversed>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct reversed : matrix_operation<reversed> {
    static constexpr operation_facts facts{.name = "reversed"};
    static constexpr dims shape(dims a) { return a.row() ? a : no_shape; }
#ifdef CTGRAD_MISTAKE
    static constexpr auto adjoint(auto, auto, auto l) { return transpose(of(transpose(l))); }
#else
    static constexpr auto adjoint(auto, auto l) { return transpose(of(transpose(l))); }
#endif
    static constexpr auto entry(const auto& a, int i, int j) { return a(i, a.columns() - 1 - j); }
};

inline constexpr auto e = reversed{}(transpose(vector<"x", 3>));
