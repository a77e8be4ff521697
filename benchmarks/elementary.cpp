// SPDX-License-Identifier: BSL-1.0
// The elementary functions of an array: our kernels, as many registers at a time as the library's loops take,
// against a loop that calls the platform's functions. Both are timed by turns within one run; `ratio` is ours
// by theirs, the other figures are nanoseconds for one number.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

#include <benchmark/benchmark.h>

#include <ctgrad/ctgrad.hpp>

namespace {

namespace numeric = ctgrad::numeric;

constexpr int size = 1024;

template <class T>
using natural_pack =
    numeric::pack<T, numeric::registers_at_once * numeric::register_bytes / static_cast<int>(sizeof(T))>;

template <class T>
struct numbers {
    alignas(64) T values[size];

    numbers(double low, double high) {
        std::mt19937 generator(42);
        std::uniform_real_distribution<double> between(low, high);
        for (T& value : values) value = static_cast<T>(between(generator));
    }
};

/// The time of one call in nanoseconds, with what it wrote taken for needed.
template <class Call>
double nanoseconds(Call call, void* written) {
    const auto start = std::chrono::steady_clock::now();
    call();
    benchmark::DoNotOptimize(written);
    benchmark::ClobberMemory();
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

template <class T, class Ours, class Theirs>
void compare(benchmark::State& state, Ours ours, Theirs theirs, double low, double high) {
    const numbers<T> arguments(low, high);
    numbers<T> by_us(0, 1);
    numbers<T> by_them(0, 1);
    const auto run_ours = [&] {
        for (int k = 0; k < size; k += natural_pack<T>::width)
            ours(natural_pack<T>::load(arguments.values + k)).store(by_us.values + k);
    };
    const auto run_theirs = [&] {
        for (int k = 0; k < size; ++k) by_them.values[k] = theirs(arguments.values[k]);
    };

    // The contestants must agree before they are timed.
    run_ours();
    run_theirs();
    for (int k = 0; k < size; ++k) {
        const T distance = std::abs(by_us.values[k] - by_them.values[k]);
        if (!(distance <= T(8) * std::numeric_limits<T>::epsilon() * std::abs(by_them.values[k])))
            std::abort();
    }

    double our_time = std::numeric_limits<double>::max();
    double their_time = our_time;
    for (auto step : state) {
        const double time = nanoseconds(run_ours, by_us.values);
        our_time = std::min(our_time, time);
        their_time = std::min(their_time, nanoseconds(run_theirs, by_them.values));
        state.SetIterationTime(time * 1e-9);
    }
    state.counters["ours"] = our_time / size;
    state.counters["theirs"] = their_time / size;
    state.counters["ratio"] = our_time / their_time;
}

template <class T>
void enter(const char* type) {
    const auto add = [type](const char* name, auto ours, auto theirs, double low, double high) {
        benchmark::RegisterBenchmark((std::string(name) + " " + type).c_str(), [=](benchmark::State& state) {
            compare<T>(state, ours, theirs, low, high);
        })->UseManualTime();
    };
    add(
        "exp", [](auto x) { return numeric::exp(x); }, [](T x) { return std::exp(x); }, -10, 10);
    add(
        "log", [](auto x) { return numeric::log(x); }, [](T x) { return std::log(x); }, 0.01, 100);
    add(
        "tanh", [](auto x) { return numeric::tanh(x); }, [](T x) { return std::tanh(x); }, -3, 3);
    add(
        "sigmoid", [](auto x) { return numeric::sigmoid(x); }, [](T x) { return 1 / (1 + std::exp(-x)); },
        -10, 10);
    add(
        "softplus", [](auto x) { return numeric::softplus(x); },
        [](T x) { return std::fmax(x, T(0)) + std::log1p(std::exp(-std::abs(x))); }, -10, 10);
    add(
        "sin", [](auto x) { return numeric::sin(x); }, [](T x) { return std::sin(x); }, -10, 10);
    add(
        "cos", [](auto x) { return numeric::cos(x); }, [](T x) { return std::cos(x); }, -10, 10);
    add(
        "sqrt", [](auto x) { return numeric::sqrt(x); }, [](T x) { return std::sqrt(x); }, 0, 100);
    add(
        "reciprocal", [](auto x) { return numeric::power<-1>(x); }, [](T x) { return 1 / x; }, 1, 100);
}

[[maybe_unused]] const bool entered = (enter<double>("double"), enter<float>("float"), true);

}  // namespace
