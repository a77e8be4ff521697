// SPDX-License-Identifier: BSL-1.0
// expect: a foreign_operation has `int outputs`, the length of its result
// expect: has_outputs<sensor>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct sensor : foreign_operation<sensor> {
    static constexpr operation_facts facts{.name = "h"};
    static constexpr int inputs = 2;
#ifndef CTGRAD_MISTAKE
    static constexpr int outputs = 1;
#endif
    static void values(const double* x, double* y) { *y = x[0] * x[1]; }
    static void jacobian(const double* x, double* j) { j[0] = x[1], j[1] = x[0]; }
};

constexpr auto x = vector<"x", 2>;
inline constexpr std::array<double, 2> at{1, 2};

inline constexpr auto e = sensor{}(x);
