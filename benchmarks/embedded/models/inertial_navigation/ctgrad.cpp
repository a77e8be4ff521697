// SPDX-License-Identifier: BSL-1.0
#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;

void step(float* out, const float* in) {
    constexpr auto R = matrix<"R", 3, 3>;
    constexpr auto a = vector<"a", 3>;
    constexpr auto w = vector<"w", 3>;
    constexpr auto q = vector<"q", 15>;
    constexpr auto t = scalar<"t">;
    constexpr auto P = matrix<"P", 15, 15, symmetric>;
    constexpr auto I = identity<3>;
    constexpr auto O = zeros<3, 3>;
    constexpr auto F = vertical(horizontal(I, t * I, O, O, O),                  //
                                horizontal(O, I, -t * R * skew(a), -t * R, O),  //
                                horizontal(O, O, I - t * skew(w), O, -t * I),   //
                                horizontal(O, O, O, I, O),                      //
                                horizontal(O, O, O, O, I));
    auto to = row_major(out);
    evaluate_into(to, asked(F * P * transpose(F) + t * diagonal_matrix(q)), P = row_major(in + covariance_at),
                  R = row_major(in + rotation_at), a = row_major(in + acceleration_at),
                  w = row_major(in + turn_at), q = row_major(in + noise_at), t = in[seconds_at]);
}
