// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    static void evaluate(const rigid_body& given, rigid_body::result& result) {
        constexpr auto inertia = vector<"inertia", 6>;
        constexpr auto omega = vector<"omega", 3>;
        constexpr auto alpha = vector<"alpha", 3>;
        constexpr auto xx = element<0>(inertia);
        constexpr auto xy = element<1>(inertia);
        constexpr auto xz = element<2>(inertia);
        constexpr auto yy = element<3>(inertia);
        constexpr auto yz = element<4>(inertia);
        constexpr auto zz = element<5>(inertia);
        constexpr auto I = entries<3, 3>(xx, xy, xz, xy, yy, yz, xz, yz, zz);
        constexpr auto torque = I * alpha + cross(omega, I * omega);
        evaluate_into(
            std::tie(result.torque, result.by_omega, result.by_alpha, result.by_inertia),
            outputs(torque, jacobian(torque, omega), jacobian(torque, alpha), jacobian(torque, inertia)),
            inertia = given.inertia, omega = given.omega, alpha = given.alpha);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
