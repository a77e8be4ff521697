// SPDX-License-Identifier: BSL-1.0
// Runs on the bare metal: functions of single numbers are there to the bit what they are in constant
// evaluation.
#include <ctgrad/ctgrad.hpp>

#include "board.hpp"

namespace {

namespace functions = ctgrad::numeric::functions;
using ctgrad::numeric::bit_cast;

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float points[] = {0.0f,     -0.0f, 1.0f,    -1.0f,    0.5f,     -0.5f, 0.75f,   1e-45f,   -1e-40f,
                            1e-30f,   1e-7f, -1e-4f,  0.1f,     -0.3f,    0.99f, 1.0001f, 1.7f,     -2.3f,
                            3.14159f, 5.5f,  -7.25f,  11.0f,    -17.0f,   33.3f, -41.0f,  66.6f,    88.7f,
                            -88.0f,   89.5f, -103.9f, -150.25f, 1234.56f, 65536, 1e6f,    -2.5e10f, 1.9e19f,
                            -3e30f,   3e38f, -3e38f,  infinity, -infinity};
constexpr int count = sizeof points / sizeof points[0];
volatile float inputs[count];
int function = 0;

// In constant evaluation, then while the program runs.
template <class Function>
bool agrees(Function f) {
    struct results {
        std::uint32_t bits[count]{};
        constexpr results() {
            for (int k = 0; k < count; ++k)
                bits[k] = bit_cast<std::uint32_t>(Function{}(points[k], points[(k + 7) % count]));
        }
    };
    constexpr results expected;
    ++function;
    for (int k = 0; k < count; ++k) {
        const float value = f(inputs[k], inputs[(k + 7) % count]);
        const float wanted = bit_cast<float>(expected.bits[k]);
        if (wanted != wanted ? value != value : bit_cast<std::uint32_t>(value) == expected.bits[k]) continue;
        board::write("function ");
        board::write_dec(static_cast<std::uint32_t>(function));
        board::write(" of point ");
        board::write_dec(static_cast<std::uint32_t>(k));
        board::write(": ");
        board::write_hex(bit_cast<std::uint32_t>(value));
        board::write(" in place of ");
        board::write_hex(expected.bits[k]);
        board::write("\n");
        return false;
    }
    return true;
}

}  // namespace

int main() {
    for (int k = 0; k < count; ++k) inputs[k] = points[k];
    bool all = agrees([](float x, float) { return functions::exp(x); });
    all = agrees([](float x, float) { return functions::exp2(x); }) && all;
    all = agrees([](float x, float) { return functions::expm1(x); }) && all;
    all = agrees([](float x, float) { return functions::log(x); }) && all;
    all = agrees([](float x, float) { return functions::log1p(x); }) && all;
    all = agrees([](float x, float) { return functions::log2(x); }) && all;
    all = agrees([](float x, float) { return functions::sqrt(x); }) && all;
    all = agrees([](float x, float) { return functions::tanh(x); }) && all;
    all = agrees([](float x, float) { return functions::sinh(x); }) && all;
    all = agrees([](float x, float) { return functions::cosh(x); }) && all;
    all = agrees([](float x, float) { return functions::asinh(x); }) && all;
    all = agrees([](float x, float) { return functions::acosh(x); }) && all;
    all = agrees([](float x, float) { return functions::atanh(x); }) && all;
    all = agrees([](float x, float) { return functions::asin(x); }) && all;
    all = agrees([](float x, float) { return functions::acos(x); }) && all;
    all = agrees([](float x, float) { return functions::atan(x); }) && all;
    all = agrees([](float x, float) { return functions::erf(x); }) && all;
    all = agrees([](float x, float) { return functions::erfc(x); }) && all;
    all = agrees([](float x, float) { return functions::sigmoid(x); }) && all;
    all = agrees([](float x, float) { return functions::softplus(x); }) && all;
    all = agrees([](float x, float y) { return functions::atan2(x, y); }) && all;
    all = agrees([](float x, float y) { return functions::hypot(x, y); }) && all;
    all = agrees([](float x, float y) { return functions::pow(x, y); }) && all;
    return all ? 0 : 1;
}
