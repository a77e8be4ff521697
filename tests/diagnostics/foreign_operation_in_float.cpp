// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, ...): an operation of a user has no value in this type of numbers
// expect: has_a_value<sensor, float>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

struct sensor : foreign_operation<sensor> {
    static constexpr operation_facts facts{.name = "h"};
    static constexpr int inputs = 2;
    static constexpr int outputs = 1;
    static void values(const double* x, double* y) { *y = x[0] * x[1]; }
    static void jacobian(const double* x, double* j) { j[0] = x[1], j[1] = x[0]; }
};

constexpr auto x = vector<"x", 2>;
inline constexpr std::array<double, 2> at{1, 2};

#ifdef CTGRAD_MISTAKE
const auto h = evaluate(sensor{}(x), x = std::array<float, 2>{1, 2});
#else
const auto h = evaluate(sensor{}(x), x = at);
#endif
