// SPDX-License-Identifier: BSL-1.0
// expect: the adjoint of a matrix_operation is static constexpr, `adjoint(a, l)` of one operand,
// expect: of two `adjoint(a, b, l)`, which returns both{L_A, L_B}
// expect: adjoint_is_constant<plus>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct plus : matrix_operation<plus> {
    static constexpr operation_facts facts{.name = "plus"};
    static constexpr dims shape(dims a, dims b) { return a == b ? a : no_shape; }
#ifdef CTGRAD_MISTAKE
    static constexpr auto adjoint(auto, auto, auto l) { return l; }
#else
    static constexpr auto adjoint(auto, auto, auto l) { return both{l, l}; }
#endif
    static constexpr auto entry(const auto& a, const auto& b, int i, int j) { return a(i, j) + b(i, j); }
};

inline constexpr auto e = plus{}(vector<"x", 3>, vector<"y", 3>);
