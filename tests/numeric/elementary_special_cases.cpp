// SPDX-License-Identifier: BSL-1.0

// The elementary functions where IEEE 754 asks for a special value, in constant evaluation.

#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/abs.hpp>
#include <ctgrad/numeric/cos.hpp>
#include <ctgrad/numeric/exp.hpp>
#include <ctgrad/numeric/heaviside.hpp>
#include <ctgrad/numeric/log.hpp>
#include <ctgrad/numeric/log1p.hpp>
#include <ctgrad/numeric/power.hpp>
#include <ctgrad/numeric/relu.hpp>
#include <ctgrad/numeric/sigmoid.hpp>
#include <ctgrad/numeric/sign.hpp>
#include <ctgrad/numeric/sin.hpp>
#include <ctgrad/numeric/softplus.hpp>
#include <ctgrad/numeric/sqrt.hpp>
#include <ctgrad/numeric/tanh.hpp>

#include "ieee_values.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using ieee::infinity;
using ieee::is_nan;
using ieee::not_a_number;
using ieee::same;

/// Nothing but assertions: that it compiles is the test.
template <class T>
constexpr bool special_cases() {
    constexpr T zero = T(0);
    constexpr T minus_zero = -zero;
    constexpr T largest = std::numeric_limits<T>::max();
    constexpr T smallest = std::numeric_limits<T>::denorm_min();

    static_assert(same(numeric::exp(zero), T(1)));
    static_assert(same(numeric::exp(largest), infinity<T>));
    static_assert(same(numeric::exp(-largest), zero));
    static_assert(same(numeric::exp(infinity<T>), infinity<T>));
    static_assert(same(numeric::exp(-infinity<T>), zero));
    static_assert(is_nan(numeric::exp(not_a_number<T>)));

    static_assert(same(numeric::log(T(1)), zero));
    static_assert(same(numeric::log(zero), -infinity<T>));
    static_assert(same(numeric::log(minus_zero), -infinity<T>));
    static_assert(same(numeric::log(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::log(-smallest)));
    static_assert(is_nan(numeric::log(-infinity<T>)));
    static_assert(is_nan(numeric::log(not_a_number<T>)));

    static_assert(same(numeric::log1p(minus_zero), minus_zero));
    static_assert(same(numeric::log1p(smallest), smallest));
    static_assert(same(numeric::log1p(T(-1)), -infinity<T>));
    static_assert(same(numeric::log1p(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::log1p(T(-2))));
    static_assert(is_nan(numeric::log1p(not_a_number<T>)));

    static_assert(same(numeric::sqrt(zero), zero));
    static_assert(same(numeric::sqrt(minus_zero), minus_zero));
    static_assert(same(numeric::sqrt(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::sqrt(-smallest)));
    static_assert(is_nan(numeric::sqrt(T(-1))));
    static_assert(is_nan(numeric::sqrt(not_a_number<T>)));

    static_assert(same(numeric::sin(minus_zero), minus_zero));
    static_assert(same(numeric::sin(smallest), smallest));
    static_assert(numeric::sin(largest) * numeric::sin(largest) <= T(1));
    static_assert(is_nan(numeric::sin(infinity<T>)));
    static_assert(is_nan(numeric::sin(-infinity<T>)));
    static_assert(is_nan(numeric::sin(not_a_number<T>)));

    static_assert(same(numeric::cos(minus_zero), T(1)));
    static_assert(same(numeric::cos(smallest), T(1)));
    static_assert(is_nan(numeric::cos(infinity<T>)));
    static_assert(is_nan(numeric::cos(not_a_number<T>)));

    static_assert(same(numeric::tanh(minus_zero), minus_zero));
    static_assert(same(numeric::tanh(smallest), smallest));
    static_assert(same(numeric::tanh(-largest), T(-1)));
    static_assert(same(numeric::tanh(infinity<T>), T(1)));
    static_assert(same(numeric::tanh(-infinity<T>), T(-1)));
    static_assert(is_nan(numeric::tanh(not_a_number<T>)));

    static_assert(same(numeric::sigmoid(zero), T(0.5)));
    static_assert(same(numeric::sigmoid(largest), T(1)));
    static_assert(same(numeric::sigmoid(-largest), zero));
    static_assert(same(numeric::sigmoid(infinity<T>), T(1)));
    static_assert(same(numeric::sigmoid(-infinity<T>), zero));
    static_assert(is_nan(numeric::sigmoid(not_a_number<T>)));

    static_assert(same(numeric::softplus(largest), largest));
    static_assert(same(numeric::softplus(-largest), zero));
    static_assert(same(numeric::softplus(infinity<T>), infinity<T>));
    static_assert(same(numeric::softplus(-infinity<T>), zero));
    static_assert(is_nan(numeric::softplus(not_a_number<T>)));

    static_assert(same(numeric::abs(minus_zero), zero));
    static_assert(same(numeric::abs(-smallest), smallest));
    static_assert(same(numeric::abs(-infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::abs(not_a_number<T>)));

    static_assert(same(numeric::sign(zero), zero));
    static_assert(same(numeric::sign(minus_zero), zero));
    static_assert(same(numeric::sign(-smallest), T(-1)));
    static_assert(same(numeric::sign(infinity<T>), T(1)));
    static_assert(is_nan(numeric::sign(not_a_number<T>)));

    static_assert(same(numeric::heaviside(zero), zero));
    static_assert(same(numeric::heaviside(smallest), T(1)));
    static_assert(same(numeric::heaviside(-infinity<T>), zero));
    static_assert(is_nan(numeric::heaviside(not_a_number<T>)));

    static_assert(same(numeric::relu(minus_zero), zero));
    static_assert(same(numeric::relu(smallest), smallest));
    static_assert(same(numeric::relu(-infinity<T>), zero));
    static_assert(same(numeric::relu(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::relu(not_a_number<T>)));

    static_assert(same(numeric::power<0>(not_a_number<T>), T(1)));
    static_assert(same(numeric::power<3>(T(-2)), T(-8)));
    static_assert(same(numeric::power<-3>(T(-2)), T(-0.125)));
    static_assert(same(numeric::power<3>(-largest), -infinity<T>));
    static_assert(same(numeric::power<3>(-smallest), minus_zero));
    static_assert(same(numeric::power<-1>(minus_zero), -infinity<T>));
    static_assert(same(numeric::power<-2>(minus_zero), infinity<T>));
    static_assert(same(numeric::power<-2>(smallest), infinity<T>));
    static_assert(same(numeric::power<-1>(-smallest), -infinity<T>));
    static_assert(same(numeric::power<-3>(-infinity<T>), minus_zero));
    static_assert(is_nan(numeric::power<2>(not_a_number<T>)));
    static_assert(is_nan(numeric::power<-2>(not_a_number<T>)));
    return true;
}

// The reciprocal of an overflowing power may be subnormal, not zero.
static_assert(numeric::power<-2>(0x1p520) == 0x1p-1040);
static_assert(numeric::power<-2>(0x1p70f) == 0x1p-140f);

}  // namespace

BOOST_AUTO_TEST_CASE(special_cases_hold_in_every_floating_point_type) {
    static_assert(special_cases<float>());
    static_assert(special_cases<double>());
    static_assert(special_cases<long double>());
}
