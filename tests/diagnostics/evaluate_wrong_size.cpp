// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, name = data): data must be an array or a std::span with the variable's rows and columns
// expect: data_has_the_shape<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto A = matrix<"A", 2, 3>;
[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr double A_data[2][3] = {{1, 2, 3}, {4, 5, 7}};
[[maybe_unused]] constexpr double x_data[3] = {1, 2, 3};

#ifdef CTGRAD_MISTAKE
[[maybe_unused]] auto result = evaluate(A * x, A = A_data, x = std::array{1.0, 2.0});
#else
[[maybe_unused]] auto result = evaluate(A * x, A = A_data, x = std::array{1.0, 2.0, 3.0});
#endif
