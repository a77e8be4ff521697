// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/stumpff.hpp"
#include "divide.hpp"
#include "fraction_in_text.hpp"
#include "known_later.hpp"
#include "negation.hpp"
#include "quotient.hpp"
#include "scalar_multiple.hpp"
#include "subtraction.hpp"
#include "user_operation.hpp"

namespace ctgrad {
namespace operations {

inline constexpr int last_stumpff_function = 10;

constexpr std::int64_t flops_of_stumpff(dims a, dims) {
    return std::int64_t{30} * a.count();
}

template <int K>
struct stumpff_rules;

/// c_K(s) = Σ (−s)ⁿ/(2n + K)!, entry by entry. c_K' = (K c_{K+2} − c_{K+1})/2, which is (c_{K−1} − K c_K)/(2
/// s) and finite at 0; the last two have only that.
template <int K>
struct stumpff_function : elementwise_operation<stumpff_function<K>, stumpff_rules<K>> {
    static constexpr fraction_in_text<K, 1> before{{"c", "stumpff<", "c_{"}, {"(", ">(", "}\\left("}};
    static constexpr fraction_in_text<K, 1> helper{{"", "ctgrad_stumpff_", ""}, {"", "", ""}};
    static constexpr operation_facts facts{
        .name = "stumpff",
        .written = function_notation({before.unicode, before.plain, before.latex}),
        .flops = flops_of_stumpff,
        .in_c = helper.plain};
    template <std::floating_point T>
    static constexpr T value(T s) {
        return numeric::stumpff<K>(s);
    }
    static constexpr auto slope(auto s) {
        if constexpr (K == 0) return -stumpff_function<1>::of(s) / literal_type<2>{};
        else if constexpr (K + 2 <= last_stumpff_function)
            return (literal_type<K>{} * stumpff_function<K + 2>::of(s) - stumpff_function<K + 1>::of(s)) /
                   literal_type<2>{};
        else
            return divide(stumpff_function<K - 1>::of(s) - literal_type<K>{} * stumpff_function<K>::of(s),
                          literal_type<2>{} * s);
    }
};

/// c_K(0) = 1/K!
template <int K>
struct stumpff_rules {
    static constexpr std::int64_t factorial = [] {
        std::int64_t product = 1;
        for (int k = 2; k <= K; ++k) product *= k;
        return product;
    }();
    static constexpr auto table(auto, auto, auto s, auto) {
        return rule_table(becomes(s.template make<stumpff_function<K>>(0, literal_type<0>{}),
                                  literal_type<1, factorial>{}));
    }
};

}  // namespace operations

namespace diagnostics {

template <int K>
inline constexpr bool is_index_of_stumpff = 0 <= K && K <= operations::last_stumpff_function;

}  // namespace diagnostics

/// Stumpff's function c_k(s) = Σ (−s)ⁿ/(2n + k)!, entry by entry: with s = t² it is cos t, sin t/t,
/// (1 − cos t)/t², (t − sin t)/t³ for k = 0, 1, 2, 3, and of cosh and sinh for s = −t². So functions of
/// ‖v‖, even ones, are written as smooth functions of vᵀv, right at v = 0 too with their derivatives: those
/// of c_k are of every order up to 4 for k = 2, at most (10 − k)/2 of others at s = 0. k is 0 to 10.
template <int K, operand_or_number A>
constexpr auto stumpff(A s) {
    using namespace diagnostics;
    static_assert(is_index_of_stumpff<K>, "stumpff<k>(s): k is 0 to 10");
    if constexpr (!is_index_of_stumpff<K>) return harmless{};
    else return operations::stumpff_function<K>::of(s);
}

}  // namespace ctgrad
