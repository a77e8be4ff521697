// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    static void evaluate(const pinhole_projection& given, pinhole_projection::result& result) {
        constexpr auto q = vector<"q", 4>;
        constexpr auto p = vector<"p", 3>;
        constexpr auto f = scalar<"f">;
        constexpr auto s = element<0>(q);
        constexpr auto v = vertical(element<1>(q), element<2>(q), element<3>(q));
        constexpr auto r = p + 2_c * s * cross(v, p) + 2_c * cross(v, cross(v, p));
        constexpr auto image = f / element<2>(r) * vertical(element<0>(r), element<1>(r));
        evaluate_into(std::tie(result.by_q, result.by_p), outputs(jacobian(image, q), jacobian(image, p)),
                      q = given.q, p = given.p, f = given.f);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
