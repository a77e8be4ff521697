// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdio>
#include <vector>

#include "oracles/dense/report.hpp"

/// What the text of a random program needs.
namespace random_programs {

/// Row by row, as many as an expression has.
template <class T, class E>
using entries_of = std::array<T, static_cast<std::size_t>(E::shape.count())>;

template <class T, std::size_t N>
std::array<T, N> numbers(const std::array<double, N>& data) {
    std::array<T, N> result{};
    for (std::size_t k = 0; k < N; ++k) result[k] = static_cast<T>(data[k]);
    return result;
}
template <std::size_t N>
std::vector<double> listed(const std::array<double, N>& data) {
    return {data.begin(), data.end()};
}

inline void run(int seed, void (*program)(dense_oracle::report&), dense_oracle::report& all) {
    dense_oracle::report r;
    program(r);
    if (!r.failures.empty()) std::printf("seed %d failed\n%s", seed, r.failures.data());
    all.failures += r.failures;
    all.compared += r.compared;
    all.unknown += r.unknown;
    all.proven += r.proven;
}
/// The sum of what they said; 1 after a failure.
inline int told(const dense_oracle::report& all) {
    std::printf("%d compared, %d unknown, %d proven equal\n", all.compared, all.unknown, all.proven);
    return all.failures.empty() ? 0 : 1;
}

}  // namespace random_programs

using random_programs::entries_of;
using random_programs::listed;
using random_programs::numbers;
