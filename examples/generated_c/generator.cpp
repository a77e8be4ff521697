// SPDX-License-Identifier: BSL-1.0

// Writes predict.h, predict.c, correct.h and correct.c into the folder that is named. It runs where the
// firmware is built.
#include <ctgrad/to_c.hpp>

#include "model.hpp"

int main(int count, char** arguments) {
    using namespace vehicle;
    if (count != 2) return 2;
    const bool written =
        to_c<float, "predict">(function(predict, inputs(x, P, Q, dt))).write_to(arguments[1]) &&
        to_c<float, "correct">(function(correct, inputs(x, P, R, landmark, z))).write_to(arguments[1]);
    return written ? 0 : 1;
}
