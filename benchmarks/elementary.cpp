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
#include <type_traits>

#include <benchmark/benchmark.h>

#include <ctgrad/ctgrad.hpp>

namespace {

namespace numeric = ctgrad::numeric;
namespace operations = ctgrad::operations;

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

/// What the platform has for an element-wise operation of the list, and between which arguments it is timed.
/// A new operation does not compile here before it has an entry.
template <class Operation>
struct platform {
    static_assert(std::is_void_v<Operation>, "a new element-wise function: say what it is compared with");
};
struct around_zero {
    static constexpr double low = -10;
    static constexpr double high = 10;
};
struct above_zero {
    static constexpr double low = 0.01;
    static constexpr double high = 100;
};

template <>
struct platform<operations::exponential> : around_zero {
    static constexpr const char* name = "exp";
    static auto value(auto x) { return std::exp(x); }
};
template <>
struct platform<operations::logarithm> : above_zero {
    static constexpr const char* name = "log";
    static auto value(auto x) { return std::log(x); }
};
template <>
struct platform<operations::exponential_less_one> : around_zero {
    static constexpr const char* name = "expm1";
    static auto value(auto x) { return std::expm1(x); }
};
template <>
struct platform<operations::logarithm_of_one_plus> : above_zero {
    static constexpr const char* name = "log1p";
    static auto value(auto x) { return std::log1p(x); }
};
template <>
struct platform<operations::exponential_of_two> : around_zero {
    static constexpr const char* name = "exp2";
    static auto value(auto x) { return std::exp2(x); }
};
template <>
struct platform<operations::logarithm_of_two> : above_zero {
    static constexpr const char* name = "log2";
    static auto value(auto x) { return std::log2(x); }
};
template <>
struct platform<operations::hyperbolic_tangent> {
    static constexpr double low = -3;
    static constexpr double high = 3;
    static constexpr const char* name = "tanh";
    static auto value(auto x) { return std::tanh(x); }
};
template <>
struct platform<operations::arc_tangent> {
    static constexpr double low = -10;
    static constexpr double high = 10;
    static constexpr const char* name = "atan";
    static auto value(auto x) { return std::atan(x); }
};
template <>
struct platform<operations::tangent> {
    static constexpr double low = -3;
    static constexpr double high = 3;
    static constexpr const char* name = "tan";
    static auto value(auto x) { return std::tan(x); }
};
template <>
struct platform<operations::arc_sine> {
    static constexpr double low = -1;
    static constexpr double high = 1;
    static constexpr const char* name = "asin";
    static auto value(auto x) { return std::asin(x); }
};
template <>
struct platform<operations::arc_cosine> {
    static constexpr double low = -1;
    static constexpr double high = 1;
    static constexpr const char* name = "acos";
    static auto value(auto x) { return std::acos(x); }
};
template <>
struct platform<operations::hyperbolic_sine> {
    static constexpr double low = -3;
    static constexpr double high = 3;
    static constexpr const char* name = "sinh";
    static auto value(auto x) { return std::sinh(x); }
};
template <>
struct platform<operations::hyperbolic_cosine> {
    static constexpr double low = -3;
    static constexpr double high = 3;
    static constexpr const char* name = "cosh";
    static auto value(auto x) { return std::cosh(x); }
};
template <>
struct platform<operations::cube_root> : around_zero {
    static constexpr const char* name = "cbrt";
    static auto value(auto x) { return std::cbrt(x); }
};
template <>
struct platform<operations::error_function> {
    static constexpr double low = -3;
    static constexpr double high = 3;
    static constexpr const char* name = "erf";
    static auto value(auto x) { return std::erf(x); }
};
template <>
struct platform<operations::complementary_error_function> {
    static constexpr double low = -3;
    static constexpr double high = 6;
    static constexpr const char* name = "erfc";
    static auto value(auto x) { return std::erfc(x); }
};
template <>
struct platform<operations::area_hyperbolic_sine> {
    static constexpr double low = -10;
    static constexpr double high = 10;
    static constexpr const char* name = "asinh";
    static auto value(auto x) { return std::asinh(x); }
};
template <>
struct platform<operations::area_hyperbolic_cosine> {
    static constexpr double low = 1;
    static constexpr double high = 100;
    static constexpr const char* name = "acosh";
    static auto value(auto x) { return std::acosh(x); }
};
template <>
struct platform<operations::area_hyperbolic_tangent> {
    static constexpr double low = -0.99;
    static constexpr double high = 0.99;
    static constexpr const char* name = "atanh";
    static auto value(auto x) { return std::atanh(x); }
};
template <>
struct platform<operations::logistic_sigmoid> : around_zero {
    static constexpr const char* name = "sigmoid";
    static auto value(auto x) { return 1 / (1 + std::exp(-x)); }
};
template <>
struct platform<operations::smooth_rectifier> : around_zero {
    static constexpr const char* name = "softplus";
    static auto value(auto x) { return std::fmax(x, decltype(x)(0)) + std::log1p(std::exp(-std::abs(x))); }
};
template <>
struct platform<operations::sine> : around_zero {
    static constexpr const char* name = "sin";
    static auto value(auto x) { return std::sin(x); }
};
template <>
struct platform<operations::cosine> : around_zero {
    static constexpr const char* name = "cos";
    static auto value(auto x) { return std::cos(x); }
};
template <>
struct platform<operations::square_root> : above_zero {
    static constexpr const char* name = "sqrt";
    static auto value(auto x) { return std::sqrt(x); }
};
template <>
struct platform<operations::multiplicative_inverse> : above_zero {
    static constexpr const char* name = "reciprocal";
    static auto value(auto x) { return 1 / x; }
};
template <>
struct platform<operations::absolute_value> : around_zero {
    static constexpr const char* name = "abs";
    static auto value(auto x) { return std::abs(x); }
};
template <>
struct platform<operations::signum> : around_zero {
    static constexpr const char* name = "sign";
    static auto value(auto x) { return static_cast<decltype(x)>((x > 0) - (x < 0)); }
};
template <>
struct platform<operations::heaviside_step> : around_zero {
    static constexpr const char* name = "heaviside";
    static auto value(auto x) { return static_cast<decltype(x)>(x > 0); }
};
template <>
struct platform<operations::rounding_down> : around_zero {
    static constexpr const char* name = "floor";
    static auto value(auto x) { return std::floor(x); }
};
template <>
struct platform<operations::rounding_up> : around_zero {
    static constexpr const char* name = "ceil";
    static auto value(auto x) { return std::ceil(x); }
};
template <>
struct platform<operations::rounding_to_nearest> : around_zero {
    static constexpr const char* name = "round";
    static auto value(auto x) { return std::round(x); }
};
template <>
struct platform<operations::rectifier> : around_zero {
    static constexpr const char* name = "relu";
    static auto value(auto x) { return x > 0 ? x : 0; }
};

template <class Operation, class T>
void enter_function(const char* type) {
    if constexpr (requires { Operation::is_elementwise; })
        if constexpr (!std::is_same_v<Operation, operations::integer_power>) {
            using theirs = platform<Operation>;
            const auto run = [](benchmark::State& state) {
                compare<T>(
                    state, [](auto x) { return Operation::value(x); }, [](T x) { return theirs::value(x); },
                    theirs::low, theirs::high);
            };
            benchmark::RegisterBenchmark((std::string(theirs::name) + " " + type).c_str(), run)
                ->UseManualTime();
        }
}

template <class T, class... Operations>
void enter(operations::list<Operations...>, const char* type) {
    (enter_function<Operations, T>(type), ...);
}

[[maybe_unused]] const bool entered =
    (enter<double>(operations::all{}, "double"), enter<float>(operations::all{}, "float"), true);

}  // namespace
