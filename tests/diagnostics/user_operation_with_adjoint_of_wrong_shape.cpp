// SPDX-License-Identifier: BSL-1.0
// expect: an adjoint has the shape of its operand, transposed: df = tr(L dU)
// expect: adjoint_fits<
// expect: has_shape<3, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct turned : matrix_operation<turned> {
    static constexpr operation_facts facts{.name = "turned"};
    static constexpr dims shape(dims a) { return a.transposed(); }
#ifdef CTGRAD_MISTAKE
    static constexpr auto adjoint(auto, auto l) { return l; }
#else
    static constexpr auto adjoint(auto, auto l) { return transpose(l); }
#endif
    static constexpr auto entry(const auto& a, int i, int j) { return a(j, i); }
};

inline constexpr auto e = turned{}(vector<"x", 3>);
