// SPDX-License-Identifier: BSL-1.0
// Functions of the library and, where they are asked for, those of the C library; several entries, so that
// calls would be seen more than once.
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

void asked(float (&result)[3], const float (&at)[3]) {
    constexpr auto x = vector<"x", 3>;
    constexpr auto all = exp(x) + log(x) + tanh(x) + sigmoid(x) + sqrt(x) + relu(x) + reciprocal(x);
#if defined(BY_PLATFORM)
    evaluate_into(result, with_platform_functions(all), x = at);
#else
    evaluate_into(result, all, x = at);
#endif
}
