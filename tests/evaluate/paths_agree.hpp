// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <tuple>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "bound_arguments.hpp"

/// Runs programs for several kinds of machines on the same random data.
namespace paths {

using namespace ctgrad;
using evaluation::target;

/// A variable's random values, with the properties that it claims. The diagonal of a square matrix dominates
/// it, so that it has an inverse. Scalars are positive.
template <class T, class Leaf>
auto random_values(unsigned seed) {
    constexpr dims shape = Leaf::shape;
    std::mt19937 engine(seed);
    std::array<T, static_cast<std::size_t>(shape.count())> values;
    for (T& value : values) value = static_cast<T>(engine() % 2001) / 1000 - 1;
    if constexpr (shape.scalar()) {
        values[0] = T(1.5) + values[0] / 2;
    } else if constexpr (shape.rows == shape.columns) {
        constexpr property properties = Leaf::description.properties;
        const auto at = [&](int i, int j) -> T& {
            return values[static_cast<std::size_t>(i * shape.columns + j)];
        };
        for (int i = 0; i < shape.rows; ++i) {
            at(i, i) = at(i, i) / 2 + T(shape.rows);
            for (int j = 0; j < i; ++j) {
                if (has(properties, property::symmetric)) at(i, j) = at(j, i);
                if (has(properties, property::lower_triangular)) at(j, i) = T(0);
                if (has(properties, property::upper_triangular)) at(i, j) = T(0);
            }
        }
    }
    return values;
}

template <class T, class Leaves>
struct random_arguments;
template <class T, class... Leaves>
struct random_arguments<T, type_list<Leaves...>> {
    std::tuple<decltype(random_values<T, Leaves>(0))...> values;
    explicit random_arguments(unsigned seed)
        : values{random_values<T, Leaves>(seed + static_cast<unsigned>(Leaves::description.name[0]))...} {}

    /// Calls with the evaluation's arguments.
    auto operator()(const auto& called) const {
        return std::apply(
            [&](const auto&... data) {
                return called(
                    bound_arguments<T>(binding<Leaves, std::remove_cvref_t<decltype(data)>>{&data}...));
            },
            values);
    }
};

/// All entries of all results, one behind the other.
inline void append(std::vector<long double>& entries, const auto& result) {
    if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(result)>>)
        entries.push_back(static_cast<long double>(result));
    else
        for (const auto& part : result) append(entries, part);
}

/// What the outputs' program computes on that kind of machine.
template <class T, target Target, class... Es>
std::vector<long double> results_on(outputs_type<Es...>, const auto& data) {
    std::tuple<evaluation::result_t<T, Es>...> results{};
    data([&](const auto& arguments) {
        std::apply(
            [&]<class... Results>(Results&... each) {
                const evaluation::bundle<Results&...> destinations{{{each}...}};
                evaluation::run_on<program::compiled<Es...>, T, Target>(arguments, destinations);
            },
            results);
    });
    std::vector<long double> entries;
    std::apply([&](const auto&... each) { (append(entries, each), ...); }, results);
    return entries;
}

/// The largest difference, in units of the largest entry and of T's rounding error.
template <class T>
long double disagreement(const std::vector<long double>& one, const std::vector<long double>& other) {
    if (one.size() != other.size()) return std::numeric_limits<long double>::infinity();
    long double largest = 0, difference = 0;
    for (std::size_t k = 0; k < one.size(); ++k) {
        if (!std::isfinite(one[k]) || !std::isfinite(other[k]))
            return std::numeric_limits<long double>::infinity();
        largest = std::max(largest, std::abs(one[k]));
        difference = std::max(difference, std::abs(one[k] - other[k]));
    }
    return difference == 0
               ? 0
               : difference / largest / static_cast<long double>(std::numeric_limits<T>::epsilon());
}

inline constexpr long double allowed = 200;

/// Constant evaluation's way and those of other machines.
template <class T, target... Targets, class... Es>
void agree_on(outputs_type<Es...> what) {
    const random_arguments<T, variables_of<Es...>> data{5};
    const auto expected = results_on<T, evaluation::one_at_a_time>(what, data);
    for (const long double difference : {disagreement<T>(expected, results_on<T, Targets>(what, data))...})
        BOOST_TEST(difference <= allowed);
}

inline constexpr target small_code{0, true};

/// Constant evaluation's way and that of this machine; in double also that of small code.
template <class T, class... Es>
void agree(outputs_type<Es...> what) {
    if constexpr (std::is_same_v<T, double>) agree_on<T, evaluation::compiled_for(), small_code>(what);
    else agree_on<T, evaluation::compiled_for()>(what);
}
template <class T, expression E>
void agree(E e) {
    agree<T>(outputs(e));
}

/// In double, also that of a machine with registers twice as wide, if there are packs at all.
template <class... Es>
void agree_in_wider_packs(outputs_type<Es...> what) {
    constexpr target wider{2 * numeric::register_bytes, false};
    if constexpr (program::compiled<Es...>::template straight_for<true>().size() > 0) agree<double>(what);
    else agree_on<double, evaluation::compiled_for(), small_code, wider>(what);
}

}  // namespace paths
