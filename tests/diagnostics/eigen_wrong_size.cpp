// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, name = data): data must be an array or a std::span with the variable's rows and columns
// expect: data_has_the_shape<
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
const Eigen::Vector2d two(1, 2);
const Eigen::Vector3d three(1, 2, 3);

#ifdef CTGRAD_MISTAKE
const auto wrong = evaluate(squared_norm(x), x = two);
#else
const auto right = evaluate(squared_norm(x), x = three);
#endif
