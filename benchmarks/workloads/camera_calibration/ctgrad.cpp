// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    static void evaluate(const camera_calibration& given, camera_calibration::result& result) {
        constexpr auto w = vector<"w", 3>;
        constexpr auto t = vector<"t", 3>;
        constexpr auto lens = vector<"lens", 3>;
        constexpr auto p = vector<"p", 3>;
        constexpr auto r = exp_so3(w) * p + t;
        constexpr auto seen = vertical(element<0>(r), element<1>(r)) / element<2>(r);
        constexpr auto s = squared_norm(seen);
        constexpr auto distortion = 1_c + element<1>(lens) * s + element<2>(lens) * pow<2>(s);
        constexpr auto image = element<0>(lens) * distortion * seen;
        evaluate_into(
            std::tie(result.image, result.by_w, result.by_t, result.by_lens, result.by_p),
            outputs(image, jacobian(image, w), jacobian(image, t), jacobian(image, lens), jacobian(image, p)),
            w = given.w, t = given.t, lens = given.lens, p = given.p);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace
