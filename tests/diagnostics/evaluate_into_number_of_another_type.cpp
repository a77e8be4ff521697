// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(d, e, ...): d must have entries of the type that is computed in, all float or all
// double
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto A = matrix<"A", 2, 3>;
[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr double A_data[2][3] = {{1, 2, 3}, {4, 5, 7}};
[[maybe_unused]] constexpr double x_data[3] = {1, 2, 3};

#ifdef CTGRAD_MISTAKE
void into(float& norm, std::array<double, 2>& result) {
#else
void into(double& norm, std::array<double, 2>& result) {
#endif
    evaluate_into(std::tie(result, norm), outputs(A * x, squared_norm(x)), A = A_data, x = x_data);
}
