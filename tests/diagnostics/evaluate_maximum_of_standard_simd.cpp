// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, ...): numbers of this type have no order, which max, sign, relu, where and their kind
// need
#include <experimental/simd>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
using number = std::experimental::native_simd<double>;
#else
using number = numeric::pack<double, 4>;
#endif

auto clipped(const number (&data)[3]) {
    return evaluate(relu(x) + max(x, sign(x)), x = data);
}
