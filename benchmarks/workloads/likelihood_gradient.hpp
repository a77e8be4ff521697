// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../suite/numbers.hpp"
#include "packs.hpp"

namespace benchmarks {

/// S⁻¹ − S⁻¹x xᵀS⁻¹ of a symmetric S of three rows, by its six cofactors.
inline void likelihood_of_three(const numbers<3, 3>& __restrict S, const numbers<3>& __restrict x,
                                numbers<3, 3>& __restrict gradient) {
    const double a = S[0][0], b = S[0][1], c = S[0][2], d = S[1][1], e = S[1][2], f = S[2][2];
    const double aa = d * f - e * e, ab = c * e - b * f, ac = b * e - c * d;
    const double scale = 1 / (a * aa + b * ab + c * ac);
    const double p = aa * scale, q = ab * scale, r = ac * scale;
    const double s = (a * f - c * c) * scale, t = (b * c - a * e) * scale, u = (a * d - b * b) * scale;
    const double first = p * x[0] + q * x[1] + r * x[2];
    const double second = q * x[0] + s * x[1] + t * x[2];
    const double third = r * x[0] + t * x[1] + u * x[2];
    const double g01 = q - first * second, g02 = r - first * third, g12 = t - second * third;
    gradient = {
        {{p - first * first, g01, g02}, {g01, s - second * second, g12}, {g02, g12, u - third * third}}};
}

/// S⁻¹ − S⁻¹x xᵀS⁻¹ in place of M, which is S⁻¹ or, if negated, −S⁻¹.
template <int n, bool negated>
inline void likelihood_gradient(numbers<n, n>& __restrict M, const numbers<n>& __restrict x) {
    constexpr double sign = negated ? -1 : 1;
    double solution[n] = {};  // S⁻¹x, or that negated
    if constexpr (n % lanes == 0) {
        for (int j = 0; j < n; j += lanes) {
            pack even = {}, odd = {};
            for (int i = 0; i < n; i += 2) {
                even += load(&M[i][j]) * x[i];
                odd += load(&M[i + 1][j]) * x[i + 1];
            }
            store(solution + j, even + odd);
        }
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; j += lanes) {
                const pack entries = load(&M[i][j]);
                store(&M[i][j], (negated ? -entries : entries) - load(solution + j) * solution[i]);
            }
    } else {
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) solution[j] += x[i] * M[i][j];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) M[i][j] = sign * M[i][j] - solution[i] * solution[j];
    }
}

}  // namespace benchmarks
