// SPDX-License-Identifier: BSL-1.0
// The definition in long double, S inverted by elimination, and the covariance from all of P.
#include <cmath>
#include <utility>

#include "workload.hpp"

using namespace benchmarks;

namespace {

// The right half of rows becomes the inverse of the left one.
template <int n>
void eliminate(long double (&rows)[n][2 * n]) {
    for (int k = 0; k < n; ++k) {
        int chosen = k;
        for (int i = k + 1; i < n; ++i)
            if (std::fabs(rows[i][k]) > std::fabs(rows[chosen][k])) chosen = i;
        for (int j = 0; j < 2 * n; ++j) std::swap(rows[k][j], rows[chosen][j]);
        const long double pivot = rows[k][k];
        for (long double& entry : rows[k]) entry /= pivot;
        for (int i = 0; i < n; ++i) {
            const long double factor = rows[i][k];
            for (int j = 0; i != k && j < 2 * n; ++j) rows[i][j] -= factor * rows[k][j];
        }
    }
}

struct by_definition {
    template <int states, int measurements>
    static void evaluate(const kalman_update<states, measurements>& given,
                         typename kalman_update<states, measurements>::result& result) {
        const auto& [x, P, H, R, z] = given;
        long double HP[measurements][states] = {}, PH[states][measurements] = {};
        for (int a = 0; a < measurements; ++a)
            for (int i = 0; i < states; ++i)
                for (int j = 0; j < states; ++j) {
                    HP[a][j] += static_cast<long double>(H[a][i]) * P[i][j];
                    PH[i][a] += static_cast<long double>(P[i][j]) * H[a][j];
                }
        long double rows[measurements][2 * measurements] = {}, innovation[measurements];
        for (int a = 0; a < measurements; ++a) {
            innovation[a] = z[a];
            for (int j = 0; j < states; ++j) innovation[a] -= static_cast<long double>(H[a][j]) * x[j];
            for (int b = 0; b < measurements; ++b) {
                rows[a][b] = R[a][b];
                for (int j = 0; j < states; ++j) rows[a][b] += HP[a][j] * H[b][j];
            }
            rows[a][measurements + a] = 1;
        }
        eliminate<measurements>(rows);
        for (int i = 0; i < states; ++i) {
            long double gain[measurements] = {}, state = x[i];
            for (int a = 0; a < measurements; ++a) {
                for (int b = 0; b < measurements; ++b) gain[a] += PH[i][b] * rows[b][measurements + a];
                result.gain[i][a] = static_cast<double>(gain[a]);
                state += gain[a] * innovation[a];
            }
            result.state[i] = static_cast<double>(state);
            for (int j = 0; j < states; ++j) {
                long double entry = P[i][j];
                for (int a = 0; a < measurements; ++a) entry -= gain[a] * HP[a][j];
                result.covariance[i][j] = static_cast<double>(entry);
            }
        }
    }
};

const registered<by_definition> entered(reference, sizes{});

}  // namespace
