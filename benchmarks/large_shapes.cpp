// SPDX-License-Identifier: BSL-1.0

// From which size on are Eigen's products and factorisations faster than the library's loops? Both are timed
// by turns on the same numbers; printed is the ratio of the shortest times, Eigen's over the library's:
// n, A B, A Bᵀ, AᵀA, A⁻¹B, S⁻¹B and S⁻¹ (S positive definite). One program per size and type, CTGRAD_SIZE and
// CTGRAD_NUMBER, since a compiler needs long for each.

#include <algorithm>
#include <chrono>
#include <cstdio>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

namespace {

/// Hands over everything, whatever its size.
using always = evaluation::eigen_backend<evaluation::eigen::sizes{1, 1, 1, 1, 1}>;

double seconds_of(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <class T, class E, class... Bindings>
double ratio(E, auto& result, const Bindings&... bindings) {
    const evaluation::arguments<T, Bindings...> arguments{{bindings...}};
    using compiled = program::compiled<E>;
    constexpr auto n = static_cast<double>(E::shape.rows);
    const int times = 1 + static_cast<int>(2e6 / (n * n * n));
    double ours = 1;
    double eigens = 1;
    for (int turn = 0; turn < 40; ++turn) {
        ours = std::min(ours, seconds_of([&] {
                            for (int k = 0; k < times; ++k) {
                                evaluation::run<compiled, T, evaluation::own_loops>(
                                    arguments, evaluation::bundle_of(std::tie(result)));
                                asm volatile("" : : "g"(&result) : "memory");
                            }
                        }));
        eigens = std::min(eigens, seconds_of([&] {
                              for (int k = 0; k < times; ++k) {
                                  evaluation::run<compiled, T, always>(
                                      arguments, evaluation::bundle_of(std::tie(result)));
                                  asm volatile("" : : "g"(&result) : "memory");
                              }
                          }));
    }
    return eigens / ours;
}

template <class T, int N>
void line() {
    using any = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    constexpr auto A = matrix<"A", N, N>;
    constexpr auto B = matrix<"B", N, N>;
    constexpr auto S = matrix<"S", N, N, positive_definite>;
    any a = any::Random(N, N), b = any::Random(N, N), result(N, N);
    any s = a * a.transpose();
    s.diagonal().array() += T(N);
    std::printf("| %d | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |\n", N,
                std::is_same_v<T, float> ? "float" : "double", ratio<T>(A * B, result, A = a, B = b),
                ratio<T>(A * transpose(B), result, A = a, B = b), ratio<T>(transpose(A) * A, result, A = a),
                ratio<T>(solve(A, B), result, A = a, B = b), ratio<T>(solve(S, B), result, S = s, B = b),
                ratio<T>(inverse(S), result, S = s));
}

}  // namespace

int main() {
    line<CTGRAD_NUMBER, CTGRAD_SIZE>();
}
