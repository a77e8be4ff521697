// SPDX-License-Identifier: BSL-1.0
// Taylor's series of e^A and of its derivative, term by term, in long double.
#include "workload.hpp"

using namespace benchmarks;

namespace {

template <int n>
struct square {
    long double entry[n][n] = {};

    friend square operator*(const square& A, const square& B) {
        square result;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j)
                for (int k = 0; k < n; ++k) result.entry[i][j] += A.entry[i][k] * B.entry[k][j];
        return result;
    }
    void add(const square& other, long double factor) {
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) entry[i][j] += factor * other.entry[i][j];
    }
};

struct by_series {
    static constexpr int terms = 60;

    template <int n>
    static void evaluate(const matrix_exponential<n>& given, typename matrix_exponential<n>::result& result) {
        square<n> A, exponential, power, direction;
        for (int i = 0; i < n; ++i) {
            power.entry[i][i] = 1;
            for (int j = 0; j < n; ++j) A.entry[i][j] = given.A[i][j];
        }
        exponential.add(power, 1);
        for (int k = 1; k <= terms; ++k) {
            power = power * A;
            for (auto& row : power.entry)
                for (long double& entry : row) entry /= k;
            exponential.add(power, 1);
        }
        long double value = 0;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                const long double error = exponential.entry[i][j] - given.B[i][j];
                value += error * error;
                direction.entry[j][i] = 2 * error;  // turned, so that the gradient comes out turned
            }
        // The k-th term's derivative, D_k = (D_{k−1} A + A^{k−1}/(k−1)! E) / k.
        square<n> term, derivative;
        power = {};
        for (int i = 0; i < n; ++i) power.entry[i][i] = 1;
        for (int k = 1; k <= terms; ++k) {
            term = term * A;
            term.add(power * direction, 1);
            power = power * A;
            for (int i = 0; i < n; ++i)
                for (int j = 0; j < n; ++j) {
                    term.entry[i][j] /= k;
                    power.entry[i][j] /= k;
                }
            derivative.add(term, 1);
        }
        result.value = static_cast<double>(value);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) result.gradient[i][j] = static_cast<double>(derivative.entry[j][i]);
    }
};

const registered<by_series> entered(reference, sizes{});

}  // namespace
