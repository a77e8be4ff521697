// SPDX-License-Identifier: BSL-1.0
#include "../packs.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

// The terms of some samples, or of some packs of them: a row of x is what a sample, or a pack, has of each
// feature. The sums, which may be more than there are registers, are read and written once for all of them.
template <int count, int features, class number>
inline void add(const number (*__restrict x)[features], const number* __restrict y,
                const numbers<features>& w, double square, number* __restrict gradient,
                number* __restrict hessian) {
    number slope[count], curvature[count];
    for (int k = 0; k < count; ++k) {
        number r = -y[k];
        for (int j = 0; j < features; ++j) r += x[k][j] * w[j];
        const number rr = r * r, reciprocal = 1 / (square + rr);
        slope[k] = r * reciprocal;
        curvature[k] = (square - rr) * (reciprocal * reciprocal);
    }
    for (int i = 0; i < features; ++i) {
        number factor[count];
        for (int k = 0; k < count; ++k) {
            gradient[i] += slope[k] * x[k][i];
            factor[k] = curvature[k] * x[k][i];
        }
        for (int j = i; j < features; ++j) {
            number sum = factor[0] * x[0][j];
            for (int k = 1; k < count; ++k) sum += factor[k] * x[k][j];
            *hessian++ += sum;
        }
    }
}

struct hand_written {
    // A lane per sample; half of the Hessian, mirrored. Twos are left to the end.
    template <int samples, int features>
    static void evaluate(const robust_regression<samples, features>& __restrict given,
                         typename robust_regression<samples, features>::result& __restrict result) {
        constexpr int packs = 2, at_once = packs * lanes, packed = samples / at_once * at_once;
        constexpr int entries = features * (features + 1) / 2;
        const double square = given.c * given.c;
        pack gradient[features] = {}, hessian[entries] = {};
        for (int k = 0; k < packed; k += at_once) {
            pack x[packs][features], y[packs];
            for (int p = 0; p < packs; ++p) {
                const int first = k + p * lanes;
                y[p] = load(&given.y[first]);
                for (int j = 0; j < features; ++j)
                    for (int l = 0; l < lanes; ++l) x[p][j][l] = given.X[first + l][j];
            }
            add<packs, features>(x, y, given.w, square, gradient, hessian);
        }
        double slopes[features], curvatures[entries];
        for (int i = 0; i < features; ++i) slopes[i] = sum_of_lanes(gradient[i]);
        for (int i = 0; i < entries; ++i) curvatures[i] = sum_of_lanes(hessian[i]);
        for (int k = packed; k < samples; ++k) {
            double x[1][features];
            for (int j = 0; j < features; ++j) x[0][j] = given.X[k][j];
            add<1, features>(x, &given.y[k], given.w, square, slopes, curvatures);
        }
        const double* entry = curvatures;
        for (int i = 0; i < features; ++i) {
            result.gradient[i] = 2 * slopes[i];
            for (int j = i; j < features; ++j) result.hessian[i][j] = result.hessian[j][i] = 2 * *entry++;
        }
    }
};

const registered<hand_written> entered("hand_written", sizes{});

}  // namespace
