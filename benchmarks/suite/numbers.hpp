// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <random>

namespace benchmarks {

namespace detail {
template <int... sizes>
struct numbers;
template <>
struct numbers<> {
    using type = double;
};
template <int first, int... rest>
struct numbers<first, rest...> {
    using type = std::array<typename numbers<rest...>::type, first>;
};
}  // namespace detail

/// numbers<n> is a vector, numbers<m, n> a matrix row by row.
template <int... sizes>
using numbers = typename detail::numbers<sizes...>::type;

/// The same inputs in every program and with every compiler: uniform in (-1, 1), by arithmetic that the
/// standard defines exactly.
class random_numbers {
public:
    double operator()() { return (static_cast<double>(generator_()) + 0.5) / 2147483648.0 - 1; }

    void fill(double& entry) { entry = (*this)(); }
    template <class T, std::size_t n>
    void fill(std::array<T, n>& entries) {
        for (T& entry : entries) fill(entry);
    }

private:
    std::mt19937 generator_{20};
};

}  // namespace benchmarks
