// SPDX-License-Identifier: BSL-1.0
// Reads bits of floats and compares them with what the host computes in double.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "values.hpp"

int main() {
    double expected[values::count];
    values::compute(expected);
    int wrong = 0;
    for (int k = 0; k < values::count; ++k) {
        unsigned read = 0;
        if (std::scanf("%x", &read) != 1) {
            std::printf("there are %d results of %d\n", k, values::count);
            return 1;
        }
        const std::uint32_t bits = read;
        float computed = 0;
        std::memcpy(&computed, &bits, sizeof computed);
        if (std::abs(static_cast<double>(computed) - expected[k]) <= 2e-6 * (1 + std::abs(expected[k])))
            continue;
        std::printf("result %d is %.9g instead of %.9g\n", k, static_cast<double>(computed), expected[k]);
        ++wrong;
    }
    return wrong == 0 ? 0 : 1;
}
