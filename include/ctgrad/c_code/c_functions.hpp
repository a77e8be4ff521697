// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include "../program/step_traits.hpp"

namespace ctgrad::c_code {

/// What a function of numbers is called in C: by C99's name, where `$` is for float, or a helper's. Nothing
/// of an operation that is no such function.
template <class Operation>
inline constexpr std::string_view c_function = "";
// clang-format off
template <> inline constexpr std::string_view c_function<operations::exponential> = "exp$";
template <> inline constexpr std::string_view c_function<operations::logarithm> = "log$";
template <> inline constexpr std::string_view c_function<operations::exponential_less_one> = "expm1$";
template <> inline constexpr std::string_view c_function<operations::logarithm_of_one_plus> = "log1p$";
template <> inline constexpr std::string_view c_function<operations::exponential_of_two> = "exp2$";
template <> inline constexpr std::string_view c_function<operations::logarithm_of_two> = "log2$";
template <> inline constexpr std::string_view c_function<operations::square_root> = "sqrt$";
template <> inline constexpr std::string_view c_function<operations::cube_root> = "cbrt$";
template <> inline constexpr std::string_view c_function<operations::absolute_value> = "fabs$";
template <> inline constexpr std::string_view c_function<operations::signum> = "ctgrad_sign";
template <> inline constexpr std::string_view c_function<operations::heaviside_step> = "ctgrad_heaviside";
template <> inline constexpr std::string_view c_function<operations::rounding_down> = "floor$";
template <> inline constexpr std::string_view c_function<operations::rounding_up> = "ceil$";
template <> inline constexpr std::string_view c_function<operations::rounding_to_nearest> = "round$";
template <> inline constexpr std::string_view c_function<operations::sine> = "sin$";
template <> inline constexpr std::string_view c_function<operations::cosine> = "cos$";
template <> inline constexpr std::string_view c_function<operations::tangent> = "tan$";
template <> inline constexpr std::string_view c_function<operations::arc_sine> = "asin$";
template <> inline constexpr std::string_view c_function<operations::arc_cosine> = "acos$";
template <> inline constexpr std::string_view c_function<operations::arc_tangent> = "atan$";
template <> inline constexpr std::string_view c_function<operations::hyperbolic_sine> = "sinh$";
template <> inline constexpr std::string_view c_function<operations::hyperbolic_cosine> = "cosh$";
template <> inline constexpr std::string_view c_function<operations::hyperbolic_tangent> = "tanh$";
template <> inline constexpr std::string_view c_function<operations::area_hyperbolic_sine> = "asinh$";
template <> inline constexpr std::string_view c_function<operations::area_hyperbolic_cosine> = "acosh$";
template <> inline constexpr std::string_view c_function<operations::area_hyperbolic_tangent> = "atanh$";
template <> inline constexpr std::string_view c_function<operations::logistic_sigmoid> = "ctgrad_sigmoid";
template <> inline constexpr std::string_view c_function<operations::smooth_rectifier> = "ctgrad_softplus";
template <> inline constexpr std::string_view c_function<operations::error_function> = "erf$";
template <> inline constexpr std::string_view c_function<operations::complementary_error_function> = "erfc$";
template <> inline constexpr std::string_view c_function<operations::rectifier> = "ctgrad_relu";
template <> inline constexpr std::string_view c_function<program::steps::nonzero> = "ctgrad_nonzero";
template <> inline constexpr std::string_view c_function<operations::smaller_of_two> = "ctgrad_min";
template <> inline constexpr std::string_view c_function<operations::larger_of_two> = "ctgrad_max";
template <> inline constexpr std::string_view c_function<operations::hypotenuse> = "hypot$";
template <> inline constexpr std::string_view c_function<operations::arc_tangent_of_two> = "atan2$";
template <> inline constexpr std::string_view c_function<operations::sign_transfer> = "copysign$";
template <> inline constexpr std::string_view c_function<operations::remainder_of_division> = "fmod$";
template <> inline constexpr std::string_view c_function<operations::general_power> = "pow$";
template <> inline constexpr std::string_view c_function<operations::less_than> = "ctgrad_less";
template <> inline constexpr std::string_view c_function<operations::less_or_equal> = "ctgrad_less_equal";
template <> inline constexpr std::string_view c_function<operations::selection_where> = "ctgrad_kept_where";
template <> inline constexpr std::string_view c_function<operations::selection_elsewhere> = "ctgrad_kept_elsewhere";
// clang-format on

namespace detail {

template <class List>
struct c_function_table;
template <class... Operations>
struct c_function_table<operations::list<Operations...>> {
    static constexpr std::string_view names[sizeof...(Operations)]{c_function<Operations>...};
};

}  // namespace detail

/// The same by an operation's place in the list of all steps.
constexpr std::string_view c_function_of(int operation) {
    return detail::c_function_table<program::every_step>::names[operation];
}

}  // namespace ctgrad::c_code
