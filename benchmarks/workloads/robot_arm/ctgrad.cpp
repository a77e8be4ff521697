// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace benchmarks;

namespace {

// The end of the arm behind a joint, seen from before it.
template <int joint, int joints>
constexpr auto behind(auto angles, auto links) {
    constexpr auto link =
        vertical(element<joint, 0>(links), element<joint, 1>(links), element<joint, 2>(links));
    const auto arm = [&] {
        if constexpr (joint + 1 == joints) return link;
        else return link + behind<joint + 1, joints>(angles, links);
    }();
    const auto c = cos(element<joint>(angles));
    const auto s = sin(element<joint>(angles));
    const auto x = element<0>(arm);
    const auto y = element<1>(arm);
    const auto z = element<2>(arm);
    if constexpr (joint % 2 == 0) return vertical(c * x - s * y, s * x + c * y, z);
    else return vertical(c * x + s * z, y, c * z - s * x);
}

struct by_ctgrad {
    template <int joints>
    static void evaluate(const robot_arm<joints>& given, typename robot_arm<joints>::result& result) {
        constexpr auto angles = vector<"angles", joints>;
        constexpr auto links = matrix<"links", joints, 3>;
        constexpr auto p = behind<0, joints>(angles, links);
        evaluate_into(std::tie(result.position, result.jacobian), outputs(p, jacobian(p, angles)),
                      angles = given.angles, links = given.links);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
