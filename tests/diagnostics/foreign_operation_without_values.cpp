// SPDX-License-Identifier: BSL-1.0
// expect: a foreign_operation has `values(x, y)`, which writes its result to y
// expect: has_values<sensor>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct sensor : foreign_operation<sensor> {
    static constexpr operation_facts facts{.name = "h"};
    static constexpr int inputs = 2;
    static constexpr int outputs = 1;
#ifndef CTGRAD_MISTAKE
    static void values(const double* x, double* y) { *y = x[0] * x[1]; }
#endif
    static void jacobian(const double* x, double* j) { j[0] = x[1], j[1] = x[0]; }
};

constexpr auto x = vector<"x", 2>;
inline constexpr std::array<double, 2> at{1, 2};

inline constexpr auto e = sensor{}(x);
