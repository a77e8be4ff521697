// SPDX-License-Identifier: BSL-1.0

// The arithmetic of numbers in constant evaluation is the machine's, bit for bit, at the edges too.

#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

template <class T>
using limits = std::numeric_limits<T>;

template <class T>
constexpr std::array<T, 19> numbers{T(0),
                                    -T(0),
                                    T(1),
                                    T(-1),
                                    T(0.375),
                                    T(-3),
                                    limits<T>::max(),
                                    -limits<T>::max(),
                                    limits<T>::max() / 2,
                                    -limits<T>::max() / 3,
                                    limits<T>::min(),
                                    -limits<T>::min(),
                                    limits<T>::denorm_min(),
                                    T(1e25),
                                    T(-1e25),
                                    T(1e-25),
                                    limits<T>::infinity(),
                                    -limits<T>::infinity(),
                                    limits<T>::quiet_NaN()};

template <class Number, class T>
constexpr T computed(int operation, T x, T y) {
    const Number a(x);
    const Number b(y);
    if (operation == 0) return T(a + b);
    if (operation == 1) return T(a - b);
    if (operation == 2) return T(a * b);
    return T(a / b);
}

template <class T>
constexpr auto table = [] {
    constexpr std::size_t count = numbers<T>.size();
    std::array<T, 4 * count * count> results{};
    std::size_t k = 0;
    for (int operation = 0; operation < 4; ++operation)
        for (const T x : numbers<T>)
            for (const T y : numbers<T>)
                results[k++] = computed<ctgrad::numeric::number_in_constants<T>>(operation, x, y);
    return results;
}();

}  // namespace

using types = std::tuple<float, double, long double>;
BOOST_AUTO_TEST_CASE_TEMPLATE(they_are_as_at_run_time, T, types) {
    std::size_t k = 0;
    for (int operation = 0; operation < 4; ++operation)
        for (const volatile T x : numbers<T>)
            for (const volatile T y : numbers<T>) {
                const T wanted = computed<T, T>(operation, x, y);
                const T found = table<T>[k++];
                BOOST_TEST(
                    (std::isnan(wanted) ? std::isnan(found)
                                        : found == wanted && std::signbit(found) == std::signbit(wanted)),
                    x << " and " << y << ", " << operation << ": " << found << " is not " << wanted);
            }
}
