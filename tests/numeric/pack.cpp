// SPDX-License-Identifier: BSL-1.0

// Packs of numbers: memory, arithmetic, and the functions that need no accuracy test.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <tuple>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/abs.hpp>
#include <ctgrad/numeric/elementary/heaviside.hpp>
#include <ctgrad/numeric/elementary/min_max.hpp>
#include <ctgrad/numeric/elementary/power.hpp>
#include <ctgrad/numeric/elementary/relu.hpp>
#include <ctgrad/numeric/elementary/sign.hpp>
#include <ctgrad/numeric/lanes/add_product.hpp>
#include <ctgrad/numeric/lanes/pack.hpp>
#include <ctgrad/operations/list.hpp>

#include "elementary_functions.hpp"
#include "ieee_values.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using numeric::functions_of;
using numeric::pack;

template <class T, int W>
struct form {
    using number = T;
    using numbers = pack<T, W>;
    using platform_numbers = pack<T, W, functions_of::platform>;
    static constexpr int width = W;
};
using forms = std::tuple<form<double, 2>, form<double, 4>, form<double, 8>, form<float, 2>, form<float, 4>,
                         form<float, 8>, form<float, 16>>;

template <class T, int W>
std::array<T, W> random_values(unsigned seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal(0, 4);
    std::array<T, W> values;
    for (T& value : values) value = static_cast<T>(normal(generator));
    return values;
}

/// Is f of two packs what it is of every two lanes?
template <class Form, class Function>
void check_lanes(Function f, const std::array<typename Form::number, Form::width>& a,
                 const std::array<typename Form::number, Form::width>& b) {
    const auto result = f(Form::numbers::load(a.data()), Form::numbers::load(b.data()));
    for (int k = 0; k < Form::width; ++k) {
        const auto i = static_cast<std::size_t>(k);
        const typename Form::number wanted = f(a[i], b[i]);
        BOOST_CHECK_MESSAGE(ieee::same(result[k], wanted),
                            a[i] << ", " << b[i] << " give " << result[k] << ", not " << wanted);
    }
}

template <class Form, class Function>
void check_function(Function f) {
    using T = typename Form::number;
    const auto both = [&](auto x, auto) { return f(x); };
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto values = random_values<T, Form::width>(seed);
        check_lanes<Form>(both, values, values);
    }
    for (const T x : {T(0), -T(0), ieee::infinity<T>, -ieee::infinity<T>, ieee::not_a_number<T>,
                      std::numeric_limits<T>::denorm_min(), -std::numeric_limits<T>::denorm_min()}) {
        auto values = random_values<T, Form::width>(99);
        values.back() = x;
        check_lanes<Form>(both, values, values);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(a_pack_is_plain_data, Form, forms) {
    using numbers = typename Form::numbers;
    static_assert(std::is_trivially_copyable_v<numbers> &&
                  std::is_trivially_default_constructible_v<numbers>);
    static_assert(sizeof(numbers) == Form::width * sizeof(typename Form::number));
    static_assert(numbers::width == Form::width);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(loads_and_stores_need_no_alignment, Form, forms) {
    using T = typename Form::number;
    constexpr auto size = static_cast<std::size_t>(Form::width);
    const auto values = random_values<T, Form::width + 2>(1);
    std::array<T, size + 2> copy{};
    Form::numbers::load(values.data() + 1).store(copy.data() + 1);
    for (std::size_t k = 0; k < size; ++k) BOOST_TEST(copy[k + 1] == values[k + 1]);
    BOOST_TEST(copy.front() == T(0));
    BOOST_TEST(copy.back() == T(0));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_broadcast_fills_every_lane, Form, forms) {
    using T = typename Form::number;
    const auto zeros = Form::numbers::broadcast(-T(0));
    const auto thirds = Form::numbers::broadcast(T(1) / T(3));
    for (int k = 0; k < Form::width; ++k) {
        BOOST_TEST(ieee::same(zeros[k], -T(0)));
        BOOST_TEST(thirds[k] == T(1) / T(3));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(arithmetic_is_lane_by_lane, Form, forms) {
    using T = typename Form::number;
    for (unsigned seed = 0; seed < 10; ++seed) {
        const auto a = random_values<T, Form::width>(2 * seed);
        const auto b = random_values<T, Form::width>(2 * seed + 1);
        check_lanes<Form>([](auto x, auto y) { return x + y; }, a, b);
        check_lanes<Form>([](auto x, auto y) { return x - y; }, a, b);
        check_lanes<Form>([](auto x, auto y) { return x * y; }, a, b);
        check_lanes<Form>([](auto x, auto y) { return x / y; }, a, b);
        check_lanes<Form>([](auto x, auto) { return -x; }, a, b);
    }
}

/// Of whole numbers, where it makes no difference whether a product is rounded before it is added.
BOOST_AUTO_TEST_CASE_TEMPLATE(products_are_added_and_subtracted_lane_by_lane, Form, forms) {
    using T = typename Form::number;
    auto a = random_values<T, Form::width>(1);
    auto b = random_values<T, Form::width>(2);
    for (T& x : a) x = std::round(x);
    for (T& x : b) x = std::round(x);
    check_lanes<Form>([](auto x, auto y) { return numeric::add_product(x, y, x + y); }, a, b);
    check_lanes<Form>([](auto x, auto y) { return numeric::subtract_product(x, y, x + y); }, a, b);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_pack_can_be_changed_in_place, Form, forms) {
    using T = typename Form::number;
    const auto a = random_values<T, Form::width>(1);
    const auto b = random_values<T, Form::width>(2);
    check_lanes<Form>([](auto x, auto y) { return x += y; }, a, b);
    check_lanes<Form>([](auto x, auto y) { return x -= y; }, a, b);
    check_lanes<Form>([](auto x, auto y) { return x *= y; }, a, b);
    check_lanes<Form>([](auto x, auto y) { return x /= y; }, a, b);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_whole_number_becomes_one_of_the_lanes_type, Form, forms) {
    using T = typename Form::number;
    const typename Form::numbers sevens(std::int64_t{7});
    for (int k = 0; k < Form::width; ++k) BOOST_TEST(sevens[k] == T(7));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(minimum_and_maximum_are_those_of_the_lanes, Form, forms) {
    using T = typename Form::number;
    auto a = random_values<T, Form::width>(1);
    auto b = random_values<T, Form::width>(2);
    for (const T x : {a.front(), ieee::not_a_number<T>, T(0)}) {
        a.front() = x;
        check_lanes<Form>([](auto p, auto q) { return numeric::min(p, q); }, a, b);
        check_lanes<Form>([](auto p, auto q) { return numeric::max(p, q); }, a, b);
        check_lanes<Form>([](auto p, auto q) { return numeric::min(p, q); }, b, a);
        check_lanes<Form>([](auto p, auto q) { return numeric::max(p, q); }, b, a);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(exact_functions_are_those_of_the_lanes, Form, forms) {
    check_function<Form>([](auto x) { return numeric::abs(x); });
    check_function<Form>([](auto x) { return numeric::sign(x); });
    check_function<Form>([](auto x) { return numeric::heaviside(x); });
    check_function<Form>([](auto x) { return numeric::relu(x); });
    check_function<Form>([](auto x) { return numeric::floor(x); });
    check_function<Form>([](auto x) { return numeric::ceil(x); });
    check_function<Form>([](auto x) { return numeric::round(x); });
}

BOOST_AUTO_TEST_CASE_TEMPLATE(whole_powers_are_those_of_the_lanes, Form, forms) {
    check_function<Form>([](auto x) { return numeric::power<0>(x); });
    check_function<Form>([](auto x) { return numeric::power<1>(x); });
    check_function<Form>([](auto x) { return numeric::power<2>(x); });
    check_function<Form>([](auto x) { return numeric::power<7>(x); });
    check_function<Form>([](auto x) { return numeric::power<-1>(x); });
    check_function<Form>([](auto x) { return numeric::power<-5>(x); });
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_platforms_functions_can_be_asked_for, Form, forms) {
    using T = typename Form::number;
    const auto values = random_values<T, Form::width>(3);
    const auto x = Form::platform_numbers::load(values.data());
    const auto check = [&](auto f) {
        const auto result = f(x);
        for (int k = 0; k < Form::width; ++k)
            BOOST_TEST(ieee::same(result[k], f(values[static_cast<std::size_t>(k)])));
    };
    elementary::for_each_function(ctgrad::operations::all{}, [&]<class Operation>() {
        check([](auto p) { return Operation::value(p); });
    });
}
