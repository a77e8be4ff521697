// SPDX-License-Identifier: BSL-1.0
#pragma once

struct filter {
    float state[5];
    float covariance[5][5];
};

void predict(filter& estimate, const float (&model)[5][5], const float (&noise)[5][5]);
void correct(filter& estimate, const float (&sensor)[2][5], const float (&noise)[2][2],
             const float (&measured)[2]);
