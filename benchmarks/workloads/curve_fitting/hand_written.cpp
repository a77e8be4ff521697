// SPDX-License-Identifier: BSL-1.0
#include <cmath>

#include "../packs.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct hand_written {
    // With e = exp(−b t) and the residual r: dr = e da − a t e db + dc, of which the second derivatives are
    // −t e by a and b, and a t² e by b twice.
    template <int samples>
    static void evaluate(const curve_fitting<samples>& __restrict given,
                         typename curve_fitting<samples>::result& __restrict result) {
        const auto [a, b, c] = given.p;
        double exponential[samples];
        for (int k = 0; k < samples; ++k) exponential[k] = std::exp(-b * given.t[k]);
        enum { rr, r_, re, rte, rtte, e_, te_, ee, tee, ttee, sums };
        pack total[sums] = {};  // as many as fit in registers
        static_assert(samples % lanes == 0);
        for (int k = 0; k < samples; k += lanes) {
            const pack t = load(&given.t[k]), e = load(exponential + k);
            const pack r = a * e + c - load(&given.y[k]);
            const pack te = t * e, rt = r * te;
            total[rr] += r * r;
            total[r_] += r;
            total[re] += r * e;
            total[rte] += rt;
            total[rtte] += rt * t;
            total[e_] += e;
            total[te_] += te;
            total[ee] += e * e;
            total[tee] += e * te;
            total[ttee] += te * te;
        }
        double sum[sums];
        for (int k = 0; k < sums; ++k) sum[k] = sum_of_lanes(total[k]);
        const double twice = 2 * a;
        result.value = sum[rr];
        result.gradient = {2 * sum[re], -twice * sum[rte], 2 * sum[r_]};
        const double ab = -2 * (a * sum[tee] + sum[rte]), ac = 2 * sum[e_], bc = -twice * sum[te_];
        result.hessian = {
            {{2 * sum[ee], ab, ac}, {ab, twice * (a * sum[ttee] + sum[rtte]), bc}, {ac, bc, 2. * samples}}};
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
