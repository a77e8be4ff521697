// SPDX-License-Identifier: BSL-1.0
// expect: d and data must be arrays or std::spans of the right rows and columns, d not const
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
using entry = const float;
#else
using entry = float;
#endif

void turned(entry (&result)[3], entry (&copied)[3][3], const float (&numbers)[3],
            const float (&matrix)[3][3]) {
    evaluate_into(std::tie(copied, result), outputs(A, A * x), x = numbers, A = matrix);
}
