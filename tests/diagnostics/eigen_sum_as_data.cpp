// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = data): data are a formula of another library;
// expect: write (data).eval()
#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

double length(const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
#ifdef CTGRAD_MISTAKE
    return evaluate(norm(x), x = a + b);
#else
    return evaluate(norm(x), x = (a + b).eval());
#endif
}
