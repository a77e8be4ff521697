// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <ctgrad/operations/list.hpp>

#include "elementary_reference.hpp"

/// The element-wise operations of the list, and what their tests cannot ask the library. A new operation does
/// not compile here before it has an entry.
namespace elementary {

namespace numeric = ctgrad::numeric;
namespace operations = ctgrad::operations;
using reference::real;

/// Calls visit<Operation>() for every element-wise operation but the powers, whose exponents are no operands:
/// the tests name some of them themselves.
template <class Visitor, class... Operations>
constexpr void for_each_function(operations::list<Operations...>, Visitor visit) {
    const auto visit_function = [&]<class Operation>() {
        if constexpr (requires { Operation::is_elementwise; })
            if constexpr (!std::is_same_v<Operation, operations::integer_power>)
                visit.template operator()<Operation>();
    };
    (visit_function.template operator()<Operations>(), ...);
}

/// What everybody may be given: any x, of which only the sign or the order is asked, or which no digit is
/// lost of.
struct exact_everywhere {
    static constexpr double own_limit = 0;
    static constexpr double users_limit = 0;
    static constexpr bool in_domain(auto) { return true; }
};
/// Within two units in the last place; so is the platform's own function.
struct within_two_ulp {
    static constexpr double own_limit = 2;
    static constexpr double users_limit = 2;
    static constexpr bool in_domain(auto) { return true; }
};

/// An entry says `name`, `exact(x)` in 50 digits, `own(x)`, the library's own implementation where users may
/// get the platform's, `in_domain(x)`, and the largest errors in units of the last place: of `own`, and of
/// what a user gets.
template <class Operation>
struct expected : exact_everywhere {
    static_assert(std::is_void_v<Operation>,
                  "a new element-wise function: state its exact value and its largest error in this table");
    static constexpr const char* name = "";
    static real exact(const real& x) { return x; }
    static constexpr auto own(auto x) { return x; }
};

template <>
struct expected<operations::exponential> : within_two_ulp {
    static constexpr const char* name = "exp";
    static real exact(const real& x) { return reference::exponential(x); }
    static constexpr auto own(auto x) { return numeric::portable::exp(x); }
};
template <>
struct expected<operations::logarithm> : within_two_ulp {
    static constexpr const char* name = "log";
    static constexpr bool in_domain(auto x) { return x > 0; }
    static real exact(const real& x) { return log(x); }
    static constexpr auto own(auto x) { return numeric::portable::log(x); }
};
template <>
struct expected<operations::exponential_less_one> : within_two_ulp {
    static constexpr const char* name = "expm1";
    static real exact(const real& x) { return reference::exponential_less_one(x); }
    static constexpr auto own(auto x) { return numeric::portable::expm1(x); }
};
template <>
struct expected<operations::logarithm_of_one_plus> : within_two_ulp {
    static constexpr const char* name = "log1p";
    static constexpr bool in_domain(auto x) { return x > -1; }
    static real exact(const real& x) { return reference::logarithm_of_one_plus(x); }
    static constexpr auto own(auto x) { return numeric::portable::log1p(x); }
};
template <>
struct expected<operations::exponential_of_two> : within_two_ulp {
    static constexpr const char* name = "exp2";
    static real exact(const real& x) { return reference::exponential_of_two(x); }
    static constexpr auto own(auto x) { return numeric::portable::exp2(x); }
};
template <>
struct expected<operations::logarithm_of_two> : within_two_ulp {
    static constexpr const char* name = "log2";
    static constexpr bool in_domain(auto x) { return x > 0; }
    static real exact(const real& x) { return log(x) / boost::math::constants::ln_two<real>(); }
    static constexpr auto own(auto x) { return numeric::portable::log2(x); }
};
template <>
struct expected<operations::square_root> {
    static constexpr const char* name = "sqrt";
    static constexpr double own_limit = 0.5;
    static constexpr double users_limit = 0.5;
    static constexpr bool in_domain(auto x) { return x > 0; }
    static real exact(const real& x) { return sqrt(x); }
    static constexpr auto own(auto x) { return numeric::portable::sqrt(x); }
};
template <>
struct expected<operations::sine> : within_two_ulp {
    static constexpr const char* name = "sin";
    static constexpr bool in_domain(auto x) { return reference::in_range_of_double(x); }
    static real exact(const real& x) { return reference::sine(x, 0); }
    static constexpr auto own(auto x) { return numeric::portable::sin(x); }
};
template <>
struct expected<operations::cosine> : within_two_ulp {
    static constexpr const char* name = "cos";
    static constexpr bool in_domain(auto x) { return reference::in_range_of_double(x); }
    static real exact(const real& x) { return reference::sine(x, 1); }
    static constexpr auto own(auto x) { return numeric::portable::cos(x); }
};
template <>
struct expected<operations::hyperbolic_tangent> : within_two_ulp {
    static constexpr const char* name = "tanh";
    static constexpr double users_limit = 3;  // the tanh of glibc is off by up to 2.2 ulp
    static real exact(const real& x) { return reference::hyperbolic_tangent(x); }
    static constexpr auto own(auto x) { return numeric::portable::tanh(x); }
};
template <>
struct expected<operations::arc_tangent> : within_two_ulp {
    static constexpr const char* name = "atan";
    static real exact(const real& x) { return real(atan(x)); }
    static constexpr auto own(auto x) { return numeric::portable::atan(x); }
};
template <>
struct expected<operations::tangent> : within_two_ulp {
    static constexpr const char* name = "tan";
    static constexpr bool in_domain(auto x) { return reference::in_range_of_double(x); }
    static real exact(const real& x) { return reference::sine(x, 0) / reference::sine(x, 1); }
    static constexpr auto own(auto x) { return numeric::portable::tan(x); }
};
template <>
struct expected<operations::arc_sine> : within_two_ulp {
    static constexpr const char* name = "asin";
    static constexpr bool in_domain(auto x) { return -1 <= x && x <= 1; }
    static real exact(const real& x) { return reference::arc_sine(x); }
    static constexpr auto own(auto x) { return numeric::portable::asin(x); }
};
template <>
struct expected<operations::arc_cosine> : within_two_ulp {
    static constexpr const char* name = "acos";
    static constexpr bool in_domain(auto x) { return -1 <= x && x <= 1; }
    static real exact(const real& x) { return reference::arc_cosine(x); }
    static constexpr auto own(auto x) { return numeric::portable::acos(x); }
};
template <>
struct expected<operations::hyperbolic_sine> : within_two_ulp {
    static constexpr const char* name = "sinh";
    static constexpr double users_limit = 3;  // the sinh of glibc is off by more than 2 ulp
    static real exact(const real& x) { return reference::hyperbolic_sine(x); }
    static constexpr auto own(auto x) { return numeric::portable::sinh(x); }
};
template <>
struct expected<operations::hyperbolic_cosine> : within_two_ulp {
    static constexpr const char* name = "cosh";
    static constexpr double users_limit = 3;  // the cosh of glibc is off by more than 2 ulp
    static real exact(const real& x) { return (reference::exponential(x) + reference::exponential(-x)) / 2; }
    static constexpr auto own(auto x) { return numeric::portable::cosh(x); }
};
template <>
struct expected<operations::cube_root> : within_two_ulp {
    static constexpr const char* name = "cbrt";
    static constexpr double own_limit = 1;
    static constexpr double users_limit = 4;  // the cbrt of glibc is off by more than 2 ulp
    static real exact(const real& x) { return reference::cube_root(x); }
    static constexpr auto own(auto x) { return numeric::portable::cbrt(x); }
};
template <>
struct expected<operations::area_hyperbolic_sine> : within_two_ulp {
    static constexpr const char* name = "asinh";
    static constexpr double users_limit = 3;  // the asinh of glibc is off by more than 2 ulp
    static real exact(const real& x) { return reference::area_sine(x); }
    static constexpr auto own(auto x) { return numeric::portable::asinh(x); }
};
template <>
struct expected<operations::area_hyperbolic_cosine> : within_two_ulp {
    static constexpr const char* name = "acosh";
    static constexpr double users_limit = 3;  // the acosh of glibc is off by more than 2 ulp
    static constexpr bool in_domain(auto x) { return x >= 1; }
    static real exact(const real& x) { return reference::area_cosine(x); }
    static constexpr auto own(auto x) { return numeric::portable::acosh(x); }
};
template <>
struct expected<operations::area_hyperbolic_tangent> : within_two_ulp {
    static constexpr const char* name = "atanh";
    static constexpr double users_limit = 3;  // the atanh of glibc is off by more than 2 ulp
    static constexpr bool in_domain(auto x) { return -1 < x && x < 1; }
    static real exact(const real& x) { return reference::area_tangent(x); }
    static constexpr auto own(auto x) { return numeric::portable::atanh(x); }
};
template <>
struct expected<operations::error_function> : within_two_ulp {
    static constexpr const char* name = "erf";
    static real exact(const real& x) { return reference::error_function(x); }
    static constexpr auto own(auto x) { return numeric::portable::erf(x); }
};
template <>
struct expected<operations::complementary_error_function> : within_two_ulp {
    static constexpr const char* name = "erfc";
    static constexpr double users_limit = 6;  // the erfc of glibc is off by more than 2 ulp
    static real exact(const real& x) { return reference::complementary_error_function(x); }
    static constexpr auto own(auto x) { return numeric::portable::erfc(x); }
};
template <>
struct expected<operations::logistic_sigmoid> : within_two_ulp {
    static constexpr const char* name = "sigmoid";
    static real exact(const real& x) { return reference::logistic(x); }
    static constexpr auto own(auto x) { return numeric::portable::sigmoid(x); }
};
template <>
struct expected<operations::smooth_rectifier> : within_two_ulp {
    static constexpr const char* name = "softplus";
    static real exact(const real& x) { return reference::smooth_rectifier(x); }
    static constexpr auto own(auto x) { return numeric::portable::softplus(x); }
};
template <>
struct expected<operations::absolute_value> : exact_everywhere {
    static constexpr const char* name = "abs";
    static real exact(const real& x) { return abs(x); }
    static constexpr auto own(auto x) { return numeric::portable::abs(x); }
};
template <>
struct expected<operations::signum> : exact_everywhere {
    static constexpr const char* name = "sign";
    static real exact(const real& x) { return real((x > 0) - (x < 0)); }
    static constexpr auto own(auto x) { return numeric::portable::sign(x); }
};
template <>
struct expected<operations::heaviside_step> : exact_everywhere {
    static constexpr const char* name = "heaviside";
    static real exact(const real& x) { return real(x > 0 ? 1 : 0); }
    static constexpr auto own(auto x) { return numeric::portable::heaviside(x); }
};
template <>
struct expected<operations::rounding_down> : exact_everywhere {
    static constexpr const char* name = "floor";
    static real exact(const real& x) { return floor(x); }
    static constexpr auto own(auto x) { return numeric::portable::floor(x); }
};
template <>
struct expected<operations::rounding_up> : exact_everywhere {
    static constexpr const char* name = "ceil";
    static real exact(const real& x) { return ceil(x); }
    static constexpr auto own(auto x) { return numeric::portable::ceil(x); }
};
template <>
struct expected<operations::rounding_to_nearest> : exact_everywhere {
    static constexpr const char* name = "round";
    static real exact(const real& x) {
        return x < 0 ? real(-floor(real(0.5) - x)) : real(floor(x + real(0.5)));
    }
    static constexpr auto own(auto x) { return numeric::portable::round(x); }
};
template <>
struct expected<operations::rectifier> : exact_everywhere {
    static constexpr const char* name = "relu";
    static real exact(const real& x) { return x < 0 ? real(0) : x; }
    static constexpr auto own(auto x) { return numeric::portable::relu(x); }
};
template <>
struct expected<operations::multiplicative_inverse> {
    static constexpr const char* name = "reciprocal";
    static constexpr double own_limit = 0.5;
    static constexpr double users_limit = 0.5;
    static constexpr bool in_domain(auto) { return true; }
    static real exact(const real& x) { return 1 / x; }
    static constexpr auto own(auto x) { return numeric::power<-1>(x); }  // a division, on every platform
};

}  // namespace elementary
