// SPDX-License-Identifier: BSL-1.0
// expect: a matrix_operation of two operands is not `.is_linear`
// expect: linear_in_one_operand<middle>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct middle : matrix_operation<middle> {
#ifdef CTGRAD_MISTAKE
    static constexpr operation_facts facts{.name = "middle", .is_linear = true};
#else
    static constexpr operation_facts facts{.name = "middle"};
#endif
    static constexpr dims shape(dims a, dims b) { return a == b ? a : no_shape; }
    static constexpr auto adjoint(auto, auto, auto l) { return both{0.5_c * l, 0.5_c * l}; }
    static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return (a(i, j) + b(i, j)) / 2;
    }
};

inline constexpr auto e = middle{}(vector<"x", 3>, vector<"y", 3>);
