// SPDX-License-Identifier: BSL-1.0
// expect: the operands do not fit: the operation's shape law takes others
// expect: has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct reversed : matrix_operation<reversed> {
    static constexpr operation_facts facts{.name = "reversed", .is_linear = true};
    static constexpr dims shape(dims a) { return a.row() ? a : no_shape; }
    static constexpr auto adjoint(auto, auto l) { return transpose(of(transpose(l))); }
    static constexpr auto entry(const auto& a, int, int j) { return a(0, a.columns() - 1 - j); }
};

#ifdef CTGRAD_MISTAKE
inline constexpr auto e = reversed{}(vector<"x", 3>);
#else
inline constexpr auto e = reversed{}(transpose(vector<"x", 3>));
#endif
