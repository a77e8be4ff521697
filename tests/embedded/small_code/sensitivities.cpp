// SPDX-License-Identifier: BSL-1.0
// How the derivatives of four states by three parameters change: straight-line code is smaller.
#include <tuple>

#include "asked.hpp"

using namespace ctgrad;

void change(float (&of_state)[4], float (&of_sensitivities)[4][3], const float (&state)[4],
            const float (&sensitivities)[4][3], const float (&parameters)[3]) {
    constexpr auto x = vector<"x", 4>;
    constexpr auto p = vector<"p", 3>;
    constexpr auto S = matrix<"S", 4, 3>;
    constexpr auto f =
        entries<4, 1>(element<1>(x), -element<0>(p) * sin(element<0>(x)) - element<1>(p) * element<1>(x),
                      element<3>(x), element<2>(p) * (element<0>(x) - element<2>(x)));
    evaluate_into(std::tie(of_state, of_sensitivities),
                  asked(outputs(f, jacobian(f, x) * S + jacobian(f, p))), x = state, S = sensitivities,
                  p = parameters);
}
