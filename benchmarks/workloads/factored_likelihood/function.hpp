// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>

#include "../../suite/function.hpp"
#include "workload.hpp"

namespace benchmarks {

/// ½ ‖L⁻¹x‖² + Σ ln L_ii by the lower half of L, row by row, and then by x.
template <int n>
struct function<factored_likelihood<n>> {
    static constexpr int entries = n * (n + 1) / 2;
    static constexpr int variables = entries + n;
    static constexpr int values = 1;
    static constexpr int order = 1;

    // Half of L is no row of memory, so that its numbers are copied.
    static const double* point(const factored_likelihood<n>& given) {
        static double place[variables];
        double* next = place;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j <= i; ++j) *next++ = given.L[i][j];
        for (int i = 0; i < n; ++i) *next++ = given.x[i];
        return place;
    }

    template <class T>
    static void evaluate(const factored_likelihood<n>&, const T* variable, T* value) {
        using std::log;
        const T* row = variable;
        const T* x = variable + entries;
        T y[n];
        T sum = constant<T>(0);
        for (int i = 0; i < n; ++i) {
            y[i] = x[i];
            for (int j = 0; j < i; ++j) y[i] -= row[j] * y[j];
            y[i] /= row[i];
            sum += 0.5 * (y[i] * y[i]);
            sum += log(row[i]);
            row += i + 1;
        }
        value[0] = sum;
    }

    /// The gradient, parted into that by L, whose other half is zero, and that by x.
    static void store(const auto& found, typename factored_likelihood<n>::result& result) {
        const double* next = found.jacobian[0];
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) result.by_L[i][j] = j <= i ? *next++ : 0;
        for (double& entry : result.by_x) entry = *next++;
    }
};

}  // namespace benchmarks
