// SPDX-License-Identifier: BSL-1.0

// The elementary functions where IEEE 754 asks for a special value, in constant evaluation.

#include <limits>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/log1p.hpp>
#include <ctgrad/numeric/elementary/power.hpp>
#include <ctgrad/operations/list.hpp>

#include "ieee_values.hpp"

namespace {

namespace numeric = ctgrad::numeric;
namespace operations = ctgrad::operations;
using ieee::infinity;
using ieee::is_nan;
using ieee::not_a_number;
using ieee::same;

template <class T>
constexpr T zero = T(0);
template <class T>
constexpr T largest = std::numeric_limits<T>::max();
template <class T>
constexpr T smallest = std::numeric_limits<T>::denorm_min();

/// Of every element-wise operation: nothing but assertions. That `hold<T>` compiles is the test.
template <class Operation>
struct special_cases {
    static_assert(std::is_void_v<Operation>,
                  "a new element-wise function: say here what it is of zeros, infinities and NaN");
    template <class T>
    static constexpr void hold() {}
};

template <>
struct special_cases<operations::exponential> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::exp(zero<T>), T(1)));
        static_assert(same(numeric::exp(largest<T>), infinity<T>));
        static_assert(same(numeric::exp(-largest<T>), zero<T>));
        static_assert(same(numeric::exp(infinity<T>), infinity<T>));
        static_assert(same(numeric::exp(-infinity<T>), zero<T>));
        static_assert(is_nan(numeric::exp(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::logarithm> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::log(T(1)), zero<T>));
        static_assert(same(numeric::log(zero<T>), -infinity<T>));
        static_assert(same(numeric::log(-zero<T>), -infinity<T>));
        static_assert(same(numeric::log(infinity<T>), infinity<T>));
        static_assert(is_nan(numeric::log(-smallest<T>)));
        static_assert(is_nan(numeric::log(-infinity<T>)));
        static_assert(is_nan(numeric::log(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::exponential_less_one> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::expm1(zero<T>), zero<T>));
        static_assert(same(numeric::expm1(-zero<T>), -zero<T>));
        static_assert(same(numeric::expm1(-smallest<T>), -smallest<T>));
        static_assert(same(numeric::expm1(largest<T>), infinity<T>));
        static_assert(same(numeric::expm1(-largest<T>), T(-1)));
        static_assert(same(numeric::expm1(infinity<T>), infinity<T>));
        static_assert(same(numeric::expm1(-infinity<T>), T(-1)));
        static_assert(is_nan(numeric::expm1(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::logarithm_of_one_plus> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::log1p(zero<T>), zero<T>));
        static_assert(same(numeric::log1p(-smallest<T>), -smallest<T>));
        static_assert(same(numeric::log1p(infinity<T>), infinity<T>));
        static_assert(same(numeric::log1p(T(-1)), -infinity<T>));
        static_assert(is_nan(numeric::log1p(T(-2))));
        static_assert(is_nan(numeric::log1p(-infinity<T>)));
        static_assert(is_nan(numeric::log1p(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::exponential_of_two> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::exp2(-zero<T>), T(1)));
        static_assert(same(numeric::exp2(T(10)), T(1024)));
        static_assert(same(numeric::exp2(T(-3)), T(0.125)));
        static_assert(
            same(numeric::exp2(T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits)),
                 smallest<T>));
        static_assert(same(numeric::exp2(largest<T>), infinity<T>));
        static_assert(same(numeric::exp2(-largest<T>), zero<T>));
        static_assert(same(numeric::exp2(infinity<T>), infinity<T>));
        static_assert(same(numeric::exp2(-infinity<T>), zero<T>));
        static_assert(is_nan(numeric::exp2(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::logarithm_of_two> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::log2(T(1)), zero<T>));
        static_assert(same(numeric::log2(T(1024)), T(10)));
        static_assert(same(numeric::log2(smallest<T>),
                           T(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits)));
        static_assert(same(numeric::log2(zero<T>), -infinity<T>));
        static_assert(same(numeric::log2(-zero<T>), -infinity<T>));
        static_assert(same(numeric::log2(infinity<T>), infinity<T>));
        static_assert(is_nan(numeric::log2(-smallest<T>)));
        static_assert(is_nan(numeric::log2(-infinity<T>)));
        static_assert(is_nan(numeric::log2(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::square_root> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::sqrt(zero<T>), zero<T>));
        static_assert(same(numeric::sqrt(-zero<T>), -zero<T>));
        static_assert(same(numeric::sqrt(infinity<T>), infinity<T>));
        static_assert(is_nan(numeric::sqrt(-smallest<T>)));
        static_assert(is_nan(numeric::sqrt(T(-1))));
        static_assert(is_nan(numeric::sqrt(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::sine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::sin(-zero<T>), -zero<T>));
        static_assert(same(numeric::sin(smallest<T>), smallest<T>));
        static_assert(numeric::sin(largest<T>) * numeric::sin(largest<T>) <= T(1));
        static_assert(is_nan(numeric::sin(infinity<T>)));
        static_assert(is_nan(numeric::sin(-infinity<T>)));
        static_assert(is_nan(numeric::sin(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::cosine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::cos(-zero<T>), T(1)));
        static_assert(same(numeric::cos(smallest<T>), T(1)));
        static_assert(is_nan(numeric::cos(infinity<T>)));
        static_assert(is_nan(numeric::cos(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::hyperbolic_tangent> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::tanh(-zero<T>), -zero<T>));
        static_assert(same(numeric::tanh(smallest<T>), smallest<T>));
        static_assert(same(numeric::tanh(-largest<T>), T(-1)));
        static_assert(same(numeric::tanh(infinity<T>), T(1)));
        static_assert(same(numeric::tanh(-infinity<T>), T(-1)));
        static_assert(is_nan(numeric::tanh(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::arc_tangent> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::atan(-zero<T>), -zero<T>));
        static_assert(same(numeric::atan(smallest<T>), smallest<T>));
        static_assert(same(numeric::atan(infinity<T>), 2 * numeric::atan(T(1))));
        static_assert(same(numeric::atan(-infinity<T>), -2 * numeric::atan(T(1))));
        static_assert(same(numeric::atan(largest<T>), numeric::atan(infinity<T>)));
        static_assert(is_nan(numeric::atan(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::tangent> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::tan(-zero<T>), -zero<T>));
        static_assert(same(numeric::tan(smallest<T>), smallest<T>));
        static_assert(numeric::tan(largest<T>) == numeric::tan(largest<T>));
        static_assert(is_nan(numeric::tan(infinity<T>)));
        static_assert(is_nan(numeric::tan(-infinity<T>)));
        static_assert(is_nan(numeric::tan(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::arc_sine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::asin(-zero<T>), -zero<T>));
        static_assert(same(numeric::asin(smallest<T>), smallest<T>));
        static_assert(same(numeric::asin(T(-1)), -numeric::asin(T(1))));
        static_assert(is_nan(numeric::asin(T(1) + std::numeric_limits<T>::epsilon())));
        static_assert(is_nan(numeric::asin(-largest<T>)));
        static_assert(is_nan(numeric::asin(infinity<T>)));
        static_assert(is_nan(numeric::asin(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::arc_cosine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::acos(T(1)), zero<T>));
        static_assert(same(numeric::acos(-zero<T>), numeric::asin(T(1))));
        static_assert(same(numeric::acos(T(-1)), 2 * numeric::asin(T(1))));
        static_assert(is_nan(numeric::acos(T(-1) - std::numeric_limits<T>::epsilon())));
        static_assert(is_nan(numeric::acos(largest<T>)));
        static_assert(is_nan(numeric::acos(-infinity<T>)));
        static_assert(is_nan(numeric::acos(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::hyperbolic_sine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::sinh(-zero<T>), -zero<T>));
        static_assert(same(numeric::sinh(smallest<T>), smallest<T>));
        static_assert(same(numeric::sinh(largest<T>), infinity<T>));
        static_assert(same(numeric::sinh(-infinity<T>), -infinity<T>));
        static_assert(is_nan(numeric::sinh(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::hyperbolic_cosine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::cosh(-zero<T>), T(1)));
        static_assert(same(numeric::cosh(smallest<T>), T(1)));
        static_assert(same(numeric::cosh(-largest<T>), infinity<T>));
        static_assert(same(numeric::cosh(-infinity<T>), infinity<T>));
        static_assert(is_nan(numeric::cosh(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::cube_root> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::cbrt(zero<T>), zero<T>) && same(numeric::cbrt(-zero<T>), -zero<T>));
        static_assert(same(numeric::cbrt(T(27)), T(3)) && same(numeric::cbrt(T(-0.125)), T(-0.5)));
        static_assert(numeric::cbrt(largest<T>) < infinity<T> && numeric::cbrt(-smallest<T>) < -smallest<T>);
        static_assert(same(numeric::cbrt(infinity<T>), infinity<T>));
        static_assert(same(numeric::cbrt(-infinity<T>), -infinity<T>));
        static_assert(is_nan(numeric::cbrt(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::area_hyperbolic_sine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::asinh(-zero<T>), -zero<T>));
        static_assert(same(numeric::asinh(-smallest<T>), -smallest<T>));
        static_assert(numeric::asinh(largest<T>) < infinity<T>);
        static_assert(same(numeric::asinh(-infinity<T>), -infinity<T>));
        static_assert(is_nan(numeric::asinh(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::area_hyperbolic_cosine> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::acosh(T(1)), zero<T>));
        static_assert(numeric::acosh(largest<T>) < infinity<T>);
        static_assert(same(numeric::acosh(infinity<T>), infinity<T>));
        static_assert(is_nan(numeric::acosh(T(1) - std::numeric_limits<T>::epsilon())));
        static_assert(is_nan(numeric::acosh(-infinity<T>)));
        static_assert(is_nan(numeric::acosh(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::area_hyperbolic_tangent> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::atanh(-zero<T>), -zero<T>));
        static_assert(same(numeric::atanh(smallest<T>), smallest<T>));
        static_assert(same(numeric::atanh(T(1)), infinity<T>));
        static_assert(same(numeric::atanh(T(-1)), -infinity<T>));
        static_assert(is_nan(numeric::atanh(T(1) + std::numeric_limits<T>::epsilon())));
        static_assert(is_nan(numeric::atanh(infinity<T>)));
        static_assert(is_nan(numeric::atanh(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::error_function> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::erf(-zero<T>), -zero<T>));
        static_assert(numeric::erf(smallest<T>) >= smallest<T>);
        static_assert(same(numeric::erf(largest<T>), T(1)));
        static_assert(same(numeric::erf(-infinity<T>), T(-1)));
        static_assert(is_nan(numeric::erf(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::complementary_error_function> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::erfc(-zero<T>), T(1)));
        static_assert(same(numeric::erfc(smallest<T>), T(1)));
        static_assert(same(numeric::erfc(largest<T>), zero<T>));
        static_assert(same(numeric::erfc(infinity<T>), zero<T>));
        static_assert(same(numeric::erfc(-infinity<T>), T(2)));
        static_assert(is_nan(numeric::erfc(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::logistic_sigmoid> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::sigmoid(zero<T>), T(0.5)));
        static_assert(same(numeric::sigmoid(largest<T>), T(1)));
        static_assert(same(numeric::sigmoid(-largest<T>), zero<T>));
        static_assert(same(numeric::sigmoid(infinity<T>), T(1)));
        static_assert(same(numeric::sigmoid(-infinity<T>), zero<T>));
        static_assert(is_nan(numeric::sigmoid(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::smooth_rectifier> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::softplus(largest<T>), largest<T>));
        static_assert(same(numeric::softplus(-largest<T>), zero<T>));
        static_assert(same(numeric::softplus(infinity<T>), infinity<T>));
        static_assert(same(numeric::softplus(-infinity<T>), zero<T>));
        static_assert(is_nan(numeric::softplus(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::absolute_value> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::abs(-zero<T>), zero<T>));
        static_assert(same(numeric::abs(-smallest<T>), smallest<T>));
        static_assert(same(numeric::abs(-infinity<T>), infinity<T>));
        static_assert(is_nan(numeric::abs(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::signum> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::sign(zero<T>), zero<T>));
        static_assert(same(numeric::sign(-zero<T>), zero<T>));
        static_assert(same(numeric::sign(-smallest<T>), T(-1)));
        static_assert(same(numeric::sign(infinity<T>), T(1)));
        static_assert(is_nan(numeric::sign(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::heaviside_step> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::heaviside(zero<T>), zero<T>));
        static_assert(same(numeric::heaviside(smallest<T>), T(1)));
        static_assert(same(numeric::heaviside(-infinity<T>), zero<T>));
        static_assert(is_nan(numeric::heaviside(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::rounding_down> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::floor(zero<T>), zero<T>));
        static_assert(same(numeric::floor(-zero<T>), -zero<T>));
        static_assert(same(numeric::floor(-smallest<T>), T(-1)));
        static_assert(same(numeric::floor(smallest<T>), zero<T>));
        static_assert(same(numeric::floor(T(2.5)), T(2)) && same(numeric::floor(T(-2.5)), T(-3)));
        static_assert(same(numeric::floor(T(4)), T(4)) && same(numeric::floor(-largest<T>), -largest<T>));
        static_assert(same(numeric::floor(-infinity<T>), -infinity<T>));
        static_assert(is_nan(numeric::floor(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::rounding_up> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::ceil(zero<T>), zero<T>));
        static_assert(same(numeric::ceil(-zero<T>), -zero<T>));
        static_assert(same(numeric::ceil(-smallest<T>), -zero<T>));
        static_assert(same(numeric::ceil(smallest<T>), T(1)));
        static_assert(same(numeric::ceil(T(2.5)), T(3)) && same(numeric::ceil(T(-2.5)), T(-2)));
        static_assert(same(numeric::ceil(T(4)), T(4)) && same(numeric::ceil(-largest<T>), -largest<T>));
        static_assert(same(numeric::ceil(-infinity<T>), -infinity<T>));
        static_assert(is_nan(numeric::ceil(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::rounding_to_nearest> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::round(zero<T>), zero<T>));
        static_assert(same(numeric::round(-zero<T>), -zero<T>));
        static_assert(same(numeric::round(-smallest<T>), -zero<T>));
        static_assert(same(numeric::round(smallest<T>), zero<T>));
        static_assert(same(numeric::round(T(2.5)), T(3)) && same(numeric::round(T(-2.5)), T(-3)));
        static_assert(same(numeric::round(T(4)), T(4)) && same(numeric::round(-largest<T>), -largest<T>));
        static_assert(same(numeric::round(-infinity<T>), -infinity<T>));
        static_assert(is_nan(numeric::round(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::rectifier> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::relu(-zero<T>), zero<T>));
        static_assert(same(numeric::relu(smallest<T>), smallest<T>));
        static_assert(same(numeric::relu(-infinity<T>), zero<T>));
        static_assert(same(numeric::relu(infinity<T>), infinity<T>));
        static_assert(is_nan(numeric::relu(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::integer_power> {
    template <class T>
    static constexpr void hold() {
        static_assert(same(numeric::power<0>(not_a_number<T>), T(1)));
        static_assert(same(numeric::power<3>(T(-2)), T(-8)));
        static_assert(same(numeric::power<-3>(T(-2)), T(-0.125)));
        static_assert(same(numeric::power<3>(-largest<T>), -infinity<T>));
        static_assert(same(numeric::power<3>(-smallest<T>), -zero<T>));
        static_assert(same(numeric::power<-1>(-zero<T>), -infinity<T>));
        static_assert(same(numeric::power<-2>(-zero<T>), infinity<T>));
        static_assert(same(numeric::power<-2>(smallest<T>), infinity<T>));
        static_assert(same(numeric::power<-1>(-smallest<T>), -infinity<T>));
        static_assert(same(numeric::power<-3>(-infinity<T>), -zero<T>));
        static_assert(is_nan(numeric::power<2>(not_a_number<T>)));
        static_assert(is_nan(numeric::power<-2>(not_a_number<T>)));
    }
};
template <>
struct special_cases<operations::multiplicative_inverse> {
    template <class T>
    static constexpr void hold() {
        using operations::multiplicative_inverse;
        static_assert(same(multiplicative_inverse::value(zero<T>), infinity<T>));
        static_assert(same(multiplicative_inverse::value(-zero<T>), -infinity<T>));
        static_assert(same(multiplicative_inverse::value(infinity<T>), zero<T>));
        static_assert(same(multiplicative_inverse::value(-infinity<T>), -zero<T>));
        static_assert(is_nan(multiplicative_inverse::value(not_a_number<T>)));
    }
};

/// No operation, but others are made of it.
template <class T>
constexpr void special_cases_of_log1p() {
    static_assert(same(numeric::log1p(-zero<T>), -zero<T>));
    static_assert(same(numeric::log1p(smallest<T>), smallest<T>));
    static_assert(same(numeric::log1p(T(-1)), -infinity<T>));
    static_assert(same(numeric::log1p(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::log1p(T(-2))));
    static_assert(is_nan(numeric::log1p(not_a_number<T>)));
}

template <class T, class... Operations>
constexpr void all_hold(operations::list<Operations...>) {
    const auto holds = []<class Operation>() {
        if constexpr (requires { Operation::is_elementwise; }) special_cases<Operation>::template hold<T>();
    };
    (holds.template operator()<Operations>(), ...);
    special_cases_of_log1p<T>();
}

// The reciprocal of an overflowing power may be subnormal, not zero.
static_assert(numeric::power<-2>(0x1p520) == 0x1p-1040);
static_assert(numeric::power<-2>(0x1p70f) == 0x1p-140f);

}  // namespace

BOOST_AUTO_TEST_CASE(special_cases_hold_in_every_floating_point_type) {
    all_hold<float>(operations::all{});
    all_hold<double>(operations::all{});
    all_hold<long double>(operations::all{});
}
