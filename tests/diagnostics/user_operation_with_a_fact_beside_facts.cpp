// SPDX-License-Identifier: BSL-1.0
// expect: what is optional to say of an operation of a user is a field of `facts`: `.is_linear = true`
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct reversed_operation : matrix_operation<reversed_operation> {
#ifdef CTGRAD_MISTAKE
    static constexpr operation_facts facts{.name = "reversed"};
    static constexpr bool is_linear = true;
#else
    static constexpr operation_facts facts{.name = "reversed", .is_linear = true};
#endif
    static constexpr dims shape(dims a) { return a.row() ? a : no_shape; }
    static constexpr auto adjoint(auto, auto l) { return transpose(of(transpose(l))); }
    static constexpr auto entry(const auto& a, int, int j) { return a(0, a.columns() - 1 - j); }
};
inline constexpr reversed_operation reversed{};

constexpr auto x = matrix<"x", 1, 5>;
inline constexpr auto y = reversed(x);
