// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "../numeric/elementary/pow.hpp"
#include "../numeric/elementary/power.hpp"
#include "abs.hpp"
#include "fraction_in_text.hpp"
#include "general_power.hpp"
#include "norm.hpp"
#include "pow.hpp"
#include "sum.hpp"
#include "user_operation.hpp"

namespace ctgrad {
namespace operations {

template <int N, int D>
struct vector_of_unit_p_norm;

constexpr std::int64_t flops_of_p_norm(dims a, dims) {
    return std::int64_t{40} * a.rows * a.columns;
}

/// The largest absolute value, and what it is multiplied by: (Σ (|a_ij|/max)^p)^(1/p), for p = N/D.
template <class T>
struct largest_and_factor {
    T largest;
    T factor;
};
template <int N, int D, numeric::machine = numeric::this_machine>
constexpr auto p_norm_in_parts(const auto& a) {
    using number_type = std::remove_cvref_t<decltype(a(0, 0))>;
    largest_and_factor<number_type> result{number_type(0), number_type(0)};
    for (int i = 0; i < a.rows(); ++i)
        for (int j = 0; j < a.columns(); ++j) {
            const number_type size = numeric::abs(a(i, j));
            const bool is_nan = result.largest != result.largest;
            if (!is_nan && !(size <= result.largest)) result.largest = size;
        }
    if (result.largest == number_type(0)) return result;
    if (result.largest - result.largest != number_type(0)) {  // inf or NaN
        result.factor = number_type(1);
        return result;
    }
    for (int i = 0; i < a.rows(); ++i)
        for (int j = 0; j < a.columns(); ++j) {
            const number_type part = numeric::abs(a(i, j)) / result.largest;
            if constexpr (D == 1) result.factor = result.factor + numeric::power<N>(part);
            else result.factor = result.factor + numeric::pow(part, number_type(N) / number_type(D));
        }
    result.factor = numeric::pow(result.factor, number_type(D) / number_type(N));
    return result;
}

/// c = ‖A‖ₚ = (Σ |a_ij|^p)^(1/p), for p = N/D. With U = A/c, dc = tr(Gᵀ dA) with G = sign U ∘ |U|^(p − 1).
template <int N, int D>
struct p_norm_of_matrix : matrix_operation<p_norm_of_matrix<N, D>> {
    static constexpr fraction_in_text<N, D> before{{"", "norm<", ""}, {"", ">(", ""}};
    static constexpr fraction_in_text<N, D> after{{"‖", "", "\\right\\|_{"}, {"", "", "}"}};
    static constexpr operation_facts facts{
        .name = "p_norm",
        .written = function_notation({"‖", before.plain, "\\left\\|"}, {after.unicode, ")", after.latex}),
        .flops = flops_of_p_norm};
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr auto adjoint(auto a, auto l) {
        using unit = vector_of_unit_p_norm<N, D>;
        return l * transpose(unit::gradient_at(unit::of(a)));
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        const auto parts = p_norm_in_parts<N, D>(a);
        result(0, 0) = parts.largest * parts.factor;
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

/// U = A/‖A‖ₚ, and 0 at 0. dU = (dA − U tr(Gᵀ dA))/‖A‖ₚ with the gradient G of the norm.
template <int N, int D>
struct vector_of_unit_p_norm : matrix_operation<vector_of_unit_p_norm<N, D>> {
    static constexpr fraction_in_text<N, D> before{
        {"normalised", "normalised<", "\\operatorname{normalised}_{"}, {"(", ">(", "}\\left("}};
    static constexpr operation_facts facts{
        .name = "normalised",
        .written = function_notation({before.unicode, before.plain, before.latex}),
        .flops = flops_of_p_norm};
    static constexpr dims shape(dims a) { return a; }
    /// The gradient of the norm, given U.
    static constexpr auto gradient_at(auto unit) {
        if constexpr (D <= 3) {
            return hadamard(sign(unit), pow(abs(unit), literal_type<N - D, D>{}));
        } else {
            const auto exponent = literal_type<N - D, D>{} * ones_like(unit);
            return hadamard(sign(unit), apply<general_power>(abs(unit), exponent));
        }
    }
    static constexpr auto adjoint(auto a, auto l) {
        const auto unit = vector_of_unit_p_norm::of(a);
        return (l - trace(l * unit) * transpose(gradient_at(unit))) / p_norm_of_matrix<N, D>::of(a);
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        using number_type = std::remove_cvref_t<decltype(a(0, 0))>;
        const auto parts = p_norm_in_parts<N, D>(a);
        for (int i = 0; i < result.rows(); ++i)
            for (int j = 0; j < result.columns(); ++j)
                result(i, j) =
                    parts.largest == number_type(0) ? number_type(0) : a(i, j) / parts.largest / parts.factor;
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

}  // namespace operations

namespace diagnostics {

template <auto P>
inline constexpr bool is_exponent_of_norm = [] {
    using exponent = std::remove_const_t<decltype(P)>;
    if constexpr (std::is_same_v<exponent, int>) {
        return 1 <= P && P < 1000;
    } else {
        constexpr numeric::rational p = detail::known_value<exponent>::value;
        return p.numerator >= p.denominator && p.numerator < 1000;
    }
}();

}  // namespace diagnostics

namespace detail {

template <int N, int D, class A>
constexpr auto p_norm(A a) {
    if constexpr (N == D) return sum(abs(a));
    else if constexpr (N == 2 * D) return norm(a);
    else return operations::p_norm_of_matrix<N, D>::of(a);
}

}  // namespace detail

/// The p-norm (Σ|x_i|^p)^(1/p) of a vector; of a matrix that of its entries. norm<1> is Σ|x_i|, whose
/// derivative is the sign of every entry, 0 where it is 0; norm<2> is norm(x). The gradient of the others is
/// sign(x) ∘ (|x|/‖x‖)^(p − 1), at every scale, and 0 at x = 0; second derivatives are NaN there, and, for p
/// < 2, by an entry that is 0.
template <int P, operand_or_number A>
constexpr auto norm(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "norm<p>(A): a plain number is not an expression; write 2_c for 2");
    static_assert(is_exponent_of_norm<P>,
                  "norm<p>(A): p is 1 or more, its numerator below 1000; the largest absolute value is "
                  "norm_infinity(A)");
    if constexpr (!expression<A> || !is_exponent_of_norm<P>) return harmless{};
    else return detail::p_norm<P, 1>(a);
}
/// norm<3_c / 2_c>(A)
template <auto P, operand_or_number A>
requires(detail::known_value<std::remove_const_t<decltype(P)>>::is_known)
constexpr auto norm(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "norm<p>(A): a plain number is not an expression; write 2_c for 2");
    static_assert(is_exponent_of_norm<P>,
                  "norm<p>(A): p is 1 or more, its numerator below 1000; the largest absolute value is "
                  "norm_infinity(A)");
    if constexpr (!expression<A> || !is_exponent_of_norm<P>) {
        return harmless{};
    } else {
        constexpr numeric::rational p = detail::known_value<std::remove_const_t<decltype(P)>>::value;
        return detail::p_norm<static_cast<int>(static_cast<std::int64_t>(p.numerator)),
                              static_cast<int>(static_cast<std::int64_t>(p.denominator))>(a);
    }
}

}  // namespace ctgrad
